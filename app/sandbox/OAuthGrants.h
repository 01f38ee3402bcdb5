// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/World.h"

namespace bowline::sandbox {

/// Codes that wait to be exchanged, and the making of authorizations and tokens. Codes are not kept over a
/// restart.
class OAuthGrants
{
public:
    static constexpr int codeSeconds = 300;
    static constexpr int accessSeconds = 28799; ///< Heroku's eight hours

    struct Request
    {
        QString clientId;
        QStringList scopes;
        QString state;
        QString challenge; ///< S256, empty if the client sent none
    };

    explicit OAuthGrants(World *world);

    /// The one-time name of a consent page that is shown.
    QString open(const Request &request);
    std::optional<Request> take(const QString &page);

    QString grant(const Request &request, const Account &account); ///< a code
    /// A code counts once. Nothing if it is unknown, used, too old, another client's, or the verifier does
    /// not fit.
    Shared<Authorization> exchange(const QString &code, const OAuthClient &client, const QString &verifier);
    Shared<Authorization> byRefreshToken(const QString &token, const OAuthClient &client) const;
    void refresh(Authorization &authorization); ///< a new access token; the older ones run out by themselves

    /// An API token, or (with a client) what a code is exchanged for.
    Shared<Authorization> authorize(const Account &account, const OAuthClient *client, const QStringList &scopes,
                                    const QString &description, int expiresIn);
    AccessToken newToken(int expiresIn); ///< 0: never expires

private:
    struct Code
    {
        Request request;
        QString accountId;
        QDateTime madeAt;
    };
    World *m_world;
    QHash<QString, Request> m_pages;
    QHash<QString, Code> m_codes;
};

} // namespace bowline::sandbox
