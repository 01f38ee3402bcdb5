// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"
#include "net/postgres/PgConnection.h"

namespace bowline {

/// How Bowline reads a database's catalogs and statistics without being in anybody's way: a fresh session, every
/// statement and every wait for a lock with a time-out on the server's side too, read only. On threads that may block
/// and keep an OpenSslThreadState (runSealingWork).
class CatalogSession
{
public:
    /// The session is named `bowline` in pg_stat_activity, unless the URL names it otherwise. Errors: those of
    /// ConnectionParameters and PgConnection.
    static Expected<PgConnection> open(const Secret &url, const PgPatience &patience);

    /// Statements that go before the first query, in the same round trip: a statement may take `statementMs`, a lock
    /// `lockMs`, and nothing may be written, in this transaction and the next ones.
    static QByteArray readOnlySettings(int statementMs, int lockMs);

    /// The error of a statement that the server refused, in the server's own words; any other error as it is.
    static Error wordsOf(const PgConnection &connection, const Error &error);
};

} // namespace bowline
