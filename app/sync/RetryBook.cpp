// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/RetryBook.h"

#include <algorithm>

namespace bowline {

RetryBook::RetryBook(Clock *clock, Random *random, std::function<void(const SyncId &)> retry)
    : m_clock(clock)
    , m_random(random)
    , m_retry(std::move(retry))
{
}

void RetryBook::plan(const SyncId &sync, const Outcome &outcome, int wishMs)
{
    if (!outcome.worthRetrying) {
        clear(sync);
        return;
    }
    // Heroku replaces a revoked URL within a minute or two as a rule; anything else may take longer.
    const bool herokuWillFollow = outcome.state == SyncState::WaitingForHeroku
        || (outcome.state == SyncState::Unproven && outcome.code == ErrorCode::DatabaseLoginRefused);
    const qint64 longest = herokuWillFollow ? 60 * 1000 : 5 * 60 * 1000;
    Plan &plan = m_plans[sync];
    const qint64 base = std::min<qint64>(2000LL << std::min(plan.attempt, 12), longest);
    const auto jittered = static_cast<qint64>(static_cast<double>(base) * (0.75 + 0.5 * m_random->fraction()));
    const qint64 delay = jittered + wishMs; // never all at once when a wait that many share is over
    ++plan.attempt;
    plan.at = m_clock->now().addMSecs(delay);
    plan.timer = m_clock->after(delay, [this, sync] { m_retry(sync); });
}

void RetryBook::clear(const SyncId &sync)
{
    m_plans.remove(sync);
}

QDateTime RetryBook::nextAt(const SyncId &sync) const
{
    return m_plans.value(sync).at;
}

} // namespace bowline
