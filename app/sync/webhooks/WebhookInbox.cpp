// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webhooks/WebhookInbox.h"

#include "core/KillPoint.h"
#include "core/Log.h"

namespace bowline {

namespace {

constexpr qsizetype burstSize = 4;
constexpr int commitGatherMs = 1;

template <class T>
QList<T> takeFirst(QList<T> &list, qsizetype most)
{
    if (list.size() <= most)
        return std::exchange(list, {});
    const QList<T> first = list.first(most);
    list.remove(0, most);
    return first;
}

ServerResponse putOff()
{
    ServerResponse response = ServerResponse::text(429, "text/plain", "Too many deliveries at once.\n");
    response.headers.emplaceBack("Retry-After", "5");
    return response;
}

} // namespace

WebhookInbox::WebhookInbox(Journal *journal, const Clock *clock, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clock(clock)
    , m_limits(limits)
{
    m_gathering.setSingleShot(true);
    m_gathering.setTimerType(Qt::PreciseTimer);
    connect(&m_gathering, &QTimer::timeout, this, &WebhookInbox::gathered);
}

void WebhookInbox::add(const WebhookDeliveryRecord &delivery, const HttpServer::Respond &respond)
{
    const bool stalled = m_committing && m_clock->monotonicMs() - m_committingSince > patienceMs;
    if (stalled || m_waiting.size() >= m_limits.waiting)
        return respond(putOff());
    m_waiting.append(delivery);
    m_senders.append(respond);
    const bool isFirst = !std::exchange(m_committing, true);
    if (isFirst || (m_gathering.isActive() && m_waiting.size() >= m_expected))
        commitSoon();
}

// After this turn of the event loop: what other connections have brought comes along.
void WebhookInbox::commitSoon()
{
    m_gathering.stop();
    m_committingSince = m_clock->monotonicMs();
    QMetaObject::invokeMethod(this, &WebhookInbox::commit, Qt::QueuedConnection);
}

// In a burst, those who have just been answered get a moment to send their next one: without it two halves of the
// senders take turns, each waiting for the other's commit, and there are twice as many commits.
void WebhookInbox::commitWhenGathered(qsizetype answered)
{
    if (answered < burstSize || m_waiting.size() >= std::min<qsizetype>(answered, m_limits.perCommit)) {
        if (m_waiting.isEmpty())
            m_committing = false;
        else
            commitSoon();
        return;
    }
    m_expected = std::min<qsizetype>(answered, m_limits.perCommit);
    m_gathering.start(commitGatherMs);
}

void WebhookInbox::gathered()
{
    if (m_waiting.isEmpty()) {
        m_committing = false;
        if (isIdle())
            Q_EMIT idle();
        return;
    }
    commitSoon();
}

void WebhookInbox::commit()
{
    m_newest = std::max(m_newest + 1, m_clock->now().toMSecsSinceEpoch());
    const auto senders = takeFirst(m_senders, m_limits.perCommit);
    m_journal
        ->run([batch = takeFirst(m_waiting, m_limits.perCommit), newest = m_newest](Repositories &r) {
            return r.webhookDeliveries().add(batch, newest);
        })
        .then(this, [this, senders](const Expected<QList<WebhookDueRecord>> &dues) { committed(senders, dues); });
}

void WebhookInbox::committed(const QList<HttpServer::Respond> &senders, const Expected<QList<WebhookDueRecord>> &dues)
{
    BOWLINE_KILL_POINT("webhook.stored");
    if (!dues)
        qCWarning(lcSync) << "webhook deliveries could not be stored:" << errorCodeText(dues.error().code);
    else if (!senders.isEmpty())
        Q_EMIT stored(*dues, static_cast<int>(senders.size()));
    ServerResponse answer;
    answer.status = dues ? 204 : 503;
    for (const auto &respond : senders)
        respond(answer);
    commitWhenGathered(senders.size());
    if (isIdle())
        Q_EMIT idle();
}

} // namespace bowline
