// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/calls/MaintenancesCalls.h"

#include "service/api/ServiceApi.h"
#include "service/rpc/calls/Domains.h"
#include "service/rpc/calls/Handlers.h"

namespace bowline::rpc {

void addMaintenancesCalls(CallTable &table)
{
    addCalls(table, maintenancesCalls, [](ServiceApi &api) -> MaintenancesApi & { return api.maintenances(); });
}

std::unique_ptr<MaintenancesApi> remoteMaintenances(RemoteCaller &caller)
{
    return std::make_unique<RemoteMaintenances>(caller);
}

} // namespace bowline::rpc
