// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/WebhookSignature.h"
#include "sync/webhooks/WebhookInbox.h"
#include "sync/webhooks/WebhookKey.h"

#include <QHash>

namespace bowline {

struct WebhookLimits
{
    HttpServerLimits http{8 * 1024, 256 * 1024, 5000, 30000, 512};
    WebhookInbox::Limits inbox;
};

/// The server that Heroku's deliveries reach, and the checks that each must pass. Lives on the listener's thread.
///
///   POST …/token -> known token? 404 -> signature over the raw bytes? 401 -> well formed? 400 -> about the token's own
///   app? 400 -> not too old? 400 -> WebhookInbox -> 204
///
/// What is refused changes nothing.
class WebhookReceiver : public QObject
{
    Q_OBJECT
public:
    /// Heroku tries for 72 hours and gives up: what is older than that does not come from Heroku but is played back.
    /// Younger repeats are known by their ids, which are kept for longer.
    static constexpr qint64 oldestMs = 73LL * 60 * 60 * 1000;

    WebhookReceiver(Journal *journal, const Clock *clock, const WebhookLimits &limits, QObject *parent = nullptr);

    Expected<Done> listen(const QHostAddress &address, quint16 port); ///< net.refused
    quint16 port() const { return m_server->port(); }
    void setKeys(const QList<WebhookKey> &keys);
    /// Takes no more; `finished` comes when the journal has what was taken.
    void finish();

Q_SIGNALS:
    void stored(const QList<bowline::WebhookDueRecord> &dues, int deliveries);
    /// How many have been refused; told at most once a second.
    void refused(qint64 total);
    void finished();

private:
    struct Known
    {
        AccountId account;
        QString appId;
        WebhookSignature signature;
    };
    void receive(const ServerRequest &request, const HttpServer::Respond &respond);
    void refuse(const HttpServer::Respond &respond, int status, const char *why);

    const Clock *m_clock;
    WebhookInbox *m_inbox;
    HttpServer *m_server;
    QHash<QByteArray, Known> m_known;
    qint64 m_refused = 0;
    qint64 m_toldRefusedAt = -1000;
    bool m_finishing = false;
};

} // namespace bowline
