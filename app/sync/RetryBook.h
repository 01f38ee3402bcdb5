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

/// When each sync that is not well will be looked at again: with back-off, faster while Heroku is expected to follow
/// up. A refused login and a lost race are asked about once more at once: either may be over already. Plans survive a
/// sleeping computer and a wall clock that is set.
class RetryBook
{
public:
    using Retry = std::function<void(const SyncId &, Trigger)>;

    RetryBook(Clock *clock, Random *random, Retry retry);

    void plan(const SyncId &sync, const Outcome &outcome, int wishMs);
    void clear(const SyncId &sync);
    QDateTime nextAt(const SyncId &sync) const; ///< invalid if nothing is planned

private:
    struct Plan
    {
        int attempt = 0;
        qint64 dueMs = 0;   ///< monotonic
        bool isDue = false; ///< the look has been asked for
        Trigger trigger = Trigger::Retry;
        std::shared_ptr<TimerHandle> timer;
    };
    static RetryPolicy policyFor(const Outcome &outcome);
    void arm(const SyncId &sync);
    void armAll();

    Clock *m_clock;
    Random *m_random;
    Retry m_retry;
    QHash<SyncId, Plan> m_plans;
    std::unique_ptr<TimerHandle> m_jumps;
};

} // namespace bowline
