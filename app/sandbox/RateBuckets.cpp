// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/RateBuckets.h"

namespace bowline::sandbox {

RateBuckets::RateBuckets(const Clock *clock)
    : m_clock(clock)
{
}

RateBuckets::Bucket &RateBuckets::refilled(const QString &account)
{
    Bucket &bucket = m_buckets[account];
    const qint64 now = m_clock->monotonicMs();
    const double back = static_cast<double>(now - bucket.at) * perMinute / 60000.0;
    bucket.tokens = qMin<double>(size, bucket.tokens + back);
    bucket.at = now;
    return bucket;
}

bool RateBuckets::take(const QString &account)
{
    Bucket &bucket = refilled(account);
    if (bucket.tokens < 1)
        return false;
    bucket.tokens -= 1;
    return true;
}

int RateBuckets::remaining(const QString &account)
{
    return static_cast<int>(refilled(account).tokens);
}

void RateBuckets::set(const QString &account, int remaining)
{
    refilled(account).tokens = qBound(0, remaining, size);
}

} // namespace bowline::sandbox
