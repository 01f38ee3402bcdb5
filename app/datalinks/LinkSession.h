// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/postgres/CatalogSession.h"

namespace bowline {

/// How the work on links talks to a database: one fresh session at a time, named `bowline` in pg_stat_activity, every
/// statement with a time-out on the server's side too, and read only unless it repairs. On threads that may block and
/// keep an OpenSslThreadState (runSealingWork).
class LinkSession : public CatalogSession
{
public:
    static constexpr int lockMs = 2000;

    /// Those of a CatalogSession, with the time that a link's work may wait for a lock.
    static QByteArray readOnlySettings(int statementMs)
    {
        return CatalogSession::readOnlySettings(statementMs, lockMs);
    }
};

} // namespace bowline
