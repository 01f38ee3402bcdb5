// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "store/Sql.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariantList>

#include <memory>
#include <type_traits>
#include <unordered_map>

namespace bowline {

/// The prepared statements of one connection, each prepared at its first use and kept. Lives on the
/// connection's thread and must go before the connection closes.
class Statements
{
public:
    /// Of the kind that the connection needs.
    static std::unique_ptr<Statements> on(const QSqlDatabase &database);

    virtual ~Statements() = default;

    virtual sql::Dialect dialect() const = 0;
    /// All texts that have been prepared so far: for those who ask the database how it answers them.
    virtual QStringList preparedTexts() const = 0;

    /// Runs a statement that gives no rows; gives the number of rows it touched.
    Expected<int> exec(const QString &sql, const QVariantList &values = {});

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

protected:
    /// The query stays valid until the next start().
    virtual Expected<QSqlQuery *> start(const QString &sql, const QVariantList &values) = 0;
};

/// Qt's own prepared statements.
class SqliteStatements final : public Statements
{
public:
    explicit SqliteStatements(const QSqlDatabase &database);
    sql::Dialect dialect() const override { return sql::Dialect::Sqlite; }
    QStringList preparedTexts() const override;

protected:
    Expected<QSqlQuery *> start(const QString &sql, const QVariantList &values) override;

private:
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_queries; // the addresses of its elements stay
};

/// PREPARE and EXECUTE by ourselves. Qt's prepared statements deallocate themselves one by one, which in a failed
/// transaction or on a lost connection cannot work, and says so with a warning each time.
class PostgresStatements final : public Statements
{
public:
    explicit PostgresStatements(const QSqlDatabase &database);
    sql::Dialect dialect() const override { return sql::Dialect::Postgres; }
    QStringList preparedTexts() const override;

protected:
    Expected<QSqlQuery *> start(const QString &sql, const QVariantList &values) override;

private:
    Expected<QString> prepared(const QString &sql);
    QString literal(const QVariant &value) const;

    QSqlDatabase m_database;
    QSqlQuery m_query;
    std::unordered_map<QString, QString> m_names; ///< of what the server has prepared
};

} // namespace bowline
