// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/hasura/HasuraCloudDestination.h"

#include "destinations/hasura/HasuraRemovalJourney.h"
#include "destinations/hasura/HasuraWriteJourney.h"

#include <QCoreApplication>

namespace bowline {

namespace {

/// Lets a journey go when it has ended.
template <class T, class Journey>
Pending<T> travel(Journey *journey)
{
    const Pending<T> result = journey->run();
    result.then(journey, [journey](const Expected<T> &) { journey->deleteLater(); });
    return result;
}

} // namespace

HasuraCloudDestination::HasuraCloudDestination(const DestinationSpec &spec, const Secret &token, HttpClient *http,
                                               Clock *clock, QThreadPool *pool, QObject *parent)
    : Destination(parent)
    , m_spec(spec)
    , m_clock(clock)
    , m_pool(pool)
    , m_cloud(new HasuraCloudApi(QUrl(spec.hasuraCloudUrl), token, http, this))
    , m_finder(new HasuraSourceFinder(spec, m_cloud, http, this))
{
}

Pending<QStringList> HasuraCloudDestination::places()
{
    return Pending<QStringList>::ready(QStringList{QStringLiteral("hasura:") + m_spec.hasuraProjectId});
}

Pending<EnvVars> HasuraCloudDestination::read()
{
    return m_cloud->env(m_spec.hasuraTenantId).andThen(this, [](const HasuraEnv &env) { return env.vars; });
}

Pending<Done> HasuraCloudDestination::write(const EnvVars &changes)
{
    auto *journey = new HasuraWriteJourney(m_spec.hasuraTenantId, changes, m_cloud, this);
    return travel<HasuraWriteJourney::Outcome>(journey).andThen(
        this, [this](const HasuraWriteJourney::Outcome &outcome) {
            for (auto it = outcome.before.begin(); it != outcome.before.end(); ++it)
                m_lastWrites.insert(it.key(), {m_clock->monotonicMs(), it.value()});
        });
}

Pending<Proof> HasuraCloudDestination::prove(const QString &name, const Secret &value)
{
    std::optional<HasuraProofJourney::LastWrite> lastWrite;
    if (m_lastWrites.contains(name))
        lastWrite = m_lastWrites.value(name);
    return travel<Proof>(new HasuraProofJourney(m_spec.hasuraTenantId, name, value, lastWrite,
                                                {m_cloud, m_finder, m_clock, m_pool}, this));
}

bool HasuraCloudDestination::protects(const QString &name) const
{
    return name.startsWith(QLatin1String("HASURA_"));
}

Pending<DeletionPreview> HasuraCloudDestination::previewRemoval(const QString &name)
{
    return m_cloud->env(m_spec.hasuraTenantId)
        .andThen(this, [this, name](const HasuraEnv &env) { return m_finder->find(name, env); })
        .andThen(this, [](const HasuraUsage &usage) {
            return DeletionPreview{usage.dependents, !usage.users.isEmpty()};
        });
}

Pending<Done> HasuraCloudDestination::remove(const QString &name)
{
    if (protects(name)) {
        const QString message = QCoreApplication::translate("bowline::HasuraCloudDestination",
                                                            "%1 belongs to Hasura, so Bowline does not delete it.");
        return Pending<Done>::failed(makeError(ErrorCode::DestinationRefused, message.arg(name), {}));
    }
    m_lastWrites.remove(name);
    return travel<Done>(new HasuraRemovalJourney(m_spec.hasuraTenantId, name, m_cloud, m_finder, m_clock, this));
}

} // namespace bowline
