// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/CatalogRows.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace bowline::catalogrows {

// Enums, domains, composites and ranges that somebody made, and what extensions bring. Arrays follow their element.
const char *const typesSql = R"(
SELECT 'type', json_build_object(
    'name', format_type(t.oid, NULL), 'kind', t.typtype,
    'labels', (SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid),
    'base', CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END,
    'extension', (SELECT x.extname FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_extension x ON x.oid = d.refobjid
        WHERE d.classid = 'pg_catalog.pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e'
            AND d.refclassid = 'pg_catalog.pg_extension'::regclass))
FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
    LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'
    AND t.typcategory <> 'A' AND (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'b' OR c.relkind = 'c'))";

Expected<Done> read(PgConnection &connection, const QByteArray &before, const QByteArray &sql,
                    const PgPatience &patience,
                    const std::function<void(const QString &kind, const QJsonObject &row)> &take)
{
    const auto rows = connection.run(before + "SET search_path = ''; " + sql, patience);
    if (!rows)
        return fail(rows.error());
    if (rows->columnCount() != 2)
        return fail(ErrorCode::DatabaseFailed, QStringLiteral("a catalog that is not rows of two columns"));
    for (int row = 0; row < rows->rowCount(); ++row)
        take(rows->text(row, 0), QJsonDocument::fromJson(rows->value(row, 1).value_or(QByteArray())).object());
    return Done{};
}

UserType typeOf(const QJsonObject &row)
{
    static const QHash<QString, UserType::Kind> kinds{{QStringLiteral("e"), UserType::Kind::Enum},
                                                      {QStringLiteral("d"), UserType::Kind::Domain},
                                                      {QStringLiteral("c"), UserType::Kind::Composite},
                                                      {QStringLiteral("r"), UserType::Kind::Range}};
    UserType type;
    type.name = row.value(QLatin1String("name")).toString();
    type.kind = kinds.value(row.value(QLatin1String("kind")).toString(), UserType::Kind::Base);
    type.base = row.value(QLatin1String("base")).toString();
    type.extension = row.value(QLatin1String("extension")).toString();
    if (!type.extension.isEmpty())
        type.kind = UserType::Kind::Extension;
    for (const auto &label : row.value(QLatin1String("labels")).toArray())
        type.labels.append(label.toString());
    return type;
}

} // namespace bowline::catalogrows
