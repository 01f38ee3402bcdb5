// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"

namespace bowline::sandbox {

/// Attachments: lists, the resolver, attaching (also in another's place) and detaching.
class AttachmentRoutes final : ApiRoutes
{
public:
    explicit AttachmentRoutes(const ApiContext &context);

private:
    void addLists();
    bool isLastOfItsOwner(const Attachment &attachment) const;
    QJsonObject present(const CallPtr &call, const Attachment &attachment) const;
    QJsonArray presentAll(const CallPtr &call, const QList<Shared<Attachment>> &attachments) const;
    bool sees(const CallPtr &call, const Attachment &attachment) const;
    void resolve(const CallPtr &call);
    void create(const CallPtr &call);
    void attach(const CallPtr &call, const Shared<App> &app, const Shared<AddOn> &addOn, const QString &nameSpace);
};

} // namespace bowline::sandbox
