// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/AccountsApi.h"
#include "service/rpc/Method.h"
#include "service/rpc/RemoteCaller.h"
#include "service/rpc/views/AccountFields.h"
#include "service/rpc/views/JobFields.h"
#include "service/rpc/views/RemovalFields.h"

/// The calls of AccountsApi: what they are called in the protocol, and how they are made from afar.
namespace bowline::rpc {

inline constexpr std::tuple accountsCalls{
    Method<&AccountsApi::startLogin>{"accounts.start_login"},
    Method<&AccountsApi::addToken>{"accounts.add_token", {"token"}},
    Method<&AccountsApi::findCliLogin>{"accounts.find_cli_login"},
    Method<&AccountsApi::useCliLogin>{"accounts.use_cli_login"},
    Method<&AccountsApi::startSandbox>{"accounts.start_sandbox"},
    Method<&AccountsApi::renewLogin>{"accounts.renew_login", {"account"}},
    Method<&AccountsApi::renewToken>{"accounts.renew_token", {"account", "token"}},
    Method<&AccountsApi::renewCliLogin>{"accounts.renew_cli_login", {"account"}},
    Method<&AccountsApi::authorizeApp>{"accounts.authorize_app", {"account", "app", "code"}},
    Method<&AccountsApi::unreadItems>{"accounts.unread_items", {"account"}},
    Method<&AccountsApi::previewLogOut>{"accounts.preview_log_out", {"account"}},
    Method<&AccountsApi::logOut>{"accounts.log_out", {"account"}},
};

class RemoteAccounts final : public AccountsApi
{
public:
    explicit RemoteAccounts(RemoteCaller &caller)
        : m_caller(caller)
    {
    }

    Pending<JobView> startLogin() override { return call<&AccountsApi::startLogin>(); }
    Pending<AccountView> addToken(const Secret &token) override { return call<&AccountsApi::addToken>(token); }
    Pending<CliLoginView> findCliLogin() override { return call<&AccountsApi::findCliLogin>(); }
    Pending<AccountView> useCliLogin() override { return call<&AccountsApi::useCliLogin>(); }
    Pending<JobView> startSandbox() override { return call<&AccountsApi::startSandbox>(); }
    Pending<JobView> renewLogin(const AccountId &account) override { return call<&AccountsApi::renewLogin>(account); }
    Pending<AccountView> renewToken(const AccountId &account, const Secret &token) override
    {
        return call<&AccountsApi::renewToken>(account, token);
    }
    Pending<AccountView> renewCliLogin(const AccountId &account) override
    {
        return call<&AccountsApi::renewCliLogin>(account);
    }
    Pending<Done> authorizeApp(const AccountId &account, const QString &app, const Secret &code) override
    {
        return call<&AccountsApi::authorizeApp>(account, app, code);
    }
    Pending<QStringList> unreadItems(const AccountId &account) override
    {
        return call<&AccountsApi::unreadItems>(account);
    }
    Pending<RemovalPreview> previewLogOut(const AccountId &account) override
    {
        return call<&AccountsApi::previewLogOut>(account);
    }
    Pending<Done> logOut(const AccountId &account) override { return call<&AccountsApi::logOut>(account); }

private:
    template <auto Call, class... A>
    Pending<typename Method<Call>::Result> call(const A &...arguments)
    {
        return m_caller.call(rowOf<Call>(accountsCalls), arguments...);
    }

    RemoteCaller &m_caller;
};

} // namespace bowline::rpc
