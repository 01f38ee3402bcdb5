// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "core/Secret.h"
#include "core/rendering/LoginText.h"
#include "net/postgres/CancelToken.h"

#include <QThreadPool>

namespace bowline {

/// What a fresh login showed.
struct DatabaseLoginReport
{
    QString server;     ///< "PostgreSQL 15.20"
    QString tlsVersion; ///< "TLSv1.3"; empty for a connection without TLS
    bool overSocket = false;
    QList<Phrase> remarks; ///< sentences: what others may make of the URL although the login works
    int durationMs = 0;
};

struct DatabaseLoginOptions
{
    int timeoutMs = 10000;
    CancelToken cancel; ///< on a LoginPool its own counts instead
    /// Refused: a parameter that libpq does not know is url.consumer.
    LoginText::Foreign foreign = LoginText::Foreign::LeftOut;
};

/// Logs in to the database that the URL names, with a new connection of its own, runs SELECT 1, and leaves.
/// libpq reads the very text (ConnectionParameters), so that user, host, TLS and so on are what they are for
/// psql. Blocks a thread of `pool`, never the caller; on a LoginPool its cancelLogins() ends the login.
/// Errors: url.invalid; database.login_refused (the password only), database.not_let_in, database.missing,
/// database.busy, database.tls, database.unreachable, database.failed: which SQLSTATE is which,
/// DatabaseRefusal says; cancelled.
Pending<DatabaseLoginReport> tryDatabaseLogin(const Secret &url, const DatabaseLoginOptions &options,
                                              QThreadPool *pool);

/// The same on the calling thread, for a caller that already is on a worker.
Expected<DatabaseLoginReport> databaseLogin(const Secret &url, const DatabaseLoginOptions &options);

} // namespace bowline
