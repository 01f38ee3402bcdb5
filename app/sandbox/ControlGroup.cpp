// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ControlGroup.h"

#include "sandbox/ErrorBody.h"
#include "sandbox/Text.h"

namespace bowline::sandbox {

ControlGroup::ControlGroup(Router *router, World *world)
    : m_router(router)
    , m_world(world)
{
}

void ControlGroup::answer(const HttpServer::Respond &respond, const QJsonObject &object)
{
    respond(ServerResponse::json(200, QJsonDocument(object)));
}

void ControlGroup::answer(const HttpServer::Respond &respond, const QJsonArray &array)
{
    respond(ServerResponse::json(200, QJsonDocument(array)));
}

void ControlGroup::refuse(const HttpServer::Respond &respond, int status, const QString &message)
{
    respond(errorResponse(status, status == 404 ? s("not_found") : s("invalid_params"), message));
}

void ControlGroup::post(const char *path, std::function<void(const Body &, const HttpServer::Respond &)> act)
{
    m_router->add("POST", s(path),
                  [act = std::move(act)](const RouteRequest &request, const HttpServer::Respond &respond) {
                      if (request.badJson || (!request.http.body.isEmpty() && !request.json.isObject()))
                          refuse(respond, 422, s("the body is not a JSON object"));
                      else
                          act(request.json.object(), respond);
                  });
}

Shared<AddOn> ControlGroup::database(const QString &text) const
{
    if (const Shared<AddOn> addOn = m_world->addOn(text))
        return addOn;
    const Shared<App> app = m_world->app(text.section(s("::"), 0, 0));
    const QString name = text.contains(s("::")) ? text.section(s("::"), 1) : s("DATABASE");
    const Shared<Attachment> tie = app ? m_world->attachment(*app, name) : nullptr;
    return tie ? m_world->addOn(tie->addonId) : nullptr;
}

} // namespace bowline::sandbox
