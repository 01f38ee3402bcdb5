// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "store/Sql.h"

#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <type_traits>
#include <unordered_map>

namespace bowline {

/// The prepared statements of one connection, each prepared at its first use and kept. Lives on the
/// connection's thread and must go before the connection closes.
class Statements
{
public:
    explicit Statements(const QSqlDatabase &database);

    /// Runs a statement that gives no rows; gives the number of rows it touched.
    Expected<int> exec(const QString &sql, const QVariantList &values = {});

    /// Runs an INSERT; gives the id that the new row got.
    Expected<qint64> insert(const QString &sql, const QVariantList &values);

    /// Runs a query; map(sql::Row &) makes each element of the list.
    template <class Map>
    auto rows(const QString &sql, const QVariantList &values, Map map)
        -> Expected<QList<std::invoke_result_t<Map, sql::Row &>>>
    {
        const auto started = start(sql, values);
        if (!started)
            return fail(started.error());
        QSqlQuery &query = **started;
        QList<std::invoke_result_t<Map, sql::Row &>> list;
        while (query.next()) {
            sql::Row row(query);
            list.append(map(row));
        }
        const QSqlError error = query.lastError();
        query.finish(); // a statement left in the middle of its rows would hold a read lock
        if (error.isValid())
            return fail(sql::errorOf(error));
        return list;
    }

private:
    Expected<QSqlQuery *> start(const QString &sql, const QVariantList &values);

    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_queries; // the addresses of its elements stay
};

} // namespace bowline
