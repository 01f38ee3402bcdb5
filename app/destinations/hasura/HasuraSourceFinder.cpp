// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/hasura/HasuraSourceFinder.h"

#include "core/DatabaseUrl.h"
#include "core/Translate.h"

#include <algorithm>

namespace bowline {

namespace {

/// The port does not count: a pooler has another one.
bool isSameDatabase(const Secret &one, const Secret &other)
{
    const auto a = DatabaseUrl::parse(one);
    const auto b = DatabaseUrl::parse(other);
    return a && b && a->host.compare(b->host, Qt::CaseInsensitive) == 0 && a->database == b->database;
}

bool holdsUrlOf(const HasuraSource &source, const QList<Secret> &urls)
{
    return std::any_of(source.ownUrls.begin(), source.ownUrls.end(), [&urls](const Secret &own) {
        return std::any_of(urls.begin(), urls.end(),
                           [&own](const Secret &url) { return isSameDatabase(own, url); });
    });
}

HasuraUsage usageOf(const QString &variable, const QList<Secret> &urls, const QList<HasuraSource> &sources)
{
    HasuraUsage usage;
    for (const HasuraSource &source : sources) {
        if (source.variables.contains(variable)) {
            usage.users.append(source);
            usage.dependents.append(tr("Hasura source %1").arg(source.name));
        } else if (holdsUrlOf(source, urls)) {
            usage.bypassing.append(source);
        }
    }
    for (const HasuraSource &source : sources) {
        for (const HasuraSource &user : std::as_const(usage.users)) {
            if (source.name != user.name && source.referringTo.contains(user.name))
                usage.dependents.append(
                    tr("relationships from source %1 to source %2").arg(source.name, user.name));
        }
    }
    return usage;
}

} // namespace

HasuraSourceFinder::HasuraSourceFinder(const DestinationSpec &spec, HasuraCloudApi *cloud, HttpClient *http,
                                       QObject *parent)
    : QObject(parent)
    , m_spec(spec)
    , m_cloud(cloud)
    , m_http(http)
{
}

Pending<HasuraUsage> HasuraSourceFinder::find(const QString &variable, const HasuraEnv &env,
                                              const Secret &before)
{
    const Wanted wanted{variable, {env.vars.value(variable), before}};
    const Secret adminSecret = env.vars.value(QStringLiteral("HASURA_GRAPHQL_ADMIN_SECRET"));
    if (adminSecret.isEmpty())
        return Pending<HasuraUsage>::ready(HasuraUsage{});
    if (!m_spec.hasuraEndpoint.isEmpty())
        return findAt(m_spec.hasuraEndpoint, wanted, adminSecret);
    return m_cloud->endpoint(m_spec.hasuraTenantId).andThen(this, [=, this](const QString &endpoint) {
        m_spec.hasuraEndpoint = endpoint;
        return findAt(endpoint, wanted, adminSecret);
    });
}

Pending<HasuraUsage> HasuraSourceFinder::findAt(const QString &endpoint, const Wanted &wanted,
                                                const Secret &adminSecret)
{
    const QUrl base = HasuraMetadataApi::baseAddress(endpoint);
    if (!base.isValid() || base.isEmpty())
        return Pending<HasuraUsage>::ready(HasuraUsage{});
    const auto metadata = std::make_shared<HasuraMetadataApi>(base, adminSecret, m_http);
    return metadata->sources().always(
        this, [metadata, wanted](const Expected<QList<HasuraSource>> &sources) -> Expected<HasuraUsage> {
            if (!sources && sources.error().code == ErrorCode::ApiNotFound)
                return HasuraUsage{};
            if (!sources)
                return fail(sources.error());
            HasuraUsage usage = usageOf(wanted.variable, wanted.urls, *sources);
            usage.metadata = metadata;
            return usage;
        });
}

} // namespace bowline
