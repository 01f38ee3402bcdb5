// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/hasura/HasuraSourceFinder.h"

#include "destinations/hasura/HasuraFields.h"

namespace bowline {

namespace {

HasuraUsage usageOf(const QString &variable, const QList<HasuraSource> &sources)
{
    HasuraUsage usage;
    for (const HasuraSource &source : sources) {
        if (source.variables.contains(variable)) {
            usage.users.append(source);
            usage.dependents.append(Phrase("hasura.a_source").arg(source.name));
        } else if (!source.fixedUrls.isEmpty()) {
            usage.fixed.append(source);
        }
    }
    for (const HasuraSource &source : sources) {
        for (const HasuraSource &user : std::as_const(usage.users)) {
            if (source.name != user.name && source.referringTo.contains(user.name))
                usage.dependents.append(Phrase("hasura.relationships").arg(source.name, user.name));
        }
    }
    return usage;
}

} // namespace

HasuraSourceFinder::HasuraSourceFinder(const DestinationSpec &spec, HasuraCloudApi *cloud, HttpClient *http,
                                       QObject *parent)
    : QObject(parent)
    , m_tenantId(spec.text(hasura::tenantId))
    , m_endpoint(spec.text(hasura::endpoint))
    , m_cloud(cloud)
    , m_http(http)
{
}

Pending<HasuraUsage> HasuraSourceFinder::find(const QString &variable, const HasuraEnv &env)
{
    const Secret adminSecret = env.vars.value(QStringLiteral("HASURA_GRAPHQL_ADMIN_SECRET"));
    if (adminSecret.isEmpty())
        return Pending<HasuraUsage>::ready(HasuraUsage{});
    if (!m_endpoint.isEmpty())
        return findAt(m_endpoint, variable, adminSecret);
    return m_cloud->endpoint(m_tenantId).andThen(this, [=, this](const QString &endpoint) {
        m_endpoint = endpoint;
        return findAt(endpoint, variable, adminSecret);
    });
}

Pending<HasuraUsage> HasuraSourceFinder::findAt(const QString &endpoint, const QString &variable,
                                                const Secret &adminSecret)
{
    const QUrl base = HasuraMetadataApi::baseAddress(endpoint);
    if (!base.isValid() || base.isEmpty())
        return Pending<HasuraUsage>::ready(HasuraUsage{});
    const auto metadata = std::make_shared<HasuraMetadataApi>(base, adminSecret, m_http);
    return metadata->sources().always(
        this, [metadata, variable](const Expected<QList<HasuraSource>> &sources) -> Expected<HasuraUsage> {
            if (!sources && sources.error().code == ErrorCode::ApiNotFound)
                return HasuraUsage{};
            if (!sources)
                return fail(sources.error());
            HasuraUsage usage = usageOf(variable, *sources);
            usage.metadata = metadata;
            return usage;
        });
}

} // namespace bowline
