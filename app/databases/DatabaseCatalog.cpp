// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/DatabaseCatalog.h"

#include "net/postgres/CatalogSession.h"
#include "net/postgres/SqlQuote.h"

namespace bowline {

namespace {

constexpr int catalogStatementMs = 5000;
constexpr int catalogLockMs = 500;

Expected<PgResult> askCatalog(const Secret &url, const QByteArray &sql, const CancelToken &cancel)
{
    const PgPatience patience(DatabaseCatalog::patienceMs, cancel);
    auto connection = CatalogSession::open(url, patience);
    if (!connection)
        return fail(connection.error());
    auto rows = connection->run(
        CatalogSession::readOnlySettings(catalogStatementMs, catalogLockMs) + "SET search_path = ''; " + sql, patience);
    if (!rows)
        return fail(CatalogSession::wordsOf(*connection, rows.error()));
    return rows;
}

TouchedKind kindOfObject(const QString &letter)
{
    if (letter == QLatin1String("n"))
        return TouchedKind::Schema;
    if (letter == QLatin1String("v") || letter == QLatin1String("m"))
        return TouchedKind::View;
    return letter == QLatin1String("t") || letter == QLatin1String("F") ? TouchedKind::Type : TouchedKind::Table;
}

// Row types of tables, array types and what belongs to an extension go with something else.
QByteArray ownedSql(const QStringList &roles)
{
    QByteArrayList names;
    for (const QString &role : roles)
        names.append(SqlQuote::text(role));
    return QByteArray(R"(WITH owned AS (
    SELECT 'n' AS kind, n.nspname::text AS name, n.nspowner AS owner, n.oid FROM pg_namespace n
    UNION ALL
    SELECT c.relkind::text, n.nspname || '.' || c.relname, c.relowner, c.oid FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
    UNION ALL
    SELECT 't', n.nspname || '.' || t.typname, t.typowner, t.oid FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        WHERE t.typrelid = 0 AND t.typelem = 0 AND t.typtype IN ('e', 'd', 'r')
    UNION ALL
    SELECT 'F', n.nspname || '.' || p.proname || '()', p.proowner, p.oid FROM pg_proc p
        JOIN pg_namespace n ON n.oid = p.pronamespace)
SELECT o.kind, o.name, r.rolname FROM owned o JOIN pg_roles r ON r.oid = o.owner
WHERE r.rolname IN ()") +
           names.join(", ") +
           ") AND o.name !~ '^pg_(toast|temp)'"
           " AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = o.oid AND d.deptype = 'e') ORDER BY o.name, "
           "o.kind LIMIT " +
           QByteArray::number(DatabaseCatalog::mostObjects);
}

} // namespace

Expected<QString> DatabaseCatalog::mark(const Secret &url, const CancelToken &cancel)
{
    const auto rows = askCatalog(url,
                                 "SELECT concat((SELECT oid FROM pg_database WHERE datname = current_database()), '/', "
                                 "(SELECT oid FROM pg_namespace WHERE nspname = 'public'))",
                                 cancel);
    return rows ? Expected<QString>(rows->text(0, 0)) : fail(rows.error());
}

Expected<QList<DatabaseCatalog::OwnedObject>> DatabaseCatalog::ownedBy(const QStringList &roles, const Secret &url,
                                                                       const CancelToken &cancel)
{
    if (roles.isEmpty())
        return QList<OwnedObject>();
    const auto rows = askCatalog(url, ownedSql(roles), cancel);
    if (!rows)
        return fail(rows.error());
    QList<OwnedObject> objects;
    for (int row = 0; row < rows->rowCount(); ++row)
        objects.append({kindOfObject(rows->text(row, 0)), rows->text(row, 1), rows->text(row, 2)});
    return objects;
}

} // namespace bowline
