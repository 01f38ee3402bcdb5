// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/webhooks/WebhookChecks.h"
#include "sync/webhooks/WebhookInbox.h"

namespace bowline {

struct WebhookLimits
{
    HttpServerLimits http{8 * 1024, 256 * 1024, 5000, 30000, 512};
    WebhookInbox::Limits inbox;
};

/// The server that Heroku's deliveries reach. Lives on the listener's thread.
///
///   HttpServer -> WebhookChecks -> WebhookInbox -> 204
///                     \-> refused: 400, 401, 404, 405, and nothing has changed
class WebhookReceiver : public QObject
{
    Q_OBJECT
public:
    WebhookReceiver(Journal *journal, const Clock *clock, const WebhookLimits &limits, QObject *parent = nullptr);

    Expected<Done> listen(const QHostAddress &address, quint16 port); ///< net.refused
    quint16 port() const { return m_server->port(); }
    void setKeys(const QList<WebhookKey> &keys) { m_checks.setKeys(keys); }
    /// Takes no more; `finished` comes when the journal has what was taken.
    void finish();

Q_SIGNALS:
    void stored(const QList<bowline::WebhookDueRecord> &dues, int deliveries);
    /// How many have been refused; told at most once a second.
    void refused(qint64 total);
    void finished();

private:
    void receive(const ServerRequest &request, const HttpServer::Respond &respond);
    void refuse(const HttpServer::Respond &respond, const WebhookRefusal &refusal);

    const Clock *m_clock;
    WebhookInbox *m_inbox;
    HttpServer *m_server;
    WebhookChecks m_checks;
    qint64 m_refused = 0;
    qint64 m_toldRefusedAt = -1000;
    bool m_finishing = false;
};

} // namespace bowline
