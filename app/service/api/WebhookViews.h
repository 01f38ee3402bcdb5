// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QDateTime>
#include <QString>

#include <optional>

/// Views of webhooks.
namespace bowline {

/// Webhooks: how Heroku reaches this computer, and how that goes.
struct WebhookView
{
    bool on = false;
    QString publicUrl;
    QString address = QStringLiteral("127.0.0.1"); ///< the listener's
    int port = 8790;
    bool listening = false;
    std::optional<Error> error; ///< what stands in the way now
    int appsWanted = 0;
    int appsRegistered = 0;   ///< of those, confirmed by Heroku
    QDateTime lastDeliveryAt; ///< invalid = never
    qint64 deliveries = 0;    ///< of the last days
    qint64 refused = 0;       ///< since it was turned on: wrong signature, too old, about another app
    int missed = 0;           ///< releases that a sweep found and nobody told us of, since Bowline started
    QDateTime lastMissedAt;
    bool reliedOn = false; ///< so well that Heroku is asked less often
    bool operator==(const WebhookView &) const = default;
};

} // namespace bowline
