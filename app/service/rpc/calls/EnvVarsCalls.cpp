// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/calls/EnvVarsCalls.h"

#include "service/api/ServiceApi.h"
#include "service/rpc/calls/Domains.h"
#include "service/rpc/calls/Handlers.h"

namespace bowline::rpc {

void addEnvVarsCalls(CallTable &table)
{
    addCalls(table, envVarsCalls, [](ServiceApi &api) -> EnvVarsApi & { return api.envVars(); });
}

std::unique_ptr<EnvVarsApi> remoteEnvVars(RemoteCaller &caller)
{
    return std::make_unique<RemoteEnvVars>(caller);
}

} // namespace bowline::rpc
