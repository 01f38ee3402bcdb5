// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/HttpServer.h"

#include <QHash>
#include <QJsonDocument>

namespace bowline::sandbox {

/// A request that a pattern has matched.
struct RouteRequest
{
    const ServerRequest &http;
    QHash<QString, QString> params; ///< "/apps/{app}/config-vars" gives "app", percent-decoded
    QJsonDocument json;             ///< the body, null if empty or not JSON (then `badJson`)
    bool badJson = false;

    QString param(const char *name) const { return params.value(QLatin1String(name)); }
};

/// Finds the handler of a method and path. Literal segments win over parameters.
class Router
{
public:
    using Handler = std::function<void(const RouteRequest &, HttpServer::Respond)>;

    void add(const QByteArray &method, const QString &pattern, Handler handler);
    /// False if no pattern matches; then `respond` has not been called.
    bool route(const ServerRequest &request, const HttpServer::Respond &respond) const;

private:
    struct Route
    {
        QByteArray method;
        QStringList segments;
        Handler handler;
    };
    QList<Route> m_routes;
};

} // namespace bowline::sandbox
