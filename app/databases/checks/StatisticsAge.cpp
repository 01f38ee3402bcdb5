// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/StatisticsAge.h"

namespace bowline::statisticsAge {

Phrase whyNot(const CheckServer &server)
{
    if (server.isFollower)
        return Phrase("check.on_follower");
    if (server.statisticsDays < 0)
        return Phrase("check.statistics_ageless");
    return server.statisticsDays < leastDays ? Phrase("check.statistics_young").arg(leastDays) : Phrase();
}

} // namespace bowline::statisticsAge
