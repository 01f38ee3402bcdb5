// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"

#include <QWidget>

class QListView;
class QPushButton;
class QStackedWidget;

namespace bowline {

class EmptyState;
class ProjectListModel;
class ProjectPage;
class RowSearchModel;
class ServiceState;

/// The page Projects: the list at the left, the chosen project at the right.
class ProjectsView : public QWidget
{
    Q_OBJECT
public:
    ProjectsView(ServiceApi &service, ServiceState &state, QWidget *parent = nullptr);

    /// Chooses a project; one that is not there yet is chosen as soon as it arrives.
    void showProject(const ProjectId &project);
    /// Chooses a project and one of its env vars.
    void showEnvVar(const ProjectId &project, const QString &name);
    /// Opens the dialog.
    void newProject();

Q_SIGNALS:
    void loginRequested();
    void renewRequested(const bowline::AccountId &account);
    void actionRequested(bowline::NextStep step); ///< of an error: unlock the keychain, open Settings

private:
    QWidget *buildList();
    void takeProjects();
    void takeProject(const ProjectId &id); ///< changed, or gone
    void showList();
    void choose();
    ProjectId chosen() const;

    ServiceApi &m_service;
    ServiceState &m_state;
    ProjectListModel *m_model;
    RowSearchModel *m_sorted; ///< by name
    QWidget *m_listPanel = nullptr;
    QListView *m_list = nullptr;
    QStackedWidget *m_stack;
    ProjectPage *m_page;
    EmptyState *m_empty;
    EmptyState *m_loading;
    ProjectId m_wanted; ///< to be chosen when it arrives
};

} // namespace bowline
