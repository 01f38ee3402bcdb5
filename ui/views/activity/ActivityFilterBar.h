// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActivityViews.h"
#include "service/api/ProjectViews.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QTimer;

namespace bowline {

/// What of the activity is wanted: of which project, with which result, since when, with which text.
class ActivityFilterBar : public QWidget
{
    Q_OBJECT
public:
    /// Without `choosesProject` the project is the one that was set.
    explicit ActivityFilterBar(bool choosesProject, QWidget *parent = nullptr);

    /// "Since" is counted from now.
    ActivityFilter filter() const;
    /// Whether a person has narrowed it.
    bool isNarrow() const;
    void clear();

    void setProject(const ProjectId &project);
    void setProjects(const QList<ProjectView> &projects); ///< to choose from; the chosen one stays chosen

Q_SIGNALS:
    void changed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QComboBox *addChoice(const QString &name);

    QComboBox *m_projects = nullptr;
    QComboBox *m_results;
    QComboBox *m_since;
    QLineEdit *m_search;
    QTimer *m_typing;
    ProjectId m_project;
};

} // namespace bowline
