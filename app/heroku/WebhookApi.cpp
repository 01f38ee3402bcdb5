// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/WebhookApi.h"

#include "heroku/ItemReader.h"

namespace bowline {

namespace {

QString hooksPath(const QString &appId, const QString &id = {})
{
    const auto part = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    const QString path = QStringLiteral("/apps/%1/webhooks").arg(part(appId));
    return id.isEmpty() ? path : path + QLatin1Char('/') + part(id);
}

QJsonDocument wish(const QUrl &url, const Secret &secret)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("include"), QJsonArray{QStringLiteral("api:release")}},
                                     {QStringLiteral("level"), QStringLiteral("sync")},
                                     {QStringLiteral("url"), url.toString(QUrl::FullyEncoded)},
                                     {QStringLiteral("secret"), secret.revealText()}});
}

HerokuWebhook readWebhook(JsonReader &reader)
{
    HerokuWebhook webhook;
    webhook.id = reader.text("id");
    webhook.appId = reader.object("app").text("id");
    webhook.url = reader.text("url");
    webhook.level = reader.optionalText("level");
    webhook.include = reader.optionalTexts("include").value_or(QStringList());
    return webhook;
}

Expected<HerokuWebhook> parseOne(const QJsonDocument &json)
{
    JsonReader reader(json.object(), QStringLiteral("webhook"));
    const HerokuWebhook webhook = readWebhook(reader);
    if (const auto error = reader.error())
        return bowline::fail(*error);
    return webhook;
}

} // namespace

WebhookApi::WebhookApi(PlatformApi *api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

Pending<QList<HerokuWebhook>> WebhookApi::list(const QString &appId)
{
    return m_api->list(hooksPath(appId)).andThen(this, [this, appId](const QJsonArray &items) {
        QStringList odd;
        auto webhooks = readItems<HerokuWebhook>("webhooks", items, &odd, readWebhook);
        if (webhooks)
            m_api->oddities().replace(QStringLiteral("webhooks of ") + appId, odd);
        return webhooks;
    });
}

Pending<HerokuWebhook> WebhookApi::find(const QString &appId, const QString &id)
{
    return m_api->call("GET", hooksPath(appId, id)).andThen(this, parseOne);
}

Pending<HerokuWebhook> WebhookApi::create(const QString &appId, const QUrl &url, const Secret &secret)
{
    return m_api->call("POST", hooksPath(appId), wish(url, secret)).andThen(this, parseOne);
}

Pending<HerokuWebhook> WebhookApi::renew(const QString &appId, const QString &id, const QUrl &url, const Secret &secret)
{
    return m_api->call("PATCH", hooksPath(appId, id), wish(url, secret)).andThen(this, parseOne);
}

Pending<Done> WebhookApi::remove(const QString &appId, const QString &id)
{
    return m_api->call("DELETE", hooksPath(appId, id))
        .always(this, [](const Expected<QJsonDocument> &gone) -> Expected<Done> {
            if (gone || gone.error().code == ErrorCode::ApiNotFound)
                return Done{};
            return bowline::fail(gone.error());
        });
}

} // namespace bowline
