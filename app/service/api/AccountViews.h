// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "core/Phrase.h"

#include <QString>

/// Views of accounts: the logins to Heroku.
namespace bowline {

/// In this and every other enumeration of the views, Unknown is what a newer or older program calls by a word that this
/// one does not know. Nothing here makes one.
enum class LoginKind { Browser, ApiToken, HerokuCli, Unknown };

enum class AccountState {
    Ready,
    NeedsLogin, ///< revoked or expired: `message` says why
    Unreadable, ///< its tokens cannot be read from the keychain just now
    Unknown,
};

struct AccountKey
{
    AccountId id;
    bool operator==(const AccountKey &) const = default;
};

struct AccountView
{
    using Key = AccountKey;
    AccountId id;
    QString email;
    LoginKind login = LoginKind::Browser;
    bool sandbox = false; ///< belongs to a sandbox on this computer
    QString api;          ///< the address of Heroku's API that it belongs to: "https://api.heroku.com"
    AccountState state = AccountState::Ready;
    Phrase message;
    Key key() const { return {id}; }
    bool operator==(const AccountView &) const = default;
};

struct CliLoginView
{
    bool found = false;
    QString email;
    Phrase source; ///< where it was found
};

} // namespace bowline
