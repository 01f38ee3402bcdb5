// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/PowerSource.h"
#include "sync/AccountPace.h"
#include "sync/AppQueue.h"
#include "sync/SweepMemory.h"

namespace bowline {

/// How polling should go; from Settings.
struct PollingWish
{
    qint64 intervalMs = 10000;
    double share = 0.5;
    bool operator==(const PollingWish &) const = default;
};

/// What makes the bound on staleness longer than a person wished, if anything does.
enum class StalenessCause {
    Wish,   ///< nothing: it is the interval of Settings
    Pages,  ///< so many apps that the share of the budget allows no shorter interval
    Budget, ///< little of the budget is left
    Battery,
    Webhooks, ///< they tell at once; this is for those that get lost
    Patience, ///< Heroku asked for it, or does not answer
};

/// Notices changes of one account's apps by sweeping GET /apps: one call however many apps there are.
///
///   sweep --304 or nothing moved--> wait
///         --released_at moved-----> queue the app, look again 2.5 s later, sweep every 2 s for two minutes
///         --failed----------------> back off; after 30 s of failing the account counts as out of reach
///
/// A sweep asks for the whole list with its ETag, or only for what was updated since a watermark:
/// - as long as the list fits on one page, the whole one costs the same single call: each interval has one, so that
///   nothing rests on what `updated_at` does. In a burst, the sweeps in between ask for what was updated.
/// - a longer list is asked for in full every five minutes, and in between for what was updated: as long as the list
///   itself shows that `updated_at` keeps up with releases. If it does not, every sweep is a full one, and so rarer.
///
/// One followed app a minute is looked at in any case, round robin. 429 and 503 slow the account down (AccountPace).
/// After the computer has slept, or its clock was set, a sweep comes at once.
class AccountWatcher : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 burstIntervalMs = 2000;
    static constexpr qint64 burstMs = 2 * 60 * 1000;
    static constexpr qint64 recheckMs = 2500;
    static constexpr qint64 reconcileMs = 60 * 1000;
    static constexpr qint64 patienceMs = 30 * 1000;
    static constexpr qint64 relaxedMs = 60 * 1000; ///< on a battery, and while webhooks tell of changes
    static constexpr qint64 batteryBurstMs = 10 * 1000;
    static constexpr qint64 guardMs = 5 * 60 * 1000; ///< between full sweeps of a list of several pages
    static constexpr qint64 marginMs = 1000;         ///< for the sweep, the fetch and the write themselves

    /// None is owned; `queue` takes what is due. `power` may be null: always on the mains.
    AccountWatcher(PlatformApi *api, AppQueue *queue, AccountPace *pace, Clock *clock,
                   const PowerSource *power = nullptr, QObject *parent = nullptr);
    ~AccountWatcher() override;

    void setWish(const PollingWish &wish);
    /// Deliveries arrive for every app of this account, so sweeps are only for those that get lost.
    void setWebhooksHealthy(bool healthy);
    /// The apps that are followed now. New ones count as due by the caller, not here.
    void setFollowed(const QSet<QString> &appIds);
    /// Something is wrong with one of this app's syncs that no retry is planned for: every other look of the round
    /// robin is for these.
    void lookSooner(const QString &appId);
    void start(); ///< sweeps at once, then all followed apps are due
    void stop();

    /// The longest that a change can go unseen with what holds just now, in ms, as long as Heroku answers.
    qint64 stalenessMs() const;
    StalenessCause stalenessCause() const;

Q_SIGNALS:
    void refused(const bowline::Error &error);    ///< the login is gone: nothing more is asked
    void outOfReach(const bowline::Error &error); ///< sweeps have failed for a while; at each one more
    void backInReach();
    void releaseSeen(const QString &appId, const QDateTime &releasedAt); ///< a sweep has seen a newer one
    void appsMoved(const QStringList &appIds);        ///< a sweep has seen that they have, followed or not
    void named(const QHash<QString, QString> &names); ///< by id: followed apps whose name is new here
    void stalenessChanged();                          ///< by a second or more, or its cause

private:
    void sweep();
    void swept(const Expected<AppsAnswer> &answer, bool full);
    void sweptWell(const AppsAnswer &answer, bool full);
    void sweptBadly(const Error &error);
    void take(const SweepMemory::Moved &moved);
    void takeNames(const QList<HerokuApp> &apps);
    void look(const QString &appId, Trigger trigger);
    void changed(const QString &appId);
    void recheckSoon(const QString &appId);
    void reconcile();
    void jumped();
    void scheduleSweep();
    void sweepIn(qint64 ms);
    void tellStaleness();
    qint64 calmMs() const;     ///< the interval that is wished for, without a burst
    qint64 intervalMs() const; ///< of now
    qint64 paced(qint64 wantedMs) const;
    qint64 fullEveryMs() const;

    PlatformApi *m_api;
    AppQueue *m_queue;
    AccountPace *m_pace;
    Clock *m_clock;
    const PowerSource *m_power;
    PollingWish m_wish;
    SweepMemory m_memory;
    QSet<QString> m_followed;
    QHash<QString, QString> m_names; ///< of followed apps, as told
    bool m_webhooksHealthy = false;
    bool m_running = false;
    bool m_sweeping = false;
    int m_sweepNumber = 0; ///< answers to earlier ones are of no interest any more
    bool m_lookAtAll = false;
    bool m_outOfReach = false;
    qint64 m_startedMs = 0;   ///< the last sweep
    qint64 m_tookMs = 0;      ///< the last good one
    qint64 m_lastFullMs = 0;  ///< its start
    qint64 m_lastGoodMs = -1; ///< its start
    qint64 m_nextMs = 0;
    qint64 m_burstUntil = -1;
    qint64 m_failingSince = -1;
    int m_failures = 0;
    std::pair<qint64, StalenessCause> m_told{-1, StalenessCause::Wish};
    QStringList m_reconcileOrder;
    QStringList m_sooner;
    bool m_soonerInTurn = false;
    std::unique_ptr<TimerHandle> m_sweepTimer;
    std::unique_ptr<TimerHandle> m_reconcileTimer;
    std::unique_ptr<TimerHandle> m_jumps;
    QHash<QString, std::shared_ptr<TimerHandle>> m_rechecks;
};

} // namespace bowline
