// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace bowline {

/// Who reads the value that is written. It decides what the parameters for TLS mean.
enum class Consumer {
    Other,        ///< nobody knows: proven as libpq reads it
    Libpq,        ///< psql, and what is built on libpq: psycopg, the pg gem, PHP
    NodePostgres, ///< npm's pg; Prisma 7 with its adapter for it
    Jdbc,         ///< pgjdbc, by its own form of URL
    Npgsql,       ///< .NET, by a connection string
    GoPq,         ///< github.com/lib/pq
    GoPgx,        ///< github.com/jackc/pgx
    Asyncpg,
    Prisma, ///< the engines of Prisma 6 and older
    Ecto,   ///< Ecto with Postgrex
};

const QList<Consumer> &allConsumers();

/// Stable, for the journal and the wire: "node_postgres", …
QString consumerKey(Consumer consumer);
std::optional<Consumer> consumerFromKey(const QString &key);

/// What people call it: "node-postgres". Names, not translated.
QString consumerName(Consumer consumer);

/// The version against which Bowline's rules were tried (tests/interop/tst_consumers.cpp):
/// "node-postgres 8.23". Empty where they rest on its documents alone, *not tried*.
QString consumerTried(Consumer consumer);

} // namespace bowline
