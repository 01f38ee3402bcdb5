// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/AccountPace.h"

#include "core/Log.h"

#include <algorithm>

namespace bowline {

AccountPace::AccountPace(PlatformApi *api, Clock *clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_patience{.firstMs = 2000, .longestMs = 60000}
{
    connect(api, &PlatformApi::budgetSeen, this,
            [this](int remaining) { m_budget.observe(remaining, m_clock->monotonicMs()); });
    connect(api, &PlatformApi::slowDownAsked, this, &AccountPace::slowDown);
    connect(api, &PlatformApi::answered, this, [this] { m_refusals = 0; });
}

// Eight looks under way bring eight refusals for one reason: they count once.
void AccountPace::slowDown(const Error &error)
{
    if (pausedMs() == 0)
        ++m_refusals;
    const qint64 pause = error.retryAfterMs > 0 ? error.retryAfterMs : m_patience.ceilingMs(m_refusals);
    m_pausedUntil = std::max(m_pausedUntil, m_clock->monotonicMs() + pause);
    qCInfo(lcSync) << "Heroku asks for patience:" << errorCodeText(error.code) << pause << "ms";
}

qint64 AccountPace::pausedMs() const
{
    return std::max<qint64>(m_pausedUntil - m_clock->monotonicMs(), 0);
}

qint64 AccountPace::waitMs(Trigger trigger) const
{
    if (byPerson(trigger))
        return 0;
    const int needed = canWait(trigger) ? RateBudget::comfortable : RateBudget::reserve;
    return std::max(pausedMs(), m_budget.untilMs(needed, m_clock->monotonicMs()));
}

} // namespace bowline
