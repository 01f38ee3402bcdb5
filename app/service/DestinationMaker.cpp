// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/DestinationMaker.h"

#include "destinations/EnvFileDestination.h"
#include "destinations/OwnStoreDestination.h"
#include "destinations/hasura/HasuraCloudDestination.h"

#include <QCoreApplication>
#include <QFileInfo>

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

static Unexpected invalidDestination(const char *sentence)
{
    return fail(makeError(ErrorCode::InputInvalid, QCoreApplication::translate("bowline::ProjectBook", sentence), {}));
}

Expected<DestinationSpec> destinationSpec(const DestinationView &entered)
{
    if (entered.type == DestinationType::Unknown)
        return invalidDestination(QT_TRANSLATE_NOOP("bowline::ProjectBook",
                                                    "This version of Bowline's service does not know that kind of "
                                                    "destination. Update the service, or choose another destination."));
    DestinationSpec spec;
    spec.kind = destinationKind(entered.type);
    switch (spec.kind) {
    case DestinationKind::OwnStore:
        break;
    case DestinationKind::EnvFile:
        if (!QFileInfo(entered.filePath).isAbsolute())
            return invalidDestination(
                QT_TRANSLATE_NOOP("bowline::ProjectBook", "Choose the env file by its full path."));
        spec.filePath = entered.filePath;
        break;
    case DestinationKind::HasuraCloud:
        if (entered.hasuraProjectId.isEmpty())
            return invalidDestination(QT_TRANSLATE_NOOP("bowline::ProjectBook", "Choose a Hasura Cloud project."));
        spec.hasuraProjectId = entered.hasuraProjectId;
        spec.hasuraName = entered.hasuraName;
        break;
    }
    return spec;
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
