// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/calls/ActivityCalls.h"

#include "service/api/ServiceApi.h"
#include "service/rpc/calls/Domains.h"
#include "service/rpc/calls/Handlers.h"

namespace bowline::rpc {

void addActivityCalls(CallTable &table)
{
    addCalls(table, activityCalls, [](ServiceApi &api) -> ActivityApi & { return api.activity(); });
}

std::unique_ptr<ActivityApi> remoteActivity(RemoteCaller &caller)
{
    return std::make_unique<RemoteActivity>(caller);
}

} // namespace bowline::rpc
