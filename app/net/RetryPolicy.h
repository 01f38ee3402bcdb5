// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Random.h"

namespace bowline {

/// How long to wait before asking again: exponential back-off, spread by a quarter to either side, on top of the
/// service's own wish. Whether it is worth asking again at all is the caller's to know.
struct RetryPolicy
{
    int firstMs = 2000;
    int factor = 2;
    int longestMs = 5 * 60 * 1000;
    bool firstAtOnce = false; ///< for what was a race, or may be over already: it is lost once, as a rule

    /// The delay before attempt number `attempt` (the first retry is 1), before it is spread.
    qint64 ceilingMs(int attempt) const;
    /// The delay itself. `wishMs`: what the service asked for; never less than that, and never all at once when a wait
    /// that many share is over.
    qint64 delayMs(int attempt, qint64 wishMs, Random &random) const;
};

} // namespace bowline
