// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "heroku/PlatformApi.h"
#include "net/RateBudget.h"
#include "sync/AppQueue.h"

#include <QSet>

namespace bowline {

/// How polling should go; from Settings.
struct PollingWish
{
    qint64 intervalMs = 10000;
    double share = 0.5;
};

/// Notices changes of one account's apps by sweeping GET /apps: one call however many apps there are.
///
///   sweep --304 or nothing moved--> wait
///         --released_at moved-----> queue the app, look again 2.5 s later, sweep every 2 s for two minutes
///         --failed----------------> back off; after 30 s of failing the account counts as out of reach
///
/// One followed app a minute is looked at in any case, round robin. 429 slows the account down as Heroku asks.
class AccountWatcher : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 burstIntervalMs = 2000;
    static constexpr qint64 burstMs = 2 * 60 * 1000;
    static constexpr qint64 recheckMs = 2500;
    static constexpr qint64 reconcileMs = 60 * 1000;
    static constexpr qint64 patienceMs = 30 * 1000;

    /// Neither is owned; `queue` takes what is due.
    AccountWatcher(PlatformApi *api, AppQueue *queue, Clock *clock, QObject *parent = nullptr);
    ~AccountWatcher() override;

    void setWish(const PollingWish &wish);
    /// The apps that are followed now. New ones count as due by the caller, not here.
    void setFollowed(const QSet<QString> &appIds);
    void start(); ///< sweeps at once, then all followed apps are due
    void stop();

    /// The longest that a change can go unseen with the interval of now, in ms.
    qint64 stalenessMs() const;

Q_SIGNALS:
    void refused(const bowline::Error &error);    ///< the login is gone: nothing more is asked
    void outOfReach(const bowline::Error &error); ///< sweeps have failed for a while; at each one more
    void backInReach();

private:
    void sweep();
    void sweptWell(const AppsAnswer &answer);
    void sweptBadly(const Error &error);
    void compare(const QList<HerokuApp> &apps);
    void look(const QString &appId, Trigger trigger);
    void changed(const QString &appId);
    void recheckSoon(const QString &appId);
    void reconcile();
    void scheduleSweep(qint64 ms);
    qint64 intervalMs() const;

    PlatformApi *m_api;
    AppQueue *m_queue;
    Clock *m_clock;
    RateBudget m_budget;
    PollingWish m_wish;
    QSet<QString> m_followed;
    QHash<QString, QDateTime> m_releasedAt;
    QByteArray m_etag;
    int m_callsPerSweep = 1;
    bool m_running = false;
    bool m_sweeping = false;
    bool m_lookAtAll = false;
    bool m_swept = false; ///< m_releasedAt holds every app
    bool m_outOfReach = false;
    qint64 m_burstUntil = -1;
    qint64 m_failingSince = -1;
    int m_failures = 0;
    QStringList m_reconcileOrder;
    std::unique_ptr<TimerHandle> m_sweepTimer;
    std::unique_ptr<TimerHandle> m_reconcileTimer;
    QHash<QString, std::shared_ptr<TimerHandle>> m_rechecks;
};

} // namespace bowline
