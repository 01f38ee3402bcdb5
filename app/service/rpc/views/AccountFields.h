// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/AccountViews.h"
#include "service/rpc/Fields.h"

/// The wire names of service/api/AccountViews.h: its words and its fields.
namespace bowline::rpc {

template <>
struct EnumTexts<LoginKind>
{
    static constexpr LoginKind unknown = LoginKind::Unknown;
    static constexpr EnumText<LoginKind> list[] = {
        {LoginKind::Browser, "browser"}, {LoginKind::ApiToken, "api_token"}, {LoginKind::HerokuCli, "heroku_cli"}};
};

template <>
struct EnumTexts<AccountState>
{
    static constexpr AccountState unknown = AccountState::Unknown;
    static constexpr EnumText<AccountState> list[] = {{AccountState::Ready, "ready"},
                                                      {AccountState::NeedsLogin, "needs_login"},
                                                      {AccountState::Unreadable, "unreadable"}};
};

template <>
struct Fields<AccountKey>
{
    static constexpr std::tuple list{Field{"id", &AccountKey::id}};
};

template <>
struct Fields<AccountView>
{
    static constexpr std::tuple list{Field{"id", &AccountView::id},          Field{"email", &AccountView::email},
                                     Field{"login", &AccountView::login},    Field{"sandbox", &AccountView::sandbox},
                                     Field{"api", &AccountView::api},        Field{"state", &AccountView::state},
                                     Field{"message", &AccountView::message}};
};

template <>
struct Fields<CliLoginView>
{
    static constexpr std::tuple list{Field{"found", &CliLoginView::found}, Field{"email", &CliLoginView::email},
                                     Field{"source", &CliLoginView::source}};
};

template <>
inline constexpr const char *changeName<AccountView> = "account";

} // namespace bowline::rpc
