// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"
#include "sandbox/webhooks/WebhookSender.h"

namespace bowline::sandbox {

/// Webhooks of apps, their deliveries and events.
class WebhookRoutes final : ApiRoutes
{
public:
    /// `sender` is not owned.
    WebhookRoutes(const ApiContext &context, WebhookSender *sender);

private:
    void addWebhooks();
    void addHistory();
    void create(const CallPtr &call);
    void change(const CallPtr &call);
    void remove(const CallPtr &call);
    void listDeliveries(const CallPtr &call);
    /// Nothing, and an answer, if a field is not what Heroku takes.
    bool checkFields(const CallPtr &call, bool all) const;
    void apply(const CallPtr &call, Webhook &webhook) const;
    Shared<Webhook> webhookOf(const CallPtr &call, const App &app) const;

    WebhookSender *m_sender;
};

} // namespace bowline::sandbox
