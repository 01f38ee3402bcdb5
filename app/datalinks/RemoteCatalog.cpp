// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/RemoteCatalog.h"

#include "datalinks/CatalogRows.h"
#include "net/postgres/SqlQuote.h"

#include <QJsonArray>

#include <algorithm>

namespace bowline {

namespace {

// to_jsonb() names a catalog's columns by themselves, so that those of newer versions (attgenerated of 12,
// relispartition of 10) are simply absent in older ones. %SCHEMAS% is a list of literals.
constexpr char remoteSql[] = R"(
SELECT 'me', json_build_object('version', current_setting('server_version_num')::int)
UNION ALL
SELECT 'table', json_build_object(
    'oid', c.oid::bigint, 'schema', n.nspname, 'name', c.relname, 'kind', c.relkind,
    'rows', GREATEST(c.reltuples, 0), 'may_read', has_table_privilege(c.oid, 'SELECT'),
    'partition', COALESCE(row_to_json(c)->>'relispartition', 'false') = 'true',
    'columns', (SELECT json_agg(json_build_array(a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
            COALESCE(row_to_json(a)->>'attgenerated', '') <> '') ORDER BY a.attnum)
        FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
    'dropped', (SELECT json_agg(a.attnum) FROM pg_catalog.pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND a.attisdropped))
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname IN (%SCHEMAS%) AND c.relkind IN ('r', 'v', 'f', 'm', 'p')
UNION ALL)";

QByteArray schemaList(const QStringList &schemas)
{
    QByteArrayList literals;
    for (const QString &schema : schemas)
        literals.append(SqlQuote::text(schema));
    return literals.isEmpty() ? QByteArrayLiteral("NULL") : literals.join(", ");
}

RemoteTable remoteTableOf(const QJsonObject &row)
{
    RemoteTable table;
    table.oid = static_cast<quint32>(row.value(QLatin1String("oid")).toInteger());
    table.schema = row.value(QLatin1String("schema")).toString();
    table.name = row.value(QLatin1String("name")).toString();
    const QString kind = row.value(QLatin1String("kind")).toString();
    table.kind = kind.isEmpty() ? QChar() : kind.front();
    table.rows = row.value(QLatin1String("rows")).toDouble();
    table.mayRead = row.value(QLatin1String("may_read")).toBool();
    table.isPartition = row.value(QLatin1String("partition")).toBool();
    for (const auto &column : row.value(QLatin1String("columns")).toArray()) {
        const QJsonArray fields = column.toArray();
        table.columns.append({fields.at(0).toInt(), fields.at(1).toString(), fields.at(2).toString(),
                              fields.at(3).toBool(), fields.at(4).toBool()});
    }
    for (const auto &number : row.value(QLatin1String("dropped")).toArray())
        table.droppedNumbers.insert(number.toInt());
    return table;
}

} // namespace

Expected<RemoteCatalog> RemoteCatalog::read(PgConnection &connection, const QStringList &schemas,
                                            const PgPatience &patience, const QByteArray &before)
{
    RemoteCatalog catalog;
    const auto take = [&catalog](const QString &kind, const QJsonObject &row) {
        if (kind == QLatin1String("me"))
            catalog.version = row.value(QLatin1String("version")).toInt();
        else if (kind == QLatin1String("table"))
            catalog.tables.append(remoteTableOf(row));
        else if (kind == QLatin1String("type"))
            catalog.types.insert(row.value(QLatin1String("name")).toString(), catalogrows::typeOf(row));
    };
    const QByteArray sql = QByteArray(remoteSql).replace("%SCHEMAS%", schemaList(schemas)) + catalogrows::typesSql;
    const auto done = catalogrows::read(connection, before, sql, patience, take);
    return done ? Expected<RemoteCatalog>(catalog) : fail(done.error());
}

const RemoteTable *RemoteCatalog::table(const QString &schema, const QString &name) const
{
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const RemoteTable &each) {
        return each.schema == schema && each.name == name;
    });
    return found == tables.end() ? nullptr : &*found;
}

} // namespace bowline
