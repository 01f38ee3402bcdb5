// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/databases/DatabaseActParts.h"

namespace bowline {

/// What acts on backups work with. Heroku keeps backups by app, and names the database of each by an attachment.
struct BackupActParts : DatabaseActParts
{
    /// The backup, restore or copy of this id at the database's app; not_found.
    Pending<HerokuTransfer> transfer(const KnownDatabase &database, const QString &id, QObject *context) const;

    /// The ids of the databases of the app of `asked` that Heroku can have meant by an attachment's name, or a config
    /// var, at that moment. One alone where that is certain: it has the name, no other has it, and it has had it since
    /// before. Else all of the app: a promotion gives the name to another database, and what was made before keeps it.
    QStringList mayBe(const KnownDatabase &asked, const QString &name, const QDateTime &moment) const;
    /// The same of the database that a transfer reads, or of the one that it fills.
    QStringList mayBeRead(const KnownDatabase &asked, const HerokuTransfer &transfer) const;
    QStringList mayBeFilled(const KnownDatabase &asked, const HerokuTransfer &transfer) const;
    /// Those whose protection holds for what happens to a transfer.
    QStringList guardsOf(const KnownDatabase &asked, const HerokuTransfer &transfer) const;

    /// By what Heroku may name the database in backups of its app: "DATABASE", "HEROKU_POSTGRESQL_BLUE", "BLUE".
    static QStringList namesInBackups(const KnownDatabase &database);
    /// The config vars of the database at its app.
    static QStringList configVars(const KnownDatabase &database);

private:
    static QStringList namesOf(const HerokuAttachment &attachment);
};

} // namespace bowline
