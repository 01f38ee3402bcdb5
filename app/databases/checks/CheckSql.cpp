// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/CheckSql.h"

namespace bowline::checkSql {

QString ofPeople()
{
    return QStringLiteral("n.nspname !~ '^(pg_|information_schema$)'");
}

QString isWhole(const CheckServer &server)
{
    return server.version >= 100000 ? QStringLiteral("NOT c.relispartition") : QStringLiteral("TRUE");
}

QString isClient(const CheckServer &server)
{
    const QString everybody =
        QStringLiteral("a.datname = current_database() AND a.pid <> pg_backend_pid() AND a.usesysid IS NOT NULL");
    return server.version >= 100000
               ? everybody + QStringLiteral(" AND coalesce(a.backend_type, 'client backend') = 'client backend'")
               : everybody;
}

QString secondsSince(const QString &time)
{
    return QStringLiteral("floor(extract(epoch FROM clock_timestamp() - %1))::bigint").arg(time);
}

} // namespace bowline::checkSql
