// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/RetryBook.h"

#include <algorithm>

namespace bowline {

RetryBook::RetryBook(Clock *clock, Random *random, Retry retry)
    : m_clock(clock)
    , m_random(random)
    , m_retry(std::move(retry))
    , m_jumps(clock->onJump([this] { armAll(); }))
{
}

RetryPolicy RetryBook::policyFor(const Outcome &outcome)
{
    const bool refused = outcome.code == ErrorCode::DatabaseLoginRefused;
    // Heroku replaces a revoked URL within a minute or two as a rule; anything else may take longer.
    const bool herokuWillFollow =
        outcome.state == SyncState::WaitingForHeroku || (outcome.state == SyncState::Unproven && refused);
    RetryPolicy policy;
    if (herokuWillFollow)
        policy.longestMs = 60 * 1000;
    // Of an app that is gone for good; one that Heroku lost for a moment is asked about soon, all the same.
    if (outcome.code == ErrorCode::ApiNotFound)
        policy.longestMs = 60 * 60 * 1000;
    policy.firstAtOnce = refused || makeError(outcome.code).retry() == RetryClass::Now;
    return policy;
}

void RetryBook::plan(const SyncId &sync, const Outcome &outcome, int wishMs)
{
    if (!outcome.worthRetrying) {
        clear(sync);
        return;
    }
    Plan &plan = m_plans[sync];
    ++plan.attempt;
    plan.trigger = outcome.code == ErrorCode::DatabaseLoginRefused ? Trigger::LoginFailed : Trigger::Retry;
    plan.isDue = false;
    plan.dueMs = m_clock->monotonicMs() + policyFor(outcome).delayMs(plan.attempt, wishMs, *m_random);
    arm(sync);
}

void RetryBook::arm(const SyncId &sync)
{
    Plan &plan = m_plans[sync];
    plan.timer =
        m_clock->after(std::max<qint64>(plan.dueMs - m_clock->monotonicMs(), 0), [this, sync, trigger = plan.trigger] {
            m_plans[sync].isDue = true;
            m_retry(sync, trigger);
        });
}

// Timers stood still while the computer slept.
void RetryBook::armAll()
{
    const QList<SyncId> planned = m_plans.keys();
    for (const SyncId &sync : planned) {
        if (!m_plans[sync].isDue)
            arm(sync);
    }
}

void RetryBook::clear(const SyncId &sync)
{
    m_plans.remove(sync);
}

QDateTime RetryBook::nextAt(const SyncId &sync) const
{
    const auto it = m_plans.constFind(sync);
    return it == m_plans.cend() ? QDateTime() : m_clock->now().addMSecs(it->dueMs - m_clock->monotonicMs());
}

} // namespace bowline
