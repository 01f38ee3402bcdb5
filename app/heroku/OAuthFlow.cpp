// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/OAuthFlow.h"

#include "core/Log.h"
#include "heroku/OAuthPage.h"
#include "heroku/OAuthReply.h"
#include "heroku/TokenGrant.h"
#include "net/HttpServer.h"

#include <QCryptographicHash>
#include <QHostAddress>

namespace bowline {

namespace {

// Long enough for a reload or the Back button to get an answer.
constexpr qint64 lingerMs = 5000;

Unexpected badRedirect()
{
    return bowline::fail(
        makeError(ErrorCode::InputInvalid, Phrase("login.bad_redirect"), QStringLiteral("redirect address")));
}

/// The addresses to listen on. A browser may take "localhost" for either.
QList<QHostAddress> addressesOf(const QUrl &redirect)
{
    const QString host = redirect.host();
    if (host == QLatin1String("localhost"))
        return {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)};
    const QHostAddress address(host);
    return address.isLoopback() ? QList<QHostAddress>{address} : QList<QHostAddress>{};
}

QByteArray encoded(const QString &text)
{
    return text.toUtf8().toPercentEncoding();
}

} // namespace

class OAuthFlow::Private
{
public:
    enum class Phase {
        Idle,
        Waiting,    ///< for the browser
        Exchanging, ///< the code for tokens
        Settled,
    };

    Endpoints endpoints;
    OAuthClient client;
    HttpClient *http = nullptr;
    Clock *clock = nullptr;
    Random *random = nullptr;
    OAuthFlow *q = nullptr;

    Phase phase = Phase::Idle;
    bool mismatchSeen = false;
    Secret state;
    Secret verifier;
    Promise<HerokuTokens> promise;
    QList<HttpServer *> servers;
    std::unique_ptr<TimerHandle> timer;

    Expected<Done> listen();
    void closeServers();
    void end();
    QUrl authorizeUrl() const;
    void answer(const ServerRequest &request, const HttpServer::Respond &respond);
    /// Answers the browser with a page, in its language.
    using ShowPage = std::function<void(OAuthPage page, const Phrase &reason)>;
    void answerPage(const OAuthReply &reply, const ShowPage &show);
    void take(const OAuthReply &reply, const ShowPage &show);
    void exchange(const Secret &code, const ShowPage &show);
    void timeOut();
    void settle(const Expected<HerokuTokens> &result);

    /// Those that have settled and still answer reloads: a new login on the same port takes it over from
    /// them.
    static QList<Private *> &lingering()
    {
        static QList<Private *> list;
        return list;
    }
};

OAuthFlow::OAuthFlow(const Endpoints &endpoints, const OAuthClient &client, HttpClient *http, Clock *clock,
                     Random *random, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->endpoints = endpoints;
    d->client = client;
    d->http = http;
    d->clock = clock;
    d->random = random;
    d->q = this;
}

OAuthFlow::~OAuthFlow()
{
    d->closeServers();
}

Expected<QUrl> OAuthFlow::start()
{
    if (d->phase != Private::Phase::Idle)
        return bowline::fail(ErrorCode::Bug, QStringLiteral("a login attempt was started twice"));
    if (d->client.id.isEmpty() || d->client.secret.isEmpty())
        return bowline::fail(ErrorCode::AuthClientMissing);
    if (const auto listening = d->listen(); !listening)
        return tl::unexpected(listening.error());
    d->state = Secret(d->random->urlSafeToken(32));
    d->verifier = Secret(d->random->urlSafeToken(32));
    d->phase = Private::Phase::Waiting;
    d->timer = d->clock->after(timeLimitMs, [this] { d->timeOut(); });
    return d->authorizeUrl();
}

Pending<HerokuTokens> OAuthFlow::tokens() const
{
    return d->promise.pending();
}

void OAuthFlow::cancel()
{
    d->settle(bowline::fail(ErrorCode::Cancelled));
    d->end();
}

Pending<HerokuTokens> OAuthFlow::refresh(const Endpoints &endpoints, const OAuthClient &client,
                                         const HerokuTokens &tokens, HttpClient *http, Clock *clock, QObject *context)
{
    if (tokens.refresh.isEmpty())
        return Pending<HerokuTokens>::failed(makeError(ErrorCode::AuthExpired, QStringLiteral("no refresh token")));
    const auto request = grant::request(
        endpoints, client, {{"grant_type", Secret(QByteArray("refresh_token"))}, {"refresh_token", tokens.refresh}});
    return http->send(request).andThen(
        context, [old = tokens.refresh, clock](const HttpResponse &response) -> Expected<HerokuTokens> {
            if (!response.isSuccess())
                return bowline::fail(grant::refreshError(response));
            auto renewed = grant::tokens(response, clock->now());
            if (renewed && renewed->refresh.isEmpty())
                renewed->refresh = old;
            return renewed;
        });
}

