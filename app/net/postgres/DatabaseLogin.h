// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "core/Secret.h"

#include <QThreadPool>

namespace bowline {

/// What a fresh login showed.
struct DatabaseLoginReport
{
    QString server;     ///< "PostgreSQL 15.20"
    QString tlsVersion; ///< "TLSv1.3"; empty for a connection without TLS
    int durationMs = 0;
};

struct DatabaseLoginOptions
{
    int timeoutMs = 10000;
    bool requireTls = true; ///< raises a missing or weaker sslmode to require; false takes the URL as it is
};

/// Logs in to the database that the URL names, with a new connection of its own, runs SELECT 1, and leaves.
/// Blocks a thread of `pool`, never the caller. libpq rather than QPSQL: with PQERRORS_VERBOSE a refused
/// login carries its SQLSTATE, which QPSQL hides. Errors: url.invalid; database.login_refused (28P01, 28000),
/// database.missing (3D000), database.busy (53300, 57P03), database.tls, database.unreachable,
/// database.failed, cancelled.
Pending<DatabaseLoginReport> tryDatabaseLogin(const Secret &url, const DatabaseLoginOptions &options,
                                              QThreadPool *pool);

/// Ends every login of this process that is under way with `cancelled`, within a tenth of a second; those that begin later
/// are not touched. For the end of a program, which must not wait for databases that do not answer. Only the look-up of a
/// name cannot be cut short. From any thread.
void cancelDatabaseLogins();

/// The same on the calling thread, for a caller that already is on a worker.
Expected<DatabaseLoginReport> databaseLogin(const Secret &url, const DatabaseLoginOptions &options);

} // namespace bowline
