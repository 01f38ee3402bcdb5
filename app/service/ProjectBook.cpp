// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ProjectBook.h"

#include "core/Names.h"
#include "service/ActLog.h"
#include "service/DestinationMaker.h"
#include "service/ProjectRemoval.h"
#include "service/ViewMaker.h"
#include "sync/SyncRendering.h"

namespace bowline {

ProjectBook::ProjectBook(ServiceCore *core, AccountBook *accounts, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_accounts(accounts)
    , m_destinations(core, [this](const ProjectId &id) { return name(id); })
    , m_setup(core, accounts, &m_destinations)
{
    connect(&m_core->engine->book(), &SyncBook::changed, this, &ProjectBook::syncChanged);
    connect(&m_core->engine->book(), &SyncBook::removed, this,
            [this](const SyncRecord &sync) { announce(sync.project); });
    connect(&m_core->engine->book(), &SyncBook::integrationChanged, this, &ProjectBook::announceIntegration);
}

void ProjectBook::load(const QList<ProjectRecord> &projects)
{
    m_projects.clear();
    for (const ProjectRecord &project : projects)
        m_projects.insert(project.id, project);
}

std::optional<ProjectRecord> ProjectBook::find(const ProjectId &id) const
{
    const auto it = m_projects.constFind(id);
    return it == m_projects.cend() ? std::nullopt : std::optional(*it);
}

QString ProjectBook::name(const ProjectId &id) const
{
    return m_projects.value(id).name;
}

DestinationSpec ProjectBook::spec(const ProjectId &id) const
{
    return destinationFromJson(m_projects.value(id).destination);
}

Expected<Destination *> ProjectBook::require(const ProjectId &id) const
{
    if (!m_projects.contains(id))
        return fail(ErrorCode::NotFound);
    if (const auto ready = m_core->requireSealer(); !ready)
        return fail(ready.error());
    if (Destination *found = m_destinations.find(id))
        return found;
    return fail(ErrorCode::KeychainRefused);
}

void ProjectBook::openDestinations()
{
    m_destinations.closeAll();
    if (!m_core->canSeal)
        return;
    for (const ProjectRecord &project : std::as_const(m_projects))
        m_destinations.open(project);
}

// -- views

ProjectView ProjectBook::view(const ProjectRecord &project) const
{
    ProjectView view;
    view.id = project.id;
    view.name = project.name;
    view.createdAt = project.createdAt;
    view.destination = destinationFromJson(project.destination);
    view.destinationName = m_core->kinds->nameOf(view.destination);
    view.destinationPlace = m_core->kinds->placeOf(view.destination);
    const SyncBook::Tally tally = m_core->engine->book().tally(project.id);
    view.syncCount = tally.following;
    view.worstState = tally.worst;
    return view;
}

QList<ProjectView> ProjectBook::views() const
{
    QList<ProjectView> views;
    for (const ProjectRecord &project : m_projects)
        views.append(view(project));
    std::sort(views.begin(), views.end(),
              [](const ProjectView &a, const ProjectView &b) { return a.createdAt < b.createdAt; });
    return views;
}

EnvVarView ProjectBook::envVarView(const SyncRecord &sync, const QString &name) const
{
    EnvVarView view;
    view.project = sync.project;
    view.name = name;
    view.valueBytes = m_core->canSeal ? m_core->engine->book().lastWritten(sync).value(name).size() : 0;
    view.isProtected = isProtected(sync.project, name);
    view.isThere = m_missed.isThere(sync, name);
    view.updatedAt = sync.syncedAt;
    view.sync = syncView(sync, m_accounts->email(sync.account), m_core->engine->retries().nextAt(sync.id));
    return view;
}

QStringList ProjectBook::written(const SyncRecord &sync) const
{
    const QStringList own = envVarsOf(sync);
    if (own.size() == 1 || !m_core->canSeal)
        return own;
    const EnvVars last = m_core->engine->book().lastWritten(sync);
    return last.isEmpty() ? own : last.keys();
}

void ProjectBook::noteRead(const ProjectId &id, const EnvVars &there)
{
    m_missed.noteRead(id, m_core->engine->book().of(id), there, m_core->clock->now());
}

IntegrationView ProjectBook::integration(const ProjectId &project, const AccountId &account) const
{
    IntegrationView view;
    view.project = project;
    view.account = account;
    view.accountEmail = m_accounts->email(account);
    for (const SyncRecord &sync : m_core->engine->book().of(project)) {
        if (sync.account == account)
            view.envVars += written(sync);
    }
    view.envVars.sort();
    return view;
}

QList<IntegrationView> ProjectBook::integrations() const
{
    QMap<std::pair<ProjectId, AccountId>, QStringList> names;
    m_core->engine->book().forEach([this, &names](const SyncRecord &sync) {
        names[{sync.project, sync.account}] += written(sync);
    });
    QList<IntegrationView> views;
    for (auto it = names.begin(); it != names.end(); ++it) {
        it->sort();
        views.append({it.key().first, it.key().second, m_accounts->email(it.key().second), *it});
    }
    return views;
}

void ProjectBook::announce(const ProjectId &id)
{
    if (m_projects.contains(id))
        m_core->feed->push(view(m_projects[id]));
}

void ProjectBook::announceIntegration(const ProjectId &project, const AccountId &account)
{
    const IntegrationView view = integration(project, account);
    if (view.envVars.isEmpty())
        m_core->feed->push(Removed<IntegrationView>{{project, account}});
    else
        m_core->feed->push(view);
}

void ProjectBook::syncChanged(const SyncRecord &sync)
{
    for (const QString &name : written(sync))
        m_core->feed->push(envVarView(sync, name));
    announce(sync.project);
}

// -- acts

Expected<QString> ProjectBook::freeName(const QString &name, const ProjectId &except) const
{
    const auto checked = checkProjectName(name);
    if (!checked)
        return checked;
    bool taken = m_namesOnTheWay.contains(checked->toLower());
    for (const ProjectRecord &project : m_projects)
        taken |= project.id != except && project.name.compare(*checked, Qt::CaseInsensitive) == 0;
    if (taken)
        return fail(makeError(ErrorCode::NameTaken, Phrase("project.name_taken"), {}));
    return checked;
}

// `recorded` makes the project fit for use: whoever is told of it asks for its env vars at once.
Pending<ProjectView> ProjectBook::save(const ProjectRecord &project, const std::function<void()> &recorded)
{
    return m_core->journal->run([project](Repositories &r) { return r.projects().store(project); })
        .andThen(this, [this, project, recorded](const Done &) {
            m_projects.insert(project.id, project);
            if (recorded)
                recorded();
            announce(project.id);
            return view(project);
        });
}

Pending<QList<DestinationKindInfo>> ProjectBook::destinationKinds()
{
    return Pending<QList<DestinationKindInfo>>::ready(m_core->kinds->infos());
}

Pending<QList<DestinationChoice>> ProjectBook::destinationChoices(const QString &kind, const QString &field,
                                                                  const Secret &secret)
{
    return m_core->kinds->choices(kind, field, secret, destinationParts(*m_core, m_accounts->hasuraClouds()), this);
}

Pending<QList<HasuraProjectView>> ProjectBook::hasuraProjects(const Secret &token)
{
    return destinationChoices(QStringLiteral("hasura_cloud"), QStringLiteral("project_id"), token)
        .andThen(this, [](const QList<DestinationChoice> &choices) {
            QList<HasuraProjectView> views;
            for (const DestinationChoice &project : choices)
                views.append({project.value, project.label});
            return views;
        });
}

Pending<ProjectView> ProjectBook::createProject(const QString &name, const DestinationInput &input)
{
    const auto checkedName = freeName(name, {});
    if (!checkedName)
        return Pending<ProjectView>::failed(checkedName.error());
    const ProjectId id(m_core->random->uuid());
    m_namesOnTheWay.insert(checkedName->toLower());
    return m_setup.placeFor(id, input)
        .andThen(
            this,
            [this, id, name = *checkedName](const DestinationPlace &place) {
                m_destinations.places().set(id, place.marks); // nobody else gets it meanwhile
                return m_setup.keepSecret(id, place.secret).andThen(this, [this, id, name, place](const Done &) {
                    const ProjectRecord project{id, name, destinationToJson(place.spec), m_core->clock->now()};
                    return save(project, [this, id, place] { m_destinations.set({id, place.spec, place.secret}); });
                });
            })
        .always(this, [this, id, name = *checkedName](const Expected<ProjectView> &made) {
            m_namesOnTheWay.remove(name.toLower());
            if (made)
                m_core->acts->note(id, {}, Phrase("act.project_created").arg(name));
            else
                m_destinations.places().forget(id);
            return made;
        });
}

Pending<ProjectView> ProjectBook::renameProject(const ProjectId &id, const QString &name)
{
    auto project = find(id);
    if (!project)
        return Pending<ProjectView>::failed(makeError(ErrorCode::NotFound));
    const auto checked = freeName(name, id);
    if (!checked)
        return Pending<ProjectView>::failed(checked.error());
    const Phrase what = Phrase("act.project_renamed").arg(std::exchange(project->name, *checked), *checked);
    return save(*project, [this, id, what] { m_core->acts->note(id, {}, what); });
}

Pending<ProjectView> ProjectBook::changeDestination(const ProjectId &id, const DestinationInput &input)
{
    if (!m_projects.contains(id))
        return Pending<ProjectView>::failed(makeError(ErrorCode::NotFound));
    return m_setup.newPlaceFor(id, input).andThen(this, [this, id](const DestinationPlace &place) {
        return m_setup.carryOver(id, place)
            .andThen(this, [this, id, place](const Done &) { return m_setup.keepSecret(id, place.secret); })
            .andThen(this, [this, id, place](const Done &) { return moveTo(id, place); });
    });
}

Pending<DestinationPreview> ProjectBook::previewChangeDestination(const ProjectId &id, const DestinationInput &input)
{
    if (!m_projects.contains(id))
        return Pending<DestinationPreview>::failed(makeError(ErrorCode::NotFound));
    return m_setup.newPlaceFor(id, input).andThen(
        this, [this, id](const DestinationPlace &place) { return m_setup.previewMove(id, place); });
}

Phrase ProjectBook::destinationPhrase(const DestinationSpec &spec) const
{
    const Phrase kind = Phrase("kind").arg(m_core->kinds->nameOf(spec));
    const QString place = m_core->kinds->placeOf(spec);
    return place.isEmpty() ? kind : Phrase("place.named").arg(kind, place);
}

Pending<ProjectView> ProjectBook::moveTo(const ProjectId &id, const DestinationPlace &place)
{
    auto project = find(id); // as it is now: it may have been renamed, or deleted, while its new place was asked
    if (!project)
        return Pending<ProjectView>::failed(makeError(ErrorCode::NotFound));
    project->destination = destinationToJson(place.spec);
    return save(*project, [this, id, place] {
        m_missed.forget(id);
        m_destinations.set({id, place.spec, place.secret});
        if (!m_core->kinds->needsSecret(place.spec))
            m_core->secrets->remove(destinationSecretKey(id)).then(this, [](const Expected<Done> &) {});
        // What Bowline follows is written to the new place at once.
        for (const SyncRecord &sync : m_core->engine->book().of(id)) {
            if (m_core->engine->book().isFollowing(sync.id))
                m_core->engine->syncNow(sync.id, Trigger::Moved).then(this, [](const Expected<Done> &) {});
        }
        m_core->acts->note(id, {}, Phrase("act.destination_changed").arg(destinationPhrase(place.spec)));
    });
}

QStringList ProjectBook::secretKeys() const
{
    QStringList keys;
    for (const ProjectRecord &project : m_projects)
        keys.append(destinationSecretKey(project.id));
    return keys;
}

Pending<RemovalPreview> ProjectBook::previewDeleteProject(const ProjectId &id)
{
    if (!m_projects.contains(id))
        return Pending<RemovalPreview>::failed(makeError(ErrorCode::NotFound));
    return m_core->journal->run([id](Repositories &r) { return r.envVars().ofProject(id); })
        .andThen(this, [this, id](const QList<EnvVarRecord> &stored) {
            QStringList followed;
            for (const SyncRecord &sync : m_core->engine->book().of(id)) {
                if (m_core->engine->book().isFollowing(sync.id))
                    followed += written(sync);
            }
            return projectRemoval(m_core->kinds->livesInJournal(spec(id)), followed, stored);
        });
}

Pending<Done> ProjectBook::deleteProject(const ProjectId &id)
{
    if (!m_projects.contains(id))
        return Pending<Done>::failed(makeError(ErrorCode::NotFound));
    const Phrase what = Phrase("act.project_deleted").arg(name(id));
    return m_core->journal->run([id](Repositories &r) { return r.projects().remove(id); })
        .andThen(this, [this, id, what](const Done &) {
            forget(id);
            m_core->acts->note({}, {}, what); // with the project went what was noted of it
            return m_core->secrets->remove(destinationSecretKey(id)).always(this, [](const Expected<Done> &) {});
        });
}

void ProjectBook::forget(const ProjectId &id)
{
    if (m_projects.remove(id) == 0)
        return;
    m_destinations.close(id);
    m_core->engine->book().forgetProject(id);
    m_missed.forget(id);
    m_core->feed->push(Removed<ProjectView>{{id}});
}

void ProjectBook::follow(const ProjectId &id, const std::optional<ProjectRecord> &project)
{
    if (!project) {
        forget(id);
        return;
    }
    const auto known = find(id);
    m_projects.insert(id, *project);
    if (m_core->canSeal && (!known || known->destination != project->destination))
        m_destinations.open(*project);
    announce(id);
}

void ProjectBook::readSecretOf(const QString &secretKey)
{
    for (const ProjectRecord &project : std::as_const(m_projects)) {
        if (destinationSecretKey(project.id) == secretKey)
            m_destinations.open(project);
    }
}

} // namespace bowline
