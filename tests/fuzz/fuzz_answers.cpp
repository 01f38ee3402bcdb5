// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// JSON as Heroku, Hasura or whatever stands in between may answer.
#include "Harness.h"
#include "heroku/HerokuError.h"
#include "heroku/HerokuJson.h"
#include "heroku/HerokuTokensJson.h"
#include "heroku/Netrc.h"
#include "heroku/TokenGrant.h"

#include <QJsonObject>

using namespace bowline;

namespace {

void apart(const QJsonDocument &json)
{
    (void)parseAccount(json);
    (void)parseConfigVars(json);
    const QJsonArray array = json.array();
    if (const auto apps = parseApps(array))
        PROMISE(apps->size() == array.size());
    (void)parseReleases(array);
    (void)parseDatabases(array, array);
    const QJsonObject object = json.object();
    (void)parseDatabases(object.value(QLatin1String("attachments")).toArray(),
                         object.value(QLatin1String("addons")).toArray());
}

} // namespace

void bowline::fuzz::fuzzOne(const QByteArray &input)
{
    QByteArray rest = input;
    HttpResponse response;
    response.status = 200 + takeByte(rest) * 2;
    response.headers.emplaceBack(QByteArray("Content-Type"), QByteArray("application/json"));
    response.headers.emplaceBack(QByteArray("Retry-After"), rest.left(12));
    response.body = rest;
    PROMISE(!herokuError(response).message.isEmpty());
    PROMISE(!grant::codeError(response).message.isEmpty());
    PROMISE(!grant::refreshError(response).message.isEmpty());
    (void)grant::tokens(response, QDateTime::fromMSecsSinceEpoch(0));
    (void)findInNetrc(rest, QStringLiteral("api.heroku.com"));
    if (const auto tokens = tokensFromJson(Secret(rest)))
        PROMISE(tokensFromJson(tokensToJson(*tokens)).has_value());
    if (const auto json = response.json())
        apart(*json);
}
