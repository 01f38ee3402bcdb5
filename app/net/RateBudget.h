// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bowline {

/// Heroku's token bucket for one account, followed from RateLimit-Remaining: 4500 at most, about 75 back a minute.
/// Bowline spends at most `share` of the refill on polling, and less when little is left.
class RateBudget
{
public:
    static constexpr int capacity = 4500;
    static constexpr int refillPerMinute = 75;

    static constexpr int comfortable = 1500; ///< below this, checks that can wait do wait
    static constexpr int scarce = 1000;      ///< below this, sweeps are four times as rare
    static constexpr int reserve = 200;      ///< the last ones are for what a person asks

    explicit RateBudget(double share = 0.5);

    void setShare(double share);               ///< kept between 0.01 and 1
    void observe(int remaining, qint64 nowMs); ///< from an answer's header
    int remaining(qint64 nowMs) const;         ///< the estimate for now

    /// The shortest interval at which `calls` requests may be repeated without spending more than the share.
    qint64 affordableMs(int calls) const;
    /// How long until so many tokens are there, if nobody spends any; 0 if they are.
    qint64 untilMs(int tokens, qint64 nowMs) const;
    /// The interval at which a sweep of `calls` requests may be repeated: the wanted one, or the shortest that does not
    /// spend more than the share. Four times that while tokens are scarce; none at all until the reserve is full again.
    qint64 sweepIntervalMs(int calls, qint64 wantedMs, qint64 nowMs) const;

private:
    double m_share;
    int m_remaining = capacity;
    qint64 m_observedMs = 0;
};

} // namespace bowline
