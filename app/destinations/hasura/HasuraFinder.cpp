// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/hasura/HasuraFinder.h"

#include "destinations/hasura/HasuraFields.h"

namespace bowline {

namespace {

// A person has just entered the token: there is no project yet in whose settings a new one could be entered.
Error worded(const Error &error)
{
    if (error.code != ErrorCode::DestinationUnauthorized)
        return error;
    return makeError(error.code, Phrase("hasura.token_refused"), error.detail);
}

} // namespace

Pending<HasuraPlace> findHasura(HttpClient *http, const QList<QUrl> &clouds, const Secret &token, QObject *context)
{
    if (clouds.isEmpty())
        return Pending<HasuraPlace>::failed(worded(makeError(ErrorCode::DestinationUnauthorized)));
    auto *api = new HasuraCloudApi(clouds.first(), token, http, context);
    return api->projects().always(context, [http, clouds, token, context,
                                            api](const Expected<QList<HasuraProjectInfo>> &projects) {
        api->deleteLater();
        if (projects)
            return Pending<HasuraPlace>::ready(HasuraPlace{clouds.first(), *projects});
        if (clouds.size() == 1)
            return Pending<HasuraPlace>::failed(worded(projects.error()));
        return findHasura(http, clouds.mid(1), token, context)
            .always(context,
                    [first = worded(projects.error())](const Expected<HasuraPlace> &other) -> Expected<HasuraPlace> {
                        // What the first one said is what matters when none accepts the token.
                        return other ? other : Expected<HasuraPlace>(fail(first));
                    });
    });
}

Pending<DestinationSpec> completeHasuraSpec(HttpClient *http, const QList<QUrl> &clouds, const DestinationSpec &spec,
                                            const Secret &token, QObject *context)
{
    return findHasura(http, clouds, token, context)
        .andThen(context, [http, spec, token, context](const HasuraPlace &place) {
            DestinationSpec complete = spec;
            complete.fields.insert(hasura::cloudUrl, place.cloud.toString());
            for (const HasuraProjectInfo &project : place.projects) {
                if (project.id != spec.text(hasura::projectId))
                    continue;
                complete.fields.insert(hasura::name, project.name);
                complete.fields.insert(hasura::tenantId, project.tenantId);
                complete.fields.insert(hasura::endpoint, project.endpoint);
            }
            if (complete.text(hasura::tenantId).isEmpty())
                return Pending<DestinationSpec>::failed(makeError(ErrorCode::DestinationMissing));
            if (!complete.text(hasura::endpoint).isEmpty())
                return Pending<DestinationSpec>::ready(complete);
            auto *api = new HasuraCloudApi(place.cloud, token, http, context);
            return api->endpoint(complete.text(hasura::tenantId))
                .always(context, [api, complete](const Expected<QString> &endpoint) {
                    api->deleteLater();
                    DestinationSpec withEndpoint = complete;
                    // without it a fresh login is the proof
                    withEndpoint.fields.insert(hasura::endpoint, endpoint.value_or(QString()));
                    return withEndpoint;
                });
        });
}

} // namespace bowline
