// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/RetryPolicy.h"

#include <algorithm>

namespace bowline {

// Counted up rather than raised to a power, so that attempt 1000 does not overflow.
qint64 RetryPolicy::ceilingMs(int attempt) const
{
    const int doublings = attempt - 1 - (firstAtOnce ? 1 : 0);
    if (doublings < 0)
        return 0;
    qint64 ceiling = std::max(firstMs, 1);
    for (int n = 0; n < doublings && ceiling < longestMs; ++n)
        ceiling *= std::max(factor, 1);
    return std::min<qint64>(ceiling, longestMs);
}

qint64 RetryPolicy::delayMs(int attempt, qint64 wishMs, Random &random) const
{
    const double spread = 0.75 + 0.5 * random.fraction();
    // Everybody who was told to wait gets a little more, even when it is tried at once otherwise.
    const qint64 ceiling = wishMs > 0 ? std::max<qint64>(ceilingMs(attempt), firstMs) : ceilingMs(attempt);
    return std::max<qint64>(wishMs, 0) + static_cast<qint64>(static_cast<double>(ceiling) * spread);
}

} // namespace bowline
