// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/OAuthFlow.h"
#include "service/AccountBook.h"
#include "service/JobBoard.h"
#include "service/SandboxLauncher.h"
#include "service/SyncDesk.h"
#include "service/WebhookDesk.h"
#include "service/api/AccountsApi.h"

namespace bowline {

/// Every way in (browser, token, the Heroku CLI's login, the sandbox), and the way out. One browser login at a time:
/// the redirect has one port, so a new one replaces the one that is waiting.
class LoginDesk final : public QObject, public AccountsApi
{
    Q_OBJECT
public:
    /// What it works with. All outlive it.
    struct Parts
    {
        SettingsBook *settings;
        AccountBook *accounts;
        JobBoard *jobs;
        SandboxLauncher *sandbox;
        WebhookDesk *webhooks; ///< these two end what follows an account that logs out
        SyncDesk *syncs;
    };
    LoginDesk(ServiceCore *core, const Parts &parts, QObject *parent = nullptr);

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
    struct Place
    {
        Endpoints endpoints;
        OAuthClient client;
        bool sandbox = false;
        AccountId renewed; ///< whose login this is to be; empty for anyone's
    };
    Expected<Place> placeOf(const AccountId &account) const;
    Pending<AccountView> adoptToken(const Secret &token, const Place &place);
    Pending<AccountView> adoptCliLogin(const Place &place);
    Expected<JobView> browserJob(const Place &place);
    Pending<JobView> sandboxJob(const AccountId &renewed);
    void cancelFlow(const JobId &job);
    Expected<Done> beginFlow(const JobId &job, const Place &place, int firstStep);
    void giveUpOther();
    void adopt(const JobId &job, const HerokuTokens &tokens, const Place &place, int step);

    ServiceCore *m_core;
    Parts m_parts;
    QPointer<OAuthFlow> m_flow;
    JobId m_flowJob;
};

} // namespace bowline
