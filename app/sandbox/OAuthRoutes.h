// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"
#include "sandbox/OAuthGrants.h"

namespace bowline::sandbox {

/// The Platform API's view of logins: authorizations, clients, tokens, sessions.
class OAuthRoutes final : ApiRoutes
{
public:
    OAuthRoutes(const ApiContext &context, OAuthGrants *grants);

private:
    void addAuthorizations();
    void addClients();
    void addSessions();
    void addTokens();
    Shared<Authorization> authorizationOf(const CallPtr &call) const; ///< or answers 404
    Shared<OAuthClient> clientOf(const CallPtr &call) const;          ///< or answers 404
    void authorize(const CallPtr &call);
    void registerClient(const CallPtr &call);
    void exchange(const CallPtr &call);
    QJsonObject tokenJson(const Authorization &authorization, const OAuthClient &client,
                          const QString &grantType) const;

    OAuthGrants *m_grants;
};

} // namespace bowline::sandbox
