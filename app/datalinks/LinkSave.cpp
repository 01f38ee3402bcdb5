// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/LinkSave.h"

#include "datalinks/ForeignTableScript.h"
#include "net/postgres/SqlQuote.h"

#include <QJsonArray>

namespace bowline {

namespace {

QJsonArray savedTexts(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const auto &each : array.toArray())
        texts.append(each.toString());
    return texts;
}

QJsonArray savedStatements(const QByteArrayList &statements)
{
    QJsonArray all;
    for (const QByteArray &each : statements)
        all.append(QString::fromUtf8(each));
    return all;
}

QByteArrayList statementsOf(const QJsonValue &array)
{
    QByteArrayList statements;
    for (const auto &each : array.toArray())
        statements.append(each.toString().toUtf8());
    return statements;
}

/// An option that the server may have already, or not.
QByteArray serverOptionSql(const QString &server, const QString &option, const QString &value)
{
    const QByteArray body =
        "BEGIN EXECUTE pg_catalog.format('ALTER SERVER %I OPTIONS (%s %I %L)', " + SqlQuote::text(server) +
        ", CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_foreign_server s, pg_catalog.pg_options_to_table(s.srvoptions) "
        "o "
        "WHERE s.srvname = " +
        SqlQuote::text(server) + " AND o.option_name = " + SqlQuote::text(option) + ") THEN 'SET' ELSE 'ADD' END, " +
        SqlQuote::text(option) + ", " + SqlQuote::text(value) + "); END";
    return "DO " + SqlQuote::text(QString::fromUtf8(body));
}

} // namespace

LinkSave::LinkSave(const QString &server, const QString &schema, const LinkDependents &dependents, const QString &role)
    : m_server(server)
    , m_schema(schema)
    , m_script(dependents.all, role)
{
    for (const LinkDependent &each : dependents.all) {
        const bool isKept = each.kind == LinkDependent::Kind::FunctionText;
        if (each.keepsData || (each.saved.isEmpty() && !isKept))
            m_lost.append(each.description);
        else if (!each.mayDrop && !isKept)
            m_others.append(each.description);
    }
    addSchema(dependents.schemaExtras);
    addServer(dependents.serverExtras);
    addTables(dependents.extras, role);
    for (const QString &each : dependents.otherMappings)
        m_mappings.append(each.isEmpty() ? QStringLiteral("PUBLIC") : each);
}

void LinkSave::addTables(const QList<LinkTableExtras> &tables, const QString &role)
{
    const ForeignTableScript foreign(m_server, m_schema, tables);
    for (const LinkTableExtras &each : tables) {
        const bool isHandMade = foreign.isHandMade(each);
        const Table table{QString::fromUtf8(SqlQuote::name(each.schema, each.name)),
                          isHandMade ? foreign.make(each, role) : QByteArrayList(),
                          isHandMade ? QByteArrayList() : ForeignTableScript::renames(each)};
        if (!table.make.isEmpty() || !table.renames.isEmpty())
            m_tables.append(table);
        if (isHandMade && !each.mayDrop)
            m_others.append(QStringLiteral("foreign table %1.%2").arg(each.schema, each.name));
        QByteArrayList statements = DependentScript::extrasOf(each);
        if (!isHandMade)
            statements += ForeignTableScript::options(each);
        if (!statements.isEmpty())
            m_extras.append({each.schema + QLatin1Char('.') + each.name, statements});
    }
}

void LinkSave::addSchema(const QJsonObject &schema)
{
    const QByteArray target = "SCHEMA " + schema.value(QLatin1String("id")).toString().toUtf8();
    Extras extras{m_schema, DependentScript::grants(target, schema.value(QLatin1String("acl")))};
    if (const QJsonValue comment = schema.value(QLatin1String("comment")); comment.isString())
        extras.statements.append("COMMENT ON " + target + " IS " + SqlQuote::text(comment.toString()));
    if (!extras.statements.isEmpty())
        m_before.append(extras);
}

