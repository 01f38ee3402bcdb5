// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/PowerSource.h"
#include "net/postgres/LoginPool.h"
#include "service/ServiceCore.h"
#include "sync/TeamShare.h"

#include <memory>

namespace bowline {

struct ServicePlaces;

/// What the engine and the desks stand on: the first to be made and the last to go. Members are destroyed from the last
/// to the first: the pools (which wait for their threads) and the journal (which finishes its queue) at the very end.
struct Foundations
{
    /// `clock` and `random` are not owned. `core.engine` is still null.
    Foundations(const ServicePlaces &places, Clock *clock, Random *random);

    QThreadPool files;
    LoginPool databaseLogins;
    Journal journal;
    HttpClient http;
    SystemPowerSource power;
    std::unique_ptr<TimerHandle> jumps;
    DeltaFeed feed;
    std::unique_ptr<Journal> leases; ///< these two are null when the journal is ours alone
    std::unique_ptr<TeamShare> team;
    ServiceCore core;
};

} // namespace bowline
