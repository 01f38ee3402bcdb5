// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ProjectSortModel.h"

#include "models/ModelRoles.h"
#include "service/api/ProjectViews.h"

namespace bowline {

namespace {

ProjectSortModel::Kind kindOf(const QModelIndex &project)
{
    const QVariant state = project.data(ModelRole::SyncState);
    if (!state.isValid())
        return ProjectSortModel::Kind::NothingSynced;
    switch (static_cast<SyncState>(state.toInt())) {
    case SyncState::Failing:
    case SyncState::Disconnected:
        return ProjectSortModel::Kind::Troubled;
    case SyncState::Updating:
    case SyncState::Unproven:
    case SyncState::Offline:
    case SyncState::WaitingForHeroku:
        return ProjectSortModel::Kind::Waiting;
    case SyncState::InSync:
        return ProjectSortModel::Kind::InSync;
    case SyncState::OptedOut:
        break;
    }
    return ProjectSortModel::Kind::NothingSynced;
}

} // namespace

ProjectSortModel::ProjectSortModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(ModelRole::Sort);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void ProjectSortModel::setKind(Kind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    invalidateFilter();
}

QString ProjectSortModel::kindText(Kind kind)
{
    switch (kind) {
    case Kind::All:
        return tr("All projects");
    case Kind::Troubled:
        return tr("Failing or disconnected");
    case Kind::Waiting:
        return tr("Not proven or waiting");
    case Kind::InSync:
        return tr("In sync");
    case Kind::NothingSynced:
        return tr("Nothing synced");
    }
    return {};
}

bool ProjectSortModel::isTroubled(const QModelIndex &project)
{
    return kindOf(project) == Kind::Troubled;
}

// Only what stays until someone does something comes first: a row that moved with each update could not be
// hit.
bool ProjectSortModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool troubled = isTroubled(left);
    return troubled != isTroubled(right) ? troubled : QSortFilterProxyModel::lessThan(left, right);
}

bool ProjectSortModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    return m_kind == Kind::All || kindOf(sourceModel()->index(sourceRow, 0, sourceParent)) == m_kind;
}

} // namespace bowline
