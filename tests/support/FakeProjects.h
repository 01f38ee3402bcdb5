// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ProjectsApi.h"
#include "support/FakeAnswers.h"

namespace bowline::test {

/// ProjectsApi without a service behind it, see FakeService.
class FakeProjects final : public ProjectsApi
{
public:
    explicit FakeProjects(FakeAnswers &answers)
        : m_answers(answers)
    {
    }

    // What it answers, and what it was asked
    QList<DestinationKindInfo> kinds = standardKinds();
    QList<DestinationChoice> choices;
    DestinationPreview destinationPreview;
    DestinationInput lastDestination;

    /// As the service has them: their keys, fields and the words that tests look for.
    static QList<DestinationKindInfo> standardKinds();

    Pending<QList<DestinationKindInfo>> destinationKinds() override;
    Pending<QList<DestinationChoice>> destinationChoices(const QString &kind, const QString &field,
                                                         const Secret &secret) override;
    Pending<QList<HasuraProjectView>> hasuraProjects(const Secret &token) override;
    Pending<ProjectView> createProject(const QString &name, const DestinationInput &destination) override;
    Pending<ProjectView> renameProject(const ProjectId &project, const QString &name) override;
    Pending<ProjectView> changeDestination(const ProjectId &project, const DestinationInput &destination) override;
    Pending<DestinationPreview> previewChangeDestination(const ProjectId &project,
                                                         const DestinationInput &destination) override;
    Pending<RemovalPreview> previewDeleteProject(const ProjectId &project) override;
    Pending<Done> deleteProject(const ProjectId &project) override;

private:
    FakeAnswers &m_answers;
};

} // namespace bowline::test
