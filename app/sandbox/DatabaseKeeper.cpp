// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/DatabaseKeeper.h"

#include "core/Worker.h"
#include "sandbox/AdminConnection.h"
#include "sandbox/DatabaseMove.h"
#include "sandbox/data/Setting.h"

namespace bowline::sandbox {

namespace {

const QString maintenanceDatabase = QStringLiteral("postgres");

QString name(const QString &text)
{
    return AdminConnection::quoteName(text);
}

QString endSessionsSql(const QString &condition)
{
    // With its time-out the call returns once the session is really gone.
    return QStringLiteral("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
                          "WHERE pid <> pg_backend_pid() AND backend_type = 'client backend' AND ") +
           condition;
}

QStringList standInSql(const AdminConnection &connection, const AddOn &addOn, const Credential &credential)
{
    if (!credential.isRotating())
        return {};
    const QString user = name(credential.standInUser);
    const QString verifier = connection.verifier(credential.standInUser, credential.standInPassword);
    return {QStringLiteral("CREATE ROLE %1 LOGIN PASSWORD %2 IN ROLE %3")
                .arg(user, AdminConnection::quoteText(verifier), name(credential.user)),
            QStringLiteral("ALTER ROLE %1 SET role = %2").arg(user, AdminConnection::quoteText(credential.user)),
            QStringLiteral("GRANT CONNECT, TEMPORARY ON DATABASE %1 TO %2").arg(name(addOn.database), user)};
}

QStringList roleSql(const AdminConnection &connection, const AddOn &addOn, const Credential &credential)
{
    return QStringList{QStringLiteral("CREATE ROLE %1 LOGIN PASSWORD %2")
                           .arg(name(credential.user),
                                AdminConnection::quoteText(connection.verifier(credential.user, credential.password))),
                       QStringLiteral("GRANT CONNECT, TEMPORARY ON DATABASE %1 TO %2")
                           .arg(name(addOn.database), name(credential.user))} +
           standInSql(connection, addOn, credential);
}

QStringList databaseSql(const AddOn &addOn)
{
    return QStringList{QStringLiteral("CREATE DATABASE %1 OWNER %2 TEMPLATE template0 ENCODING 'UTF8'")
                           .arg(name(addOn.database), name(addOn.credentials.first().user)),
                       QStringLiteral("REVOKE ALL ON DATABASE %1 FROM PUBLIC").arg(name(addOn.database))} +
           Setting::sql(addOn);
}

QStringList extensionSql(const QString &owner, const QStringList &extensions)
{
    QStringList statements;
    for (const QString &wanted : extensions) {
        const QString schema = wanted.contains(u'.') ? wanted.section(u'.', 0, 0) : QStringLiteral("public");
        statements.append(
            QStringLiteral("CREATE SCHEMA IF NOT EXISTS %1 AUTHORIZATION %2").arg(name(schema), name(owner)));
        statements.append(QStringLiteral("CREATE EXTENSION IF NOT EXISTS %1 SCHEMA %2")
                              .arg(name(wanted.section(u'.', -1)), name(schema)));
    }
    return statements;
}

/// What it owned goes to `heir`.
QStringList dropRoleSql(const QString &user, const QString &heir)
{
    const QString role = name(user);
    return {QStringLiteral("ALTER ROLE %1 NOLOGIN").arg(role),
            endSessionsSql(QStringLiteral("usename = ") + AdminConnection::quoteText(user)),
            QStringLiteral("REASSIGN OWNED BY %1 TO %2").arg(role, name(heir)),
            QStringLiteral("DROP OWNED BY %1").arg(role), QStringLiteral("DROP ROLE %1").arg(role)};
}

Expected<Done> createDatabase(const ClusterLogin &login, const AddOn &addOn)
{
    const auto connection = AdminConnection::open(login, maintenanceDatabase);
    if (!connection)
        return fail(connection.error());
    const Credential &owner = addOn.credentials.first();
    QStringList statements = roleSql(*connection, addOn, owner).mid(0, 1) + databaseSql(addOn);
    for (const Credential &other : addOn.credentials.mid(1))
        statements += roleSql(*connection, addOn, other);
    return connection->runAll(statements);
}

Expected<Done> inDatabase(const ClusterLogin &login, const AddOn &addOn, const QStringList &statements)
{
    const auto connection = AdminConnection::open(login, addOn.database);
    if (!connection)
        return fail(connection.error());
    return connection->runAll(statements);
}

Expected<Done> dropDatabase(const ClusterLogin &login, const AddOn &addOn, bool rolesToo)
{
    const auto connection = AdminConnection::open(login, maintenanceDatabase);
    if (!connection)
        return fail(connection.error());
    QStringList statements{QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(name(addOn.database))};
    if (rolesToo) {
        for (const Credential &credential : addOn.credentials) {
            for (const QString &user : {credential.standInUser, credential.user}) {
                if (!user.isEmpty())
                    statements.append(QStringLiteral("DROP ROLE IF EXISTS %1").arg(name(user)));
            }
        }
    }
    return connection->runAll(statements);
}

Expected<DatabaseFigures> readFigures(const ClusterLogin &login, const AddOn &addOn)
{
    const auto connection = AdminConnection::open(login, addOn.database);
    if (!connection)
        return fail(connection.error());
    const auto totals = connection->run(QStringLiteral(
        "SELECT pg_database_size(current_database()), current_setting('server_version'), "
        "(SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema'))"));
    if (!totals)
        return fail(totals.error());
    const auto sessions = connection->run(
        QStringLiteral("SELECT usename, count(*) FROM pg_stat_activity WHERE datname = current_database() "
                       "AND pid <> pg_backend_pid() GROUP BY usename"));
    if (!sessions)
        return fail(sessions.error());
    DatabaseFigures figures;
    const QStringList &row = totals->first();
    figures.bytes = row.at(0).toLongLong();
    figures.version = row.at(1).section(QLatin1Char(' '), 0, 0);
    figures.tables = row.at(2).toInt();
    for (const QStringList &session : *sessions) {
        figures.connectionsByUser.insert(session.at(0), session.at(1).toInt());
        figures.connections += session.at(1).toInt();
    }
    return figures;
}

/// Of a planted database: always the same ones.
DatabaseFigures madeUpFigures(const AddOn &addOn)
{
    const size_t number = qHash(addOn.name, 1);
    DatabaseFigures figures;
    figures.bytes = static_cast<qint64>(number % 900 + 8) * 1024 * 1024;
    figures.connections = static_cast<int>(number % 17);
    figures.tables = static_cast<int>(number % 60);
    figures.version = QStringLiteral("16.4");
    figures.connectionsByUser.insert(addOn.credentials.first().user, figures.connections);
    return figures;
}

} // namespace

DatabaseKeeper::DatabaseKeeper(const QList<ClusterLogin> &homes, QObject *parent)
    : QObject(parent)
    , m_homes(static_cast<int>(homes.size()))
{
    for (int cluster = 0; cluster < m_homes; ++cluster)
        m_clusters.insert(cluster, homes.at(cluster));
    m_worker.setMaxThreadCount(1);
    m_worker.setExpiryTimeout(-1);
}

DatabaseKeeper::~DatabaseKeeper()
{
    close();
}

void DatabaseKeeper::close()
{
    m_worker.clear();
    m_worker.waitForDone();
}

QString DatabaseKeeper::url(const AddOn &addOn, const Credential &credential) const
{
    return urlAt(addOn, credential, addOn.isPlanted() ? 5432 : port(addOn.cluster));
}

QString DatabaseKeeper::pooledUrl(const AddOn &addOn, const Credential &credential) const
{
    return m_poolerPorts ? urlAt(addOn, credential, m_poolerPorts(addOn.cluster)) : QString();
}

QString DatabaseKeeper::urlAt(const AddOn &addOn, const Credential &credential, int port) const
{
    return QStringLiteral("postgres://%1:%2@%3:%4/%5")
        .arg(credential.currentUser(), credential.currentPassword(),
             addOn.isPlanted() ? AddOn::hostOfPlanted(addOn.name) : ClusterLogin::host())
        .arg(port)
        .arg(addOn.database);
}

Pending<Done> DatabaseKeeper::create(const AddOn &addOn, const QString &sampleSql)
{
    return runOnWorker(&m_worker, [login = m_clusters.value(addOn.cluster), addOn, sampleSql]() -> Expected<Done> {
        const auto created = createDatabase(login, addOn);
        if (!created || sampleSql.isEmpty())
            return created;
        return inDatabase(login, addOn,
                          {QStringLiteral("SET ROLE ") + name(addOn.credentials.first().user), sampleSql});
    });
}

Pending<Done> DatabaseKeeper::drop(const AddOn &addOn)
{
    if (addOn.isPlanted())
        return Pending<Done>::ready(Done{});
    return runOnWorker(&m_worker,
                       [login = m_clusters.value(addOn.cluster), addOn] { return dropDatabase(login, addOn, true); });
}

Pending<Done> DatabaseKeeper::reset(const AddOn &addOn, const QStringList &extensions)
{
    return runOnWorker(&m_worker, [login = m_clusters.value(addOn.cluster), addOn, extensions]() -> Expected<Done> {
        if (const auto dropped = dropDatabase(login, addOn, false); !dropped)
            return dropped;
        QStringList statements = databaseSql(addOn);
        for (const Credential &credential : addOn.credentials.mid(1))
            statements.append(QStringLiteral("GRANT CONNECT, TEMPORARY ON DATABASE %1 TO %2")
                                  .arg(name(addOn.database), name(credential.user)));
        const auto connection = AdminConnection::open(login, maintenanceDatabase);
        const Expected<Done> made = connection ? connection->runAll(statements) : fail(connection.error());
        if (!made || extensions.isEmpty())
            return made;
        return inDatabase(login, addOn, extensionSql(addOn.credentials.first().user, extensions));
    });
}

Pending<Done> DatabaseKeeper::endSessions(const AddOn &addOn)
{
    const QString sql = endSessionsSql(QStringLiteral("datname = ") + AdminConnection::quoteText(addOn.database));
    return run(addOn, [sql](const AdminConnection &connection) { return connection.runAll({sql}); });
}

Pending<Done> DatabaseKeeper::addRole(const AddOn &addOn, const Credential &credential)
{
    return runOnWorker(&m_worker, [login = m_clusters.value(addOn.cluster), addOn, credential]() -> Expected<Done> {
        const auto connection = AdminConnection::open(login, maintenanceDatabase);
        return connection ? connection->runAll(roleSql(*connection, addOn, credential)) : fail(connection.error());
    });
}

Pending<Done> DatabaseKeeper::addStandIn(const AddOn &addOn, const Credential &credential)
{
    return run(addOn, [addOn, credential](const AdminConnection &connection) {
        return connection.runAll(standInSql(connection, addOn, credential));
    });
}

Pending<Done> DatabaseKeeper::dropStandIn(const AddOn &addOn, const Credential &credential)
{
    const QStringList statements = dropRoleSql(credential.standInUser, credential.user);
    return run(addOn, [statements](const AdminConnection &connection) { return connection.runAll(statements); });
}

Pending<Done> DatabaseKeeper::dropRole(const AddOn &addOn, const Credential &credential)
{
    const QString owner = addOn.credentials.first().user;
    QStringList statements = dropRoleSql(credential.user, owner);
    if (credential.isRotating())
        statements = dropRoleSql(credential.standInUser, owner) + statements;
    return runOnWorker(&m_worker, [login = m_clusters.value(addOn.cluster), addOn, statements] {
        return inDatabase(login, addOn, statements);
    });
}

Pending<Done> DatabaseKeeper::setPassword(const AddOn &addOn, const Credential &credential, const QString &password,
                                          bool endSessions)
{
    return runOnWorker(
        &m_worker,
        [login = m_clusters.value(addOn.cluster), user = credential.user, password, endSessions]() -> Expected<Done> {
            const auto connection = AdminConnection::open(login, maintenanceDatabase);
            if (!connection)
                return fail(connection.error());
            QStringList statements{
                QStringLiteral("ALTER ROLE %1 PASSWORD %2")
                    .arg(name(user), AdminConnection::quoteText(connection->verifier(user, password)))};
            if (endSessions)
                statements.append(endSessionsSql(QStringLiteral("usename = ") + AdminConnection::quoteText(user)));
            return connection->runAll(statements);
        });
}

Pending<Done> DatabaseKeeper::repairDefault(const AddOn &addOn)
{
    const QString owner = name(addOn.credentials.first().user);
    QStringList statements{QStringLiteral("ALTER DATABASE %1 OWNER TO %2").arg(name(addOn.database), owner)};
    for (const Credential &credential : addOn.credentials.mid(1))
        statements.append(QStringLiteral("REASSIGN OWNED BY %1 TO %2").arg(name(credential.user), owner));
    return runOnWorker(&m_worker, [login = m_clusters.value(addOn.cluster), addOn, statements] {
        return inDatabase(login, addOn, statements);
    });
}

Pending<Done> DatabaseKeeper::move(const AddOn &addOn, int toCluster)
{
    return runOnWorker(
        &m_worker,
        [from = m_clusters.value(addOn.cluster), to = m_clusters.value(toCluster), addOn]() -> Expected<Done> {
            // As in a failover: nobody gets in while it moves.
            const auto old = AdminConnection::open(from, maintenanceDatabase);
            if (!old)
                return fail(old.error());
            const auto closed = old->runAll(
                {QStringLiteral("ALTER DATABASE %1 CONNECTION LIMIT 0").arg(name(addOn.database)),
                 endSessionsSql(QStringLiteral("datname = ") + AdminConnection::quoteText(addOn.database))});
            if (!closed)
                return closed;
            Expected<Done> moved = createDatabase(to, addOn);
            if (moved)
                moved = copyDatabase(from, to, addOn.database);
            if (!moved) {
                // Where it was it stays usable.
                (void)dropDatabase(to, addOn, true);
                (void)old->run(QStringLiteral("ALTER DATABASE %1 CONNECTION LIMIT -1").arg(name(addOn.database)));
                return moved;
            }
            return dropDatabase(from, addOn, true);
        });
}

Pending<Done> DatabaseKeeper::fork(const AddOn &fork, const AddOn &origin)
{
    return runOnWorker(&m_worker,
                       [from = m_clusters.value(origin.cluster), to = m_clusters.value(fork.cluster), fork,
                        origin]() -> Expected<Done> {
                           const auto made = createDatabase(to, fork);
                           if (!made)
                               return made;
                           const auto filled =
                               forkDatabase(from, origin.database, to, fork.database, fork.credentials.first().user);
                           if (!filled)
                               (void)dropDatabase(to, fork, true);
                           return filled;
                       });
}

Pending<DatabaseFigures> DatabaseKeeper::figures(const AddOn &addOn)
{
    if (addOn.isPlanted())
        return Pending<DatabaseFigures>::ready(madeUpFigures(addOn));
    return runOnWorker(&m_worker,
                       [login = m_clusters.value(addOn.cluster), addOn] { return readFigures(login, addOn); });
}

Pending<Done> DatabaseKeeper::perform(std::function<Expected<Done>()> work)
{
    return runOnWorker(&m_worker, std::move(work));
}

Pending<Done> DatabaseKeeper::run(const AddOn &addOn, std::function<Expected<Done>(const AdminConnection &)> work)
{
    return runOnWorker(&m_worker,
                       [login = m_clusters.value(addOn.cluster), addOn, work = std::move(work)]() -> Expected<Done> {
                           const auto connection = AdminConnection::open(login, addOn.database);
                           return connection ? work(*connection) : fail(connection.error());
                       });
}

} // namespace bowline::sandbox
