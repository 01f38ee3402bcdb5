// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "service/api/WebhookViews.h"

namespace bowline {

/// How Heroku reaches this computer. Part of the seam, see ServiceApi for what every call promises.
class WebhooksApi
{
public:
    virtual ~WebhooksApi() = default;

    /// `publicUrl` is what Heroku can reach and a proxy or tunnel forwards to `address` and `port` of this computer.
    /// input.invalid, net.refused (the port is taken), keychain.*.
    virtual Pending<WebhookView> setWebhooks(bool on, const QString &publicUrl, const QString &address, int port) = 0;
};

} // namespace bowline
