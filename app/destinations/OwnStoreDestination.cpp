// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/OwnStoreDestination.h"

#include "core/Log.h"
#include "core/Names.h"
#include "destinations/FreshLoginProof.h"
#include "store/Journal.h"

namespace bowline {

namespace {

Expected<Done> checkNames(const EnvVars &changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (const auto name = checkEnvVarName(it.key()); !name)
            return fail(name.error());
        if (const auto value = checkEnvVarValue(it.value().reveal()); !value)
            return value;
    }
    return Done{};
}

/// One transaction's worth of work, on the journal's thread.
class Writer
{
public:
    Writer(ProjectId project, Sealer sealer, QDateTime now)
        : m_project(std::move(project))
        , m_sealer(std::move(sealer))
        , m_now(std::move(now))
    {
    }

    Expected<Done> write(Repositories &store, const QString &name, const Secret &value) const
    {
        const QByteArray context = OwnStoreDestination::context(m_project, name);
        const auto there = store.envVars().find(m_project, name);
        if (!there)
            return fail(there.error());
        if (*there) {
            const auto current = m_sealer.open((*there)->sealed, context);
            if (current && *current == value)
                return Done{};
        }
        return store.envVars().store({m_project, name, m_sealer.seal(value, context), value.size(), m_now});
    }

private:
    ProjectId m_project;
    Sealer m_sealer;
    QDateTime m_now;
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
                all.insert(record.name, std::move(*value));
            else
                qCInfo(lcStore) << record.name << "does not open with this key";
        }
        return all;
    });
}

Pending<Done> OwnStoreDestination::write(const EnvVars &changes)
{
    if (const auto good = checkNames(changes); !good)
        return Pending<Done>::failed(good.error());
    const Writer writer(m_project, m_sealer, m_clock->now());
    QList<Lease> leases;
    for (auto it = changes.begin(); m_leaseOf && it != changes.end(); ++it) {
        if (const auto lease = m_leaseOf(it.key()))
            leases.append(*lease);
    }
    return m_journal->run([writer, changes, leases](Repositories &store) -> Expected<Done> {
        for (const Lease &lease : leases) {
            if (const auto held = store.leases().require(lease); !held)
                return held;
        }
        for (auto it = changes.begin(); it != changes.end(); ++it) {
            if (const auto done = writer.write(store, it.key(), it.value()); !done)
                return done;
        }
        return Done{};
    });
}

Pending<Done> OwnStoreDestination::holds(const QString &name, const Secret &value)
{
    return m_journal->run([project = m_project, sealer = m_sealer, name, value](Repositories &store) -> Expected<Done> {
        const auto there = store.envVars().find(project, name);
        if (!there)
            return fail(there.error());
        if (!*there)
            return fail(otherValueThere(name));
        const auto current = sealer.open((*there)->sealed, context(project, name));
        if (!current)
            return fail(current.error());
        return *current == value ? Expected<Done>(Done{}) : fail(otherValueThere(name));
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
