// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/LinkEnds.h"

namespace bowline::linkEnds {

Phrase whyNotLocal(const KnownDatabase &database)
{
    if (!database.plan.hasLinks())
        return database.plan.whyNoLinks();
    if (!database.isReady())
        return Phrase("link.not_ready").arg(database.state);
    if (database.appId.isEmpty())
        return Phrase("link.others_database").arg(database.app);
    return {};
}

Phrase whyNotRemote(const KnownDatabase &database)
{
    if (!database.plan.hasLinks())
        return database.plan.whyNoLinks();
    return database.isReady() ? Phrase() : Phrase("link.not_ready").arg(database.state);
}

LinkEndView view(const KnownDatabase &database, Protection protection)
{
    LinkEndView end;
    end.addonId = database.id;
    end.addonName = database.name;
    end.app = database.app;
    end.plan = database.plan.name();
    end.attachments = database.attachmentNames();
    end.whyNotLocal = whyNotLocal(database);
    end.mayBeLocal = end.whyNotLocal.isEmpty();
    end.whyNotRemote = whyNotRemote(database);
    end.mayBeRemote = end.whyNotRemote.isEmpty();
    end.protection = protection;
    return end;
}

} // namespace bowline::linkEnds
