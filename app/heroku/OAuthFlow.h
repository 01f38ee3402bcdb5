// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Endpoints.h"
#include "core/Pending.h"
#include "core/Random.h"
#include "heroku/HerokuTypes.h"
#include "net/HttpClient.h"

#include <memory>

namespace bowline {

/// Our registration at Heroku. The redirect address is fixed there, port included.
struct OAuthClient
{
    QString id;
    Secret secret;
    QUrl redirect; ///< http://127.0.0.1:53682/callback by default
};

/// Logging in through the system browser: code grant with state and S256 challenge on a loopback redirect.
///
///   start() -> listen on the redirect's port -> authorizeUrl() for the browser
///        browser -> Heroku's consent page -> GET redirect?code&state -> POST /oauth/token -> tokens()
///
/// One object is one attempt. Tokens settle once: tokens, auth.denied, auth.state_mismatch (only when a reply
/// with a wrong state carries an error or code: the listener stays open for the right one until the time
/// limit), auth.timed_out, auth.port_taken, auth.client_missing, api.*, net.*. Every reply gets a page that
/// says what happened; a second one is told that the login is already done, for a few seconds more after the tokens
/// have settled: keep the object until ended().
class OAuthFlow : public QObject
{
    Q_OBJECT
public:
    OAuthFlow(const Endpoints &endpoints, const OAuthClient &client, HttpClient *http, Clock *clock, Random *random,
              QObject *parent = nullptr);
    ~OAuthFlow() override;

    static constexpr int timeLimitMs = 10 * 60 * 1000;

    /// Listens and gives the address to open; the errors above.
    Expected<QUrl> start();
    Pending<HerokuTokens> tokens() const;
    void cancel();

    /// The refresh grant. Stores nothing: the caller keeps the returned tokens (the refresh token may be a
    /// new one).
    static Pending<HerokuTokens> refresh(const Endpoints &endpoints, const OAuthClient &client,
                                         const HerokuTokens &tokens, HttpClient *http, Clock *clock, QObject *context);

Q_SIGNALS:
    /// Somebody answered who was not asked, with another login's state. The right answer may still come.
    void foreignAnswer();
    /// Settled, and nothing listens any more.
    void ended();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bowline
