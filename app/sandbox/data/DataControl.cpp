// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/DataControl.h"

#include "sandbox/Text.h"
#include "sandbox/data/DataTime.h"

namespace bowline::sandbox {

DataControl::DataControl(Router *router, World *world, DataClock *clock, DataMischief *mischief)
    : ControlGroup(router, world)
{
    post("/control/time", [clock](const Body &body, const HttpServer::Respond &respond) {
        const int seconds = body.value(s("forward_seconds")).toInt(-1);
        if (seconds < 0)
            return refuse(respond, 422, s("forward_seconds is required"));
        clock->turnForward(seconds);
        answer(respond, QJsonObject{{s("now"), DataTime::spaced(clock->now())}});
    });
    post("/control/data", [mischief](const Body &body, const HttpServer::Respond &respond) {
        if (const auto added = mischief->add(body); !added)
            return refuse(respond, 422, added.error().detail);
        answer(respond, body);
    });
    router->add("DELETE", s("/control/data"), [mischief](const RouteRequest &, const HttpServer::Respond &respond) {
        mischief->clear();
        answer(respond, QJsonObject());
    });
}

} // namespace bowline::sandbox
