// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/AccountPool.h"
#include "sync/RetryBook.h"
#include "sync/SyncBook.h"
#include "sync/Travels.h"

namespace bowline {

/// Which syncs are our share of the work, and what is to be done when that changes: what is gained is read
/// from the journal and taken up, what is lost is left alone, an app that another of the team calls due is
/// looked at.
///
/// For a program that is alone everything is ours, and nothing ever changes. Belongs to the engine, on its
/// thread.
class TeamWork : public QObject
{
    Q_OBJECT
public:
    /// What it works with; everything outlives it.
    struct Means
    {
        WorkShare *share = nullptr;
        SyncBook *book = nullptr;
        Travels *travels = nullptr;
        RetryBook *retries = nullptr;
        AccountPool *pool = nullptr;
        std::function<Pending<Done>(const SyncRecord &sync, Trigger trigger)> look;
    };
    explicit TeamWork(Means means, QObject *parent = nullptr);

    bool isOurs(const SyncId &id) const { return m_means.book->isFollowing(id) && m_means.share->holds(id); }
    /// Those of an app that are ours and may travel. Those whose unfinished journeys have not been read yet
    /// wait: they would begin a second entry beside the open one.
    QList<SyncRecord> ours(const AccountId &account, const QString &appId) const;
    QSet<SyncId> unreadOf(const AccountId &account, const QString &appId) const;
    /// Goes on where the journal says that they stand.
    void takeUp(const QSet<SyncId> &ids);
    /// Sweeps a usable account if its sweep is ours; else only what is ours is taken up.
    void watch(const AccountId &account);

private:
    void gained(const QList<WorkUnit> &units);
    void lost(const QList<WorkUnit> &units);
    void resumed(const QList<WorkUnit> &units);
    void heard(const AccountId &account, const QString &appId, const Due &due);
    void look(const SyncRecord &sync, Trigger trigger);

    Means m_means;
    bool m_hearing = false; ///< what is added to a queue comes from another of the team
};

} // namespace bowline
