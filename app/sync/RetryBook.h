// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Ids.h"
#include "net/RetryPolicy.h"
#include "sync/Outcome.h"

#include <QHash>

#include <functional>

namespace bowline {

/// When each sync that is not well will be looked at again: with back-off, faster while Heroku is expected to follow up.
class RetryBook
{
public:
    RetryBook(Clock *clock, Random *random, std::function<void(const SyncId &)> retry);

    void plan(const SyncId &sync, const Outcome &outcome, int wishMs);
    void clear(const SyncId &sync);
    QDateTime nextAt(const SyncId &sync) const; ///< invalid if nothing is planned

private:
    struct Plan
    {
        int attempt = 0;
        QDateTime at;
        std::shared_ptr<TimerHandle> timer;
    };
    Clock *m_clock;
    Random *m_random;
    std::function<void(const SyncId &)> m_retry;
    QHash<SyncId, Plan> m_plans;
};

} // namespace bowline
