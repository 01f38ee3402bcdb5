// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Statements.h"

#include <QSqlDriver>
#include <QSqlField>

namespace bowline {

std::unique_ptr<Statements> Statements::on(const QSqlDatabase &database)
{
    if (sql::dialectOf(database) == sql::Dialect::Postgres)
        return std::make_unique<PostgresStatements>(database);
    return std::make_unique<SqliteStatements>(database);
}

Expected<int> Statements::exec(const QString &sql, const QVariantList &values)
{
    const auto started = start(sql, values);
    if (!started)
        return fail(started.error());
    const int touched = (*started)->numRowsAffected();
    (*started)->finish();
    return touched;
}

SqliteStatements::SqliteStatements(const QSqlDatabase &database)
    : m_database(database)
{
}

QStringList SqliteStatements::preparedTexts() const
{
    QStringList texts;
    for (const auto &[text, query] : m_queries)
        texts.append(text);
    return texts;
}

Expected<QSqlQuery *> SqliteStatements::start(const QString &sql, const QVariantList &values)
{
    auto found = m_queries.find(sql);
    if (found == m_queries.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return fail(sql::errorOf(query.lastError()));
        found = m_queries.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec()) {
        const Error error = sql::errorOf(query.lastError());
        query.finish();
        return fail(error);
    }
    return &query;
}

PostgresStatements::PostgresStatements(const QSqlDatabase &database)
    : m_database(database)
    , m_query(database)
{
}

QStringList PostgresStatements::preparedTexts() const
{
    QStringList texts;
    for (const auto &[text, name] : m_names)
        texts.append(text);
    return texts;
}

Expected<QSqlQuery *> PostgresStatements::start(const QString &sql, const QVariantList &values)
{
    const auto name = prepared(sql);
    if (!name)
        return fail(name.error());
    QStringList literals;
    for (const QVariant &value : values)
        literals.append(literal(value));
    const QString arguments = literals.isEmpty() ? QString() : u'(' + literals.join(QStringLiteral(", ")) + u')';
    m_query = QSqlQuery(m_database);
    if (!m_query.exec(QStringLiteral("EXECUTE ") + *name + arguments))
        return fail(sql::errorOf(m_query.lastError()));
    return &m_query;
}

Expected<QString> PostgresStatements::prepared(const QString &sql)
{
    if (const auto found = m_names.find(sql); found != m_names.end())
        return found->second;
    QString numbered;
    int parameter = 0;
    for (const QChar c : sql)
        numbered += c == u'?' ? u'$' + QString::number(++parameter) : QString(c);
    const QString name = QStringLiteral("bowline_%1").arg(m_names.size());
    m_query = QSqlQuery(m_database);
    if (!m_query.exec(QStringLiteral("PREPARE %1 AS ").arg(name) + numbered))
        return fail(sql::errorOf(m_query.lastError()));
    m_names.emplace(sql, name);
    return name;
}

QString PostgresStatements::literal(const QVariant &value) const
{
    QSqlField field(QString(), value.metaType());
    field.setValue(value);
    return m_database.driver()->formatValue(field);
}

} // namespace bowline
