// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/WebhooksApi.h"
#include "service/rpc/Method.h"
#include "service/rpc/RemoteCaller.h"
#include "service/rpc/views/WebhookFields.h"

/// The calls of WebhooksApi: what they are called in the protocol, and how they are made from afar.
namespace bowline::rpc {

inline constexpr std::tuple webhooksCalls{
    Method<&WebhooksApi::setWebhooks>{"settings.set_webhooks", {"on", "public_url", "address", "port"}},
};

class RemoteWebhooks final : public WebhooksApi
{
public:
    explicit RemoteWebhooks(RemoteCaller &caller)
        : m_caller(caller)
    {
    }

    Pending<WebhookView> setWebhooks(bool on, const QString &publicUrl, const QString &address, int port) override
    {
        return call<&WebhooksApi::setWebhooks>(on, publicUrl, address, port);
    }

private:
    template <auto Call, class... A>
    Pending<typename Method<Call>::Result> call(const A &...arguments)
    {
        return m_caller.call(rowOf<Call>(webhooksCalls), arguments...);
    }

    RemoteCaller &m_caller;
};

} // namespace bowline::rpc
