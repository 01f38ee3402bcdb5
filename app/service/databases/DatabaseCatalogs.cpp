// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/DatabaseCatalogs.h"

#include "net/OpenSslThreadState.h"
#include "net/postgres/LoginPool.h"

namespace bowline {

DatabaseCatalogs::DatabaseCatalogs(ServiceCore *core, LinkUrls *urls, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_urls(urls)
{
}

Pending<QString> DatabaseCatalogs::mark(const AccountId &account, const QString &addonId)
{
    return m_urls->ofDatabase(account, addonId).andThen(this, [this](const Secret &url) {
        const CancelToken cancel = LoginPool::tokenOf(m_core->logins);
        return runSealingWork(m_core->logins, [url, cancel] { return DatabaseCatalog::mark(url, cancel); });
    });
}

Pending<QList<DatabaseCatalog::OwnedObject>> DatabaseCatalogs::ownedBy(const QStringList &roles,
                                                                       const AccountId &account, const QString &addonId)
{
    return m_urls->ofDatabase(account, addonId).andThen(this, [this, roles](const Secret &url) {
        const CancelToken cancel = LoginPool::tokenOf(m_core->logins);
        return runSealingWork(m_core->logins,
                              [url, roles, cancel] { return DatabaseCatalog::ownedBy(roles, url, cancel); });
    });
}

} // namespace bowline
