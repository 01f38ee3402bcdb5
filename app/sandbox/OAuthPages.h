// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/OAuthGrants.h"
#include "sandbox/RequestLog.h"
#include "sandbox/Router.h"

namespace bowline::sandbox {

/// What a browser and a client see of id.heroku.com.
///
///     GET  /oauth/authorize -> the consent page -> POST /oauth/authorize -> 302 redirect_uri?code=…&state=…
///     POST /oauth/token     -> {access_token, expires_in, refresh_token, token_type, user_id, session_nonce}
class OAuthPages
{
public:
    OAuthPages(Router *router, World *world, OAuthGrants *grants, RequestLog *log);

private:
    void show(const RouteRequest &request, const HttpServer::Respond &respond);
    void decide(const RouteRequest &request, const HttpServer::Respond &respond);
    void token(const RouteRequest &request, const HttpServer::Respond &respond);
    void violation(const RouteRequest &request, const QString &what);
    QByteArray consentPage(const OAuthClient &client, const OAuthGrants::Request &request, const QString &page) const;

    World *m_world;
    OAuthGrants *m_grants;
    RequestLog *m_log;
};

} // namespace bowline::sandbox
