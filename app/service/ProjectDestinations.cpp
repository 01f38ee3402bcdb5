// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ProjectDestinations.h"

#include "service/DestinationMaker.h"

namespace bowline {

ProjectDestinations::ProjectDestinations(ServiceCore *core, PlaceBook::NameOf name, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_places(
          core, [this](const ProjectId &id) { return find(id); }, std::move(name))
{
}

void ProjectDestinations::open(const ProjectRecord &project)
{
    openWith(project.id, destinationFromJson(project.destination));
}

void ProjectDestinations::openWith(const ProjectId &id, const DestinationSpec &spec)
{
    m_specs.insert(id, spec);
    if (!m_core->kinds->needsSecret(spec)) {
        set({id, spec, {}});
        return;
    }
    m_core->secrets->read(destinationSecretKey(id)).then(this, [this, id, spec](const Expected<Secret> &secret) {
        if (!m_specs.contains(id))
            return; // deleted meanwhile
        if (secret)
            set({id, spec, *secret});
        else if (secret.error().code == ErrorCode::KeychainTimeout)
            m_readAgain = m_core->clock->after(30000, [this] { openAllAgain(); });
    });
}

void ProjectDestinations::openAllAgain()
{
    const QHash<ProjectId, DestinationSpec> specs = m_specs;
    for (auto it = specs.cbegin(); it != specs.cend(); ++it)
        openWith(it.key(), it.value());
}

void ProjectDestinations::set(const DestinationOrder &order)
{
    const ProjectId id = order.project;
    if (Destination *old = m_open.take(id))
        old->deleteLater();
    m_specs.insert(id, order.spec);
    Destination *made = m_core->kinds->make(order, destinationParts(*m_core), this);
    m_open.insert(id, made);
    connect(made, &Destination::mayHaveChanged, this, [this, id] {
        m_places.refresh(id);
        m_core->engine->drift().look(id);
    });
    made->watch();
    m_places.refresh(id);
}

void ProjectDestinations::close(const ProjectId &id)
{
    m_specs.remove(id);
    if (Destination *old = m_open.take(id))
        old->deleteLater();
    m_places.forget(id);
}

void ProjectDestinations::closeAll()
{
    m_specs.clear();
    m_readAgain.reset();
    for (Destination *open : std::as_const(m_open))
        open->deleteLater();
    m_open.clear();
}

bool ProjectDestinations::isProtected(const ProjectId &id, const QString &envVar) const
{
    const Destination *open = find(id);
    return open && open->protects(envVar);
}

} // namespace bowline
