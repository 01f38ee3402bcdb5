// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowTableModel.h"
#include "service/api/ProjectViews.h"

#include <QHash>

namespace bowline {

/// Oldest first, so that a rename does not move a row; the view sorts by name through a proxy.
struct ProjectOrder
{
    bool operator()(const ProjectView &a, const ProjectView &b) const
    {
        return a.createdAt != b.createdAt ? a.createdAt < b.createdAt : a.id < b.id;
    }
};

/// The list of projects: one column, the name; the second line (`SubtitleRole`) says the worst state in words.
class ProjectListModel final : public RowTableModel<ProjectView, ProjectOrder>
{
    Q_OBJECT
public:
    enum Role { SubtitleRole = Qt::UserRole + 0x100 };

    explicit ProjectListModel(QObject *parent = nullptr);

    /// All projects, as they are now; only the rows that differ are told.
    void setProjects(const QList<ProjectView> &projects);
    /// One of them, new or changed: the others are not looked at.
    void setProject(const ProjectView &project);
    void removeProject(const ProjectId &id);
    int rowOf(const ProjectId &id) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QHash<ProjectId, QDateTime> m_createdAt; ///< which is the other half of a row's key
};

/// The worst state in words, or "Nothing synced": a project's second line.
QString projectSubtitle(const ProjectView &project);

} // namespace bowline
