// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DestinationSpec.h"
#include "destinations/hasura/HasuraCloudApi.h"

namespace bowline {

/// The Hasura Cloud that a token belongs to, and what it opens there.
struct HasuraPlace
{
    QUrl cloud;
    QList<HasuraProjectInfo> projects;
};

/// Asks one Hasura Cloud after the other (Hasura's own first, then those of the sandboxes that accounts belong to)
/// until one accepts the token. destination.unauthorized if none does.
Pending<HasuraPlace> findHasura(HttpClient *http, const QList<QUrl> &clouds, const Secret &token, QObject *context);

/// Fills in what only Hasura can tell of the project that `spec` names: its cloud, tenant, name and endpoint.
Pending<DestinationSpec> completeHasuraSpec(HttpClient *http, const QList<QUrl> &clouds, const DestinationSpec &spec,
                                            const Secret &token, QObject *context);

} // namespace bowline
