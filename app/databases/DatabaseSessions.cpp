// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/DatabaseSessions.h"

#include "databases/checks/CheckSql.h"
#include "net/postgres/CatalogSession.h"
#include "net/postgres/SqlQuote.h"

namespace bowline {

namespace {

constexpr int sessionStatementMs = 5000;
constexpr int sessionLockMs = 500;

enum ListedSession {
    ListedPid,
    ListedStart,
    ListedApplication,
    ListedUser,
    ListedAddress,
    ListedState,
    ListedMayEnd,
    ListedQuery
};

// Who belongs to a superuser may be ended by superusers alone. Roles know pg_signal_backend from version 9.6 on.
QString sessionsSql(const CheckServer &server, bool withQueries)
{
    return QStringLiteral(R"(SELECT a.pid, to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    a.application_name, a.usename, host(a.client_addr), a.state,
    a.backend_start IS NOT NULL AND (pg_has_role(a.usesysid, 'USAGE')
        OR (pg_has_role('pg_signal_backend', 'USAGE') AND NOT coalesce(r.rolsuper, TRUE))), %1
FROM pg_stat_activity a LEFT JOIN pg_roles r ON r.oid = a.usesysid
WHERE %2
ORDER BY a.backend_start NULLS LAST, a.pid
LIMIT %3)")
        .arg(withQueries ? QStringLiteral("left(a.query, %1)").arg(DatabaseSessions::mostQueryCharacters)
                         : QStringLiteral("NULL"),
             checkSql::isClient(server))
        .arg(DatabaseSessions::mostSessions);
}

/// With the server's version, which the statements go by.
struct OpenSession
{
    PgConnection connection;
    PgPatience patience;
    CheckServer server;
};

Expected<OpenSession> openSession(const Secret &url, const CancelToken &cancel)
{
    const PgPatience patience(DatabaseSessions::patienceMs, cancel);
    auto connection = CatalogSession::open(url, patience);
    if (!connection)
        return fail(connection.error());
    const QByteArray settings = CatalogSession::readOnlySettings(sessionStatementMs, sessionLockMs) +
                                "SET application_name = 'bowline'; SET search_path = ''; "
                                "SELECT current_setting('server_version_num')";
    const auto version = connection->run(settings, patience);
    if (!version)
        return fail(CatalogSession::wordsOf(*connection, version.error()));
    CheckServer server;
    server.version = version->text(0, 0).toInt();
    return OpenSession{std::move(*connection), patience, server};
}

} // namespace

Expected<QList<DatabaseSession>> DatabaseSessions::read(const Secret &url, bool withQueries, const CancelToken &cancel)
{
    auto open = openSession(url, cancel);
    if (!open)
        return fail(open.error());
    const auto rows = open->connection.run(sessionsSql(open->server, withQueries).toUtf8(), open->patience);
    if (!rows)
        return fail(CatalogSession::wordsOf(open->connection, rows.error()));
    QList<DatabaseSession> sessions;
    for (int row = 0; row < rows->rowCount(); ++row) {
        DatabaseSession one;
        one.pid = rows->text(row, ListedPid).toInt();
        one.startedAt = rows->text(row, ListedStart);
        one.application = rows->text(row, ListedApplication);
        one.user = rows->text(row, ListedUser);
        one.address = rows->text(row, ListedAddress);
        one.state = rows->text(row, ListedState);
        one.mayEnd = rows->text(row, ListedMayEnd) == QLatin1String("t");
        one.query = one.startedAt.isEmpty() ? QString() : rows->text(row, ListedQuery);
        sessions.append(one);
    }
    return sessions;
}

QString DatabaseSessions::endSql(int pid, const QString &startedAt)
{
    return QStringLiteral("SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity a WHERE a.pid = %1 AND "
                          "a.backend_start = %2 AND a.datname = current_database()")
        .arg(QString::number(pid), QString::fromUtf8(SqlQuote::text(startedAt)));
}

Expected<DatabaseSessions::Ending> DatabaseSessions::end(const Secret &url, int pid, const QString &startedAt,
                                                         const CancelToken &cancel)
{
    auto open = openSession(url, cancel);
    if (!open)
        return fail(open.error());
    const auto rows = open->connection.run(endSql(pid, startedAt).toUtf8(), open->patience);
    if (!rows)
        return fail(CatalogSession::wordsOf(open->connection, rows.error()));
    const bool isAsked = rows->rowCount() > 0 && rows->text(0, 0) == QLatin1String("t");
    return isAsked ? Ending::Asked : Ending::Gone;
}

} // namespace bowline
