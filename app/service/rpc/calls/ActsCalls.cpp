// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/calls/ActsCalls.h"

#include "service/api/ServiceApi.h"
#include "service/rpc/calls/Domains.h"
#include "service/rpc/calls/Handlers.h"

namespace bowline::rpc {

void addActsCalls(CallTable &table)
{
    addCalls(table, actsCalls, [](ServiceApi &api) -> ActsApi & { return api.acts(); });
}

std::unique_ptr<ActsApi> remoteActs(RemoteCaller &caller)
{
    return std::make_unique<RemoteActs>(caller);
}

} // namespace bowline::rpc
