// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/OAuthFlow.h"
#include "service/AccountBook.h"
#include "service/JobBoard.h"
#include "service/SandboxLauncher.h"
#include "service/ServiceApi.h"

namespace bowline {

/// Every way in: browser, token, the Heroku CLI's login, the sandbox. One browser login at a time: the redirect has one
/// port, so a new one replaces the one that is waiting.
class LoginDesk : public QObject
{
    Q_OBJECT
public:
    LoginDesk(ServiceCore *core, SettingsBook *settings, AccountBook *accounts, JobBoard *jobs,
              SandboxLauncher *sandbox, QObject *parent = nullptr);

    Pending<JobView> startBrowser();
    Pending<JobView> startSandbox();
    Pending<JobView> renew(const AccountId &account);
    Pending<AccountView> addToken(const Secret &token);
    Pending<CliLoginView> findCli();
    Pending<AccountView> useCli();

private:
    struct Place
    {
        Endpoints endpoints;
        OAuthClient client;
        bool sandbox = false;
        AccountId renewed; ///< whose login this is to be; empty for anyone's
    };
    Expected<JobView> browserJob(const Place &place);
    Pending<JobView> sandboxJob(const AccountId &renewed);
    void cancelFlow(const JobId &job);
    Expected<Done> beginFlow(const JobId &job, const Place &place, int firstStep);
    void giveUpOther();
    void adopt(const JobId &job, const HerokuTokens &tokens, const Place &place, int step);

    ServiceCore *m_core;
    SettingsBook *m_settings;
    AccountBook *m_accounts;
    JobBoard *m_jobs;
    SandboxLauncher *m_sandbox;
    QPointer<OAuthFlow> m_flow;
    JobId m_flowJob;
};

} // namespace bowline
