// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/DatabaseMove.h"

#include "sandbox/AdminConnection.h"

#include <QProcess>

namespace bowline::sandbox {

namespace {

constexpr int copyMs = 120000;

void setLogin(QProcess &process, const ClusterLogin &login, const QString &database)
{
    // In the environment, which other users cannot read, and not in the arguments, which they can.
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("PGHOST"), ClusterLogin::host());
    environment.insert(QStringLiteral("PGPORT"), QString::number(login.port));
    environment.insert(QStringLiteral("PGUSER"), ClusterLogin::user());
    environment.insert(QStringLiteral("PGPASSWORD"), login.password);
    environment.insert(QStringLiteral("PGDATABASE"), database);
    environment.insert(QStringLiteral("PGSSLMODE"), QStringLiteral("verify-full"));
    environment.insert(QStringLiteral("PGSSLROOTCERT"), login.caFile);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(QStringLiteral("/"));
}

Expected<Done> finish(QProcess &process, const QString &what)
{
    if (!process.waitForFinished(copyMs) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(ErrorCode::SandboxFailed,
                    what + QStringLiteral(": ") + QString::fromUtf8(process.readAllStandardError()).trimmed());
    return Done{};
}

/// Everything that the superuser has made in a database goes to the role %1, but for what belongs to extensions.
const QString giveAwaySql = QStringLiteral(
    "DO $$ DECLARE each record; BEGIN "
    "FOR each IN SELECT umuser::regrole::text AS who, srvname FROM pg_user_mappings WHERE umuser <> 0 LOOP "
    "EXECUTE format('DROP USER MAPPING FOR %s SERVER %I', each.who, each.srvname); END LOOP; "
    "FOR each IN SELECT kind, name FROM ("
    "SELECT oid, 'SCHEMA' AS kind, quote_ident(nspname) AS name, nspowner AS owner FROM pg_namespace "
    "WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' "
    "UNION ALL SELECT oid, CASE relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN "
    "'SEQUENCE' "
    "WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'c' THEN 'TYPE' ELSE 'TABLE' END, oid::regclass::text, relowner FROM pg_class "
    "c "
    "WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f', 'c') AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = "
    "c.oid "
    "AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')) "
    "UNION ALL SELECT oid, 'TYPE', oid::regtype::text, typowner FROM pg_type WHERE typtype IN ('e', 'd') "
    "UNION ALL SELECT oid, 'ROUTINE', oid::regprocedure::text, proowner FROM pg_proc "
    "UNION ALL SELECT oid, 'SERVER', quote_ident(srvname), srvowner FROM pg_foreign_server) everything "
    "WHERE owner = current_user::regrole AND oid >= 16384 "
    "AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = everything.oid AND d.deptype = 'e') "
    "LOOP EXECUTE format('ALTER %s %s OWNER TO %I', each.kind, each.name, %1); END LOOP; END $$");

Expected<Done> dumpInto(const ClusterLogin &from, const QString &origin, const ClusterLogin &to, const QString &target,
                        const QStringList &options)
{
    QProcess dump;
    QProcess load;
    setLogin(dump, from, origin);
    setLogin(load, to, target);
    dump.start(from.binFolder + QStringLiteral("/pg_dump"), QStringList{QStringLiteral("--no-password")} + options);
    if (const auto dumped = finish(dump, QStringLiteral("pg_dump")); !dumped)
        return dumped;
    load.start(to.binFolder + QStringLiteral("/psql"),
               {QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-w"), QStringLiteral("-v"),
                QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-1")});
    load.write(dump.readAllStandardOutput());
    load.closeWriteChannel();
    return finish(load, QStringLiteral("psql"));
}

} // namespace

Expected<Done> copyDatabase(const ClusterLogin &from, const ClusterLogin &to, const QString &database)
{
    return dumpInto(from, database, to, database, {});
}

Expected<Done> forkDatabase(const ClusterLogin &from, const QString &origin, const ClusterLogin &to,
                            const QString &fork, const QString &owner)
{
    const auto filled = dumpInto(from, origin, to, fork, {QStringLiteral("--no-owner"), QStringLiteral("--no-acl")});
    if (!filled)
        return filled;
    const auto connection = AdminConnection::open(to, fork);
    if (!connection)
        return fail(connection.error());
    return connection->runAll({QString(giveAwaySql).replace(QStringLiteral("%1"), AdminConnection::quoteText(owner))});
}

} // namespace bowline::sandbox
