// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/calls/SyncsCalls.h"

#include "service/api/ServiceApi.h"
#include "service/rpc/calls/Domains.h"
#include "service/rpc/calls/Handlers.h"

namespace bowline::rpc {

void addSyncsCalls(CallTable &table)
{
    addCalls(table, syncsCalls, [](ServiceApi &api) -> SyncsApi & { return api.syncs(); });
}

std::unique_ptr<SyncsApi> remoteSyncs(RemoteCaller &caller)
{
    return std::make_unique<RemoteSyncs>(caller);
}

} // namespace bowline::rpc
