// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/webhooks/Webhook.h"
#include "sandbox/webhooks/WebhookDelivery.h"

#include "sandbox/App.h"

#include <QJsonObject>

/// Webhooks as Heroku's API and its requests show them.
namespace bowline::sandbox {

QJsonObject webhookJson(const Webhook &webhook, const App &app);
/// With a "seq" beside the fields of the schema, for ranges: to be taken out before it is answered.
QJsonObject deliveryJson(const WebhookDelivery &delivery);
QJsonObject eventJson(const WebhookEvent &event);
/// The body of one attempt. `shiftMs`: how much older it pretends to be.
QByteArray deliveryBody(const WebhookDelivery &delivery, const QString &attemptId, qint64 shiftMs);

} // namespace bowline::sandbox
