// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/DataControl.h"

#include "sandbox/Text.h"
#include "sandbox/data/DataTime.h"

namespace bowline::sandbox {

DataControl::DataControl(Router *router, World *world, const Parts &parts)
    : ControlGroup(router, world)
    , m_parts(parts)
    , m_planting(world)
{
    addClock();
    addMischief();
    addMaintenances();
    addPlanting();
}

void DataControl::addClock()
{
    post("/control/time", [this](const Body &body, const HttpServer::Respond &respond) {
        const int seconds = body.value(s("forward_seconds")).toInt(-1);
        if (seconds < 0)
            return refuse(respond, 422, s("forward_seconds is required"));
        m_parts.clock->turnForward(seconds);
        answer(respond, QJsonObject{{s("now"), DataTime::spaced(m_parts.clock->now())}});
    });
}

void DataControl::addMischief()
{
    post("/control/data", [this](const Body &body, const HttpServer::Respond &respond) {
        if (const auto added = m_parts.mischief->add(body); !added)
            return refuse(respond, 422, added.error().detail);
        answer(respond, body);
    });
    m_router->add("DELETE", s("/control/data"), [this](const RouteRequest &, const HttpServer::Respond &respond) {
        m_parts.mischief->clear();
        answer(respond, QJsonObject());
    });
}

void DataControl::addMaintenances()
{
    post("/control/maintenance", [this](const Body &body, const HttpServer::Respond &respond) {
        const Shared<AddOn> addOn = database(body.value(s("database")).toString());
        if (!addOn)
            return refuse(respond, 404, s("no such database"));
        const int days = body.value(s("required_in_days")).toInt(28);
        const Shared<Maintenance> planned = m_parts.maintenances->require(*addOn, m_parts.clock->now().addDays(days));
        answer(respond, QJsonObject{{s("scheduled_for"), DataTime::spaced(planned->scheduledFor)},
                                    {s("required_by"), DataTime::spaced(planned->requiredBy)}});
    });
}

void DataControl::addPlanting()
{
    post("/control/plant", [this](const Body &body, const HttpServer::Respond &respond) {
        const int databases = body.value(s("databases")).toInt();
        if (databases < 1 || databases > 100000)
            return refuse(respond, 422, s("databases is a number from 1 to 100000"));
        m_planting.plant(databases);
        answer(respond, QJsonObject{{s("databases"), m_world->addOns.size()}, {s("apps"), m_world->apps.size()}});
    });
}

} // namespace bowline::sandbox
