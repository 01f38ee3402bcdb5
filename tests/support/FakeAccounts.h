// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/AccountsApi.h"
#include "support/FakeAnswers.h"

namespace bowline::test {

/// AccountsApi without a service behind it, see FakeService.
class FakeAccounts final : public AccountsApi
{
public:
    explicit FakeAccounts(FakeAnswers &answers)
        : m_answers(answers)
    {
    }

    // What it answers, and what it was asked
    CliLoginView cliLogin;   ///< findCliLogin
    QStringList unread;      ///< unreadItems
    AccountView nextAccount; ///< addToken, useCliLogin, renewToken, renewCliLogin

    Pending<JobView> startLogin() override;
    Pending<AccountView> addToken(const Secret &token) override;
    Pending<CliLoginView> findCliLogin() override;
    Pending<AccountView> useCliLogin() override;
    Pending<JobView> startSandbox() override;
    Pending<JobView> renewLogin(const AccountId &account) override;
    Pending<AccountView> renewToken(const AccountId &account, const Secret &token) override;
    Pending<AccountView> renewCliLogin(const AccountId &account) override;
    Pending<Done> authorizeApp(const AccountId &account, const QString &app, const Secret &code) override;
    Pending<QStringList> unreadItems(const AccountId &account) override;
    Pending<RemovalPreview> previewLogOut(const AccountId &account) override;
    Pending<Done> logOut(const AccountId &account) override;

private:
    FakeAnswers &m_answers;
};

} // namespace bowline::test
