// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/OwnStoreDestination.h"

#include "core/Log.h"
#include "store/Journal.h"

namespace bowline {

namespace {

/// What else is there is for people: a write among ten thousand env vars must not read all of them.
constexpr int mostUntouched = 200;

struct OwnStoreBasis final : DestinationPlan::Basis
{
    EnvVars wanted;                    ///< those that are to be written
    QHash<QString, QByteArray> sealed; ///< what stands in their places; none: nothing
    QList<Lease> leases;
};

/// Both halves of a write, each in one transaction on the journal's thread.
class OwnStoreWriter
{
public:
    OwnStoreWriter(ProjectId project, Sealer sealer)
        : m_project(std::move(project))
        , m_sealer(std::move(sealer))
    {
    }

    Expected<DestinationPlan> plan(Repositories &store, const EnvVars &changes, const QList<Lease> &leases) const
    {
        const auto names = store.envVars().namesOf(m_project, mostUntouched);
        if (!names)
            return fail(names.error());
        DestinationPlan plan;
        auto basis = std::make_shared<OwnStoreBasis>();
        basis->leases = leases;
        for (auto it = changes.cbegin(); it != changes.cend(); ++it) {
            const auto there = store.envVars().find(m_project, it.key());
            if (!there)
                return fail(there.error());
            if (*there && holds((*there)->sealed, it.key(), it.value())) {
                plan.equal.append(it.key());
                continue;
            }
            (*there ? plan.changed : plan.added).append(it.key());
            basis->wanted.insert(it.key(), it.value());
            if (*there)
                basis->sealed.insert(it.key(), (*there)->sealed);
        }
        for (const QString &name : *names) {
            if (!changes.contains(name))
                plan.untouched.append(name);
        }
        plan.basis = basis;
        return plan;
    }

    Expected<Done> apply(Repositories &store, const OwnStoreBasis &basis, const QDateTime &now) const
    {
        for (const Lease &lease : basis.leases) {
            if (const auto held = store.leases().require(lease); !held)
                return held;
        }
        for (auto it = basis.wanted.cbegin(); it != basis.wanted.cend(); ++it) {
            const auto there = store.envVars().find(m_project, it.key());
            if (!there)
                return fail(there.error());
            if ((*there ? (*there)->sealed : QByteArray()) != basis.sealed.value(it.key()))
                return fail(ErrorCode::DestinationConflict, it.key());
            const QByteArray context = OwnStoreDestination::context(m_project, it.key());
            const EnvVarRecord record{m_project, it.key(), m_sealer.seal(it.value(), context), it.value().size(), now};
            if (const auto stored = store.envVars().store(record); !stored)
                return stored;
        }
        return Done{};
    }

private:
    bool holds(const QByteArray &sealed, const QString &name, const Secret &value) const
    {
        const auto current = m_sealer.open(sealed, OwnStoreDestination::context(m_project, name));
        return current && *current == value;
    }

    ProjectId m_project;
    Sealer m_sealer;
};

} // namespace

OwnStoreDestination::OwnStoreDestination(const ProjectId &project, Journal *journal, const Sealer &sealer, Clock *clock,
                                         QThreadPool *pool, QObject *parent)
    : LoginProvenDestination(pool, parent)
    , m_project(project)
    , m_journal(journal)
    , m_sealer(sealer)
    , m_clock(clock)
{
}

QByteArray OwnStoreDestination::context(const ProjectId &project, const QString &name)
{
    return "env_var/" + project.text.toUtf8() + '/' + name.toUtf8();
}

Pending<EnvVars> OwnStoreDestination::read()
{
    return m_journal->run([project = m_project, sealer = m_sealer](Repositories &store) -> Expected<EnvVars> {
        const auto records = store.envVars().ofProject(project);
        if (!records)
            return fail(records.error());
        EnvVars all;
        for (const EnvVarRecord &record : *records) {
            // One that does not open (sealed with the key of another keychain) must not hide the others.
            if (auto value = sealer.open(record.sealed, context(project, record.name)))
                all.insert(record.name, *value);
            else
                qCInfo(lcStore) << record.name << "does not open with this key";
        }
        return all;
    });
}

Pending<DestinationPlan> OwnStoreDestination::plan(const EnvVars &changes)
{
    if (const auto good = checkEnvVars(changes); !good)
        return Pending<DestinationPlan>::failed(good.error());
    QList<Lease> leases;
    for (auto it = changes.begin(); m_leaseOf && it != changes.end(); ++it) {
        if (const auto lease = m_leaseOf(it.key()))
            leases.append(*lease);
    }
    return m_journal->run([writer = OwnStoreWriter(m_project, m_sealer), changes, leases](Repositories &store) {
        return writer.plan(store, changes, leases);
    });
}

Pending<Done> OwnStoreDestination::apply(const DestinationPlan &plan)
{
    const auto basis = std::static_pointer_cast<const OwnStoreBasis>(plan.basis);
    return m_journal->run([writer = OwnStoreWriter(m_project, m_sealer), basis,
                           now = m_clock->now()](Repositories &store) { return writer.apply(store, *basis, now); });
}

// Only those of the sync are opened: a project may have hundreds.
Pending<Done> OwnStoreDestination::holds(const ProofRequest &request)
{
    return m_journal->run([project = m_project, sealer = m_sealer, request](Repositories &store) -> Expected<Done> {
        EnvVars there;
        for (const QString &name : request.written.keys() + request.absent) {
            const auto record = store.envVars().find(project, name);
            if (!record)
                return fail(record.error());
            if (!*record)
                continue;
            const auto current = sealer.open((*record)->sealed, context(project, name));
            if (!current)
                return fail(current.error());
            there.insert(name, *current);
        }
        return request.requireInPlace(there);
    });
}

Pending<DeletionPreview> OwnStoreDestination::previewRemoval(const QString &)
{
    return Pending<DeletionPreview>::ready(DeletionPreview{});
}

Pending<Done> OwnStoreDestination::remove(const QString &name)
{
    return m_journal->run(
        [project = m_project, name](Repositories &store) { return store.envVars().remove(project, name); });
}

} // namespace bowline
