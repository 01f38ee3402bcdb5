// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/calls/ServiceCalls.h"

#include "service/rpc/calls/Domains.h"
#include "service/rpc/calls/Handlers.h"

namespace bowline::rpc {

void addServiceCalls(CallTable &table)
{
    addCalls(table, serviceCalls, [](ServiceApi &api) -> ServiceApi & { return api; });
}

} // namespace bowline::rpc
