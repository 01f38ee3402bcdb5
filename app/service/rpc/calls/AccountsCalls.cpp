// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/calls/AccountsCalls.h"

#include "service/api/ServiceApi.h"
#include "service/rpc/calls/Domains.h"
#include "service/rpc/calls/Handlers.h"

namespace bowline::rpc {

void addAccountsCalls(CallTable &table)
{
    addCalls(table, accountsCalls, [](ServiceApi &api) -> AccountsApi & { return api.accounts(); });
}

std::unique_ptr<AccountsApi> remoteAccounts(RemoteCaller &caller)
{
    return std::make_unique<RemoteAccounts>(caller);
}

} // namespace bowline::rpc
