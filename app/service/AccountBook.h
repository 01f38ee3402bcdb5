// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/AddonApi.h"
#include "heroku/DataApi.h"
#include "heroku/PlatformApi.h"
#include "service/ServiceCore.h"
#include "service/TokenKeeper.h"
#include "service/api/AccountViews.h"

namespace bowline {

/// The accounts: their rows and the API client of each, with the tokens that TokenKeeper has. Hands ready accounts to
/// the engine and takes refused ones back. A refused login may be accepted again (an access that was given back, a
/// failure at Heroku): it is asked about every ten minutes, when the computer wakes up, and when a person asks for
/// something that needs it.
class AccountBook : public QObject
{
    Q_OBJECT
public:
    AccountBook(ServiceCore *core, SettingsBook *settings, QObject *parent = nullptr);
    ~AccountBook() override;

    void load(const QList<AccountRecord> &accounts); ///< in place of what was known
    /// Reads the tokens of the sandbox's accounts, or of all others, and lets the engine use those that are ready.
    void open(bool ofSandbox);
    /// The secret store has closed: nothing is followed until it opens again.
    void closeAll(const Error &why);
    /// Asks Heroku once more about a login that it has refused; those who ask at once share the question. Done: it is
    /// accepted, and in use; or it was not refused. Errors: why it is not (auth.*), or why nobody knows (net.*, api.*,
    /// keychain.*).
    Pending<Done> askAgain(const AccountId &id);
    /// For what a person needs now: a refused login is asked about first. The reason, if it cannot be used then either.
    Pending<Done> whenUsableNow(const AccountId &id);

    QList<AccountView> views() const;
    std::optional<AccountRecord> find(const AccountId &id) const;
    QList<AccountRecord> all() const;
    QString email(const AccountId &id) const;
    /// Null while the account cannot be used.
    PlatformApi *api(const AccountId &id) const;
    /// The same login at the Data API; null at the same times.
    DataApi *dataApi(const AccountId &id) const;
    /// What changes its add-ons; null at the same times.
    AddonApi *addons(const AccountId &id) const;
    /// Hasura's own cloud first, then those of the places that accounts belong to.
    QList<QUrl> hasuraClouds() const;

    using Wanted = TokenKeeper::Wanted;
    /// Asks Heroku whose tokens these are, keeps them, and starts using them. The same person at the same place again
    /// replaces the tokens of the account that is there. `renewed`: the account that a person logs in to again;
    /// auth.other_person if the tokens are someone else's. `wanted`: asked again after each wait; once it says no, the
    /// secret store is as it was before, and the call fails with `cancelled`.
    Pending<AccountView> adopt(const HerokuTokens &tokens, LoginKind login, const Endpoints &endpoints, bool sandbox,
                               const AccountId &renewed = {}, const Wanted &wanted = {});
    /// The first step of logging out: the secret store lets go of the tokens, and nothing brings them back. The login
    /// stays in use until remove(). If it fails, nothing has changed. Errors: not_found, keychain.*.
    Pending<Done> letGo(const AccountId &id);
    /// The second. `cancelled` if the person has logged in again since; store.* (then the account asks for a login).
    Pending<Done> remove(const AccountId &id);
    /// The secret store's entries of all accounts, for moving house.
    QStringList secretKeys() const;
    /// Another program of the team has changed it, or removed it (nothing).
    void follow(const AccountId &id, const std::optional<AccountRecord> &record);
    /// The tokens in the secret store may be others now.
    void readTokens(const AccountId &id);
    /// The sandbox has come up elsewhere.
    Pending<Done> moveSandbox(const Endpoints &endpoints);

Q_SIGNALS:
    void emailsChanged(); ///< views that show an account's address are to be made anew

private:
    struct Entry
    {
        AccountRecord record;
        PlatformApi *api = nullptr; ///< null: not in use
        DataApi *data = nullptr;    ///< child of `api`
        AddonApi *addons = nullptr; ///< likewise
    };

    static const QString stateReady;
    Expected<Done> checkPerson(const HerokuAccount &person, LoginKind login, const AccountId &renewed) const;
    Pending<AccountView> keep(const AccountRecord &record, const HerokuTokens &tokens, const Wanted &wanted);
    void concludeRemoval(const AccountId &id, const Expected<Done> &removed);
    void use(const AccountId &id, const HerokuTokens &tokens);
    void stopUsing(Entry &entry);
    void noteName(const AccountId &id, const HerokuAccount &person);
    void store(const AccountRecord &record);
    bool isRefused(const AccountId &id) const;
    Pending<Done> tryTokens(const AccountId &id, const HerokuTokens &tokens);
    Pending<Done> useStored(const AccountId &id);
    void askAllAgain();
    void askAllAgainIn(qint64 ms);
    void replaceTokens(const AccountId &id, const HerokuTokens &tokens);
    void setState(const AccountId &id, const QString &state, const Phrase &message);
    AccountRecord recordFor(const HerokuAccount &person, LoginKind login, const Endpoints &endpoints,
                            bool sandbox) const;

    ServiceCore *m_core;
    TokenKeeper m_tokens;
    QHash<AccountId, Entry> m_accounts;
    QList<AccountRecord> m_arriving;          ///< that are being kept: the same person may log in twice at once
    std::unique_ptr<TimerHandle> m_openAgain; ///< the keychain did not answer
    QHash<AccountId, Pending<Done>> m_asking; ///< about a refused login, just now
    std::unique_ptr<TimerHandle> m_askAgain;  ///< about all refused ones
    std::unique_ptr<TimerHandle> m_jumps;
};

} // namespace bowline
