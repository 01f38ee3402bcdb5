// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/LinkTables.h"

#include "datalinks/CatalogRows.h"
#include "datalinks/LinkSession.h"
#include "net/postgres/SqlQuote.h"

#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <tuple>

namespace bowline {

namespace {

constexpr char shownSql[] = R"(
SELECT 'table', json_build_object(
    'schema', n.nspname, 'name', c.relname, 'kind', c.relkind,
    'may_read', has_table_privilege(c.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE'),
    'foreign', s.oid IS NOT NULL,
    'options', (SELECT json_object_agg(o.option_name, o.option_value) FROM pg_options_to_table(f.ftoptions) o),
    'columns', (SELECT json_agg(json_build_array(a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
            (SELECT o.option_value FROM pg_options_to_table(a.attfdwoptions) o WHERE o.option_name = 'column_name'))
        ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped))
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_foreign_table f ON f.ftrelid = c.oid
    LEFT JOIN pg_catalog.pg_foreign_server s ON s.oid = f.ftserver AND s.srvname = %SERVER%
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND (n.nspname = %SCHEMA% OR s.oid IS NOT NULL))";

LinkTable::Kind linkTableKindOf(const QString &relkind)
{
    static const QHash<QString, LinkTable::Kind> kinds{{QStringLiteral("f"), LinkTable::Kind::Foreign},
                                                       {QStringLiteral("r"), LinkTable::Kind::Table},
                                                       {QStringLiteral("p"), LinkTable::Kind::Table},
                                                       {QStringLiteral("v"), LinkTable::Kind::View},
                                                       {QStringLiteral("m"), LinkTable::Kind::MaterializedView}};
    return kinds.value(relkind, LinkTable::Kind::Other);
}

LinkTable linkTableOf(const QJsonObject &row)
{
    LinkTable table;
    table.schema = row.value(QLatin1String("schema")).toString();
    table.name = row.value(QLatin1String("name")).toString();
    table.kind = linkTableKindOf(row.value(QLatin1String("kind")).toString());
    table.mayRead = row.value(QLatin1String("may_read")).toBool();
    const bool isForeign = row.value(QLatin1String("foreign")).toBool();
    const QJsonObject options = row.value(QLatin1String("options")).toObject();
    if (isForeign) {
        table.remoteSchema = options.value(QLatin1String("schema_name")).toString(table.schema);
        table.remoteName = options.value(QLatin1String("table_name")).toString(table.name);
    }
    for (const auto &each : row.value(QLatin1String("columns")).toArray()) {
        const QJsonArray fields = each.toArray();
        LinkTableColumn column{fields.at(0).toString(), fields.at(1).toString(), fields.at(2).toBool(), {}};
        if (isForeign)
            column.remoteName = fields.at(3).toString(column.name);
        table.columns.append(column);
    }
    return table;
}

} // namespace

Expected<QList<LinkTable>> LinkTables::read(PgConnection &connection, const QString &server, const QString &schema,
                                            const PgPatience &patience)
{
    QList<LinkTable> tables;
    const auto take = [&tables](const QString &, const QJsonObject &row) { tables.append(linkTableOf(row)); };
    const QByteArray sql =
        QByteArray(shownSql).replace("%SERVER%", SqlQuote::text(server)).replace("%SCHEMA%", SqlQuote::text(schema));
    const auto done =
        catalogrows::read(connection, LinkSession::readOnlySettings(patience.totalMs), sql, patience, take);
    if (!done)
        return fail(LinkSession::wordsOf(connection, done.error()));
    std::sort(tables.begin(), tables.end(), [](const LinkTable &a, const LinkTable &b) {
        return std::tie(a.schema, a.name) < std::tie(b.schema, b.name);
    });
    return tables;
}

} // namespace bowline
