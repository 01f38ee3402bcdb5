// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/Desks.h"

#include "service/Foundations.h"
#include "service/LocalService.h"

namespace bowline {

Desks::Desks(Foundations &base, const ServicePlaces &places)
    : acts(&base.core)
    , settings(&base.core)
    , webhooks(&base.core, &settings, places.webhooksListen)
    , card(&base.core, &settings, places.journal)
    , accounts(&base.core, &settings)
    , inventory(base.core.clock)
    , protections(&base.core, &inventory)
    , projects(&base.core, &accounts)
    , secrets(&base.core, &settings, places.secretsFile)
    , jobs(&base.feed, base.core.random)
    , sandbox(places.sandboxDir)
    , envVars(&base.core, &projects)
    , syncs(&base.core, &accounts, &projects, &jobs, &inventory)
    , logins(&base.core, {&settings, &accounts, &jobs, &sandbox, &webhooks, &syncs})
    , activity(&base.core, &projects)
    , actDesk(&base.core, {&accounts, &jobs, &protections})
    , dataLinks(&base.core, {&accounts, &inventory, &protections, &actDesk})
    , databases(&base.core, {&accounts, &inventory, &protections, &projects, &dataLinks.book(), &actDesk})
    , backups(&base.core, {&accounts, &inventory, &projects, &dataLinks.book(), &actDesk})
    , maintenances(&base.core, {&accounts, &inventory, &projects, &dataLinks.book(), &actDesk})
    , follower(base.team ? std::make_unique<TeamFollower>(&base.core,
                                                          TeamFollower::Books{&settings, &accounts, &projects,
                                                                              &webhooks, &protections, &dataLinks})
                         : nullptr)
    , upkeep(&base.core)
{
    SyncEngine &engine = *base.core.engine;
    base.core.acts = &acts;
    acts.setNames([this](const ProjectId &project) { return projects.name(project); });
    secrets.setMovables([this] {
        return QStringList{SettingsBook::secretKey(), WebhookDesk::secretKey()} + accounts.secretKeys() +
               projects.secretKeys();
    });
    QObject::connect(&engine, &SyncEngine::accountUsed, &inventory, &Inventory::useAccount);
    QObject::connect(&engine, &SyncEngine::accountDropped, &inventory, &Inventory::dropAccount);
    QObject::connect(&engine, &SyncEngine::appsMoved, &inventory, &Inventory::expire);
    QObject::connect(&settings, &SettingsBook::activityDaysChanged, &upkeep, &JournalUpkeep::start);
}

} // namespace bowline
