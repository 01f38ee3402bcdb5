// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/calls/ProjectsCalls.h"

#include "service/api/ServiceApi.h"
#include "service/rpc/calls/Domains.h"
#include "service/rpc/calls/Handlers.h"

namespace bowline::rpc {

void addProjectsCalls(CallTable &table)
{
    addCalls(table, projectsCalls, [](ServiceApi &api) -> ProjectsApi & { return api.projects(); });
}

std::unique_ptr<ProjectsApi> remoteProjects(RemoteCaller &caller)
{
    return std::make_unique<RemoteProjects>(caller);
}

} // namespace bowline::rpc
