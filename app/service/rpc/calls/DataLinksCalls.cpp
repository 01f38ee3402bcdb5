// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/calls/DataLinksCalls.h"

#include "service/api/ServiceApi.h"
#include "service/rpc/calls/Domains.h"
#include "service/rpc/calls/Handlers.h"

namespace bowline::rpc {

void addDataLinksCalls(CallTable &table)
{
    addCalls(table, dataLinksCalls, [](ServiceApi &api) -> DataLinksApi & { return api.dataLinks(); });
}

std::unique_ptr<DataLinksApi> remoteDataLinks(RemoteCaller &caller)
{
    return std::make_unique<RemoteDataLinks>(caller);
}

} // namespace bowline::rpc
