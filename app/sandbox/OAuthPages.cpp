// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/OAuthPages.h"

#include "sandbox/ErrorBody.h"
#include "sandbox/FormData.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace bowline::sandbox {

namespace {

QByteArray frame(const QString &title, const QString &content)
{
    static const QString page = QStringLiteral(R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>%1</title><style>
:root { color-scheme: light dark; --ground: #f2f0f7; --card: #fff; --ink: #25213b; --soft: #6a6580; --accent: #5a3fa0; --line: #ddd8ea }
@media (prefers-color-scheme: dark) {
  :root { --ground: #17151f; --card: #221f2e; --ink: #ece9f5; --soft: #a49fb8; --accent: #a68bf0; --line: #3a3548 } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, sans-serif }
main { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 32px; width: min(420px, 86vw) }
h1 { font-size: 20px; margin: 0 0 8px } p { color: var(--soft); margin: 0 0 16px } label { display: block; font-weight: 600 }
select { width: 100%; font: inherit; padding: 8px; margin: 4px 0 24px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--card); color: var(--ink) }
.acts { display: flex; gap: 12px } button { flex: 1; font: inherit; font-weight: 600; padding: 10px; border-radius: 8px;
  border: 1px solid var(--accent); background: transparent; color: var(--accent); cursor: pointer }
button.main { background: var(--accent); color: var(--card) } button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
</style></head><body><main>%2</main></body></html>)");
    return page.arg(title.toHtmlEscaped(), content).toUtf8();
}

ServerResponse html(int status, const QString &title, const QString &content)
{
    ServerResponse response = ServerResponse::text(status, "text/html; charset=utf-8", frame(title, content));
    response.headers.emplaceBack("Cache-Control", "no-store");
    response.headers.emplaceBack("Referrer-Policy", "no-referrer");
    response.headers.emplaceBack("X-Frame-Options", "DENY");
    response.headers.emplaceBack("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    return response;
}

ServerResponse problem(int status, const QString &sentence)
{
    return html(status, sentence,
                QStringLiteral("<h1>This login cannot go on</h1><p>%1</p>").arg(sentence.toHtmlEscaped()));
}

ServerResponse redirect(const QString &to, const QList<std::pair<QString, QString>> &fields)
{
    QUrl url(to);
    QUrlQuery query(url);
    for (const auto &[name, value] : fields) {
        if (!value.isEmpty())
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    url.setQuery(query);
    ServerResponse response = html(302, QStringLiteral("Redirecting"), QStringLiteral("<p>Redirecting…</p>"));
    response.headers.emplaceBack("Location", url.toEncoded());
    return response;
}

QStringList scopesOf(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("[, ]+"));
    QStringList scopes = text.split(separator, Qt::SkipEmptyParts);
    scopes.sort();
    scopes.removeDuplicates();
    return scopes.isEmpty() ? QStringList{QStringLiteral("global")} : scopes;
}

bool areKnown(const QStringList &scopes)
{
    static const QStringList known{QStringLiteral("global"),         QStringLiteral("identity"),
                                   QStringLiteral("read"),           QStringLiteral("write"),
                                   QStringLiteral("read-protected"), QStringLiteral("write-protected")};
    for (const QString &scope : scopes) {
        if (!known.contains(scope))
            return false;
    }
    return true;
}

} // namespace

OAuthPages::OAuthPages(Router *router, World *world, OAuthGrants *grants, RequestLog *log)
    : m_world(world)
    , m_grants(grants)
    , m_log(log)
{
    const auto bind = [this](void (OAuthPages::*handler)(const RouteRequest &, const HttpServer::Respond &)) {
        return [this, handler](const RouteRequest &request, const HttpServer::Respond &respond) {
            (this->*handler)(request, respond);
        };
    };
    router->add("GET", QStringLiteral("/oauth/authorize"), bind(&OAuthPages::show));
    router->add("POST", QStringLiteral("/oauth/authorize"), bind(&OAuthPages::decide));
    router->add("POST", QStringLiteral("/oauth/token"), bind(&OAuthPages::token));
}

void OAuthPages::violation(const RouteRequest &request, const QString &what)
{
    m_log->addViolation(request.http.method, request.http.path, what);
}

void OAuthPages::show(const RouteRequest &request, const HttpServer::Respond &respond)
{
    const QHash<QString, QString> query = parseForm(request.http.query);
    const auto refuse = [&](int status, const char *sentence) {
        violation(request, QString::fromLatin1(sentence));
        respond(problem(status, QString::fromLatin1(sentence)));
    };
    const QString clientKey = query.value(QStringLiteral("client_id"));
    if (clientKey.isEmpty())
        return refuse(400, "Need client_id");
    const Shared<OAuthClient> client = m_world->client(clientKey);
    if (!client)
        return refuse(400, "Unknown OAuth client.");
    const QString redirectUri = query.value(QStringLiteral("redirect_uri"));
    if (!redirectUri.isEmpty() && redirectUri != client->redirectUri)
        return refuse(400, "The redirect_uri is not the one that was registered for this client.");
    if (query.value(QStringLiteral("response_type")) != QLatin1String("code"))
        return refuse(400, "The response_type must be code.");
    OAuthGrants::Request wanted{client->id, scopesOf(query.value(QStringLiteral("scope"))),
                                query.value(QStringLiteral("state")), query.value(QStringLiteral("code_challenge"))};
    if (!areKnown(wanted.scopes))
        return refuse(400, "The scope is unknown.");
    if (!wanted.challenge.isEmpty() && query.value(QStringLiteral("code_challenge_method")) != QLatin1String("S256"))
        return refuse(400, "The code_challenge_method must be S256.");
    respond(ServerResponse(html(200, QStringLiteral("Authorize %1 · Heroku sandbox").arg(client->name),
                                QString::fromUtf8(consentPage(*client, wanted, m_grants->open(wanted))))));
}

QByteArray OAuthPages::consentPage(const OAuthClient &client, const OAuthGrants::Request &request,
                                   const QString &page) const
{
    QString options;
    for (const Shared<Account> &account : std::as_const(m_world->accounts))
        options += QStringLiteral("<option>%1</option>").arg(account->email.toHtmlEscaped());
    return QStringLiteral(R"(<h1>%1 wants to use your Heroku account</h1>
<p>This is a sandbox: it runs on this computer only. Access asked for: <strong>%2</strong></p>
<form method="post" action="/oauth/authorize"><input type="hidden" name="page" value="%3">
<label for="account">Account</label><select id="account" name="account">%4</select>
<div class="acts"><button type="submit" name="authorize" value="Deny">Deny</button>
<button class="main" type="submit" name="authorize" value="Allow">Allow</button></div></form>)")
        .arg(client.name.toHtmlEscaped(), request.scopes.join(QLatin1String(", ")).toHtmlEscaped(), page, options)
        .toUtf8();
}

void OAuthPages::decide(const RouteRequest &request, const HttpServer::Respond &respond)
{
    const QHash<QString, QString> form = parseForm(request.http.body);
    const auto wanted = m_grants->take(form.value(QStringLiteral("page")));
    const Shared<OAuthClient> client = wanted ? m_world->client(wanted->clientId) : nullptr;
    if (!client) {
        respond(
            problem(400, QStringLiteral("This page has been answered already, or is too old. Start the login again.")));
        return;
    }
    const QPair<QString, QString> state{QStringLiteral("state"), wanted->state};
    if (form.value(QStringLiteral("authorize")) != QLatin1String("Allow")) {
        respond(redirect(client->redirectUri, {{QStringLiteral("error"), QStringLiteral("access_denied")}, state}));
        return;
    }
    const QString email = form.value(QStringLiteral("account"));
    const Shared<Account> account = email.isEmpty() ? m_world->accounts.value(0) : m_world->account(email);
    if (!account) {
        respond(problem(400, QStringLiteral("There is no such account.")));
        return;
    }
    respond(redirect(client->redirectUri, {{QStringLiteral("code"), m_grants->grant(*wanted, *account)}, state}));
}

void OAuthPages::token(const RouteRequest &request, const HttpServer::Respond &respond)
{
    if (!request.http.header("Content-Type").startsWith("application/x-www-form-urlencoded"))
        violation(request, QStringLiteral("the body is not declared to be a form"));
    const QHash<QString, QString> form = parseForm(request.http.body);
    QString secret = form.value(QStringLiteral("client_secret"));
    const QByteArray basic = request.http.header("Authorization");
    if (secret.isEmpty() && basic.startsWith("Basic ")) {
        const QByteArray pair = QByteArray::fromBase64(basic.mid(6).trimmed());
        secret = QString::fromUtf8(pair.mid(pair.indexOf(':') + 1));
    }
    Shared<OAuthClient> client;
    for (const Shared<OAuthClient> &candidate : std::as_const(m_world->clients)) {
        if (!secret.isEmpty() && candidate->secret == secret)
            client = candidate;
    }
    if (!client) {
        respond(errorResponse(401));
        return;
    }
    const QString type = form.value(QStringLiteral("grant_type"));
    Shared<Authorization> authorization;
    if (type == QLatin1String("authorization_code")) {
        authorization = m_grants->exchange(form.value(QStringLiteral("code")), *client,
                                           form.value(QStringLiteral("code_verifier")));
    } else if (type == QLatin1String("refresh_token")) {
        authorization = m_grants->byRefreshToken(form.value(QStringLiteral("refresh_token")), *client);
        if (authorization)
            m_grants->refresh(*authorization);
    } else {
        violation(request, QStringLiteral("the grant_type is missing or unknown"));
        respond(errorResponse(422, QStringLiteral("invalid_params"), QStringLiteral("Unknown grant_type.")));
        return;
    }
    if (!authorization) {
        respond(errorResponse(401, QStringLiteral("unauthorized"),
                              QStringLiteral("The grant is invalid, expired or revoked.")));
        return;
    }
    ServerResponse response = ServerResponse::json(
        200, QJsonDocument(QJsonObject{{QStringLiteral("access_token"), authorization->accessTokens.last().token},
                                       {QStringLiteral("expires_in"), OAuthGrants::accessSeconds},
                                       {QStringLiteral("refresh_token"), authorization->refreshToken},
                                       {QStringLiteral("token_type"), QStringLiteral("Bearer")},
                                       {QStringLiteral("user_id"), authorization->accountId},
                                       {QStringLiteral("session_nonce"), authorization->sessionId}}));
    response.headers.emplaceBack("Cache-Control", "no-store");
    respond(std::move(response));
}

} // namespace bowline::sandbox
