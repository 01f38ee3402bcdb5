// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/Foundations.h"

#include "service/LocalService.h"

namespace bowline {

// A team's database, if one is named; else the file.
static Journal makeJournal(const ServicePlaces &places)
{
    if (!places.store.isEmpty())
        return Journal(places.store);
    return Journal(places.journal);
}

Foundations::Foundations(const ServicePlaces &places, Clock *clock, Random *random)
    : journal(makeJournal(places))
    // Before the engine's own: connections that slept with the computer are dead, and its first sweep should not wait
    // for that to show.
    , jumps(clock->onJump([this] { http.forgetConnections(); }))
    , leases(journal.isShared() ? std::make_unique<Journal>(places.store, journal.origin()) : nullptr)
    , team(leases ? std::make_unique<TeamShare>(&journal, leases.get(), clock) : nullptr)
    , core{clock,
           random,
           &http,
           &files,
           &databaseLogins,
           &journal,
           &feed,
           nullptr,
           nullptr,
           nullptr,
           {},
           false,
           team ? team.get() : WorkShare::alone()}
{
    // Logins to databases that do not answer hold a thread for seconds: one must not keep another waiting.
    databaseLogins.setMaxThreadCount(16);
}

} // namespace bowline
