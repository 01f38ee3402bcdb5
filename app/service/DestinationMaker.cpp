// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/DestinationMaker.h"

namespace bowline {

DestinationParts destinationParts(ServiceCore &core, const QList<QUrl> &hasuraClouds)
{
    DestinationParts parts;
    parts.journal = core.journal;
    parts.sealer = &core.sealer;
    parts.clock = core.clock;
    parts.http = core.http;
    parts.files = core.files;
    parts.logins = core.logins;
    parts.hasuraClouds = hasuraClouds;
    parts.lease = [&core](const ProjectId &project, const QString &envVar) -> std::optional<Lease> {
        const auto sync = core.engine->book().find(project, envVar);
        return sync && core.engine->book().isFollowing(sync->id) ? core.share->lease(sync->id) : std::nullopt;
    };
    return parts;
}

Pending<Done> writeOnce(Destination *destination, const EnvVars &changes)
{
    const auto written = changes.isEmpty() ? Pending<Done>::ready(Done{}) : destination->write(changes);
    return written.always(destination, [destination](const Expected<Done> &done) {
        destination->deleteLater();
        return done;
    });
}

} // namespace bowline
