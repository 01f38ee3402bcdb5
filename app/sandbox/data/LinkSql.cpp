// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/LinkSql.h"

#include "sandbox/AdminConnection.h"
#include "sandbox/ClusterLogin.h"

namespace bowline::sandbox {

namespace {

QString quotedName(const QString &text)
{
    return AdminConnection::quoteName(text);
}

QString quotedText(const QString &text)
{
    return AdminConnection::quoteText(text);
}

} // namespace

LinkSql::Steps LinkSql::create(const DataLink &link, const AddOn &local, const AddOn &remote, int port,
                               const QString &owner)
{
    const QString server = quotedName(link.remoteName);
    const QString schema = quotedName(link.name);
    const QString user = local.credentials.first().user;
    const Credential &login = remote.credentials.first();
    Steps steps;
    steps.server = {
        QStringLiteral("SET LOCAL client_min_messages TO warning"),
        QStringLiteral("CREATE EXTENSION IF NOT EXISTS postgres_fdw"),
        QStringLiteral("CREATE SERVER %1 FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host %2, port %3, dbname %4)")
            .arg(server, quotedText(ClusterLogin::host()), quotedText(QString::number(port)),
                 quotedText(remote.database)),
        QStringLiteral("CREATE USER MAPPING FOR %1 SERVER %2 OPTIONS (user %3, password %4)")
            .arg(quotedName(user), server, quotedText(login.user), quotedText(login.password)),
        // Rights that are given to an owner go with the ownership, so this comes first.
        QStringLiteral("ALTER SERVER %1 OWNER TO %2").arg(server, quotedName(owner)),
        QStringLiteral("GRANT USAGE ON FOREIGN SERVER %1 TO %2").arg(server, quotedName(user))};
    steps.schema = {QStringLiteral("CREATE SCHEMA %1 AUTHORIZATION %2").arg(schema, quotedName(user))};
    // The import logs in by the mapping of whoever runs it, and what it makes belongs to them.
    steps.tables = {QStringLiteral("SET LOCAL ROLE ") + quotedName(user),
                    QStringLiteral("IMPORT FOREIGN SCHEMA public FROM SERVER %1 INTO %2").arg(server, schema),
                    QStringLiteral("RESET ROLE")};
    if (owner == user)
        return steps;
    steps.tables.append(
        QStringLiteral("DO $$ DECLARE each regclass; BEGIN FOR each IN SELECT ftrelid FROM pg_foreign_table t JOIN "
                       "pg_class c ON c.oid = t.ftrelid WHERE c.relnamespace = %1::regnamespace LOOP "
                       "EXECUTE format('ALTER FOREIGN TABLE %s OWNER TO %I', each, %2); "
                       "EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %I', each, %3); "
                       "END LOOP; END $$")
            .arg(quotedText(schema), quotedText(owner), quotedText(user)));
    steps.tables.append(QStringLiteral("ALTER SCHEMA %1 OWNER TO %2").arg(schema, quotedName(owner)));
    steps.tables.append(QStringLiteral("GRANT USAGE ON SCHEMA %1 TO %2").arg(schema, quotedName(user)));
    return steps;
}

QStringList LinkSql::destroy(const DataLink &link)
{
    return {QStringLiteral("SET client_min_messages TO warning"),
            QStringLiteral("DROP SCHEMA IF EXISTS %1 CASCADE").arg(quotedName(link.name)),
            QStringLiteral("DROP SERVER IF EXISTS %1 CASCADE").arg(quotedName(link.remoteName))};
}

} // namespace bowline::sandbox
