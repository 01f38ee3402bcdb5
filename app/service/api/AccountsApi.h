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
    /// Logs in again to an account that needs it; same job as startLogin.
    virtual Pending<JobView> renewLogin(const AccountId &account) = 0;
    virtual Pending<RemovalPreview> previewLogOut(const AccountId &account) = 0;
    virtual Pending<Done> logOut(const AccountId &account) = 0;
};

} // namespace bowline
