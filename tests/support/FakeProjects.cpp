// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeProjects.h"

#include "support/FakeRows.h"

namespace bowline::test {

Pending<QList<HasuraProjectView>> FakeProjects::hasuraProjects(const Secret &token)
{
    return m_answers.answer(QStringLiteral("hasuraProjects"), {token.revealText()}, hasura);
}

Pending<ProjectView> FakeProjects::createProject(const QString &name, const DestinationInput &destination)
{
    lastDestination = destination;
    ProjectView row = FakeRows::project(QStringLiteral("p-%1").arg(name), name);
    row.destination = destination.destination;
    return m_answers.answer(QStringLiteral("createProject"), {name}, row);
}

Pending<ProjectView> FakeProjects::renameProject(const ProjectId &id, const QString &name)
{
    ProjectView row = FakeRows::project(id.text, name);
    for (const ProjectView &known : std::as_const(m_answers.state.projects)) {
        if (known.id == id)
            row = known;
    }
    row.name = name;
    return m_answers.answer(QStringLiteral("renameProject"), {id.text, name}, row);
}

Pending<ProjectView> FakeProjects::changeDestination(const ProjectId &id, const DestinationInput &destination)
{
    lastDestination = destination;
    ProjectView row = FakeRows::project(id.text, id.text);
    for (const ProjectView &known : std::as_const(m_answers.state.projects)) {
        if (known.id == id)
            row = known;
    }
    row.destination = destination.destination;
    return m_answers.answer(QStringLiteral("changeDestination"), {id.text}, row);
}

Pending<DestinationPreview> FakeProjects::previewChangeDestination(const ProjectId &id,
                                                                   const DestinationInput &destination)
{
    lastDestination = destination;
    return m_answers.answer(QStringLiteral("previewChangeDestination"), {id.text}, destinationPreview);
}

Pending<RemovalPreview> FakeProjects::previewDeleteProject(const ProjectId &id)
{
    return m_answers.answer(QStringLiteral("previewDeleteProject"), {id.text}, m_answers.preview);
}

Pending<Done> FakeProjects::deleteProject(const ProjectId &id)
{
    return m_answers.answer(QStringLiteral("deleteProject"), {id.text}, Done{});
}

} // namespace bowline::test
