// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/WebhookSignature.h"
#include "net/HttpServer.h"
#include "store/Records.h"
#include "sync/webhooks/WebhookKey.h"

#include <QHash>

namespace bowline {

/// Why a request is not taken. `why` is for the sender and the log: it repeats nothing of the request.
struct WebhookRefusal
{
    int status = 400;
    const char *why = "";
};

/// What each request to the listener must pass before anything becomes of it.
///
///   POST …/token -> known token? 404 -> signature over the raw bytes? 401 -> well formed? 400 -> about the token's own
///   app? 400 -> not too old? 400 -> a delivery to be stored
class WebhookChecks
{
public:
    /// Heroku tries for 72 hours and gives up: what is older than that does not come from Heroku but is played back.
    /// Younger repeats are known by their ids, which are kept for longer.
    static constexpr qint64 oldestMs = 73LL * 60 * 60 * 1000;

    void setKeys(const QList<WebhookKey> &keys);
    tl::expected<WebhookDeliveryRecord, WebhookRefusal> check(const ServerRequest &request, qint64 nowMs) const;

private:
    struct Known
    {
        AccountId account;
        QString appId;
        WebhookSignature signature;
    };
    QHash<QByteArray, Known> m_known;
};

} // namespace bowline
