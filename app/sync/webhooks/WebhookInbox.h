// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "net/HttpServer.h"
#include "store/Journal.h"

#include <QTimer>

namespace bowline {

/// Takes deliveries and lets their senders go when the journal has them on disk. All that arrive while one commit runs
/// share the next one: a slow disk costs time once for many. Lives on the listener's thread.
///
///   add … add -> one transaction of the journal -> 204 to all of them, stored()
///                 ^ what comes meanwhile waits -+
class WebhookInbox : public QObject
{
    Q_OBJECT
public:
    /// How long the journal may take before new deliveries are put off.
    static constexpr qint64 patienceMs = 3000;

    struct Limits
    {
        int waiting = 4096; ///< beyond it, deliveries are put off
        int perCommit = 1024;
    };

    /// Neither is owned.
    WebhookInbox(Journal *journal, const Clock *clock, const Limits &limits, QObject *parent = nullptr);

    /// Answers 204, 429 (come again later) or 503 (the journal fails).
    void add(const WebhookDeliveryRecord &delivery, const HttpServer::Respond &respond);
    bool isIdle() const { return !m_committing && m_waiting.isEmpty(); }

Q_SIGNALS:
    /// On disk: `dues` are the apps that something new has come for, `deliveries` counts repeats as well.
    void stored(const QList<bowline::WebhookDueRecord> &dues, int deliveries);
    void idle();

private:
    void commitSoon();
    void commitWhenGathered(qsizetype answered);
    void gathered();
    void commit();
    void committed(const QList<HttpServer::Respond> &senders, const Expected<QList<WebhookDueRecord>> &dues);

    Journal *m_journal;
    const Clock *m_clock;
    const Limits m_limits;
    QList<WebhookDeliveryRecord> m_waiting;
    QList<HttpServer::Respond> m_senders; ///< of m_waiting
    qint64 m_newest = 0;
    qint64 m_committingSince = 0;
    QTimer m_gathering{this}; ///< runs while those who were answered may send more
    qsizetype m_expected = 0; ///< of them
    bool m_committing = false;
};

} // namespace bowline
