// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/AccountWatcher.h"
#include "sync/ConnectAct.h"
#include "sync/DriftWatch.h"
#include "sync/FetchFailures.h"
#include "sync/Travels.h"
#include "sync/RetryBook.h"
#include "sync/SyncBook.h"

#include <QObject>

namespace bowline {

/// Keeps every followed env var equal to its config var.
///
///   AccountWatcher --due app--> AppQueue --look()--> one GET config-vars --per sync--> Journey --record--> SyncBook
///                                  ^                                                      |
///                                  +---------------- RetryBook <--- not in sync ----------+
///
/// In a team, what is said here about a sync or an account is said about those that are our share: the account's watcher
/// runs where the account's sweep is held, and tells the others what is due.
///
/// Lives on the service's thread; never blocks. A sync's journeys run one at a time; the newest value wins.
class SyncEngine : public QObject
{
    Q_OBJECT
public:
    explicit SyncEngine(const EngineParts &parts, QObject *parent = nullptr);
    ~SyncEngine() override;

    /// How old a proof may get before a quiet fresh login renews it.
    static constexpr qint64 reproveMs = 15 * 60 * 1000;
    /// How long who asks for an account waits for its login to be read; a sandbox has to come up first.
    static constexpr qint64 readyMs = 30 * 1000;

    SyncBook &book() { return m_book; }
    const RetryBook &retries() const { return m_retries; }
    DriftWatch &drift() { return m_drift; }

    /// Takes over what the journal holds. Interrupted journeys are continued when their account is ready.
    void load(const QList<SyncRecord> &syncs, const QList<JourneyRecord> &unfinished);
    /// Another program has changed it, or removed it (nothing).
    void adopt(const SyncId &id, const std::optional<SyncRecord> &sync);

    /// These accounts exist, and their logins are being read: each is used or dropped in a moment. Who asks for one until
    /// then waits.
    void expectAccounts(const QSet<AccountId> &accounts);
    /// The account can be used from now on; `api` is not owned and is forgotten by dropAccount().
    void useAccount(const AccountId &account, PlatformApi *api);
    /// The account cannot be used: its syncs say why.
    void dropAccount(const AccountId &account, const Error &why);

    /// Settles when the account can be used. Fails with the reason why it cannot; service.away if its login has not been
    /// read in readyMs.
    Pending<Done> whenUsable(const AccountId &account);
    /// Why an account cannot be used just now: service.away as long as its login is being read.
    Error whyAway(const AccountId &account) const;

    void setPolling(const PollingWish &wish);
    /// Deliveries arrive for every followed app of the account: sweeps are only for those that get lost. Holds until
    /// taken back, across new logins.
    void setWebhooksHealthy(const AccountId &account, bool healthy);
    /// The longest that a change at Heroku can go unseen just now, over all accounts, and why.
    struct Staleness
    {
        qint64 ms = 0;
        StalenessCause cause = StalenessCause::Wish;
    };
    Staleness staleness() const;

    /// Heroku says that something happened to this app: it is looked at now. Settles when the look is over; fails if the
    /// account cannot be used, and then its apps are looked at anyway as soon as it can.
    Pending<Done> delivered(const AccountId &account, const QString &appId);
    /// A new sync: stored, then its first journey. Fails, and leaves everything as it was, unless the value was written.
    /// `replaceFollowed`: it may take the place of a sync that follows; that of an opted-out one it takes in any case.
    Pending<SyncRecord> connectSync(const SyncRecord &sync, JourneyProgress progress, bool replaceFollowed = false);
    /// A person has changed their mind about a connect that has not settled: it is undone.
    void giveUpConnect(const SyncId &id);
    Pending<Done> syncNow(const SyncId &id);
    /// Tells Heroku the code of a person's second factor for an app that asks for one, and looks at the app again.
    /// auth.code_refused if the code is not the one of now.
    Pending<Done> authorizeApp(const AccountId &account, const QString &appId, const Secret &code);
    /// A login with the value was refused (its password) somewhere: Heroku is asked at once.
    Pending<Done> loginRefused(const SyncId &id);
    /// What is shown of a sync may not be so any more, for a reason that lies outside Heroku.
    void lookAgain(const SyncId &id);
    /// The longest that a change at a destination that cannot be watched goes unseen: each app's turn to be checked.
    qint64 destinationCheckMs() const;
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
    /// A sweep found a newer release of a followed app.
    void releaseSeen(const bowline::AccountId &account, const QString &appId, const QDateTime &releasedAt);

private:
    struct Account
    {
        PlatformApi *api = nullptr;
        AppQueue *queue = nullptr;
        AccountWatcher *watcher = nullptr;
    };

