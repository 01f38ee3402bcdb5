// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/webhooks/WebhookReceiver.h"

#include <QThread>

namespace bowline {

/// Listens for Heroku's deliveries on a thread of its own, so that neither a burst of them nor the rest of the service
/// keeps the other waiting.
///
///   service's thread                       listener's thread                journal's thread
///   start, setKeys, stop  --queued-->      WebhookReceiver, WebhookInbox  <--> Journal
///   stored, refused       <--queued--
class WebhookListener : public QObject
{
    Q_OBJECT
public:
    /// Neither is owned. `clock` is read on the listener's thread.
    WebhookListener(Journal *journal, const Clock *clock, const WebhookLimits &limits = {}, QObject *parent = nullptr);
    ~WebhookListener() override; ///< as stop(), and waits for the thread

    /// Port 0 takes any free one. net.refused, with a sentence for people. Ends what was there before.
    Pending<Done> start(const QHostAddress &address, quint16 port);
    /// Takes no more; what was taken is still stored. Waits for that (one commit of the journal).
    void stop();
    quint16 port() const { return m_port; } ///< 0 while it does not listen

    void setKeys(const QList<WebhookKey> &keys);

Q_SIGNALS:
    void stored(const QList<bowline::WebhookDueRecord> &dues, int deliveries);
    void refused(qint64 total);

private:
    void launch();

    Journal *m_journal;
    const Clock *m_clock;
    const WebhookLimits m_limits;
    QList<WebhookKey> m_keys;
    std::unique_ptr<QThread> m_thread;
    WebhookReceiver *m_receiver = nullptr; ///< lives on m_thread, goes with it
    quint16 m_port = 0;
};

} // namespace bowline
