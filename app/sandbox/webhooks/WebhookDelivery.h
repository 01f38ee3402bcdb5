// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace bowline::sandbox {

/// Something that happened to an app.
struct WebhookEvent
{
    QString id;
    QString appId;
    QString include;     ///< api:release
    QDateTime at;        ///< with milliseconds
    QJsonObject payload; ///< action, actor, data, previous_data, resource, version
};

/// One event on its way to one webhook, over all of its attempts.
struct WebhookDelivery
{
    struct Attempt
    {
        QString id;
        int code = 0; ///< 0: no answer
        QString errorClass;
        QString status; ///< scheduled, succeeded, failed
        QDateTime createdAt;
        QDateTime updatedAt;
    };
    QString id;
    QString webhookId;
    QString level;
    WebhookEvent event;
    qint64 seq = 0;
    QString status; ///< pending, scheduled, retrying, failed, succeeded
    int attempts = 0;
    QDateTime createdAt;
    QDateTime updatedAt;
    QDateTime nextAttemptAt; ///< invalid: none is planned
    std::optional<Attempt> lastAttempt;

    bool isOver() const { return status == QLatin1String("succeeded") || status == QLatin1String("failed"); }
};

} // namespace bowline::sandbox
