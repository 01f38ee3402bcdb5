// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webhooks/WebhookChecks.h"

#include "heroku/WebhookEnvelope.h"

namespace bowline {

namespace {

// What a proxy puts before the last part is its own affair.
QByteArray tokenOf(const QByteArray &target)
{
    const qsizetype query = target.indexOf('?');
    const QByteArray path = query < 0 ? target : target.left(query);
    return path.mid(path.lastIndexOf('/') + 1);
}

tl::unexpected<WebhookRefusal> refused(int status, const char *why)
{
    return tl::unexpected<WebhookRefusal>(WebhookRefusal{status, why});
}

} // namespace

void WebhookChecks::setKeys(const QList<WebhookKey> &keys)
{
    m_known.clear();
    for (const WebhookKey &key : keys)
        m_known.insert(key.token, {key.account, key.appId, WebhookSignature(key.secret)});
}

tl::expected<WebhookDeliveryRecord, WebhookRefusal> WebhookChecks::check(const ServerRequest &request,
                                                                         qint64 nowMs) const
{
    const auto known = m_known.constFind(tokenOf(request.target));
    if (known == m_known.cend())
        return refused(404, "unknown address");
    if (request.method != "POST")
        return refused(405, "not a POST");
    if (!known->signature.matches(request.body, request.header("Heroku-Webhook-Hmac-SHA256")))
        return refused(401, "wrong signature");
    const auto envelope = WebhookEnvelope::parse(request.body);
    if (!envelope)
        return refused(400, "not an event");
    if (envelope->appId != known->appId)
        return refused(400, "about another app");
    if (nowMs - envelope->eventAtUs / 1000 > oldestMs)
        return refused(400, "too old");
    return WebhookDeliveryRecord{known->account, known->appId, envelope->event, envelope->delivery,
                                 envelope->eventAtUs};
}

} // namespace bowline
