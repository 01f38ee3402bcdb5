// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/RateBudget.h"

#include <algorithm>
#include <cmath>

namespace bowline {

namespace {

constexpr qint64 minuteMs = 60000;

} // namespace

RateBudget::RateBudget(double share)
{
    setShare(share);
}

void RateBudget::setShare(double share)
{
    m_share = std::clamp(share, 0.01, 1.0);
}

void RateBudget::observe(int remaining, qint64 nowMs)
{
    m_remaining = std::clamp(remaining, 0, capacity);
    m_observedMs = nowMs;
}

int RateBudget::remaining(qint64 nowMs) const
{
    const qint64 refilled = std::max<qint64>(nowMs - m_observedMs, 0) * refillPerMinute / minuteMs;
    return static_cast<int>(std::min<qint64>(m_remaining + refilled, capacity));
}

qint64 RateBudget::affordableMs(int calls) const
{
    const double perMinute = refillPerMinute * m_share;
    return static_cast<qint64>(std::ceil(double(std::max(calls, 1) * minuteMs) / perMinute));
}

qint64 RateBudget::untilMs(int tokens, qint64 nowMs) const
{
    const qint64 missing = tokens - m_remaining;
    const qint64 passed = std::max<qint64>(nowMs - m_observedMs, 0);
    return std::max<qint64>((missing * minuteMs + refillPerMinute - 1) / refillPerMinute - passed, 0);
}

qint64 RateBudget::sweepIntervalMs(int calls, qint64 wantedMs, qint64 nowMs) const
{
    const qint64 interval = std::max(wantedMs, affordableMs(calls));
    const int left = remaining(nowMs);
    if (left >= scarce)
        return interval;
    if (left >= reserve)
        return 4 * interval;
    return std::max({4 * interval, minuteMs, untilMs(reserve, nowMs)});
}

} // namespace bowline
