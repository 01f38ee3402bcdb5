// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/EnvVarDesk.h"

#include "core/Names.h"
#include "service/ActLog.h"

namespace bowline {

namespace {

Error followedError(const QString &name)
{
    return makeError(ErrorCode::InputInvalid, Phrase("env_var.kept_by_heroku").arg(name), {});
}

} // namespace

EnvVarDesk::EnvVarDesk(ServiceCore *core, ProjectBook *projects, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_projects(projects)
{
}

bool EnvVarDesk::isFollowing(const ProjectId &project, const QString &name) const
{
    const auto sync = m_core->engine->book().find(project, name);
    return sync && m_core->engine->book().isFollowing(sync->id) && m_projects->written(*sync).contains(name);
}

EnvVarView EnvVarDesk::view(const ProjectId &project, const QString &name, const Secret &value) const
{
    const auto sync = m_core->engine->book().find(project, name);
    // What a sync owns and does not write is left over from before, and a person may delete it.
    if (sync && m_projects->written(*sync).contains(name)) {
        EnvVarView synced = m_projects->envVarView(*sync, name);
        synced.valueBytes = value.size();
        synced.isThere = true;
        return synced;
    }
    EnvVarView manual;
    manual.project = project;
    manual.name = name;
    manual.valueBytes = value.size();
    manual.isProtected = m_projects->isProtected(project, name);
    return manual;
}

// What is followed is shown even if the destination is out of reach, or if it was removed there behind our back.
QList<EnvVarView> EnvVarDesk::withFollowed(const ProjectId &project, QList<EnvVarView> views) const
{
    QSet<QString> there;
    for (const EnvVarView &one : views)
        there.insert(one.name);
    for (const SyncRecord &sync : m_core->engine->book().of(project)) {
        for (const QString &name : m_projects->written(sync)) {
            if (!there.contains(name))
                views.append(m_projects->envVarView(sync, name));
        }
    }
    return views;
}

Pending<EnvVarsView> EnvVarDesk::listEnvVars(const ProjectId &project)
{
    const bool known = m_projects->find(project).has_value();
    if (known && !m_core->canSeal && m_core->kinds->livesInJournal(m_projects->spec(project)))
        return listSealed(project);
    const auto destination = m_projects->require(project);
    const QList<SyncRecord> before = m_core->engine->drift().before(project);
    const Pending<EnvVars> read = destination ? (*destination)->read() : Pending<EnvVars>::failed(destination.error());
    return read.always(this, [this, project, before](const Expected<EnvVars> &there) -> Expected<EnvVarsView> {
        // What is in hand here is what is there: nothing that it contradicts is shown as in sync.
        if (there)
            m_core->engine->drift().compare(before, *there);
        if (there)
            m_projects->noteRead(project, *there);
        m_projects->places().refresh(project);
        QList<EnvVarView> views;
        for (auto it = there ? there->cbegin() : EnvVars::const_iterator(); there && it != there->cend(); ++it)
            views.append(view(project, it.key(), it.value()));
        views = withFollowed(project, std::move(views));
        if (there)
            return EnvVarsView{std::move(views), {}};
        if (views.isEmpty())
            return fail(there.error());
        return EnvVarsView{std::move(views), there.error()};
    });
}

// The keychain is locked: the values in our own store cannot be opened, but what they are called is no secret.
Pending<EnvVarsView> EnvVarDesk::listSealed(const ProjectId &project)
{
    return m_core->journal->run([project](Repositories &r) { return r.envVars().ofProject(project); })
        .andThen(this, [this, project](const QList<EnvVarRecord> &records) {
            QList<EnvVarView> views;
            for (const EnvVarRecord &record : records) {
                EnvVarView sealed = view(project, record.name, {});
                sealed.valueBytes = record.bytes;
                views.append(sealed);
            }
            return EnvVarsView{withFollowed(project, std::move(views)), {}};
        });
}

Pending<Secret> EnvVarDesk::revealEnvVar(const ProjectId &project, const QString &name)
{
    const auto destination = m_projects->require(project);
    if (!destination)
        return Pending<Secret>::failed(destination.error());
    if (const auto sync = m_core->engine->book().find(project, name))
        m_core->engine->noteNeeded(sync->id);
    return (*destination)->read().andThen(this, [name](const EnvVars &there) -> Expected<Secret> {
        const auto it = there.constFind(name);
        if (it == there.cend())
            return fail(ErrorCode::NotFound);
        return *it;
    });
}

// The same for the preview and for the act.
Expected<Destination *> EnvVarDesk::requireSettable(const ProjectId &project, const QString &name,
                                                    const Secret &value) const
{
    if (const auto checked = checkEnvVarName(name); !checked)
        return fail(checked.error());
    if (const auto fits = checkEnvVarValue(value.reveal()); !fits)
        return fail(fits.error());
    if (isFollowing(project, name))
        return fail(followedError(name));
    return m_projects->require(project);
}

Pending<WritePlanView> EnvVarDesk::planEnvVar(const ProjectId &project, const QString &name, const Secret &value)
{
    const auto destination = requireSettable(project, name, value);
    if (!destination)
        return Pending<WritePlanView>::failed(destination.error());
    return (*destination)->plan({{name, value}}).andThen(this, [](const DestinationPlan &plan) {
        return writePlanView(plan);
    });
}

Pending<EnvVarView> EnvVarDesk::setEnvVar(const ProjectId &project, const QString &name, const Secret &value)
{
    const auto destination = requireSettable(project, name, value);
    if (!destination)
        return Pending<EnvVarView>::failed(destination.error());
    return (*destination)->write({{name, value}}).andThen(this, [this, project, name, value](const Done &) {
        m_projects->noteWritten(project, name);
        EnvVarView changed = view(project, name, value);
        changed.updatedAt = m_core->clock->now();
        m_core->feed->push(changed);
        m_core->acts->note(project, name, Phrase("act.value_set").arg(name));
        return changed;
    });
}

// The same for the preview and for the act.
Expected<Destination *> EnvVarDesk::requireDeletable(const ProjectId &project, const QString &name) const
{
    if (isFollowing(project, name))
        return fail(followedError(name));
    return m_projects->require(project);
}

Pending<RemovalPreview> EnvVarDesk::previewDeleteEnvVar(const ProjectId &project, const QString &name)
{
    const auto destination = requireDeletable(project, name);
    if (!destination)
        return Pending<RemovalPreview>::failed(destination.error());
    return (*destination)->previewRemoval(name).andThen(this, [name](const DeletionPreview &there) {
        RemovalPreview preview;
        preview.deletedEnvVars = {name};
        preview.dependents = there.dependents;
        preview.sentence = there.dependents.isEmpty() ? Phrase("env_var.is_deleted").arg(name)
                                                      : Phrase("env_var.is_deleted_with_users").arg(name);
        return preview;
    });
}

Pending<Done> EnvVarDesk::deleteEnvVar(const ProjectId &project, const QString &name)
{
    const auto destination = requireDeletable(project, name);
    if (!destination)
        return Pending<Done>::failed(destination.error());
    return (*destination)->remove(name).andThen(this, [this, project, name](const Done &) {
        m_core->feed->push(Removed<EnvVarView>{{project, name}});
        m_core->acts->note(project, name, Phrase("act.env_var_deleted").arg(name));
        // What is left of an opted-out sync has nothing to hold on to any more.
        const auto sync = m_core->engine->book().find(project, name);
        const bool isOver = sync && !m_core->engine->book().isFollowing(sync->id);
        return isOver ? m_core->engine->removeSync(sync->id) : Pending<Done>::ready(Done{});
    });
}

} // namespace bowline
