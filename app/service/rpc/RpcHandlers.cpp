// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/RpcHandlers.h"

#include "service/rpc/calls/Domains.h"

namespace bowline::rpc {

const CallTable &servedCalls()
{
    static const CallTable table = [] {
        CallTable calls;
        addServiceCalls(calls);
        addAccountsCalls(calls);
        addProjectsCalls(calls);
        addEnvVarsCalls(calls);
        addSyncsCalls(calls);
        addActivityCalls(calls);
        addKeychainCalls(calls);
        addSettingsCalls(calls);
        addWebhooksCalls(calls);
        addActsCalls(calls);
        addDataLinksCalls(calls);
        addDatabasesCalls(calls);
        addBackupsCalls(calls);
        addMaintenancesCalls(calls);
        return calls;
    }();
    return table;
}

} // namespace bowline::rpc
