// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/HasuraFinder.h"

#include "core/Translate.h"
#include "service/api/ProjectsApi.h"

namespace bowline {

namespace {

// A person has just entered the token: there is no project yet in whose settings a new one could be entered.
Error worded(const Error &error)
{
    if (error.code != ErrorCode::DestinationUnauthorized)
        return error;
    return makeError(error.code,
                     tr("Hasura Cloud does not accept this access token. Check that it was copied whole and "
                        "has not expired, or "
                        "make a new one."),
                     error.detail);
}

} // namespace

Pending<HasuraPlace> findHasura(ServiceCore &core, const QList<QUrl> &clouds, const Secret &token, QObject *context)
{
    if (clouds.isEmpty())
        return Pending<HasuraPlace>::failed(worded(makeError(ErrorCode::DestinationUnauthorized)));
    auto *api = new HasuraCloudApi(clouds.first(), token, core.http, context);
    return api->projects().always(context, [&core, clouds, token, context,
                                            api](const Expected<QList<HasuraProjectInfo>> &projects) {
        api->deleteLater();
        if (projects)
            return Pending<HasuraPlace>::ready(HasuraPlace{clouds.first(), *projects});
        if (clouds.size() == 1)
            return Pending<HasuraPlace>::failed(worded(projects.error()));
        return findHasura(core, clouds.mid(1), token, context)
            .always(context,
                    [first = worded(projects.error())](const Expected<HasuraPlace> &other) -> Expected<HasuraPlace> {
                        // What the first one said is what matters when none accepts the token.
                        return other ? other : Expected<HasuraPlace>(fail(first));
                    });
    });
}

Pending<DestinationSpec> completeHasuraSpec(ServiceCore &core, const QList<QUrl> &clouds, const DestinationSpec &spec,
                                            const Secret &token, QObject *context)
{
    return findHasura(core, clouds, token, context)
        .andThen(context, [&core, spec, token, context](const HasuraPlace &place) {
            DestinationSpec complete = spec;
            complete.hasuraCloudUrl = place.cloud.toString();
            for (const HasuraProjectInfo &project : place.projects) {
                if (project.id != spec.hasuraProjectId)
                    continue;
                complete.hasuraName = project.name;
                complete.hasuraTenantId = project.tenantId;
                complete.hasuraEndpoint = project.endpoint;
            }
            if (complete.hasuraTenantId.isEmpty())
                return Pending<DestinationSpec>::failed(makeError(ErrorCode::DestinationMissing));
            if (!complete.hasuraEndpoint.isEmpty())
                return Pending<DestinationSpec>::ready(complete);
            auto *api = new HasuraCloudApi(place.cloud, token, core.http, context);
            return api->endpoint(complete.hasuraTenantId)
                .always(context, [api, complete](const Expected<QString> &endpoint) {
                    api->deleteLater();
                    DestinationSpec withEndpoint = complete;
                    withEndpoint.hasuraEndpoint = endpoint.value_or(QString()); // without it a fresh login is the proof
                    return withEndpoint;
                });
        });
}

} // namespace bowline
