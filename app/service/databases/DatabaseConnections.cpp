// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/DatabaseConnections.h"

#include "net/OpenSslThreadState.h"
#include "net/postgres/LoginPool.h"

namespace bowline {

DatabaseConnections::DatabaseConnections(ServiceCore *core, LinkUrls *urls, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_urls(urls)
{
}

Pending<QList<DatabaseSession>> DatabaseConnections::sessions(const DatabaseKey &database, bool withQueries)
{
    return m_urls->ofDatabase(database.account, database.addonId).andThen(this, [this, withQueries](const Secret &url) {
        const CancelToken cancel = LoginPool::tokenOf(m_core->logins);
        return runSealingWork(m_core->logins,
                              [url, withQueries, cancel] { return DatabaseSessions::read(url, withQueries, cancel); });
    });
}

Pending<DatabaseSessions::Ending> DatabaseConnections::end(const DatabaseKey &database, int pid,
                                                           const QString &startedAt)
{
    return m_urls->ofDatabase(database.account, database.addonId)
        .andThen(this, [this, pid, startedAt](const Secret &url) {
            const CancelToken cancel = LoginPool::tokenOf(m_core->logins);
            return runSealingWork(m_core->logins, [url, pid, startedAt, cancel] {
                return DatabaseSessions::end(url, pid, startedAt, cancel);
            });
        });
}

DatabaseConnectionView DatabaseConnections::view(const DatabaseSession &session)
{
    DatabaseConnectionView view;
    view.pid = session.pid;
    view.backendStart = session.startedAt;
    view.since = QDateTime::fromString(session.startedAt, Qt::ISODateWithMs);
    view.application = session.application;
    view.user = session.user;
    view.address = session.address;
    view.state = session.state;
    view.query = session.query;
    view.mayEnd = session.mayEnd;
    return view;
}

} // namespace bowline
