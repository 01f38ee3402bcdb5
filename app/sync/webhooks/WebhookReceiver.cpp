// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webhooks/WebhookReceiver.h"

#include "core/Log.h"

namespace bowline {

WebhookReceiver::WebhookReceiver(Journal *journal, const Clock *clock, const WebhookLimits &limits, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_inbox(new WebhookInbox(journal, clock, limits.inbox, this))
    , m_server(new HttpServer(
          [this](const ServerRequest &request, const HttpServer::Respond &respond) { receive(request, respond); },
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

void WebhookReceiver::finish()
{
    m_finishing = true;
    m_server->close();
    if (m_inbox->isIdle())
        Q_EMIT finished();
}

void WebhookReceiver::receive(const ServerRequest &request, const HttpServer::Respond &respond)
{
    const auto checked = m_checks.check(request, m_clock->now().toMSecsSinceEpoch());
    if (checked)
        m_inbox->add(*checked, respond);
    else
        refuse(respond, checked.error());
}

void WebhookReceiver::refuse(const HttpServer::Respond &respond, const WebhookRefusal &refusal)
{
    ServerResponse response =
        ServerResponse::text(refusal.status, "text/plain", QByteArray("Refused: ") + refusal.why + ".\n");
    if (refusal.status == 405)
        response.headers.emplaceBack("Allow", "POST");
    respond(response);
    ++m_refused;
    // Whoever sends rubbish all day must not fill the log or keep the window busy.
    const qint64 now = m_clock->monotonicMs();
    if (now - m_toldRefusedAt < 1000)
        return;
    m_toldRefusedAt = now;
    qCInfo(lcSync) << "refused a webhook delivery:" << refusal.why;
    Q_EMIT refused(m_refused);
}

} // namespace bowline
