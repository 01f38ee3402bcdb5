// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/OAuthFlow.h"
#include "net/RefreshGate.h"
#include "service/ServiceCore.h"
#include "service/SettingsBook.h"

namespace bowline {

/// The tokens of the accounts: in the secret store, in memory while they are used, renewed when they are over, and
/// taken over when others of the team have renewed them. Knows nothing of an account but where its login is renewed.
///
///   in use --over--> renewed at Heroku (in a team: by one at a time) --> unkept --secret store has them--> in use
///                                                                           |
///                                                                           +--store refuses--> again in a while
class TokenKeeper final : public QObject
{
    Q_OBJECT
public:
    /// Where a login is renewed.
    struct Place
    {
        Endpoints endpoints;
        bool sandbox = false; ///< of the sandbox that Bowline started
    };
    using Wanted = std::function<bool()>;

    TokenKeeper(ServiceCore *core, SettingsBook *settings, QObject *parent = nullptr);

    static QString secretKey(const AccountId &id); ///< the secret store's entry

    /// What the secret store has, unless Heroku has given newer ones that are not in there yet. Nothing: there is no
    /// entry. keychain.*; auth.expired if it cannot be understood.
    Pending<std::optional<HerokuTokens>> read(const AccountId &id);
    /// Into the secret store, in place of any others. `wanted`: see writeWhileWanted().
    Pending<Done> write(const AccountId &id, const HerokuTokens &tokens, const Wanted &wanted);

    /// Takes the tokens into use. The gate hands them out and has them renewed; it lives until end().
    RefreshGate *begin(const AccountId &id, const HerokuTokens &tokens, const Place &place);
    /// Others in place of those in use.
    void replace(const AccountId &id, const HerokuTokens &tokens);
    /// Out of use. What the secret store has not taken yet is still kept for it.
    void end(const AccountId &id);
    void forget(const AccountId &id);
    void forgetAll();

    /// Removes them from the secret store, and writes none of this account from now on. If it fails, nothing has
    /// changed; a keychain that did not answer may delete them all the same, and then gets them again.
    Pending<Done> letGo(const AccountId &id);
    /// Between letGo() and forget() or stay().
    bool isLeaving(const AccountId &id) const { return m_held.value(id).leaving; }
    /// The person has logged in again.
    void stay(const AccountId &id);

    /// Writes what the secret store has not taken yet. If it fails, again in a while.
    void keepAgain();

Q_SIGNALS:
    /// Another one of the team has put these into the secret store, in place of ours.
    void othersFound(const bowline::AccountId &id, const bowline::HerokuTokens &tokens);

private:
    /// Renewed tokens, from when Heroku gave them until the secret store has taken them.
    struct Unkept
    {
        HerokuTokens tokens;
        Secret inPlaceOf;       ///< the access token that lies there as long
        bool mayGoLate = false; ///< what lies there was to be deleted, and may be at any time
    };
    struct Held
    {
        HerokuTokens tokens;
        std::optional<Unkept> unkept;
        RefreshGate *gate = nullptr; ///< null: not in use
        Place place;
        bool leaving = false;
    };

    static RefreshGate::Token gateToken(const HerokuTokens &tokens);
    Pending<RefreshGate::Token> refresh(const AccountId &id);
    Pending<RefreshGate::Token> refreshHere(const AccountId &id);
    Pending<RefreshGate::Token> refreshInTurn(const AccountId &id);
    Pending<RefreshGate::Token> refreshUnlessNewer(const AccountId &id, const Secret &refused, const Secret &stored);
    void keepAfterAll(const AccountId &id, const Error &why);
    Pending<Done> writeUnkept(const AccountId &id);
    void keepAgainLater();
    void keepAgainInTurn(const AccountId &id);
    Pending<Done> keepInPlaceOf(const AccountId &id, const Expected<Secret> &stored);
    HerokuTokens newest(const AccountId &id, const HerokuTokens &stored);

    ServiceCore *m_core;
    SettingsBook *m_settings;
    QHash<AccountId, Held> m_held;
    std::unique_ptr<TimerHandle> m_keepAgain;
};

} // namespace bowline
