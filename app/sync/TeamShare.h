// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "store/Journal.h"
#include "sync/WorkShare.h"

#include <memory>

namespace bowline {

/// A team's: leases in the journal that it shares.
///
///   every third of the lease time, when another has run out, and when something came free:
///     beat -> we live, this is our share now -> gained(), lost(), resumed()
///   acquire -> free? ours : "wanted" -> its holder hands it over as soon as nothing is under way with it
///
/// A replica that cannot say that it lives (its server is away, it slept) takes nothing for its own when its time has
/// run out, long before it learns whether others have taken it over.
class TeamShare final : public WorkShare
{
    Q_OBJECT
public:
    static constexpr qint64 defaultLeaseMs = 30000;
    static constexpr qint64 mostPatienceMs = 20000;

    /// None is owned. `journal` hears the others; `leases` is its companion with a queue of its own, so that a
    /// heartbeat does not wait behind a thousand journeys. BOWLINE_LEASE_SECONDS changes the time of a lease.
    TeamShare(Journal *journal, Journal *leases, Clock *clock, QObject *parent = nullptr);

    void start();
    /// Gives everything back; it is told to the others when this settles.
    Pending<Done> leave();

    bool isAlone() const override { return false; }
    bool holds(const WorkUnit &unit) const override;
    std::optional<Lease> lease(const WorkUnit &unit) const override;
    Pending<Done> acquire(const WorkUnit &unit) override { return acquireWithin(unit, mostPatienceMs); }
    Pending<Done> acquireIfFree(const WorkUnit &unit) override { return acquireWithin(unit, 0); }
    void release(const WorkUnit &unit) override;
    void announce(const AccountId &account, const QString &appId, const Due &due) override;
    void addBusy(const std::function<bool(const WorkUnit &)> &busy) override { m_busy.append(busy); }

private:
    struct Waiting
    {
        WorkUnit unit;
        qint64 until = 0;
        Promise<Done> promise;
        std::unique_ptr<TimerHandle> again;
    };

    struct Gift
    {
        Lease lease;
        QString to; ///< a replica, or empty: whoever comes first
        bool hasFailed = false;
    };

    void beat();
    void beatSoon();
    void beaten(const Heartbeat &heartbeat, qint64 startedMs, const QDateTime &startedAt);
    void scheduleBeat(qint64 ms);
    Pending<Done> acquireWithin(const WorkUnit &unit, qint64 patienceMs);
    bool isBusy(const WorkUnit &unit) const;
    void tryAcquire(const std::shared_ptr<Waiting> &waiting);
    void acquired(const Lease &lease);
    void give(const Gift &gift);
    void giveAgain(const QList<Lease> &stillOurs);
    bool isGiven(const Lease &lease) const;
    void heard(const QStringList &changes);
    void heardWanted(const QString &text);
    void heardDue(const QString &text);
    QSet<WorkUnit> busyUnits() const;
    bool isInTime() const;

    Journal *m_leases;
    Clock *m_clock;
    qint64 m_leaseMs;
    QList<std::function<bool(const WorkUnit &)>> m_busy;
    QHash<WorkUnit, Lease> m_held;
    QHash<WorkUnit, Gift> m_given; ///< on its way back; a heartbeat that set out before it still counts it as ours
    QHash<WorkUnit, int> m_users;  ///< how many here acquired it and have not released it
    QList<std::shared_ptr<Waiting>> m_waiting;
    QStringList m_announcements;
    std::unique_ptr<TimerHandle> m_nextBeat;
    std::unique_ptr<TimerHandle> m_soon;
    bool m_beating = false;
    bool m_left = true;
    int m_stay = 0;              ///< counts how often we left
    qint64 m_inTimeUntilMs = -1; ///< on the clock that never goes back
    QDateTime m_inTimeUntil;     ///< on the one that goes on while the computer sleeps
};

} // namespace bowline
