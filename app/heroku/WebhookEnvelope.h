// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace bowline {

/// What Bowline reads of a webhook request: whom it is about, and the ids that tell repeats.
struct WebhookEnvelope
{
    QString event;        ///< the same in every repeat and for every webhook of the app
    QString delivery;     ///< the same in every attempt
    QString appId;        ///< the app that the event is about
    qint64 eventAtUs = 0; ///< Heroku's time of the event, microseconds since 1970

    /// api.bad_answer if it is not JSON, or if one of these is missing or cannot be what it stands for. To be asked
    /// only about a signed body.
    static Expected<WebhookEnvelope> parse(const QByteArray &body);
};

/// "2023-08-03T10:00:30.693808Z" in microseconds since 1970, with up to six digits behind the point; nothing if it is
/// anything else.
std::optional<qint64> parseEventTime(QByteArrayView text);

} // namespace bowline
