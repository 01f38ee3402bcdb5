// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/links/LinkList.h"

namespace bowline {

/// What acts on data links work with. None is owned, all outlive the acts.
struct LinkActParts
{
    ServiceCore *core = nullptr;
    AccountBook *accounts = nullptr;
    Inventory *inventory = nullptr;
    LinkBook *book = nullptr;
    LinkList *list = nullptr;

    /// A database of the account as Heroku has it now; not_found if there is none of this id.
    Pending<KnownDatabase> database(const AccountId &account, const QString &addonId, QObject *context) const;
    /// The account's Data API; the reason while it cannot be used.
    Expected<DataApi *> dataApi(const AccountId &account) const;
    /// "POST https://api.data.heroku.com/…": an exact request of the Data API, to its path.
    QString dataRequest(const QByteArray &method, const AccountId &account, const QString &path) const;
    /// "POST https://api.data.heroku.com/client/v11/databases/…/links": how an exact request begins.
    QString linkRequest(const QByteArray &method, const AccountId &account, const QString &localAddonId,
                        const QString &name = {}) const;
};

} // namespace bowline
