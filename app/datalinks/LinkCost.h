// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/LinkFinding.h"
#include "datalinks/TableMatch.h"

namespace bowline {

/// What reading and planning through a link cost, from a measured round trip and what both planners know of the sizes:
///
///   reading a whole table = its rows / fetch_size round trips
///   use_remote_estimate   = at least one more round trip for each plan; without it, and without ANALYZE, a guess
///
/// Notes only, and only where it matters: nothing fails. Pure.
class LinkCost
{
public:
    static constexpr int largeFetchSize = 10000;    ///< what a repair sets
    static constexpr double worthMs = 1000;         ///< what it has to save on one table
    static constexpr double largeTableRows = 10000; ///< of which a guess makes bad plans
    static constexpr double dearPlanMs = 10;        ///< a round trip that is felt in each plan

    /// `tables`: those that are on both sides.
    static QList<LinkFinding> of(const ForeignServer &server, const QList<TableMatch::Pair> &tables,
                                 double roundTripMs);

    /// The same without a measurement, for what a person has allowed: all that saves anything. What it does is the same
    /// each time, however fast the network is at the moment.
    static QList<LinkFinding> ofAllowed(const ForeignServer &server, const QList<TableMatch::Pair> &tables);

private:
    static QList<LinkFinding> fetching(const ForeignServer &server, const QList<TableMatch::Pair> &tables,
                                       double roundTripMs);
    static QList<LinkFinding> planning(const ForeignServer &server, const QList<TableMatch::Pair> &tables,
                                       double roundTripMs);
};

} // namespace bowline
