// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/calls/DatabasesCalls.h"

#include "service/api/ServiceApi.h"
#include "service/rpc/calls/Domains.h"
#include "service/rpc/calls/Handlers.h"

namespace bowline::rpc {

void addDatabasesCalls(CallTable &table)
{
    addCalls(table, databasesCalls, [](ServiceApi &api) -> DatabasesApi & { return api.databases(); });
}

std::unique_ptr<DatabasesApi> remoteDatabases(RemoteCaller &caller)
{
    return std::make_unique<RemoteDatabases>(caller);
}

} // namespace bowline::rpc
