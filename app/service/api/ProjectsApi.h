// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "service/api/ProjectViews.h"
#include "service/api/RemovalPreview.h"

namespace bowline {

/// Projects and where their env vars live. Part of the seam, see ServiceApi for what every call promises.
class ProjectsApi
{
public:
    virtual ~ProjectsApi() = default;

    /// The kinds of destinations that the service knows, in the order in which they are to be offered.
    virtual Pending<QList<DestinationKindInfo>> destinationKinds() = 0;
    /// What a field of type Choice can have. `secret`: what the person has filled in.
    virtual Pending<QList<DestinationChoice>> destinationChoices(const QString &kind, const QString &field,
                                                                 const Secret &secret) = 0;
    /// destinationChoices() as it was before there were kinds.
    virtual Pending<QList<HasuraProjectView>> hasuraProjects(const Secret &token) = 0;
    virtual Pending<ProjectView> createProject(const QString &name, const DestinationInput &destination) = 0;
    virtual Pending<ProjectView> renameProject(const ProjectId &project, const QString &name) = 0;
    /// The old destination is left as it is. What previewChangeDestination() lists is written to the new one
    /// first; if that fails, the project stays where it is.
    virtual Pending<ProjectView> changeDestination(const ProjectId &project, const DestinationInput &destination) = 0;
    /// Errors of reading the new destination as they are: without it nobody knows what would be lost.
    virtual Pending<DestinationPreview> previewChangeDestination(const ProjectId &project,
                                                                 const DestinationInput &destination) = 0;
    virtual Pending<RemovalPreview> previewDeleteProject(const ProjectId &project) = 0;
    virtual Pending<Done> deleteProject(const ProjectId &project) = 0;
};

} // namespace bowline
