// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/OAuthGrants.h"

#include <QCryptographicHash>

namespace bowline::sandbox {

namespace {

constexpr qsizetype mostPages = 1000;
constexpr qsizetype mostTokens = 20;

bool fits(const QString &challenge, const QString &verifier)
{
    if (challenge.isEmpty())
        return true;
    const QByteArray digest = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
                                  .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return challenge.toLatin1() == digest;
}

} // namespace

OAuthGrants::OAuthGrants(World *world)
    : m_world(world)
{
}

QString OAuthGrants::open(const Request &request)
{
    if (m_pages.size() >= mostPages)
        m_pages.clear();
    const QString page = QString::fromLatin1(m_world->random().urlSafeToken(24));
    m_pages.insert(page, request);
    return page;
}

std::optional<OAuthGrants::Request> OAuthGrants::take(const QString &page)
{
    if (!m_pages.contains(page))
        return std::nullopt;
    return m_pages.take(page);
}

QString OAuthGrants::grant(const Request &request, const Account &account)
{
    const QString code = m_world->uuid();
    m_codes.insert(code, {request, account.id, QDateTime::currentDateTimeUtc()});
    return code;
}

Shared<Authorization> OAuthGrants::exchange(const QString &code, const OAuthClient &client, const QString &verifier)
{
    if (!m_codes.contains(code))
        return nullptr;
    const Code granted = m_codes.take(code);
    const bool fresh = granted.madeAt.secsTo(QDateTime::currentDateTimeUtc()) <= codeSeconds;
    const Shared<Account> account = m_world->account(granted.accountId);
    if (!fresh || !account || granted.request.clientId != client.id || !fits(granted.request.challenge, verifier))
        return nullptr;
    return authorize(*account, &client, granted.request.scopes, client.name, accessSeconds);
}

Shared<Authorization> OAuthGrants::byRefreshToken(const QString &token, const OAuthClient &client) const
{
    for (const Shared<Authorization> &candidate : std::as_const(m_world->authorizations)) {
        if (!token.isEmpty() && candidate->refreshToken == token && candidate->clientId == client.id)
            return candidate;
    }
    return nullptr;
}

void OAuthGrants::refresh(Authorization &authorization)
{
    authorization.accessTokens.removeIf([](const AccessToken &token) { return !token.isAlive(); });
    authorization.accessTokens.append(newToken(accessSeconds));
    if (authorization.accessTokens.size() > mostTokens)
        authorization.accessTokens.removeFirst();
    authorization.updatedAt = World::now();
    m_world->changed();
}

Shared<Authorization> OAuthGrants::authorize(const Account &account, const OAuthClient *client,
                                             const QStringList &scopes, const QString &description, int expiresIn)
{
    const auto made = std::make_shared<Authorization>();
    made->id = m_world->uuid();
    made->accountId = account.id;
    made->description = description;
    made->scopes = scopes;
    made->createdAt = World::now();
    made->updatedAt = made->createdAt;
    made->accessTokens.append(newToken(expiresIn));
    if (client) {
        made->clientId = client->id;
        made->sessionId = m_world->uuid();
        made->refreshId = m_world->uuid();
        made->refreshToken = m_world->token();
    }
    m_world->authorizations.append(made);
    m_world->changed();
    return made;
}

AccessToken OAuthGrants::newToken(int expiresIn)
{
    const QDateTime expires = expiresIn > 0 ? QDateTime::currentDateTimeUtc().addSecs(expiresIn) : QDateTime();
    return {m_world->uuid(), m_world->token(), expires};
}

} // namespace bowline::sandbox