    void becameReady(const AccountId &account, const Expected<Done> &how);
    /// Hears what the account's watcher has to say.
    void listenTo(const AccountId &account, const Account &entry);
    AppUse useOf(const AccountId &account, const QString &appId) const;
    void joinTeam();
    void gained(const QList<WorkUnit> &units);
    void lost(const QList<WorkUnit> &units);
    void resumed(const QList<WorkUnit> &units);
    /// Goes on where the journal says that they stand.
    void takeUp(const QSet<SyncId> &ids);
    /// Sweeps if the account's sweep is ours; else only what is ours is taken up.
    void watch(const AccountId &account, const Account &entry);
    QList<SyncRecord> ours(const AccountId &account, const QString &appId) const;
    QSet<SyncId> unreadOf(const AccountId &account, const QString &appId) const;
    void planRetry(const SyncRecord &sync, const Outcome &outcome, int wishMs);
    bool isOurs(const SyncId &id) const { return m_book.isFollowing(id) && m_parts.share->holds(id); }
    Pending<Done> look(const AccountId &account, const QString &appId, const Due &due);
    Pending<Done> travelOrRest(const SyncRecord &sync, const Fetched &fetched);
    Pending<Done> quietCheck(const SyncRecord &sync, const Fetched &fetched);
    Pending<Done> checkLater(const SyncRecord &sync, const Error &error);
    Pending<Done> travel(const SyncId &id, const Fetched &fetched);
    Pending<Done> concludeTravel(const SyncRecord &before, const Expected<SyncRecord> &after, const std::optional<Outcome> &outcome);
    /// The config var is another database's now: its name and plan are asked for.
    void lookUpDatabase(const SyncRecord &sync);
    Pending<Done> fetchFailed(const SyncRecord &sync, const Error &error, const FetchFailures::Look &look);
    /// Nothing is wrong with it, but it has to be looked at once more.
    void goOnSoon(const SyncId &id);
    void setState(const SyncRecord &sync, const Outcome &outcome);
    void accountFailed(const AccountId &account, PlatformApi *api, const Error &error);
    void followedChanged(const AccountId &account);
    void appsNamed(const AccountId &account, const QHash<QString, QString> &names);
    Pending<Done> lookAt(const SyncRecord &sync, Trigger trigger);
    bool isWanted(const SyncId &id) const;
    DriftWatch::Means driftMeans();
    void noteDrift(const SyncRecord &sync);
    void forgetPlans(const SyncId &id);

    EngineParts m_parts;
    SyncBook m_book;
    FetchFailures m_failures;
    RetryBook m_retries;
    PollingWish m_wish;
    QHash<AccountId, Account> m_accounts;
    QHash<AccountId, Error> m_away;              ///< why an account cannot be used
    QSet<AccountId> m_expected;                  ///< neither used nor dropped yet
    struct Waiter
    {
        Promise<Done> promise;
        std::unique_ptr<TimerHandle> patience;
    };
    std::map<AccountId, std::vector<Waiter>> m_waiters;
    QSet<AccountId> m_webhooksHealthy;
    QHash<SyncId, QDateTime> m_neededAt;
    QHash<QString, QString> m_appNames;          ///< by id, of apps that were renamed since the start
    Travels m_travels;
    DriftWatch m_drift;
    QSet<SyncId> m_drifted;                      ///< whose next look is because of that
    bool m_hearing = false;                      ///< what is added to a queue comes from another of the team
    QHash<SyncId, ConnectAct *> m_connects;      ///< that run now
};

} // namespace bowline
