// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActivityViews.h"
#include "service/api/ProjectViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace bowline {

class ActivityDetail;
class ActivityFilterBar;
class ActivityModel;
class EmptyState;
class ErrorBanner;
class ReportSaver;
class ServiceState;

/// What happened, newest first; the steps of the chosen row below it. Of one project, or of all with a choice of the
/// project among its filters.
class ActivityPanel : public QWidget
{
    Q_OBJECT
public:
    enum class Scope { OneProject, AllProjects };
    ActivityPanel(ServiceApi &service, const ServiceState &state, Scope scope, QWidget *parent = nullptr);

    void setProject(const ProjectId &project);
    void setProjects(const QList<ProjectView> &projects);
    /// Asks anew for what the filters mean now.
    void reload();
    ActivityFilter filter() const;

Q_SIGNALS:
    void filterChanged();

private:
    QWidget *buildTable();
    void connectModel();
    void refresh();
    void refreshEmpty();
    void saveReport();
    const ActivityView *selected() const;

    const Scope m_scope;
    ActivityFilterBar *m_filters;
    ActivityModel *m_model;
    ErrorBanner *m_banner;
    QLabel *m_saved;
    QStackedWidget *m_stack;
    QTableView *m_table;
    ActivityDetail *m_detail;
    EmptyState *m_nothing;
    EmptyState *m_noMatch;
    ReportSaver *m_saver;
};

} // namespace bowline
