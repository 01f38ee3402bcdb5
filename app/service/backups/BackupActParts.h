// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/databases/DatabaseActParts.h"

namespace bowline {

/// What acts on backups work with. Heroku keeps backups by app, and names the database of each by an attachment.
struct BackupActParts : DatabaseActParts
{
    /// The backup, restore or copy of this number at the database's app; not_found.
    Pending<HerokuTransfer> transfer(const KnownDatabase &database, int number, QObject *context) const;

    /// By what Heroku may name the database in backups of its app: "DATABASE", "HEROKU_POSTGRESQL_BLUE", "BLUE".
    static QStringList namesInBackups(const KnownDatabase &database);
    /// The config vars of the database at its app.
    static QStringList configVars(const KnownDatabase &database);
};

} // namespace bowline
