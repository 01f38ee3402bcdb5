// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/calls/WebhooksCalls.h"

#include "service/api/ServiceApi.h"
#include "service/rpc/calls/Domains.h"
#include "service/rpc/calls/Handlers.h"

namespace bowline::rpc {

void addWebhooksCalls(CallTable &table)
{
    addCalls(table, webhooksCalls, [](ServiceApi &api) -> WebhooksApi & { return api.webhooks(); });
}

std::unique_ptr<WebhooksApi> remoteWebhooks(RemoteCaller &caller)
{
    return std::make_unique<RemoteWebhooks>(caller);
}

} // namespace bowline::rpc
