// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ControlGroup.h"
#include "sandbox/DatabaseKeeper.h"
#include "sandbox/FrontDoor.h"
#include "sandbox/RateBuckets.h"
#include "sandbox/Workflows.h"
#include "sandbox/data/LinkWorkshop.h"
#include "sandbox/webhooks/WebhookSender.h"

namespace bowline::sandbox {

/// What tests and the demo use to make things happen; README.md in this folder lists it. No login: loopback
/// only.
class ControlRoutes final : ControlGroup
{
public:
    struct Parts
    {
        Router *router;
        World *world;
        Workflows *workflows;
        DatabaseKeeper *keeper;
        FrontDoor *door;
        RequestLog *log;
        RateBuckets *rates;
        WebhookSender *webhooks;
        LinkWorkshop *links;
    };
    explicit ControlRoutes(const Parts &parts);

private:
    void addDatabaseActs();
    void addAppActs();
    void addAccountActs();
    void addFaults();
    void addLinks();
    void addWebhooks();
    void addReports();
    void answerWhen(const Pending<Done> &done, const Shared<AddOn> &addOn, const HttpServer::Respond &respond) const;

    Shared<Attachment> attachment(const Body &body) const;
    QJsonObject describe(const AddOn &addOn) const;

    const Parts m_parts;
};

} // namespace bowline::sandbox