void LinkSave::addServer(const QJsonObject &server)
{
    const QByteArray id = server.value(QLatin1String("id")).toString().toUtf8();
    Extras extras{m_server, DependentScript::grants("FOREIGN SERVER " + id, server.value(QLatin1String("acl")))};
    if (const QJsonValue comment = server.value(QLatin1String("comment")); comment.isString())
        extras.statements.append("COMMENT ON SERVER " + id + " IS " + SqlQuote::text(comment.toString()));
    const QJsonObject options = server.value(QLatin1String("options")).toObject();
    for (auto it = options.begin(); it != options.end(); ++it)
        extras.statements.append(serverOptionSql(m_server, it.key(), it.value().toString()));
    if (!extras.statements.isEmpty())
        m_before.append(extras);
}

// For people who bring it back by hand. A line that begins with a comment is theirs to complete.
QByteArray LinkSave::toSql() const
{
    QByteArrayList statements;
    for (const Extras &each : m_before)
        statements += each.statements;
    for (const Table &each : m_tables)
        statements += each.make + each.renames;
    QByteArray sql;
    for (const QByteArray &each : std::as_const(statements))
        sql += each + ";\n";
    for (const QString &each : m_mappings) {
        const QByteArray role = each == QLatin1String("PUBLIC") ? each.toUtf8() : SqlQuote::name(each);
        sql += "-- CREATE USER MAPPING FOR " + role.simplified() + " SERVER " + SqlQuote::name(m_server).simplified() +
               " OPTIONS (user '...', password '...');\n";
    }
    sql += m_script.toSql();
    for (const Extras &each : m_extras) {
        for (const QByteArray &statement : each.statements)
            sql += statement + ";\n";
    }
    return sql;
}

QJsonArray LinkSave::jsonOf(const QList<Extras> &extras)
{
    QJsonArray all;
    for (const Extras &each : extras)
        all.append(QJsonObject{{QStringLiteral("name"), each.name},
                               {QStringLiteral("statements"), savedStatements(each.statements)}});
    return all;
}

QList<LinkSave::Extras> LinkSave::extrasFrom(const QJsonValue &json)
{
    QList<Extras> all;
    for (const auto &each : json.toArray()) {
        const QJsonObject object = each.toObject();
        all.append(
            {object.value(QLatin1String("name")).toString(), statementsOf(object.value(QLatin1String("statements")))});
    }
    return all;
}

QJsonObject LinkSave::toJson() const
{
    QJsonArray tables;
    for (const Table &each : m_tables)
        tables.append(QJsonObject{{QStringLiteral("id"), each.id},
                                  {QStringLiteral("make"), savedStatements(each.make)},
                                  {QStringLiteral("renames"), savedStatements(each.renames)}});
    return {{QStringLiteral("server"), m_server},
            {QStringLiteral("schema"), m_schema},
            {QStringLiteral("script"), m_script.toJson()},
            {QStringLiteral("before"), jsonOf(m_before)},
            {QStringLiteral("tables"), tables},
            {QStringLiteral("extras"), jsonOf(m_extras)},
            {QStringLiteral("lost"), savedTexts(m_lost)},
            {QStringLiteral("others"), savedTexts(m_others)},
            {QStringLiteral("mappings"), savedTexts(m_mappings)}};
}

LinkSave LinkSave::fromJson(const QJsonObject &json)
{
    LinkSave save;
    save.m_server = json.value(QLatin1String("server")).toString();
    save.m_schema = json.value(QLatin1String("schema")).toString();
    save.m_script = DependentScript::fromJson(json.value(QLatin1String("script")).toArray());
    save.m_before = extrasFrom(json.value(QLatin1String("before")));
    for (const auto &each : json.value(QLatin1String("tables")).toArray()) {
        const QJsonObject object = each.toObject();
        save.m_tables.append({object.value(QLatin1String("id")).toString(),
                              statementsOf(object.value(QLatin1String("make"))),
                              statementsOf(object.value(QLatin1String("renames")))});
    }
    save.m_extras = extrasFrom(json.value(QLatin1String("extras")));
    save.m_lost = textsOf(json.value(QLatin1String("lost")));
    save.m_others = textsOf(json.value(QLatin1String("others")));
    save.m_mappings = textsOf(json.value(QLatin1String("mappings")));
    return save;
}

} // namespace bowline
