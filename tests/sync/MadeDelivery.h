// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/WebhookSignature.h"
#include "sync/webhooks/WebhookKey.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace bowline::test {

/// A delivery as Heroku makes it, for one webhook.
struct MadeDelivery
{
    QString event = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QString delivery = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QString appId;
    QDateTime at = QDateTime::currentDateTimeUtc();

    QByteArray body() const
    {
        const auto s = [](const char *text) { return QString::fromLatin1(text); };
        const QString when = at.toUTC().toString(s("yyyy-MM-ddTHH:mm:ss.zzz123Z"));
        const QString seconds = at.toUTC().toString(s("yyyy-MM-ddTHH:mm:ssZ"));
        const QJsonObject person{{s("email"), s("heroku-postgresql@addons.heroku.com")},
                                 {s("id"), s("f87b5e7e-4631-46cc-9912-9fcdbbb6c985")}};
        const QJsonObject data{{s("addon_plan_names"), QJsonArray{s("heroku-postgresql:standard-0")}},
                               {s("app"), QJsonObject{{s("id"), appId}, {s("name"), s("sushi")}}},
                               {s("created_at"), seconds},
                               {s("description"), s("Update DATABASE by heroku-postgresql")},
                               {s("status"), s("succeeded")},
                               {s("id"), s("5f1463a4-0210-43ba-b906-52599e246482")},
                               {s("slug"), QJsonValue::Null},
                               {s("updated_at"), seconds},
                               {s("user"), person},
                               {s("version"), 3},
                               {s("current"), true}};
        const auto id = [&](const QString &text) { return QJsonObject{{s("id"), text}}; };
        const QJsonObject metadata{{s("attempt"), id(s("8a44f820-2354-489d-9a11-a793cbf49979"))},
                                   {s("delivery"), id(delivery)},
                                   {s("event"), QJsonObject{{s("id"), event}, {s("include"), s("api:release")}}},
                                   {s("webhook"), id(s("b54e6a7e-d162-4bd7-ab42-1011582c19cc"))}};
        return QJsonDocument(QJsonObject{{s("action"), s("create")},
                                         {s("actor"), person},
                                         {s("created_at"), when},
                                         {s("id"), event},
                                         {s("data"), data},
                                         {s("previous_data"), QJsonObject()},
                                         {s("published_at"), QJsonValue::Null},
                                         {s("resource"), s("release")},
                                         {s("sequence"), QJsonValue::Null},
                                         {s("updated_at"), when},
                                         {s("version"), s("application/vnd.heroku+json; version=3")},
                                         {s("webhook_metadata"), metadata}})
            .toJson(QJsonDocument::Compact);
    }
};

/// The whole request, as it goes over the wire.
inline QByteArray requestFor(const WebhookKey &key, const QByteArray &body, const QByteArray &signature)
{
    return "POST /hooks/" + key.token +
           " HTTP/1.1\r\nHost: hooks.example.com\r\nUser-Agent: Heroku-Webhooks\r\n"
           "Content-Type: application/json\r\nHeroku-Webhook-Hmac-SHA256: " +
           signature + "\r\nX-Forwarded-For: 192.0.2.1\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

inline QByteArray requestFor(const WebhookKey &key, const MadeDelivery &delivery)
{
    const QByteArray body = delivery.body();
    return requestFor(key, body, WebhookSignature(key.secret).sign(body));
}

} // namespace bowline::test
