// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Ids.h"
#include "store/Records.h"

#include <QHash>
#include <QObject>

namespace bowline {

/// Notices when a delivery was lost: a sweep sees a release, and nothing is delivered for it, however long one waits.
/// After that, webhooks of the account count as unreliable until something is delivered again; before the first
/// delivery they are not yet proven.
class DeliveryWatch : public QObject
{
    Q_OBJECT
public:
    /// How much later than the sweep a delivery may come. Heroku's deliveries take seconds.
    static constexpr qint64 boundMs = 15000;
    /// Times of releases have whole seconds; an event is made shortly before or after.
    static constexpr qint64 slackUs = 3'000'000;

    explicit DeliveryWatch(Clock *clock, QObject *parent = nullptr);
    ~DeliveryWatch() override;

    void delivered(const WebhookDueRecord &due);
    /// A sweep has seen this release, of an app whose webhook is in place.
    void released(const AccountId &account, const QString &appId, const QDateTime &releasedAt);
    /// Nothing is known of this account's path any more: its address has changed.
    void reset();

    bool isTrusted(const AccountId &account) const { return m_trusted.value(account); }
    int missed() const { return m_missed; }
    QDateTime lastMissedAt() const { return m_lastMissedAt; }

Q_SIGNALS:
    void changed(const bowline::AccountId &account);

private:
    using Key = std::pair<AccountId, QString>;
    void judge(const Key &key, qint64 releasedAtUs, const QDateTime &releasedAt);

    Clock *m_clock;
    QHash<Key, qint64> m_newestEventUs;
    QHash<AccountId, bool> m_trusted;
    QHash<Key, std::shared_ptr<TimerHandle>> m_waiting;
    int m_missed = 0;
    QDateTime m_lastMissedAt;
};

} // namespace bowline
