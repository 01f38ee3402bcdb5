// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/webhooks/WebhookJson.h"
#include "sandbox/Text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bowline::sandbox {

namespace {

QJsonValue seconds(const QDateTime &when)
{
    return when.isValid() ? QJsonValue(when.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")))
                          : QJsonValue(QJsonValue::Null);
}

// Events carry microseconds.
QString precise(const QDateTime &when)
{
    return when.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz000Z"));
}

QJsonValue attemptJson(const std::optional<WebhookDelivery::Attempt> &attempt)
{
    if (!attempt)
        return QJsonValue::Null;
    return QJsonObject{{s("id"), attempt->id},
                       {s("code"), attempt->code > 0 ? QJsonValue(attempt->code) : QJsonValue(QJsonValue::Null)},
                       {s("error_class"),
                        attempt->errorClass.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(attempt->errorClass)},
                       {s("status"), attempt->status},
                       {s("created_at"), seconds(attempt->createdAt)},
                       {s("updated_at"), seconds(attempt->updatedAt)}};
}

} // namespace

QJsonObject webhookJson(const Webhook &webhook, const App &app)
{
    return {{s("app"), QJsonObject{{s("id"), app.id}, {s("name"), app.name}}},
            {s("created_at"), seconds(webhook.createdAt)},
            {s("id"), webhook.id},
            {s("include"), QJsonArray::fromStringList(webhook.include)},
            {s("level"), webhook.level},
            {s("updated_at"), seconds(webhook.updatedAt)},
            {s("url"), webhook.url}};
}

QJsonObject deliveryJson(const WebhookDelivery &delivery)
{
    return {{s("created_at"), seconds(delivery.createdAt)},
            {s("event"), QJsonObject{{s("id"), delivery.event.id}, {s("include"), delivery.event.include}}},
            {s("id"), delivery.id},
            {s("num_attempts"), delivery.attempts},
            {s("next_attempt_at"), seconds(delivery.nextAttemptAt)},
            {s("last_attempt"), attemptJson(delivery.lastAttempt)},
            {s("seq"), delivery.seq},
            {s("status"), delivery.status},
            {s("updated_at"), seconds(delivery.updatedAt)},
            {s("webhook"), QJsonObject{{s("id"), delivery.webhookId}, {s("level"), delivery.level}}}};
}

QJsonObject eventJson(const WebhookEvent &event)
{
    return {{s("created_at"), seconds(event.at)},
            {s("id"), event.id},
            {s("include"), event.include},
            {s("payload"), event.payload},
            {s("updated_at"), seconds(event.at)}};
}

QByteArray deliveryBody(const WebhookDelivery &delivery, const QString &attemptId, qint64 shiftMs)
{
    const QDateTime at = delivery.event.at.addMSecs(-shiftMs);
    QJsonObject body = delivery.event.payload;
    body.insert(s("id"), delivery.event.id);
    body.insert(s("created_at"), precise(at));
    body.insert(s("updated_at"), precise(at));
    body.insert(s("published_at"), seconds(at));
    body.insert(s("sequence"), QJsonValue(QJsonValue::Null));
    body.insert(s("webhook_metadata"), QJsonObject{{s("attempt"), QJsonObject{{s("id"), attemptId}}},
                                                   {s("delivery"), QJsonObject{{s("id"), delivery.id}}},
                                                   {s("event"), QJsonObject{{s("id"), delivery.event.id},
                                                                            {s("include"), delivery.event.include}}},
                                                   {s("webhook"), QJsonObject{{s("id"), delivery.webhookId}}}});
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace bowline::sandbox
