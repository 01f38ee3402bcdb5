// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeProjects.h"

#include "support/FakeRows.h"

namespace bowline::test {

QList<DestinationKindInfo> FakeProjects::standardKinds()
{
    const auto field = [](const char *key, DestinationFieldType type, const char *label) {
        DestinationField made;
        made.key = QLatin1String(key);
        made.type = type;
        made.label = QLatin1String(label);
        return made;
    };
    DestinationField privately = field("owner_only", DestinationFieldType::Bool, "Readable by me only");
    privately.required = false;
    DestinationField project = field("project_id", DestinationFieldType::Choice, "Hasura project");
    project.labelField = QStringLiteral("name");
    project.askText = QStringLiteral("List projects");
    project.askingText = QStringLiteral("Asking Hasura Cloud for the projects…");
    project.emptyText = QStringLiteral("This token sees no project. Create one at Hasura Cloud first.");
    const auto kind = [](const char *key, const char *name, const QList<DestinationField> &fields) {
        return DestinationKindInfo{QLatin1String(key), QLatin1String(name), QStringLiteral("For tests."), {}, fields};
    };
    return {kind("own_store", "Bowline's encrypted store", {}),
            kind("env_file", "Env file",
                 {field("file_path", DestinationFieldType::Path, "Path of the env file"), privately}),
            kind("hasura_cloud", "Hasura Cloud project",
                 {field("token", DestinationFieldType::Secret, "Hasura access token"), project})};
}

Pending<QList<DestinationKindInfo>> FakeProjects::destinationKinds()
{
    return m_answers.answer(QStringLiteral("destinationKinds"), {}, kinds);
}

Pending<QList<DestinationChoice>> FakeProjects::destinationChoices(const QString &kind, const QString &field,
                                                                   const Secret &secret)
{
    return m_answers.answer(QStringLiteral("destinationChoices"), {kind, field, secret.revealText()}, choices);
}

Pending<QList<HasuraProjectView>> FakeProjects::hasuraProjects(const Secret &token)
{
    return m_answers.answer(QStringLiteral("hasuraProjects"), {token.revealText()}, QList<HasuraProjectView>());
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
