// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DestinationSpec.h"
#include "destinations/hasura/HasuraCloudApi.h"
#include "destinations/hasura/HasuraMetadataApi.h"

#include <memory>

namespace bowline {

/// What a project does with one env var.
struct HasuraUsage
{
    /// The project's metadata; null if Bowline may not look at it: no endpoint, no admin secret among the env
    /// vars.
    std::shared_ptr<HasuraMetadataApi> metadata;
    QList<HasuraSource> users; ///< sources that read the env var
    QList<HasuraSource> fixed; ///< sources that do not, and have a URL in their configuration itself
    QList<Phrase> dependents;  ///< for people: the users, and the sources whose relationships lead into them
};

/// Finds the sources that read an env var, with the admin secret that stands among the project's own env
/// vars. The endpoint in `spec` may be empty: then Hasura Cloud is asked for it.
class HasuraSourceFinder : public QObject
{
    Q_OBJECT
public:
    HasuraSourceFinder(const DestinationSpec &spec, HasuraCloudApi *cloud, HttpClient *http, QObject *parent = nullptr);

    /// Errors: those of the two APIs, except that a project without a metadata API uses nothing.
    Pending<HasuraUsage> find(const QString &variable, const HasuraEnv &env);

private:
    Pending<HasuraUsage> findAt(const QString &endpoint, const QString &variable, const Secret &adminSecret);

    const QString m_tenantId;
    QString m_endpoint;
    HasuraCloudApi *m_cloud;
    HttpClient *m_http;
};

} // namespace bowline
