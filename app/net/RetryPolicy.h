// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/Random.h"

#include <optional>

namespace bowline {

/// How long to wait before asking again: exponential back-off with full jitter, honouring the service's own wish.
struct RetryPolicy
{
    int firstMs = 1000;
    int factor = 2;
    int longestMs = 5 * 60 * 1000;
    int attempts = 0; ///< how many retries at most; 0 = no end

    /// The delay before attempt number `attempt` (the first retry is 1); nothing if it is not worth asking again. A lost
    /// race (RetryClass::Now) is tried again at once, the first time. Never less than the service's own wish.
    std::optional<int> delayMs(const Error &error, int attempt, Random &random) const;
};

} // namespace bowline
