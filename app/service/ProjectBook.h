// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/AccountBook.h"
#include "service/DestinationSetup.h"
#include "service/MissedEnvVars.h"
#include "service/ProjectDestinations.h"
#include "service/ServiceCore.h"
#include "service/api/ProjectsApi.h"
#include "service/api/Snapshot.h"

namespace bowline {

/// The projects: their rows, and the views that follow from them and their syncs. ProjectDestinations has the
/// destinations, DestinationSetup makes new ones ready.
class ProjectBook final : public QObject, public ProjectsApi
{
    Q_OBJECT
public:
    ProjectBook(ServiceCore *core, AccountBook *accounts, QObject *parent = nullptr);

    void load(const QList<ProjectRecord> &projects); ///< in place of what was known
    /// Makes every destination anew: the secret store has opened, or closed.
    void openDestinations();

    QList<ProjectView> views() const;
    QList<IntegrationView> integrations() const;
    std::optional<ProjectRecord> find(const ProjectId &id) const;
    QString name(const ProjectId &id) const;
    DestinationSpec spec(const ProjectId &id) const;
    /// Null while it cannot be used: the project is gone, or its secret cannot be read.
    Destination *destination(const ProjectId &id) const { return m_destinations.find(id); }
    /// The same with a reason.
    Expected<Destination *> require(const ProjectId &id) const;
    PlaceBook &places() { return m_destinations.places(); }
    /// The project's destination owns env vars of that name.
    bool isProtected(const ProjectId &id, const QString &envVar) const
    {
        return m_destinations.isProtected(id, envVar);
    }

    Pending<QList<DestinationKindInfo>> destinationKinds() override;
    Pending<QList<DestinationChoice>> destinationChoices(const QString &kind, const QString &field,
                                                         const Secret &secret) override;
    Pending<QList<HasuraProjectView>> hasuraProjects(const Secret &token) override;
    Pending<ProjectView> createProject(const QString &name, const DestinationInput &input) override;
    Pending<ProjectView> renameProject(const ProjectId &id, const QString &name) override;
    Pending<ProjectView> changeDestination(const ProjectId &id, const DestinationInput &input) override;
    /// What that would write, against what is there now.
    Pending<DestinationPreview> previewChangeDestination(const ProjectId &id, const DestinationInput &input) override;
    Pending<RemovalPreview> previewDeleteProject(const ProjectId &id) override;
    Pending<Done> deleteProject(const ProjectId &id) override;
    /// Another program of the team has changed it, or removed it (nothing).
    void follow(const ProjectId &id, const std::optional<ProjectRecord> &project);
    /// That entry of the secret store may be another now.
    void readSecretOf(const QString &secretKey);
    /// What the project's destination has just been found to hold: an env var of a sync that is missing there
    /// says so.
    void noteRead(const ProjectId &id, const EnvVars &there);
    void noteWritten(const ProjectId &id, const QString &envVar) { m_missed.noteWritten(id, envVar); }
    /// The secret store's entries of all projects, for moving house.
    QStringList secretKeys() const;

    ProjectView view(const ProjectRecord &project) const;
    /// One of the env vars that the sync owns.
    EnvVarView envVarView(const SyncRecord &sync, const QString &name) const;
    /// Those of them that it writes; all of them while its value is not known.
    QStringList written(const SyncRecord &sync) const;

private:
    void forget(const ProjectId &id);
    void syncChanged(const SyncRecord &sync);
    void announce(const ProjectId &id);
    void announceIntegration(const ProjectId &project, const AccountId &account);
    IntegrationView integration(const ProjectId &project, const AccountId &account) const;
    Expected<QString> freeName(const QString &name, const ProjectId &except) const;
    Phrase destinationPhrase(const DestinationSpec &spec) const; ///< "Env file /srv/app/.env"
    Pending<ProjectView> moveTo(const ProjectId &id, const DestinationPlace &place);
    Pending<ProjectView> save(const ProjectRecord &project, const std::function<void()> &recorded = {});

    ServiceCore *m_core;
    AccountBook *m_accounts;
    QHash<ProjectId, ProjectRecord> m_projects;
    ProjectDestinations m_destinations;
    DestinationSetup m_setup;
    MissedEnvVars m_missed;
    QSet<QString> m_namesOnTheWay; ///< of projects that are being made, in lower case
};

} // namespace bowline
