// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/InfoRoutes.h"

#include "sandbox/DatabaseInfo.h"
#include "sandbox/Text.h"
#include "sandbox/data/DataTime.h"

namespace bowline::sandbox {

InfoRoutes::InfoRoutes(const ApiContext &context, const MaintenanceBook *maintenances, const UpgradeWorkshop *upgrades)
    : ApiRoutes(context)
    , m_maintenances(maintenances)
    , m_upgrades(upgrades)
{
    data("GET", s("/client/v11/databases/{db}"), [this](const CallPtr &call) { info(call); });
    data("GET", s("/client/v11/databases/{db}/wait_status"), [this](const CallPtr &call) { waitStatus(call); });
    data("GET", s("/client/v11/databases/{db}/metrics"), [this](const CallPtr &call) { metrics(call); });
    data("GET", s("/client/v11/databases/{db}/burst_status"), [this](const CallPtr &call) {
        if (databaseOf(call))
            call->ok(QJsonObject());
    });
}

QString InfoRoutes::urlOf(const AddOn &addOn) const
{
    return m_context.keeper->url(addOn, addOn.credentials.first());
}

DatabaseFacts InfoRoutes::factsOf(const AddOn &addOn) const
{
    DatabaseFacts facts;
    if (const Shared<AddOn> leader = m_context.world->addOn(addOn.following)) {
        facts.following = urlOf(*leader);
        facts.leader = leader->name;
    }
    if (const Shared<AddOn> origin = m_context.world->addOn(addOn.forkedFrom))
        facts.forkedFrom = urlOf(*origin);
    for (const Shared<AddOn> &other : std::as_const(m_context.world->addOns)) {
        if (other->following == addOn.id)
            facts.followers.append(urlOf(*other));
        if (other->forkedFrom == addOn.id)
            facts.forks.append(urlOf(*other));
    }
    const Shared<Maintenance> planned = m_maintenances->newest(addOn);
    const Upgrade upgrade = m_upgrades->of(addOn);
    facts.version = upgrade.reached;
    facts.waiting = (planned && planned->isRunning()) || upgrade.at() == Upgrade::Stage::Running;
    facts.maintenance = s("not required");
    if (planned && planned->isPending())
        facts.maintenance = s("scheduled for ") + DataTime::spaced(planned->scheduledFor).toString();
    facts.window = m_maintenances->window(addOn).text();
    return facts;
}

void InfoRoutes::info(const CallPtr &call)
{
    const Shared<AddOn> addOn = databaseOf(call);
    if (!addOn)
        return;
    m_context.keeper->figures(*addOn).then(
        m_context.workflows, [this, call, addOn](const Expected<DatabaseFigures> &figures) {
            if (figures)
                call->ok(databaseInfo(*addOn, *figures, factsOf(*addOn), *m_context.keeper));
            else
                call->error(503, "unavailable", figures.error().detail);
        });
}

void InfoRoutes::waitStatus(const CallPtr &call)
{
    const Shared<AddOn> addOn = databaseOf(call);
    if (!addOn)
        return;
    const bool waiting = factsOf(*addOn).waiting;
    call->ok(QJsonObject{{s("waiting?"), waiting},
                         {s("message"), waiting ? s("moving to another server") : s("available")}});
}

void InfoRoutes::metrics(const CallPtr &call)
{
    const Shared<AddOn> addOn = databaseOf(call);
    if (!addOn || !isAboveEssential(call, *addOn))
        return;
    // The shape of a metric is not shown anywhere: name and value are a guess, the figures are real.
    m_context.keeper->figures(*addOn).then(m_context.workflows, [call](const Expected<DatabaseFigures> &figures) {
        if (!figures)
            return call->error(503, "unavailable", figures.error().detail);
        call->ok(QJsonArray{QJsonObject{{s("name"), s("db_size")}, {s("value"), figures->bytes}},
                            QJsonObject{{s("name"), s("tables")}, {s("value"), figures->tables}},
                            QJsonObject{{s("name"), s("connections")}, {s("value"), figures->connections}}});
    });
}

} // namespace bowline::sandbox
