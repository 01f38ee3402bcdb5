// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bowline {

/// What a check has to know of the server, and of the role that asks.
struct CheckServer
{
    int version = 0;              ///< as the server numbers itself: 150020
    bool isFollower = false;      ///< it replays another server's changes, and can be read only
    double statisticsDays = -1;   ///< for which the statistics of this database are kept, at least; -1: not known
    bool hasHerokuSchema = false; ///< there is a schema heroku_ext, where extensions may be
    int connectionLimit = -1;     ///< of the plan, as Heroku says; -1: it does not, and the server's own counts
};

} // namespace bowline
