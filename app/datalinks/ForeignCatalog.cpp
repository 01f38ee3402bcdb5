// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/ForeignCatalog.h"

#include "datalinks/CatalogRows.h"

#include <QJsonArray>

#include <algorithm>

namespace bowline {

namespace {

// A wrapper may have another name, but its handler is postgres_fdw's.
constexpr char foreignSql[] = R"(
WITH servers AS (
    SELECT s.* FROM pg_catalog.pg_foreign_server s JOIN pg_catalog.pg_foreign_data_wrapper w ON w.oid = s.srvfdw
        JOIN pg_catalog.pg_proc h ON h.oid = w.fdwhandler WHERE h.proname = 'postgres_fdw_handler')
SELECT 'me', json_build_object('role', current_user, 'version', current_setting('server_version_num')::int)
UNION ALL
SELECT 'server', json_build_object(
    'name', s.srvname, 'owner', pg_get_userbyid(s.srvowner), 'may_alter', pg_has_role(s.srvowner, 'USAGE'),
    'options', (SELECT json_object_agg(o.option_name, o.option_value) FROM pg_options_to_table(s.srvoptions) o))
FROM servers s
UNION ALL
SELECT 'mapping', json_build_object(
    'server', m.srvname, 'role', CASE WHEN m.umuser = 0 THEN '' ELSE m.usename END,
    'ours', m.usename = current_user,
    'options', (SELECT json_object_agg(o.option_name, o.option_value) FROM pg_options_to_table(m.umoptions) o))
FROM pg_catalog.pg_user_mappings m JOIN servers s ON s.oid = m.srvid
UNION ALL
SELECT 'table', json_build_object(
    'oid', c.oid::bigint, 'server', s.srvname, 'schema', n.nspname, 'name', c.relname,
    'owner', pg_get_userbyid(c.relowner), 'may_alter', pg_has_role(c.relowner, 'USAGE'), 'rows', GREATEST(c.reltuples, 0),
    'may_read', has_table_privilege(c.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE'),
    'options', (SELECT json_object_agg(o.option_name, o.option_value) FROM pg_options_to_table(f.ftoptions) o),
    'columns', (SELECT json_agg(json_build_array(a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
            (SELECT o.option_value FROM pg_options_to_table(a.attfdwoptions) o WHERE o.option_name = 'column_name'))
        ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped))
FROM pg_catalog.pg_foreign_table f JOIN pg_catalog.pg_class c ON c.oid = f.ftrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace JOIN servers s ON s.oid = f.ftserver
UNION ALL)";

QMap<QString, QString> optionsOf(const QJsonObject &row)
{
    QMap<QString, QString> options;
    const QJsonObject object = row.value(QLatin1String("options")).toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        options.insert(it.key(), it.value().toString());
    return options;
}

ForeignServer foreignServerOf(const QJsonObject &row)
{
    return {row.value(QLatin1String("name")).toString(), row.value(QLatin1String("owner")).toString(),
            row.value(QLatin1String("may_alter")).toBool(), optionsOf(row)};
}

ForeignMapping foreignMappingOf(const QJsonObject &row)
{
    ForeignMapping mapping;
    mapping.server = row.value(QLatin1String("server")).toString();
    mapping.role = row.value(QLatin1String("role")).toString();
    mapping.isOurs = row.value(QLatin1String("ours")).toBool();
    mapping.isReadable = row.value(QLatin1String("options")).isObject();
    const QJsonObject options = row.value(QLatin1String("options")).toObject();
    mapping.user = options.value(QLatin1String("user")).toString();
    mapping.password = Secret(options.value(QLatin1String("password")).toString().toUtf8());
    return mapping;
}

ForeignColumn foreignColumnOf(const QJsonArray &fields)
{
    ForeignColumn column;
    column.number = fields.at(0).toInt();
    column.name = fields.at(1).toString();
    column.type = fields.at(2).toString();
    column.notNull = fields.at(3).toBool();
    column.remoteName = fields.at(4).toString(column.name);
    column.hasNameOption = fields.at(4).isString();
    return column;
}

ForeignTable foreignTableOf(const QJsonObject &row)
{
    const QMap<QString, QString> options = optionsOf(row);
    ForeignTable table;
    table.oid = static_cast<quint32>(row.value(QLatin1String("oid")).toInteger());
    table.server = row.value(QLatin1String("server")).toString();
    table.schema = row.value(QLatin1String("schema")).toString();
    table.name = row.value(QLatin1String("name")).toString();
    table.remoteSchema = options.value(QStringLiteral("schema_name"), table.schema);
    table.remoteName = options.value(QStringLiteral("table_name"), table.name);
    table.hasNameOption = options.contains(QStringLiteral("table_name"));
    table.owner = row.value(QLatin1String("owner")).toString();
    table.mayAlter = row.value(QLatin1String("may_alter")).toBool();
    table.mayRead = row.value(QLatin1String("may_read")).toBool();
    table.rows = row.value(QLatin1String("rows")).toDouble();
    table.options = options;
    for (const auto &column : row.value(QLatin1String("columns")).toArray())
        table.columns.append(foreignColumnOf(column.toArray()));
    return table;
}

} // namespace

Expected<ForeignCatalog> ForeignCatalog::read(PgConnection &connection, const PgPatience &patience,
                                              const QByteArray &before)
{
    ForeignCatalog catalog;
    const auto take = [&catalog](const QString &kind, const QJsonObject &row) {
        if (kind == QLatin1String("me")) {
            catalog.role = row.value(QLatin1String("role")).toString();
            catalog.version = row.value(QLatin1String("version")).toInt();
        } else if (kind == QLatin1String("server")) {
            catalog.servers.append(foreignServerOf(row));
        } else if (kind == QLatin1String("mapping")) {
            catalog.mappings.append(foreignMappingOf(row));
        } else if (kind == QLatin1String("table")) {
            catalog.tables.append(foreignTableOf(row));
        } else if (kind == QLatin1String("type")) {
            const UserType type = catalogrows::typeOf(row);
            catalog.types.insert(type.name, type);
        }
    };
    const auto done =
        catalogrows::read(connection, before, QByteArray(foreignSql) + catalogrows::typesSql, patience, take);
    return done ? Expected<ForeignCatalog>(catalog) : fail(done.error());
}

const ForeignServer *ForeignCatalog::server(const QString &name) const
{
    const auto found =
        std::find_if(servers.begin(), servers.end(), [&](const auto &each) { return each.name == name; });
    return found == servers.end() ? nullptr : &*found;
}

QList<ForeignTable> ForeignCatalog::tablesOf(const QString &server) const
{
    QList<ForeignTable> found;
    std::copy_if(tables.begin(), tables.end(), std::back_inserter(found),
                 [&](const ForeignTable &each) { return each.server == server; });
    return found;
}

// PostgreSQL takes a role's own mapping before that of everybody.
const ForeignMapping *ForeignCatalog::ourMapping(const QString &server) const
{
    const ForeignMapping *everybodys = nullptr;
    for (const ForeignMapping &each : mappings) {
        if (each.server == server && each.isOurs)
            return &each;
        if (each.server == server && each.role.isEmpty())
            everybodys = &each;
    }
    return everybodys;
}

} // namespace bowline
