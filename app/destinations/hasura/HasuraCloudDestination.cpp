// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/hasura/HasuraCloudDestination.h"

#include "destinations/hasura/HasuraFields.h"
#include "destinations/hasura/HasuraRemovalJourney.h"

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

struct HasuraBasis final : DestinationPlan::Basis
{
    QString hash;
    EnvVars wanted; ///< those that are to be written
    EnvVars before; ///< what they are, empty where there is nothing
};

bool isThere(const EnvVars &wanted, const EnvVars &there)
{
    return std::all_of(wanted.constKeyValueBegin(), wanted.constKeyValueEnd(), [&there](const auto &one) {
        const auto found = there.constFind(one.first);
        return found != there.cend() && *found == one.second;
    });
}

} // namespace

HasuraCloudDestination::HasuraCloudDestination(const DestinationSpec &spec, const Secret &token, HttpClient *http,
                                               Clock *clock, QThreadPool *pool, QObject *parent)
    : Destination(parent)
    , m_spec(spec)
    , m_tenantId(spec.text(hasura::tenantId))
    , m_clock(clock)
    , m_pool(pool)
    , m_cloud(new HasuraCloudApi(QUrl(spec.text(hasura::cloudUrl)), token, http, this))
    , m_finder(new HasuraSourceFinder(spec, m_cloud, http, this))
{
}

Pending<QStringList> HasuraCloudDestination::places()
{
    return Pending<QStringList>::ready(QStringList{QStringLiteral("hasura:") + m_spec.text(hasura::projectId)});
}

Pending<EnvVars> HasuraCloudDestination::read()
{
    return m_cloud->env(m_tenantId).andThen(this, [](const HasuraEnv &env) { return env.vars; });
}

Pending<DestinationPlan> HasuraCloudDestination::plan(const EnvVars &changes)
{
    if (const auto good = checkEnvVars(changes); !good)
        return Pending<DestinationPlan>::failed(good.error());
    return m_cloud->env(m_tenantId).andThen(this, [this, changes](const HasuraEnv &env) {
        DestinationPlan plan;
        plan.compare(changes, env.vars);
        auto basis = std::make_shared<HasuraBasis>();
        basis->hash = env.hash;
        for (const QString &name : plan.added + plan.changed) {
            basis->wanted.insert(name, changes.value(name));
            basis->before.insert(name, env.vars.value(name));
        }
        if (plan.changesEnvVars())
            plan.acts.append(QStringLiteral("POST %1 updateTenantEnv %2")
                                 .arg(m_spec.text(hasura::cloudUrl), QStringList(basis->wanted.keys()).join(u' ')));
        plan.basis = basis;
        return plan;
    });
}

Pending<Done> HasuraCloudDestination::apply(const DestinationPlan &plan)
{
    if (!plan.changesEnvVars())
        return Pending<Done>::ready(Done{});
    const auto basis = std::static_pointer_cast<const HasuraBasis>(plan.basis);
    return m_cloud->updateEnv(m_tenantId, basis->hash, basis->wanted)
        .always(this, [this, basis](const Expected<HasuraEnv> &answer) -> Pending<Done> {
            if (!answer)
                return refused(answer.error(), basis->hash);
            if (!isThere(basis->wanted, answer->vars))
                return Pending<Done>::failed(
                    makeError(ErrorCode::DestinationConflict, QStringLiteral("the answer lacks the values")));
            for (auto it = basis->before.cbegin(); it != basis->before.cend(); ++it)
                m_lastWrites.insert(it.key(), {m_clock->monotonicMs(), it.value()});
            return Pending<Done>::ready(Done{});
        });
}

// How a stale hash is worded is not documented: that it has moved tells as well.
Pending<Done> HasuraCloudDestination::refused(const Error &error, const QString &hash)
{
    if (error.code != ErrorCode::DestinationRefused)
        return Pending<Done>::failed(error);
    return m_cloud->env(m_tenantId).always(this, [error, hash](const Expected<HasuraEnv> &now) -> Expected<Done> {
        if (now && now->hash != hash)
            return fail(ErrorCode::DestinationConflict, error.detail);
        return fail(error);
    });
}

Pending<Proof> HasuraCloudDestination::prove(const ProofRequest &request)
{
    std::optional<HasuraProofJourney::LastWrite> lastWrite;
    const QString name = request.written.isEmpty() ? QString() : request.written.firstKey();
    if (m_lastWrites.contains(name))
        lastWrite = m_lastWrites.value(name);
    return travel<Proof>(
        new HasuraProofJourney(m_tenantId, request, lastWrite, {m_cloud, m_finder, m_clock, m_pool}, this));
}

bool HasuraCloudDestination::protects(const QString &name) const
{
    return name.startsWith(QLatin1String("HASURA_"));
}

Pending<DeletionPreview> HasuraCloudDestination::previewRemoval(const QString &name)
{
    return m_cloud->env(m_tenantId)
        .andThen(this, [this, name](const HasuraEnv &env) { return m_finder->find(name, env); })
        .andThen(this, [](const HasuraUsage &usage) {
            return DeletionPreview{usage.dependents, !usage.users.isEmpty()};
        });
}

Pending<Done> HasuraCloudDestination::remove(const QString &name)
{
    if (protects(name)) {
        const Phrase message = Phrase("hasura.env_var_protected").arg(name);
        return Pending<Done>::failed(makeError(ErrorCode::DestinationRefused, message, {}));
    }
    m_lastWrites.remove(name);
    return travel<Done>(new HasuraRemovalJourney(m_tenantId, name, m_cloud, m_finder, m_clock, this));
}

} // namespace bowline
