// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/postgres/CancelToken.h"

#include <QDeadlineTimer>

namespace bowline {

/// How long to wait for a server, and what ends the waiting earlier.
struct PgPatience
{
    explicit PgPatience(int ms, const CancelToken &token = {})
        : totalMs(ms)
        , deadline(ms)
        , cancel(token)
    {
    }
    /// The same time again, from now on.
    PgPatience renewed() const
    {
        PgPatience next = *this;
        next.deadline = QDeadlineTimer(totalMs);
        return next;
    }
    bool isOver() const { return deadline.hasExpired() || cancel.isCancelled(); }

    int totalMs;
    QDeadlineTimer deadline;
    CancelToken cancel;
    /// Whether the server is asked to stop the statement that is given up. That takes another connection, and
    /// blocks for as long as it takes to make one.
    bool stopsAtServer = false;
};

} // namespace bowline
