// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "heroku/WebhookApi.h"
#include "store/Journal.h"
#include "sync/Outcome.h"
#include "sync/WorkShare.h"
#include "sync/webhooks/RefusedApps.h"
#include "sync/webhooks/WebhookKey.h"

#include <QPointer>
#include <QSet>

namespace bowline {

/// Keeps Heroku's side of webhooks as it should be: one at level sync for each followed app of each account,
/// none otherwise. One call at a time per account.
///
///   wanted, none on record        -> note it -> GET: has an interrupted attempt, or a journal that was lost,
///   left one of
///                                    ours? PATCH it; else POST -> note its id
///   address or secret have changed -> PATCH; gone at Heroku: POST
///   every few hours               -> GET: still there, still ours? otherwise as above
///   followed no longer, turned off -> DELETE -> forget
///
/// What fails is tried again with growing pauses; an app that Heroku refuses, at the next look. One that asks
/// for a second factor is opened by a person, here or elsewhere: of these, one a minute is asked again. If
/// Heroku forbids every app, the login has not the right: it is asked again when the login, the place or the
/// apps have changed.
///
/// In a team, whoever sweeps an account does this for it, beginning with what the others have left on record.
/// The others do nothing, and believe those records.
class WebhookRegistrar : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 verifyMs = 6LL * 60 * 60 * 1000;
    static constexpr qint64 secondFactorMs = 60LL * 1000; ///< between two attempts at apps that ask for a code
    static constexpr qint64 longestPauseMs = 15LL * 60 * 1000;

    struct State
    {
        int wanted = 0;
        int registered = 0;
        std::optional<Error> error; ///< the newest that stands in the way
    };

    /// None is owned.
    WebhookRegistrar(Journal *journal, Clock *clock, WorkShare *share = WorkShare::alone(), QObject *parent = nullptr);
    ~WebhookRegistrar() override;

    void load(const QList<WebhookRecord> &records);
    /// Others of the team may have changed what is on record.
    void readAgain();
    /// Nothing: webhooks are off, and what is registered is removed. Until this is said, nothing is done.
    void setPlace(const std::optional<WebhookPlace> &place);
    bool isAt(const WebhookPlace &place) const { return m_place == place; }
    /// What keys() tells from now on; nothing is registered before setPlace().
    void prepare(const WebhookPlace &place) { m_prepared = place; }
    void useAccount(const AccountId &account, PlatformApi *api);
    void dropAccount(const AccountId &account);
    void setFollowed(const AccountId &account, const QSet<QString> &appIds);
    /// The account is logging out: what is registered for it is removed at Heroku as far as it answers.
    Pending<Done> leave(const AccountId &account);

    State state() const;
    bool isComplete(const AccountId &account) const; ///< every followed app has its webhook
    bool isRegistered(const AccountId &account, const QString &appId) const;
    /// Heroku has confirmed it before this time.
    bool isRegisteredSince(const AccountId &account, const QString &appId, const QDateTime &time) const;
    QList<WebhookKey> keys() const; ///< of all that may be delivered
    bool takeKeysChanged() { return std::exchange(m_keysChanged, false); }

Q_SIGNALS:
    void changed();

private:
    using Key = std::pair<AccountId, QString>;
    struct Expectation
    {
        WebhookKey key;
        QString url;
        QString print;
    };
    struct Account
    {
        QPointer<PlatformApi> platform;
        WebhookApi *api = nullptr;
        QSet<QString> followed;
        bool busy = false;
        bool blocked = false; ///< the login has not the right: nothing helps but a change by the person
        bool leaving = false;
        bool unread = false; ///< it has just become ours, and its records may be others by now
        int failures = 0;
        std::optional<Error> error;
        RefusedApps refusedApps;
        std::unique_ptr<TimerHandle> timer;
        QList<Promise<Done>> leavers;
    };

    void takeUp(const QList<WorkUnit> &units);
    void giveUp(const QList<WorkUnit> &units);
    void taken(const QList<WebhookRecord> &records, bool isNewest);
    bool isOurs(const AccountId &account) const;
    WebhookApi *apiOf(const AccountId &account); ///< null if nothing is to be done here
    QSet<QString> wanted(const AccountId &account) const;
    Account &entry(const AccountId &account);
    void step(const AccountId &account);
    void nothingLeft(const AccountId &account);
    std::optional<Pending<Done>> nextWork(const AccountId &account, QString &appId);
    Pending<Done> removeOne(const WebhookRecord &record);
    Pending<Done> registerOne(const AccountId &account, const QString &appId);
    Pending<HerokuWebhook> createOrAdopt(const WebhookKey &key);
    Pending<HerokuWebhook> adopt(const WebhookKey &key, const QUrl &url, const QStringList &ours);
    Pending<Done> verify(const WebhookRecord &record);
    Pending<Done> keep(const WebhookRecord &record);
    Pending<Done> forget(const AccountId &account, const QString &appId);
    void ended(const AccountId &account, const QString &appId, const Expected<Done> &result);
    void rest(const AccountId &account, qint64 ms);
    bool fits(const WebhookRecord &record) const;
    /// Made once for each app and place.
    const Expectation &expectation(const AccountId &account, const QString &appId) const;
    void confirmed(const Key &key);

    Journal *m_journal;
    Clock *m_clock;
    WorkShare *m_share;
    std::optional<WebhookPlace> m_place;
    std::optional<WebhookPlace> m_prepared;
    bool m_decided = false; ///< setPlace() has been called
    bool m_keysChanged = false;
    bool m_reading = false;
    bool m_readOnceMore = false; ///< something has changed since the reading began
    std::unique_ptr<TimerHandle> m_readLater;
    mutable QHash<Key, Expectation> m_expectations; ///< of m_place
    std::map<AccountId, Account> m_accounts;
    QHash<Key, WebhookRecord> m_records;
    QHash<Key, qint64> m_verifiedAt;     ///< monotonic; only those that Heroku has confirmed in this run
    QHash<Key, QDateTime> m_confirmedAt; ///< for the first time in this run, or anew
};

} // namespace bowline
