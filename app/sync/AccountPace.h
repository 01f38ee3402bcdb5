// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "heroku/PlatformApi.h"
#include "net/RateBudget.h"
#include "net/RetryPolicy.h"
#include "sync/Trigger.h"

namespace bowline {

/// How fast one account may be asked just now: for its sweep, and for the looks at its apps.
///
///   every answer --RateLimit-Remaining--> the budget, followed
///                --429, 503-------------> nobody but a person asks until the pause is over, whoever met it
///
/// 429 pauses as long as Heroku says. 503 without such a wish pauses for two seconds, then longer, until an answer
/// comes.
class AccountPace : public QObject
{
    Q_OBJECT
public:
    /// Neither is owned.
    AccountPace(PlatformApi *api, Clock *clock, QObject *parent = nullptr);

    void setShare(double share) { m_budget.setShare(share); }
    const RateBudget &budget() const { return m_budget; }

    /// How long the whole account is to be left alone; 0 = not at all.
    qint64 pausedMs() const;
    /// How long a look for this reason has to wait; 0 for a person, always. Checks that can wait leave the budget to
    /// the sweeps, and everything leaves its last part to people.
    qint64 waitMs(Trigger trigger) const;

private:
    void slowDown(const Error &error);

    Clock *m_clock;
    RateBudget m_budget;
    RetryPolicy m_patience;
    qint64 m_pausedUntil = 0;
    int m_refusals = 0; ///< pauses in a row
};

} // namespace bowline
