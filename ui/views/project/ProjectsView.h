// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"

#include <QWidget>

class QComboBox;
class QListView;
class QPushButton;
class QStackedWidget;

namespace bowline {

class EmptyState;
class ProjectListModel;
class ProjectPage;
class ProjectSortModel;
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
    /// Chooses the first project that fails or is disconnected; without one nothing changes.
    void showWorst();
    /// Opens the dialog.
    void newProject();

Q_SIGNALS:
    void loginRequested();
    void renewRequested(const bowline::AccountId &account);
    void actionRequested(bowline::NextStep step); ///< of an error: unlock the keychain, open Settings

private:
    QWidget *buildList();
    void addKinds();
    void takeProjects();
    void takeProject(const ProjectId &id); ///< changed, or gone
    void showList();
    void choose();
    void chooseRow(int sourceRow);
    void showRight(bool anyProject);
    ProjectPage *page();
    ProjectId chosen() const;

    ServiceApi &m_service;
    ServiceState &m_state;
    ProjectListModel *m_model;
    ProjectSortModel *m_sorted;
    QWidget *m_listPanel = nullptr;
    QListView *m_list = nullptr;
    QComboBox *m_kinds = nullptr; ///< from some projects on
    QStackedWidget *m_stack;
    ProjectPage *m_page = nullptr; ///< these three are made when they are first needed
    EmptyState *m_empty = nullptr;
    EmptyState *m_loading = nullptr;
    ProjectId m_wanted; ///< to be chosen when it arrives
};

} // namespace bowline
