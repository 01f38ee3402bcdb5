// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/HerokuTokensJson.h"

#include "heroku/HerokuJson.h"

namespace bowline {

namespace {

const QString accessField = QStringLiteral("access");
const QString refreshField = QStringLiteral("refresh");
const QString expiresField = QStringLiteral("expires_at");

} // namespace

Secret tokensToJson(const HerokuTokens &tokens)
{
    QJsonObject json{{accessField, tokens.access.revealText()}};
    if (!tokens.refresh.isEmpty())
        json.insert(refreshField, tokens.refresh.revealText());
    if (tokens.expiresAt.isValid())
        json.insert(expiresField, tokens.expiresAt.toUTC().toString(Qt::ISODateWithMs));
    return Secret(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Expected<HerokuTokens> tokensFromJson(const Secret &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.reveal()).object();
    HerokuTokens tokens;
    tokens.access = Secret(object.value(accessField).toString());
    tokens.refresh = Secret(object.value(refreshField).toString());
    const QString expires = object.value(expiresField).toString();
    tokens.expiresAt = parseHerokuTime(expires);
    if (tokens.access.isEmpty() || (!expires.isEmpty() && !tokens.expiresAt.isValid()))
        return bowline::fail(ErrorCode::AuthExpired, QStringLiteral("the stored login cannot be read"));
    return tokens;
}

} // namespace bowline
