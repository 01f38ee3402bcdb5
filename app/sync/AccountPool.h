// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/AccountWatcher.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace bowline {

/// The accounts that can be used just now, each with the queue of looks at its apps and the watcher of its
/// sweep; and why the others cannot be used.
///
///   expect() -> use()  -> whoever waits goes on
///            -> drop() -> whoever waits, and whoever asks later, hears the reason
///
/// Belongs to the engine, on its thread.
class AccountPool : public QObject
{
    Q_OBJECT
public:
    /// How long who asks for an account waits for its login to be read; a sandbox has to come up first.
    static constexpr qint64 readyMs = 30 * 1000;

    /// What the pool works with; everything outlives it.
    struct Means
    {
        Clock *clock = nullptr;
        const PowerSource *power = nullptr; ///< null: always on the mains
        /// One look at an app, whose turn has come.
        std::function<Pending<Done>(const AccountId &, const QString &appId, const Due &)> look;
        std::function<AppUse(const AccountId &, const QString &appId)> use;
        std::function<QSet<QString>(const AccountId &)> followedApps;
    };
    explicit AccountPool(Means means, QObject *parent = nullptr);
    ~AccountPool() override;

    /// These exist, and their logins are being read: each is used or dropped in a moment. Who asks for one
    /// until then waits.
    void expect(const QSet<AccountId> &accounts);
    /// Can be used from now on; `api` is not owned and is forgotten by drop(). Its watcher stands still until
    /// watcher() starts it.
    void use(const AccountId &account, PlatformApi *api);
    /// Cannot be used. Cancelled: because it was removed, or is about to be used anew.
    void drop(const AccountId &account, const Error &why);
    /// Heroku has refused the login of `api`: drops the account, once whoever brings the news is off the
    /// stack, and not if the person has logged in anew meanwhile.
    void refuse(const AccountId &account, PlatformApi *api, const Error &why);

    /// Settles when the account can be used. Fails with the reason why it cannot; service.away if its login
    /// has not been read in readyMs.
    Pending<Done> whenUsable(const AccountId &account);
    /// Why an account cannot be used just now: service.away as long as its login is being read.
    Error whyAway(const AccountId &account) const;
    /// Why it was dropped; nothing if it was not, or for no reason that its syncs would show.
    std::optional<Error> lostBecause(const AccountId &account) const;

    bool isUsable(const AccountId &account) const { return m_accounts.contains(account); }
    PlatformApi *api(const AccountId &account) const { return m_accounts.value(account).api; }            ///< or null
    AppQueue *queue(const AccountId &account) const { return m_accounts.value(account).queue; }           ///< or null
    AccountWatcher *watcher(const AccountId &account) const { return m_accounts.value(account).watcher; } ///< or null
    /// Whether what can wait for hours may be asked for now: there is plenty of the budget, and no pause.
    bool hasSpareRequests(const AccountId &account) const;

    void setPolling(const PollingWish &wish);
    /// Holds until taken back, across new logins.
    void setWebhooksHealthy(const AccountId &account, bool healthy);
    /// Other apps of the account are followed.
    void followedChanged(const AccountId &account);
    /// The longest that a change at Heroku can go unseen just now, over all accounts, and why.
    struct Staleness
    {
        qint64 ms = 0;
        StalenessCause cause = StalenessCause::Wish;
    };
    Staleness staleness() const;
    /// The longest until each followed app's turn to be looked at in any case.
    qint64 roundMs() const;

Q_SIGNALS:
    void used(const bowline::AccountId &account, bowline::PlatformApi *api);
    void dropped(const bowline::AccountId &account); ///< its api must not be used any more
    void lost(const bowline::AccountId &account,
              const bowline::Error &why); ///< dropped, and its syncs say why
    void refused(const bowline::AccountId &account,
                 const bowline::Error &why); ///< lost, because Heroku has said so
    /// As the account's queue was asked, before anything is looked at.
    void queued(const bowline::AccountId &account, const QString &appId, const bowline::Due &due);
    void releaseSeen(const bowline::AccountId &account, const QString &appId, const QDateTime &releasedAt);
    void appsMoved(const bowline::AccountId &account, const QStringList &appIds);
    void named(const bowline::AccountId &account, const QHash<QString, QString> &names);
    void outOfReach(const bowline::AccountId &account, const bowline::Error &error);
    void backInReach(const bowline::AccountId &account);
    void stalenessChanged();

private:
    struct Account
    {
        PlatformApi *api = nullptr;
        AppQueue *queue = nullptr;
        AccountWatcher *watcher = nullptr;
        AccountPace *pace = nullptr; ///< lives with the queue
    };
    struct Waiter
    {
        Promise<Done> promise;
        std::unique_ptr<TimerHandle> patience;
    };
    Account made(const AccountId &account, PlatformApi *api);
    void listenTo(const AccountId &account, const Account &entry);
    void becameReady(const AccountId &account, const Expected<Done> &how);

    Means m_means;
    PollingWish m_wish;
    QHash<AccountId, Account> m_accounts;
    QHash<AccountId, Error> m_lost;
    QSet<AccountId> m_expected; ///< neither used nor dropped yet
    std::map<AccountId, std::vector<Waiter>> m_waiters;
    QSet<AccountId> m_webhooksHealthy;
};

} // namespace bowline
