// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webhooks/WebhookReceiver.h"

#include "core/Log.h"
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

} // namespace

WebhookReceiver::WebhookReceiver(Journal *journal, const Clock *clock, const WebhookLimits &limits, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_inbox(new WebhookInbox(journal, clock, limits.inbox, this))
    , m_server(new HttpServer([this](const ServerRequest &request,
                                     const HttpServer::Respond &respond) { receive(request, respond); },
                              limits.http, this))
{
    connect(m_inbox, &WebhookInbox::stored, this, &WebhookReceiver::stored);
    connect(m_inbox, &WebhookInbox::idle, this, [this] {
        if (m_finishing)
            Q_EMIT finished();
    });
}

Expected<Done> WebhookReceiver::listen(const QHostAddress &address, quint16 port)
{
    return m_server->listen(address, port);
}

void WebhookReceiver::setKeys(const QList<WebhookKey> &keys)
{
    m_known.clear();
    for (const WebhookKey &key : keys)
        m_known.insert(key.token, {key.account, key.appId, WebhookSignature(key.secret)});
}

void WebhookReceiver::finish()
{
    m_finishing = true;
    m_server->close();
    if (m_inbox->isIdle())
        Q_EMIT finished();
}

void WebhookReceiver::receive(const ServerRequest &request, const HttpServer::Respond &respond)
{
    const auto known = m_known.constFind(tokenOf(request.target));
    if (known == m_known.cend())
        return refuse(respond, 404, "unknown address");
    if (request.method != "POST")
        return refuse(respond, 405, "not a POST");
    if (!known->signature.matches(request.body, request.header("Heroku-Webhook-Hmac-SHA256")))
        return refuse(respond, 401, "wrong signature");
    const auto envelope = WebhookEnvelope::parse(request.body);
    if (!envelope)
        return refuse(respond, 400, "not an event");
    if (envelope->appId != known->appId)
        return refuse(respond, 400, "about another app");
    if (m_clock->now().toMSecsSinceEpoch() - envelope->eventAtUs / 1000 > oldestMs)
        return refuse(respond, 400, "too old");
    m_inbox->add({known->account, known->appId, envelope->event, envelope->delivery, envelope->eventAtUs}, respond);
}

void WebhookReceiver::refuse(const HttpServer::Respond &respond, int status, const char *why)
{
    ServerResponse response = ServerResponse::text(status, "text/plain", QByteArray("Refused: ") + why + ".\n");
    if (status == 405)
        response.headers.emplaceBack("Allow", "POST");
    respond(response);
    ++m_refused;
    // Whoever sends rubbish all day must not fill the log or keep the window busy.
    const qint64 now = m_clock->monotonicMs();
    if (now - m_toldRefusedAt < 1000)
        return;
    m_toldRefusedAt = now;
    qCInfo(lcSync) << "refused a webhook delivery:" << why;
    Q_EMIT refused(m_refused);
}

} // namespace bowline
