// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "core/Secret.h"
#include "service/api/AccountViews.h"
#include "service/api/JobViews.h"
#include "service/api/RemovalPreview.h"

namespace bowline {

/// Logging in and out. Part of the seam, see ServiceApi for what every call promises.
class AccountsApi
{
public:
    virtual ~AccountsApi() = default;

    /// Starts a browser login at Heroku (or wherever this process's default endpoints point). The job's link is the
    /// address to open. auth.client_missing, auth.port_taken at once.
    virtual Pending<JobView> startLogin() = 0;
    virtual Pending<AccountView> addToken(const Secret &token) = 0;
    virtual Pending<CliLoginView> findCliLogin() = 0;
    virtual Pending<AccountView> useCliLogin() = 0;
    /// Starts the local sandbox and a browser login at it, as one job with a link.
    virtual Pending<JobView> startSandbox() = 0;
    /// Logs in again, in the browser, to an account that needs it; same job as startLogin. auth.other_person
    /// if the browser is logged in as somebody else.
    virtual Pending<JobView> renewLogin(const AccountId &account) = 0;
    /// A new token for an account that was added by one. auth.revoked if Heroku does not accept the token,
    /// auth.other_person if it is another person's: then the account stays as it is.
    virtual Pending<AccountView> renewToken(const AccountId &account, const Secret &token) = 0;
    /// Reads the login of the Heroku CLI again, for an account that came from there. not_found if the CLI is
    /// not logged in, auth.other_person if somebody else is.
    virtual Pending<AccountView> renewCliLogin(const AccountId &account) = 0;
    /// Tells Heroku the code of a person's second factor for an app that asks for one, and looks at the app
    /// again. `app`: its id or name. auth.code_refused if the code is not the one of now.
    virtual Pending<Done> authorizeApp(const AccountId &account, const QString &app, const Secret &code) = 0;
    /// A line for each item in Heroku's answers of now that could not be read and was left out, while the rest is
    /// used: names the list, the item and the field, never a value.
    virtual Pending<QStringList> unreadItems(const AccountId &account) = 0;
    virtual Pending<RemovalPreview> previewLogOut(const AccountId &account) = 0;
    virtual Pending<Done> logOut(const AccountId &account) = 0;
};

} // namespace bowline
