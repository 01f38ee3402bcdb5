// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/ForeignTableScript.h"

#include "net/postgres/SqlQuote.h"

#include <QJsonArray>

namespace bowline {

namespace {

const QString tableNameOption = QStringLiteral("table_name");
const QString schemaNameOption = QStringLiteral("schema_name");
const QString columnNameOption = QStringLiteral("column_name");

QByteArray sqlNameOf(const LinkTableExtras &table)
{
    return SqlQuote::name(table.schema, table.name);
}

QJsonObject fdwOptions(const QJsonObject &object)
{
    return object.value(QLatin1String("options")).toObject();
}

/// "OPTIONS (a 'x', b 'y')"; `word`: "ADD " for what is there. Empty without options.
QByteArray optionList(const QJsonObject &options, const QByteArray &word)
{
    QByteArrayList list;
    for (auto it = options.begin(); it != options.end(); ++it)
        list.append(word + SqlQuote::name(it.key()) + ' ' + SqlQuote::text(it.value().toString()).trimmed());
    return list.isEmpty() ? QByteArray() : " OPTIONS (" + list.join(", ") + ')';
}

QByteArray columnSql(const QJsonObject &column)
{
    const auto text = [&column](const char *field) { return column.value(QLatin1String(field)).toString().toUtf8(); };
    QByteArray sql = SqlQuote::name(column.value(QLatin1String("name")).toString()) + ' ' + text("type") +
                     optionList(fdwOptions(column), {});
    if (!text("collation").isEmpty())
        sql += " COLLATE " + text("collation");
    if (!text("generated").isEmpty())
        sql += " GENERATED ALWAYS AS (" + text("generated") + ") STORED";
    if (column.value(QLatin1String("not_null")).toBool())
        sql += " NOT NULL";
    return sql;
}

} // namespace

ForeignTableScript::ForeignTableScript(const QString &server, const QString &schema, const QList<LinkTableExtras> &all)
    : m_server(server)
    , m_schema(schema)
{
    QMap<QString, int> counts;
    for (const LinkTableExtras &each : all) {
        const QString remote = fdwOptions(each.foreign).value(schemaNameOption).toString();
        if (each.schema == schema && ++counts[remote] > counts.value(m_remoteSchema))
            m_remoteSchema = remote;
    }
}

bool ForeignTableScript::isHandMade(const LinkTableExtras &table) const
{
    const QJsonObject options = fdwOptions(table.foreign);
    return table.schema != m_schema || options.value(tableNameOption).toString(table.name) != table.name ||
           options.value(schemaNameOption).toString() != m_remoteSchema;
}

QByteArrayList ForeignTableScript::make(const LinkTableExtras &table, const QString &role) const
{
    QByteArrayList columns;
    for (const auto &each : table.foreign.value(QLatin1String("columns")).toArray())
        columns.append(columnSql(each.toObject()));
    QByteArrayList statements{"CREATE FOREIGN TABLE " + sqlNameOf(table) + " (" + columns.join(", ") + ") SERVER " +
                              SqlQuote::name(m_server) + optionList(fdwOptions(table.foreign), {})};
    if (table.owner != role)
        statements.append("ALTER FOREIGN TABLE " + sqlNameOf(table) + " OWNER TO " + SqlQuote::name(table.owner));
    const QByteArray parent = table.foreign.value(QLatin1String("parent")).toString().toUtf8();
    const QByteArray bound = table.foreign.value(QLatin1String("bound")).toString().toUtf8();
    if (!bound.isEmpty())
        statements.append("ALTER TABLE " + parent + " ATTACH PARTITION " + sqlNameOf(table) + ' ' + bound);
    else if (!parent.isEmpty())
        statements.append("ALTER FOREIGN TABLE " + sqlNameOf(table) + " INHERIT " + parent);
    return statements;
}

QByteArrayList ForeignTableScript::renames(const LinkTableExtras &table)
{
    QByteArrayList statements;
    for (const auto &each : table.foreign.value(QLatin1String("columns")).toArray()) {
        const QString name = each.toObject().value(QLatin1String("name")).toString();
        const QString remote = fdwOptions(each.toObject()).value(columnNameOption).toString(name);
        if (remote != name)
            statements.append("ALTER FOREIGN TABLE " + sqlNameOf(table) + " RENAME COLUMN " + SqlQuote::name(remote) +
                              " TO " + SqlQuote::name(name));
    }
    return statements;
}

QByteArrayList ForeignTableScript::options(const LinkTableExtras &table)
{
    QByteArrayList statements;
    const QJsonObject options = fdwOptions(table.foreign);
    for (auto it = options.begin(); it != options.end(); ++it) {
        if (it.key() != tableNameOption && it.key() != schemaNameOption)
            statements.append("ALTER FOREIGN TABLE " + sqlNameOf(table) +
                              optionList(QJsonObject{{it.key(), it.value()}}, "ADD "));
    }
    return statements;
}

} // namespace bowline
