// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/OAuthRoutes.h"
#include "sandbox/Text.h"

namespace bowline::sandbox {

namespace {

const QStringList byId{QStringLiteral("id")};

QStringList texts(const QJsonValue &array)
{
    QStringList list;
    for (const auto &value : array.toArray())
        list.append(value.toString());
    return list;
}

} // namespace

OAuthRoutes::OAuthRoutes(const ApiContext &context, OAuthGrants *grants)
    : ApiRoutes(context)
    , m_grants(grants)
{
    addAuthorizations();
    addClients();
    addSessions();
    addTokens();
}

Shared<Authorization> OAuthRoutes::authorizationOf(const CallPtr &call) const
{
    const QString wanted = call->param("authorization");
    for (const Shared<Authorization> &candidate : std::as_const(m_context.world->authorizations)) {
        // "~" is the account's own API key: its first authorization without a client.
        const bool matches = wanted == QLatin1String("~") ? candidate->clientId.isEmpty() : candidate->id == wanted;
        if (matches && candidate->accountId == call->account->id)
            return candidate;
    }
    call->notFound("authorization", QStringLiteral("authorization"));
    return nullptr;
}

void OAuthRoutes::addAuthorizations()
{
    platform("GET", s("/oauth/authorizations"), Scope::Global, [this](const CallPtr &call) {
        QJsonArray all;
        for (const Shared<Authorization> &each : std::as_const(m_context.world->authorizations)) {
            if (each->accountId == call->account->id)
                all.append(m_context.presenter->authorization(*each, each != call->authorization));
        }
        call->list(all, byId);
    });
    platform("POST", s("/oauth/authorizations"), Scope::Global, [this](const CallPtr &call) { authorize(call); });
    platform("GET", s("/oauth/authorizations/{authorization}"), Scope::Global, [this](const CallPtr &call) {
        if (const Shared<Authorization> found = authorizationOf(call))
            call->ok(m_context.presenter->authorization(*found, found != call->authorization));
    });
    platform("PATCH", s("/oauth/authorizations/{authorization}"), Scope::Global, [this](const CallPtr &call) {
        const Shared<Authorization> found = authorizationOf(call);
        if (!found)
            return;
        const QString description = call->text("description");
        if (!description.isEmpty())
            found->description = description;
        found->updatedAt = World::now();
        m_context.world->changed();
        call->ok(m_context.presenter->authorization(*found, true));
    });
    platform("DELETE", s("/oauth/authorizations/{authorization}"), Scope::Global, [this](const CallPtr &call) {
        const Shared<Authorization> found = authorizationOf(call);
        if (!found)
            return;
        m_context.world->authorizations.removeAll(found);
        m_context.world->changed();
        call->ok(m_context.presenter->authorization(*found, true));
    });
    platform("POST", s("/oauth/authorizations/{authorization}/actions/regenerate-tokens"), Scope::Global,
             [this](const CallPtr &call) {
                 const Shared<Authorization> found = authorizationOf(call);
                 if (!found)
                     return;
                 const bool expires = !found->accessTokens.isEmpty() && found->accessTokens.last().expiresAt.isValid();
                 found->accessTokens = {m_grants->newToken(expires ? OAuthGrants::accessSeconds : 0)};
                 found->updatedAt = World::now();
                 m_context.world->changed();
                 call->ok(m_context.presenter->authorization(*found, false));
             });
}

void OAuthRoutes::authorize(const CallPtr &call)
{
    const QStringList scopes = texts(call->body().value(s("scope")));
    if (scopes.isEmpty()) {
        call->invalid(s("scope is required"));
        return;
    }
    // The CLI sends the seconds as a string.
    const int seconds = call->body().value(s("expires_in")).toVariant().toInt();
    const QString description = call->text("description");
    const Shared<Authorization> made = m_grants->authorize(*call->account, nullptr, scopes, description, seconds);
    call->ok(m_context.presenter->authorization(*made, false), 201);
}

Shared<OAuthClient> OAuthRoutes::clientOf(const CallPtr &call) const
{
    const Shared<OAuthClient> client = m_context.world->client(call->param("client"));
    if (client && client->ownerId == call->account->id)
        return client;
    call->notFound("client", s("client"));
    return nullptr;
}

void OAuthRoutes::addClients()
{
    platform("GET", s("/oauth/clients"), Scope::Global, [this](const CallPtr &call) {
        QJsonArray all;
        for (const Shared<OAuthClient> &each : std::as_const(m_context.world->clients)) {
            if (each->ownerId == call->account->id)
                all.append(m_context.presenter->client(*each));
        }
        call->list(all, byId);
    });
    platform("POST", s("/oauth/clients"), Scope::Global, [this](const CallPtr &call) { registerClient(call); });
    platform("GET", s("/oauth/clients/{client}"), Scope::Global, [this](const CallPtr &call) {
        if (const Shared<OAuthClient> client = clientOf(call))
            call->ok(m_context.presenter->client(*client));
    });
    platform("PATCH", s("/oauth/clients/{client}"), Scope::Global, [this](const CallPtr &call) {
        const Shared<OAuthClient> client = clientOf(call);
        if (!client)
            return;
        if (!call->text("name").isEmpty())
            client->name = call->text("name");
        if (!call->text("redirect_uri").isEmpty())
            client->redirectUri = call->text("redirect_uri");
        client->updatedAt = World::now();
        m_context.world->changed();
        call->ok(m_context.presenter->client(*client));
    });
    platform("DELETE", s("/oauth/clients/{client}"), Scope::Global, [this](const CallPtr &call) {
        const Shared<OAuthClient> client = clientOf(call);
        if (!client)
            return;
        m_context.world->clients.removeAll(client);
        m_context.world->authorizations.removeIf(
            [&](const Shared<Authorization> &each) { return each->clientId == client->id; });
        m_context.world->changed();
        call->ok(m_context.presenter->client(*client));
    });
    platform("POST", s("/oauth/clients/{client}/actions/rotate-credentials"), Scope::Global,
             [this](const CallPtr &call) {
                 const Shared<OAuthClient> client = clientOf(call);
                 if (!client)
                     return;
                 client->secret = m_context.world->uuid();
                 client->updatedAt = World::now();
                 m_context.world->changed();
                 call->ok(m_context.presenter->client(*client));
             });
}

void OAuthRoutes::registerClient(const CallPtr &call)
{
    const QString redirectUri = call->text("redirect_uri");
    if (call->text("name").isEmpty() || !QUrl(redirectUri).isValid() || redirectUri.isEmpty()) {
        call->invalid(s("name and redirect_uri are required"));
        return;
    }
    const auto client = std::make_shared<OAuthClient>();
    client->id = m_context.world->uuid();
    client->key = client->id;
    client->secret = m_context.world->uuid();
    client->name = call->text("name");
    client->redirectUri = redirectUri;
    client->ownerId = call->account->id;
    client->createdAt = World::now();
    client->updatedAt = client->createdAt;
    m_context.world->clients.append(client);
    m_context.world->changed();
    call->ok(m_context.presenter->client(*client), 201);
}

void OAuthRoutes::addSessions()
{
    const auto find = [this](const CallPtr &call) -> Shared<Authorization> {
        const QString wanted = call->param("session");
        for (const Shared<Authorization> &each : std::as_const(m_context.world->authorizations)) {
            const bool matches = wanted == QLatin1String("~") ? each == call->authorization : each->sessionId == wanted;
            if (matches && !each->sessionId.isEmpty() && each->accountId == call->account->id)
                return each;
        }
        call->notFound("session", s("session"));
        return nullptr;
    };
    platform("GET", s("/oauth/sessions"), Scope::Global, [this](const CallPtr &call) {
        QJsonArray all;
        for (const Shared<Authorization> &each : std::as_const(m_context.world->authorizations)) {
            if (each->accountId == call->account->id && !each->sessionId.isEmpty())
                all.append(m_context.presenter->session(*each));
        }
        call->list(all, byId);
    });
    platform("GET", s("/oauth/sessions/{session}"), Scope::Global, [this, find](const CallPtr &call) {
        if (const Shared<Authorization> found = find(call))
            call->ok(m_context.presenter->session(*found));
    });
    platform("DELETE", s("/oauth/sessions/{session}"), Scope::Global, [this, find](const CallPtr &call) {
        const Shared<Authorization> found = find(call);
        if (!found)
            return;
        m_context.world->authorizations.removeAll(found);
        m_context.world->changed();
        call->ok(m_context.presenter->session(*found));
    });
}

void OAuthRoutes::addTokens()
{
    // The client's secret in the body is the proof here; there is no token yet.
    open("POST", s("/oauth/tokens"), [this](const CallPtr &call) { exchange(call); });
    platform("DELETE", s("/oauth/tokens/{token}"), Scope::Global, [this](const CallPtr &call) {
        for (const Shared<Authorization> &each : std::as_const(m_context.world->authorizations)) {
            for (const AccessToken &token : std::as_const(each->accessTokens)) {
                const Shared<OAuthClient> client = m_context.world->client(each->clientId);
                if (token.id != call->param("token") || each->accountId != call->account->id || !client)
                    continue;
                const QJsonObject last = tokenJson(*each, *client, s("authorization_code"));
                m_context.world->authorizations.removeAll(Shared<Authorization>(each));
                m_context.world->changed();
                call->ok(last);
                return;
            }
        }
        call->notFound("token", s("token"));
    });
}

void OAuthRoutes::exchange(const CallPtr &call)
{
    const QJsonObject grant = call->body().value(s("grant")).toObject();
    const QString secret = call->body().value(s("client")).toObject().value(s("secret")).toString();
    const QString refresh = call->body().value(s("refresh_token")).toObject().value(s("token")).toString();
    Shared<OAuthClient> client;
    for (const Shared<OAuthClient> &candidate : std::as_const(m_context.world->clients)) {
        if (!secret.isEmpty() && candidate->secret == secret)
            client = candidate;
    }
    const QString type = grant.value(s("type")).toString();
    Shared<Authorization> authorization;
    if (client && type == QLatin1String("authorization_code"))
        authorization = m_grants->exchange(grant.value(s("code")).toString(), *client, {});
    else if (client && type == QLatin1String("refresh_token"))
        authorization = m_grants->byRefreshToken(refresh, *client);
    if (!authorization) {
        call->error(401);
        return;
    }
    if (type == QLatin1String("refresh_token"))
        m_grants->refresh(*authorization);
    call->ok(tokenJson(*authorization, *client, type), 201);
}

QJsonObject OAuthRoutes::tokenJson(const Authorization &authorization, const OAuthClient &client,
                                   const QString &grantType) const
{
    const QJsonObject shown = m_context.presenter->authorization(authorization, false);
    return {{s("access_token"), shown.value(s("access_token"))},
            {s("authorization"), QJsonObject{{s("id"), authorization.id}}},
            {s("client"), QJsonObject{{s("secret"), client.secret}}},
            {s("created_at"), Presenter::time(authorization.createdAt)},
            {s("grant"), QJsonObject{{s("code"), QString()}, {s("type"), grantType}}},
            {s("id"), authorization.accessTokens.last().id},
            {s("refresh_token"), shown.value(s("refresh_token"))},
            {s("session"), shown.value(s("session"))},
            {s("updated_at"), Presenter::time(authorization.updatedAt)},
            {s("user"), QJsonObject{{s("id"), authorization.accountId}}}};
}

} // namespace bowline::sandbox
