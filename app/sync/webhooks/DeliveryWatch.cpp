// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webhooks/DeliveryWatch.h"

#include "core/Log.h"

namespace bowline {

DeliveryWatch::DeliveryWatch(Clock *clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

DeliveryWatch::~DeliveryWatch() = default;

void DeliveryWatch::delivered(const WebhookDueRecord &due)
{
    qint64 &newest = m_newestEventUs[{due.account, due.appId}];
    newest = std::max(newest, due.eventAtUs);
    bool &trusted = m_trusted[due.account];
    if (!std::exchange(trusted, true))
        Q_EMIT changed(due.account);
}

void DeliveryWatch::released(const AccountId &account, const QString &appId, const QDateTime &releasedAt)
{
    const Key key{account, appId};
    const qint64 releasedAtUs = releasedAt.toMSecsSinceEpoch() * 1000;
    if (!releasedAt.isValid() || m_newestEventUs.value(key) + slackUs >= releasedAtUs)
        return;
    m_waiting[key] =
        m_clock->after(boundMs, [this, key, releasedAtUs, releasedAt] { judge(key, releasedAtUs, releasedAt); });
}

void DeliveryWatch::judge(const Key &key, qint64 releasedAtUs, const QDateTime &releasedAt)
{
    const auto done = m_waiting.take(key); // kept until this call, which it makes, is over
    if (m_newestEventUs.value(key) + slackUs >= releasedAtUs)
        return;
    qCInfo(lcSync) << "a webhook delivery was missed; the sweep has seen the release";
    ++m_missed;
    m_lastMissedAt = releasedAt;
    m_trusted[key.first] = false;
    Q_EMIT changed(key.first);
}

void DeliveryWatch::reset()
{
    m_trusted.clear();
    m_waiting.clear();
    m_newestEventUs.clear();
}

} // namespace bowline
