// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/Router.h"
#include "sandbox/World.h"

namespace bowline::sandbox {

/// The base of a group of control routes: bodies that are JSON objects, databases named as people say them, answers.
class ControlGroup
{
protected:
    using Body = QJsonObject;

    ControlGroup(Router *router, World *world);

    void post(const char *path, std::function<void(const Body &, const HttpServer::Respond &)> act);
    /// By id or name of the add-on, or as "app" or "app::ATTACHMENT" (DATABASE if it is left out).
    Shared<AddOn> database(const QString &text) const;

    static void answer(const HttpServer::Respond &respond, const QJsonObject &object);
    static void answer(const HttpServer::Respond &respond, const QJsonArray &array);
    static void refuse(const HttpServer::Respond &respond, int status, const QString &message);

    Router *m_router;
    World *m_world;
};

} // namespace bowline::sandbox