Expected<Done> OAuthFlow::Private::listen()
{
    const QUrl &redirect = client.redirect;
    const QList<QHostAddress> addresses = addressesOf(redirect);
    if (redirect.scheme() != QLatin1String("http") || redirect.port() <= 0 || addresses.isEmpty())
        return badRedirect();
    const QList<Private *> others = lingering();
    for (Private *other : others) {
        if (other->client.redirect.port() == redirect.port())
            other->end();
    }
    for (const QHostAddress &address : addresses) {
        auto *const server = new HttpServer(
            [this](const ServerRequest &request, const HttpServer::Respond &respond) { answer(request, respond); }, {},
            q);
        const auto listening = server->listen(address, static_cast<quint16>(redirect.port()));
        if (listening) {
            servers.append(server);
            continue;
        }
        delete server;
        if (servers.isEmpty()) // the second address of "localhost" is one that not every computer has
            return bowline::fail(ErrorCode::AuthPortTaken, listening.error().detail);
    }
    return Done{};
}

void OAuthFlow::Private::closeServers()
{
    lingering().removeAll(this);
    for (HttpServer *server : std::exchange(servers, {})) {
        server->close();
        server->deleteLater();
    }
}

void OAuthFlow::Private::end()
{
    if (servers.isEmpty())
        return;
    closeServers();
    Q_EMIT q->ended();
}

QUrl OAuthFlow::Private::authorizeUrl() const
{
    const QByteArray challenge = QCryptographicHash::hash(verifier.reveal(), QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QUrl url = endpoints.id;
    QString base = url.path(QUrl::FullyEncoded);
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    url.setPath(base + QStringLiteral("/oauth/authorize"), QUrl::StrictMode);
    const QByteArray query = "client_id=" + encoded(client.id) +
                             "&response_type=code&scope=global&state=" + state.reveal() +
                             "&redirect_uri=" + encoded(client.redirect.toString(QUrl::FullyEncoded)) +
                             "&code_challenge=" + challenge + "&code_challenge_method=S256";
    url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    return url;
}

void OAuthFlow::Private::answer(const ServerRequest &request, const HttpServer::Respond &respond)
{
    const QString path = client.redirect.path().isEmpty() ? QStringLiteral("/") : client.redirect.path();
    if (request.path != path)
        respond(ServerResponse::text(404, "text/plain", "Not found\n"));
    else if (request.method != "GET")
        respond(ServerResponse::text(405, "text/plain", "Only GET\n"));
    else
        answerPage(OAuthReply::parse(request.query, state),
                   [respond, language = languageOf(request)](OAuthPage page, const Phrase &reason) {
                       respond(oauthPage(page, language, reason));
                   });
}

void OAuthFlow::Private::answerPage(const OAuthReply &reply, const ShowPage &show)
{
    if (phase == Phase::Waiting)
        take(reply, show);
    else
        show(OAuthPage::AlreadyAnswered, {});
}

void OAuthFlow::Private::take(const OAuthReply &reply, const ShowPage &show)
{
    switch (reply.kind) {
    case OAuthReply::Kind::Code:
        exchange(reply.code, show);
        return;
    case OAuthReply::Kind::Denied:
        show(OAuthPage::Denied, {});
        settle(bowline::fail(ErrorCode::AuthDenied));
        return;
    case OAuthReply::Kind::Refused: {
        const Error error = makeError(ErrorCode::ApiInvalid, QStringLiteral("authorize: ") + reply.error);
        show(OAuthPage::Failed, error.message);
        settle(bowline::fail(error));
        return;
    }
    case OAuthReply::Kind::Foreign:
        break;
    }
    qCInfo(lcHeroku, "An answer that does not belong to this login was refused");
    mismatchSeen = true;
    show(OAuthPage::Foreign, {});
    Q_EMIT q->foreignAnswer();
}

void OAuthFlow::Private::exchange(const Secret &code, const ShowPage &show)
{
    phase = Phase::Exchanging;
    // Heroku does without the redirect's address. Others want what the link named once more (RFC 6749, 4.1.3).
    const auto request = grant::request(endpoints, client,
                                        {{"grant_type", Secret(QByteArray("authorization_code"))},
                                         {"code", code},
                                         {"redirect_uri", Secret(client.redirect.toString(QUrl::FullyEncoded))},
                                         {"code_verifier", verifier}});
    http->send(request).then(q, [this, show](const Expected<HttpResponse> &response) {
        if (phase != Phase::Exchanging)
            return; // cancelled meanwhile
        Expected<HerokuTokens> tokens = bowline::fail(ErrorCode::Bug);
        if (!response)
            tokens = tl::unexpected(response.error());
        else if (!response->isSuccess())
            tokens = bowline::fail(grant::codeError(*response));
        else
            tokens = grant::tokens(*response, clock->now());
        show(tokens ? OAuthPage::Done : OAuthPage::Failed, tokens ? Phrase() : tokens.error().message);
        settle(tokens);
    });
}

void OAuthFlow::Private::timeOut()
{
    if (phase == Phase::Waiting)
        settle(bowline::fail(mismatchSeen ? ErrorCode::AuthStateMismatch : ErrorCode::AuthTimedOut));
}

void OAuthFlow::Private::settle(const Expected<HerokuTokens> &result)
{
    if (phase == Phase::Settled)
        return;
    phase = Phase::Settled;
    promise.settle(result);
    lingering().append(this);
    timer = clock->after(lingerMs, [this] { end(); });
}

} // namespace bowline
