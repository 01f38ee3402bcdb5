// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/TokenGrant.h"

#include "heroku/HerokuError.h"
#include "heroku/JsonReader.h"

namespace bowline::grant {

namespace {

bool blamesTheClient(const HerokuRefusal &refusal)
{
    return refusal.id == QLatin1String("invalid_client") || refusal.id == QLatin1String("unauthorized_client");
}

Error clientError(const HerokuRefusal &refusal, int status)
{
    return makeError(ErrorCode::AuthClientMissing, Phrase("login.client_refused"),
                     QStringLiteral("HTTP %1 %2").arg(status).arg(refusal.id));
}

} // namespace

HttpRequest request(const Endpoints &endpoints, const OAuthClient &client, const Fields &fields)
{
    HttpRequest request;
    request.method = "POST";
    request.url = endpoints.id;
    QString base = endpoints.id.path(QUrl::FullyEncoded);
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    request.url.setPath(base + QStringLiteral("/oauth/token"), QUrl::StrictMode);
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    const Fields all = fields + Fields{{"client_id", Secret(client.id)}, {"client_secret", client.secret}};
    for (const auto &[name, value] : all) {
        if (!request.body.isEmpty())
            request.body += '&';
        request.body += name + '=' + value.reveal().toPercentEncoding();
    }
    return request;
}

Expected<HerokuTokens> tokens(const HttpResponse &response, const QDateTime &now)
{
    const auto json = response.json();
    JsonReader reader(json && json->isObject() ? QJsonValue(json->object()) : QJsonValue(), QStringLiteral("token"));
    HerokuTokens tokens;
    tokens.access = Secret(reader.text("access_token"));
    tokens.refresh = Secret(reader.optionalText("refresh_token"));
    if (json && !json->object().value(QLatin1String("expires_in")).isNull() &&
        json->object().contains(QLatin1String("expires_in")))
        tokens.expiresAt = now.addSecs(reader.number("expires_in"));
    if (const auto error = reader.error())
        return bowline::fail(*error);
    return tokens;
}

Error codeError(const HttpResponse &response)
{
    const HerokuRefusal refusal = HerokuRefusal::of(response);
    // The code is seconds old and has not been used: a 401 is about the secret.
    if (response.status == 401 || blamesTheClient(refusal))
        return clientError(refusal, response.status);
    if (response.status >= 400 && response.status < 500 && response.status != 429)
        return refusedWithReason(ErrorCode::ApiInvalid, refusal, response.status);
    return herokuError(response);
}

Error refreshError(const HttpResponse &response)
{
    const HerokuRefusal refusal = HerokuRefusal::of(response);
    if (blamesTheClient(refusal))
        return clientError(refusal, response.status);
    // 403 in Heroku's words (a suspended account) is about the login, and not about whichever app was asked for when it
    // had to be renewed. In other words it comes from something on the way, which may let the next one through.
    if (response.status == 403 && refusal.id.isEmpty())
        return makeError(ErrorCode::ApiUnavailable, QStringLiteral("HTTP 403 at the renewal of the login"));
    const bool refused =
        response.status == 400 || response.status == 401 || response.status == 403 || response.status == 404;
    if (refused || refusal.id == QLatin1String("invalid_grant"))
        return makeError(ErrorCode::AuthExpired,
                         QStringLiteral("HTTP %1 %2 %3").arg(response.status).arg(refusal.id, refusal.message));
    return herokuError(response);
}

} // namespace bowline::grant
