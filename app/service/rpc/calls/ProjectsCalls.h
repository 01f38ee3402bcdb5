// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ProjectsApi.h"
#include "service/rpc/Method.h"
#include "service/rpc/RemoteCaller.h"
#include "service/rpc/views/ProjectFields.h"
#include "service/rpc/views/RemovalFields.h"

/// The calls of ProjectsApi: what they are called in the protocol, and how they are made from afar.
namespace bowline::rpc {

inline constexpr std::tuple projectsCalls{
    Method<&ProjectsApi::destinationKinds>{"projects.destination_kinds"},
    Method<&ProjectsApi::destinationChoices>{"projects.destination_choices", {"kind", "field", "secret"}},
    Method<&ProjectsApi::hasuraProjects>{"projects.hasura_projects", {"token"}},
    Method<&ProjectsApi::createProject>{"projects.create", {"name", "destination"}},
    Method<&ProjectsApi::renameProject>{"projects.rename", {"project", "name"}},
    Method<&ProjectsApi::changeDestination>{"projects.change_destination", {"project", "destination"}},
    Method<&ProjectsApi::previewChangeDestination>{"projects.preview_change_destination", {"project", "destination"}},
    Method<&ProjectsApi::previewDeleteProject>{"projects.preview_delete", {"project"}},
    Method<&ProjectsApi::deleteProject>{"projects.delete", {"project"}},
};

class RemoteProjects final : public ProjectsApi
{
public:
    explicit RemoteProjects(RemoteCaller &caller)
        : m_caller(caller)
    {
    }

    Pending<QList<DestinationKindInfo>> destinationKinds() override { return call<&ProjectsApi::destinationKinds>(); }
    Pending<QList<DestinationChoice>> destinationChoices(const QString &kind, const QString &field,
                                                         const Secret &secret) override
    {
        return call<&ProjectsApi::destinationChoices>(kind, field, secret);
    }
    Pending<QList<HasuraProjectView>> hasuraProjects(const Secret &token) override
    {
        return call<&ProjectsApi::hasuraProjects>(token);
    }
    Pending<ProjectView> createProject(const QString &name, const DestinationInput &destination) override
    {
        return call<&ProjectsApi::createProject>(name, destination);
    }
    Pending<ProjectView> renameProject(const ProjectId &project, const QString &name) override
    {
        return call<&ProjectsApi::renameProject>(project, name);
    }
    Pending<ProjectView> changeDestination(const ProjectId &project, const DestinationInput &destination) override
    {
        return call<&ProjectsApi::changeDestination>(project, destination);
    }
    Pending<DestinationPreview> previewChangeDestination(const ProjectId &project,
                                                         const DestinationInput &destination) override
    {
        return call<&ProjectsApi::previewChangeDestination>(project, destination);
    }
    Pending<RemovalPreview> previewDeleteProject(const ProjectId &project) override
    {
        return call<&ProjectsApi::previewDeleteProject>(project);
    }
    Pending<Done> deleteProject(const ProjectId &project) override
    {
        return call<&ProjectsApi::deleteProject>(project);
    }

private:
    template <auto Call, class... A>
    Pending<typename Method<Call>::Result> call(const A &...arguments)
    {
        return m_caller.call(rowOf<Call>(projectsCalls), arguments...);
    }

    RemoteCaller &m_caller;
};

} // namespace bowline::rpc
