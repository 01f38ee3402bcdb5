// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ProjectListModel.h"

#include "models/ModelRoles.h"
#include "models/ProjectText.h"
#include "models/StatusText.h"

namespace bowline {

ProjectListModel::ProjectListModel(QObject *parent)
    : RowTableModel(parent)
{
}

void ProjectListModel::setProjects(const QList<ProjectView> &projects)
{
    m_createdAt.clear();
    for (const ProjectView &project : projects)
        m_createdAt.insert(project.id, project.createdAt);
    merge(projects);
}

void ProjectListModel::setProject(const ProjectView &project)
{
    if (m_createdAt.contains(project.id) && m_createdAt.value(project.id) != project.createdAt)
        removeProject(project.id);
    m_createdAt.insert(project.id, project.createdAt);
    upsert(project);
}

void ProjectListModel::removeProject(const ProjectId &id)
{
    if (const int row = rowOf(id); row >= 0)
        removeAt(row);
    m_createdAt.remove(id);
}

int ProjectListModel::rowOf(const ProjectId &id) const
{
    const auto it = m_createdAt.constFind(id);
    if (it == m_createdAt.cend())
        return -1;
    ProjectView probe;
    probe.id = id;
    probe.createdAt = *it;
    return find(probe);
}

int ProjectListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant ProjectListModel::data(const QModelIndex &index, int role) const
{
    const ProjectView *project = rowAt(index.row());
    if (!project || index.column() != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case ModelRole::Sort:
        return project->name;
    case Qt::AccessibleDescriptionRole:
    case SubtitleRole:
        return projectSubtitle(*project);
    case Qt::ToolTipRole:
        return tr("%1\n%2\nEnv vars that follow Heroku: %3")
            .arg(project->name, destinationText(*project))
            .arg(project->syncCount);
    case ModelRole::SyncState:
        return project->worstState ? QVariant(int(*project->worstState)) : QVariant();
    case ModelRole::Key:
        return project->id.text;
    default:
        return {};
    }
}

QString projectSubtitle(const ProjectView &project)
{
    return project.worstState ? syncStateText(*project.worstState) : ProjectListModel::tr("Nothing synced");
}

} // namespace bowline
