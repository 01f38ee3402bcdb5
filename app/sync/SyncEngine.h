// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/AccountPool.h"
#include "sync/Connects.h"
#include "sync/DriftWatch.h"
#include "sync/FetchFailures.h"
#include "sync/NewsWait.h"
#include "sync/RetryBook.h"
#include "sync/SourceNames.h"
#include "sync/SyncBook.h"
#include "sync/SyncCheck.h"
#include "sync/TeamWork.h"
#include "sync/Travels.h"

#include <QObject>

namespace bowline {

/// Keeps every followed env var equal to its config var.
///
///   AccountWatcher --due app--> AppQueue --look()--> one GET config-vars --per sync--> Journey --record--> SyncBook
///                                  ^                                                      |
///                                  +---------------- RetryBook <--- not in sync ----------+
///
/// In a team, what is said here about a sync or an account is said about those that are our share: the account's
/// watcher runs where the account's sweep is held, and tells the others what is due.
///
/// Lives on the service's thread; never blocks. A sync's journeys run one at a time; the newest value wins.
class SyncEngine : public QObject
{
    Q_OBJECT
public:
    explicit SyncEngine(const EngineParts &parts, QObject *parent = nullptr);
    ~SyncEngine() override;

    SyncBook &book() { return m_book; }
    const RetryBook &retries() const { return m_retries; }
    DriftWatch &drift() { return m_drift; }

    /// Takes over what the journal holds. Interrupted journeys are continued when their account is ready.
    void load(const QList<SyncRecord> &syncs, const QList<JourneyRecord> &unfinished);
    /// Another program has changed it, or removed it (nothing).
    void adopt(const SyncId &id, const std::optional<SyncRecord> &sync);

    // Its accounts: see AccountPool.
    using Staleness = AccountPool::Staleness;
    void expectAccounts(const QSet<AccountId> &accounts) { m_pool->expect(accounts); }
    void useAccount(const AccountId &account, PlatformApi *api) { m_pool->use(account, api); }
    void dropAccount(const AccountId &account, const Error &why) { m_pool->drop(account, why); }
    Pending<Done> whenUsable(const AccountId &account) { return m_pool->whenUsable(account); }
    Error whyAway(const AccountId &account) const { return m_pool->whyAway(account); }
    void setPolling(const PollingWish &wish) { m_pool->setPolling(wish); }
    void setWebhooksHealthy(const AccountId &account, bool healthy) { m_pool->setWebhooksHealthy(account, healthy); }
    Staleness staleness() const { return m_pool->staleness(); }

    /// Heroku says that something happened to this app: it is looked at now. Settles when the look is over; fails if
    /// the account cannot be used, and then its apps are looked at anyway as soon as it can.
    Pending<Done> delivered(const AccountId &account, const QString &appId);
    /// A new sync: stored, then its first journey. Fails, and leaves everything as it was, unless the value was
    /// written.
    Pending<SyncRecord> connectSync(const SyncRecord &sync, JourneyProgress progress, const Replacing &replacing = {})
    {
        return m_connects.begin(sync, std::move(progress), replacing);
    }
    /// A person has changed their mind about a connect that has not settled: it is undone.
    void giveUpConnect(const SyncId &id) { m_connects.giveUp(id); }
    Pending<Done> syncNow(const SyncId &id, Trigger why = Trigger::SyncNow);
    /// Tells Heroku the code of a person's second factor for an app that asks for one, and looks at the app again.
    /// auth.code_refused if the code is not the one of now.
    Pending<Done> authorizeApp(const AccountId &account, const QString &appId, const Secret &code);
    /// A login with the value was refused (its password) somewhere: Heroku is asked at once.
    Pending<Done> loginRefused(const SyncId &id);
    /// What is shown of a sync may not be so any more, for a reason that lies outside Heroku.
    void lookAgain(const SyncId &id);
    /// The longest that a change at a destination that cannot be watched goes unseen: each app's turn to be checked.
    qint64 destinationCheckMs() const { return m_pool->roundMs(); }
    /// Somebody has just wanted the value: after a mass rotation it goes before others.
    void noteNeeded(const SyncId &id);
    Pending<SyncRecord> optOut(const SyncId &id);
    Pending<SyncRecord> optIn(const SyncId &id);
    Pending<Done> removeSync(const SyncId &id);

Q_SIGNALS:
    void journeyChanged(const bowline::JourneyRecord &journey);
    void accountRefused(const bowline::AccountId &account, const bowline::Error &error);
    void stalenessChanged();
    void accountUsed(const bowline::AccountId &account, bowline::PlatformApi *api);
    void accountDropped(const bowline::AccountId &account); ///< its api must not be used any more
    /// A sweep found newer releases of these apps, followed or not. Accounts that follow nothing are not swept.
    void appsMoved(const bowline::AccountId &account, const QStringList &appIds);
    /// A sweep found a newer release of a followed app.
    void releaseSeen(const bowline::AccountId &account, const QString &appId, const QDateTime &releasedAt);

private:
    DriftWatch::Means driftMeans();
    AccountPool::Means poolMeans();
    TeamWork::Means teamMeans();
    ConnectAct::Means connectMeans();

    AppUse useOf(const AccountId &account, const QString &appId) const;
    void accountLost(const AccountId &account, const Error &why);
    void accountBackInReach(const AccountId &account);

    Pending<Done> lookAt(const SyncRecord &sync, Trigger trigger);
    Pending<Done> look(const AccountId &account, const QString &appId, const Due &due);
    Pending<Done> fetchFailed(const SyncRecord &sync, const Error &error, const FetchFailures::Look &look);
    Pending<Done> travelOrRest(const SyncRecord &sync, const Fetched &fetched);
    Pending<Done> checked(const SyncId &id, const SyncCheck::Finding &found);
    Pending<Done> travel(const SyncId &id, const Fetched &fetched);
    Pending<Done> concludeTravel(const SyncRecord &before, const Expected<SyncRecord> &after,
                                 const std::optional<Outcome> &outcome);
    bool isWanted(const SyncId &id) const;
    void retry(const SyncId &id, Trigger trigger);
    void planRetry(const SyncRecord &sync, const Outcome &outcome, int wishMs);
    /// Nothing is wrong with it, but it has to be looked at once more.
    void goOnSoon(const SyncId &id);
    void forgetPlans(const SyncId &id);

    EngineParts m_parts;
    SyncBook m_book;
    FetchFailures m_failures;
    RetryBook m_retries;
    Travels m_travels;
    SyncCheck m_check;
    DriftWatch m_drift;
    /// A child, so that whoever waits for a look finds the whole engine gone, not half of it.
    AccountPool *m_pool;
    TeamWork m_team;
    SourceNames m_names;
    NewsWait m_news;
    Connects m_connects;
    QHash<SyncId, QDateTime> m_neededAt;
};

} // namespace bowline
