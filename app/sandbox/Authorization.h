// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/AccessToken.h"

#include <QList>
#include <QStringList>

namespace bowline::sandbox {

/// What an account has granted: to a client through the authorize page, or to itself as an API token.
struct Authorization
{
    QString id;
    QString accountId;
    QString clientId; ///< empty for an API token
    QString description;
    QStringList scopes;
    QString sessionId; ///< empty for an API token
    QString refreshId;
    QString refreshToken;            ///< empty for an API token; does not expire
    QList<AccessToken> accessTokens; ///< the newest last; a refresh leaves the older ones to run out
    QDateTime createdAt;
    QDateTime updatedAt;

    template <class Self, class Archive>
    static void describe(Self &self, Archive &&a)
    {
        a("id", self.id);
        a("account_id", self.accountId);
        a("client_id", self.clientId);
        a("description", self.description);
        a("scopes", self.scopes);
        a("session_id", self.sessionId);
        a("refresh_id", self.refreshId);
        a("refresh_token", self.refreshToken);
        a("access_tokens", self.accessTokens);
        a("created_at", self.createdAt);
        a("updated_at", self.updatedAt);
    }
};

} // namespace bowline::sandbox
