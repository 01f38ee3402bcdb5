// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Phrase.h"
#include "databases/checks/CheckServer.h"

/// What has never happened since the statistics began says something only if that was long ago, and where the work is
/// done: a follower's counters know nothing of what its leader does. Statistics of an unknown age may be empty ones.
namespace bowline::statisticsAge {

inline constexpr int leastDays = 7;

/// Why a counter that is 0 says nothing, a sentence; empty if it does.
Phrase whyNot(const CheckServer &server);

} // namespace bowline::statisticsAge
