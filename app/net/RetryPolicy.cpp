// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/RetryPolicy.h"

#include <algorithm>
#include <limits>

namespace bowline {

namespace {

// Counted up rather than raised to a power, so that attempt 1000 does not overflow.
qint64 ceilingMs(const RetryPolicy &policy, int attempt)
{
    qint64 ceiling = std::max(policy.firstMs, 1);
    for (int n = 1; n < attempt && ceiling < policy.longestMs; ++n)
        ceiling *= std::max(policy.factor, 1);
    return std::min<qint64>(ceiling, policy.longestMs);
}

} // namespace

std::optional<int> RetryPolicy::delayMs(const Error &error, int attempt, Random &random) const
{
    if (attempts > 0 && attempt > attempts)
        return std::nullopt;
    switch (error.retry()) {
    case RetryClass::AfterLogin:
    case RetryClass::Never:
        return std::nullopt;
    case RetryClass::Now:
        // A race is lost once. Whoever loses again and again waits like everybody else.
        if (attempt <= 1)
            return error.retryAfterMs;
        break;
    case RetryClass::Later:
        break;
    }
    const auto jittered = static_cast<qint64>(static_cast<double>(ceilingMs(*this, attempt)) * random.fraction());
    // On top of the service's wish rather than instead of it: all who were refused together would come back together.
    const qint64 delay = error.retryAfterMs > 0 ? error.retryAfterMs + std::min<qint64>(jittered, firstMs) : jittered;
    return static_cast<int>(std::min<qint64>(delay, std::numeric_limits<int>::max()));
}

} // namespace bowline
