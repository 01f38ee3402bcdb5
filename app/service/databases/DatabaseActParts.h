// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/Inventory.h"
#include "service/AccountBook.h"
#include "service/databases/DatabaseTies.h"

namespace bowline {

/// What acts on a database, and the desks beside them, work with. None is owned, all outlive the acts.
struct DatabaseActParts
{
    ServiceCore *core = nullptr;
    AccountBook *accounts = nullptr;
    Inventory *inventory = nullptr;
    const DatabaseTies *ties = nullptr;
    const LinkBook *links = nullptr;

    /// A database of the account that the Data API tells of, and that its app's owner sees; not older than `maxAgeMs`.
    /// not_found; input.invalid with the reason; why the account cannot be asked.
    Pending<KnownDatabase> database(const AccountId &account, const QString &addonId, qint64 maxAgeMs,
                                    QObject *context) const;
    /// The same for an act: asked now, and ready to be used.
    Pending<KnownDatabase> readyDatabase(const AccountId &account, const QString &addonId, QObject *context) const;
    /// The account's Data API; the reason while it cannot be used.
    Expected<DataApi *> dataApi(const AccountId &account) const;
    /// "POST https://api.data.heroku.com/client/v11/…": an exact request. `path` begins with a slash.
    QString request(const QByteArray &method, const AccountId &account, const QString &path) const;
};

} // namespace bowline
