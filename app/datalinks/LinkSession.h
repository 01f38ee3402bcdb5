// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"
#include "net/postgres/PgConnection.h"

namespace bowline {

/// How the work on links talks to a database: one fresh session at a time, named `bowline` in pg_stat_activity, every
/// statement with a time-out on the server's side too, and read only unless it repairs. On threads that may block and
/// keep an OpenSslThreadState (runSealingWork).
class LinkSession
{
public:
    /// Errors: those of ConnectionParameters and PgConnection.
    static Expected<PgConnection> open(const Secret &url, const PgPatience &patience);

    /// Statements that go before the first query, in the same round trip: a statement may take `statementMs`, a lock
    /// two seconds, and nothing may be written, in this transaction and the next ones.
    static QByteArray readOnlySettings(int statementMs);

    /// The error of a statement that the server refused, in the server's own words; any other error as it is.
    static Error wordsOf(const PgConnection &connection, const Error &error);
};

} // namespace bowline
