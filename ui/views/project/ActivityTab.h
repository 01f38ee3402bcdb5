// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ServiceApi.h"

#include <QWidget>

class QStackedWidget;
class QTableView;

namespace bowline {

class ActivityDetail;
class ActivityModel;
class EmptyState;
class ErrorBanner;

/// What happened, newest first; the steps of the chosen row below it. An empty project means all projects.
class ActivityTab : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityTab(ServiceApi &service, QWidget *parent = nullptr);

    void setProject(const ProjectId &project);
    void reload();

private:
    void refresh();
    const ActivityView *selected() const;

    ActivityModel *m_model;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
    QTableView *m_table;
    ActivityDetail *m_detail;
    EmptyState *m_nothing;
};

} // namespace bowline
