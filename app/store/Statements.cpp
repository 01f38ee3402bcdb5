// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Statements.h"

namespace bowline {

Statements::Statements(const QSqlDatabase &database)
    : m_database(database)
{
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

Expected<qint64> Statements::insert(const QString &sql, const QVariantList &values)
{
    const auto started = start(sql, values);
    if (!started)
        return fail(started.error());
    const qint64 id = (*started)->lastInsertId().toLongLong(); // gone once the statement is finished
    (*started)->finish();
    return id;
}

Expected<QSqlQuery *> Statements::start(const QString &sql, const QVariantList &values)
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

} // namespace bowline
