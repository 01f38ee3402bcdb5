// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"
#include "net/postgres/PgConnection.h"

namespace bowline {

/// A session at a database, as the role that asks sees it. Of other roles' sessions PostgreSQL shows the user and the
/// program alone.
struct DatabaseSession
{
    int pid = 0;
    QString startedAt; ///< "2026-12-01T10:00:00.123456Z", exact: with the pid it names one session for ever; or empty
    QString application;
    QString user;
    QString address;     ///< empty: a Unix socket, or not seen
    QString state;       ///< PostgreSQL's word: active, idle, idle in transaction, …; empty: not seen
    QString query;       ///< what runs, or ran last; only if it was asked for
    bool mayEnd = false; ///< the role that asks may end it
};

/// Who is at a database, and the end of one of them. Each call is one fresh session that reads only and waits for no
/// lock. On a thread that may block and keeps an OpenSslThreadState (runSealingWork).
class DatabaseSessions
{
public:
    static constexpr int mostSessions = 1000;
    static constexpr int mostQueryCharacters = 2000; ///< of one statement
    static constexpr int patienceMs = 15000;

    /// Those of this database beside our own, the oldest first. Errors: those of a login and of a refused statement.
    static Expected<QList<DatabaseSession>> read(const Secret &url, bool withQueries, const CancelToken &cancel);

    enum class Ending {
        Asked, ///< the server has told it to end
        Gone,  ///< it is there no more; another one may have its pid
    };
    /// Asks the server to end this very session. database.failed with the server's words if the role may not.
    static Expected<Ending> end(const Secret &url, int pid, const QString &startedAt, const CancelToken &cancel);

    /// The statement by which end() does that, as a person would write it.
    static QString endSql(int pid, const QString &startedAt);
};

} // namespace bowline
