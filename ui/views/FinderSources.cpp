// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/FinderSources.h"

#include "state/ServiceState.h"
#include "views/MainMenu.h"
#include "widgets/StatusText.h"

#include <QAction>
#include <QCoreApplication>

namespace bowline::finder {

namespace {

QString finderText(const char *text)
{
    return QCoreApplication::translate("bowline::FinderDialog", text);
}

QString detailOf(const ProjectView &project)
{
    if (!project.worstState)
        return finderText(QT_TRANSLATE_NOOP("bowline::FinderDialog", "Project"));
    return finderText(QT_TRANSLATE_NOOP("bowline::FinderDialog", "Project, %1"))
        .arg(syncStateText(*project.worstState));
}

} // namespace

QList<FinderEntry> projects(const ServiceState &state, const std::function<void(ProjectId)> &showProject,
                            const std::function<void(ProjectId, QString)> &showEnvVar)
{
    QList<FinderEntry> entries;
    for (const ProjectView &project : state.projects()) {
        entries.append(
            {project.name, detailOf(project), Symbol::Projects, [showProject, id = project.id] { showProject(id); }});
        const QString ofProject =
            finderText(QT_TRANSLATE_NOOP("bowline::FinderDialog", "Env var of %1")).arg(project.name);
        for (const QString &name : state.knownEnvVars(project.id))
            entries.append(
                {name, ofProject, Symbol::Key, [showEnvVar, id = project.id, name] { showEnvVar(id, name); }});
    }
    return entries;
}

QList<FinderEntry> actions(const MainMenu &menu)
{
    QList<FinderEntry> entries;
    for (QAction *action : menu.actions()) {
        if (action->shortcut() != QKeySequence(Qt::CTRL | Qt::Key_K))
            entries.append({action->text(), finderText(QT_TRANSLATE_NOOP("bowline::FinderDialog", "Action")),
                            Symbol::ChevronRight, [action] { action->trigger(); }});
    }
    return entries;
}

} // namespace bowline::finder
