// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/LinkSave.h"

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
    for (const LinkTableExtras &each : dependents.extras) {
        const QByteArrayList statements = DependentScript::extrasOf(each);
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
        m_extras.append(extras);
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
        m_extras.append(extras);
}

QByteArray LinkSave::toSql() const
{
    QByteArray sql = m_script.toSql();
    for (const Extras &each : m_extras) {
        for (const QByteArray &statement : each.statements)
            sql += statement + ";\n";
    }
    return sql;
}

QJsonObject LinkSave::toJson() const
{
    QJsonArray extras;
    for (const Extras &each : m_extras) {
        QJsonArray statements;
        for (const QByteArray &statement : each.statements)
            statements.append(QString::fromUtf8(statement));
        extras.append(QJsonObject{{QStringLiteral("name"), each.name}, {QStringLiteral("statements"), statements}});
    }
    return {{QStringLiteral("server"), m_server},          {QStringLiteral("schema"), m_schema},
            {QStringLiteral("script"), m_script.toJson()}, {QStringLiteral("extras"), extras},
            {QStringLiteral("lost"), savedTexts(m_lost)},  {QStringLiteral("others"), savedTexts(m_others)}};
}

LinkSave LinkSave::fromJson(const QJsonObject &json)
{
    LinkSave save;
    save.m_server = json.value(QLatin1String("server")).toString();
    save.m_schema = json.value(QLatin1String("schema")).toString();
    save.m_script = DependentScript::fromJson(json.value(QLatin1String("script")).toArray());
    for (const auto &each : json.value(QLatin1String("extras")).toArray()) {
        Extras extras{each.toObject().value(QLatin1String("name")).toString(), {}};
        for (const QString &statement : textsOf(each.toObject().value(QLatin1String("statements"))))
            extras.statements.append(statement.toUtf8());
        save.m_extras.append(extras);
    }
    save.m_lost = textsOf(json.value(QLatin1String("lost")));
    save.m_others = textsOf(json.value(QLatin1String("others")));
    return save;
}

} // namespace bowline
