// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rendering/Consumer.h"

#include <algorithm>
#include <iterator>

namespace bowline {

namespace {

struct ConsumerRow
{
    Consumer consumer;
    const char *key;
    const char *name;
    const char *tried;
};

constexpr ConsumerRow consumerRows[] = {
    {Consumer::Other, "other", "", ""},
    {Consumer::Libpq, "libpq", "libpq", "libpq 15"},
    {Consumer::NodePostgres, "node_postgres", "node-postgres", "node-postgres 8.23"},
    {Consumer::Jdbc, "jdbc", "JDBC", "pgjdbc 42.5"},
    {Consumer::Npgsql, "npgsql", "Npgsql", ""},
    {Consumer::GoPq, "go_pq", "lib/pq", "lib/pq 1.10"},
    {Consumer::GoPgx, "go_pgx", "pgx", "pgx 4.15"},
    {Consumer::Asyncpg, "asyncpg", "asyncpg", "asyncpg 0.27"},
    {Consumer::Prisma, "prisma", "Prisma", ""},
    {Consumer::Ecto, "ecto", "Ecto", ""},
};

const ConsumerRow &rowOf(Consumer consumer)
{
    const auto found = std::find_if(std::begin(consumerRows), std::end(consumerRows),
                                    [consumer](const ConsumerRow &row) { return row.consumer == consumer; });
    return found == std::end(consumerRows) ? consumerRows[0] : *found;
}

} // namespace

const QList<Consumer> &allConsumers()
{
    static const QList<Consumer> all = [] {
        QList<Consumer> result;
        for (const ConsumerRow &row : consumerRows)
            result.append(row.consumer);
        return result;
    }();
    return all;
}

QString consumerKey(Consumer consumer)
{
    return QLatin1String(rowOf(consumer).key);
}

std::optional<Consumer> consumerFromKey(const QString &key)
{
    for (const ConsumerRow &row : consumerRows) {
        if (key == QLatin1String(row.key))
            return row.consumer;
    }
    return std::nullopt;
}

QString consumerName(Consumer consumer)
{
    return QLatin1String(rowOf(consumer).name);
}

QString consumerTried(Consumer consumer)
{
    return QLatin1String(rowOf(consumer).tried);
}

} // namespace bowline
