// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/DestinationMaker.h"

#include "destinations/EnvFileDestination.h"
#include "destinations/OwnStoreDestination.h"
#include "destinations/hasura/HasuraCloudDestination.h"

namespace bowline {

DestinationKind destinationKind(DestinationType type)
{
    switch (type) {
    case DestinationType::EnvFile:
        return DestinationKind::EnvFile;
    case DestinationType::HasuraCloud:
        return DestinationKind::HasuraCloud;
    case DestinationType::OwnStore:
    case DestinationType::Unknown: // refused before
        break;
    }
    return DestinationKind::OwnStore;
}

DestinationView destinationView(const DestinationSpec &spec)
{
    DestinationView view;
    switch (spec.kind) {
    case DestinationKind::OwnStore:
        view.type = DestinationType::OwnStore;
        break;
    case DestinationKind::EnvFile:
        view.type = DestinationType::EnvFile;
        break;
    case DestinationKind::HasuraCloud:
        view.type = DestinationType::HasuraCloud;
        break;
    }
    view.filePath = spec.filePath;
    view.hasuraProjectId = spec.hasuraProjectId;
    view.hasuraName = spec.hasuraName;
    return view;
}

Destination *makeDestination(ServiceCore &core, const ProjectId &project, const DestinationSpec &spec,
                             const Secret &token, QObject *parent)
{
    switch (spec.kind) {
    case DestinationKind::EnvFile: {
        auto *file = new EnvFileDestination(spec.filePath, core.files, core.logins, parent);
        file->setRescue(FileRescue(core.journal, core.sealer, core.clock));
        return file;
    }
    case DestinationKind::HasuraCloud:
        return new HasuraCloudDestination(spec, token, core.http, core.clock, core.logins, parent);
    case DestinationKind::OwnStore:
        break;
    }
    auto *own = new OwnStoreDestination(project, core.journal, core.sealer, core.clock, core.logins, parent);
    own->setLeases([&core, project](const QString &name) -> std::optional<Lease> {
        const auto sync = core.engine->book().find(project, name);
        return sync && core.engine->book().isFollowing(sync->id) ? core.share->lease(sync->id) : std::nullopt;
    });
    return own;
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
