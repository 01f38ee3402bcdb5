// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ProjectViews.h"
#include "service/api/ServiceApi.h"

#include <QPointer>
#include <QWidget>

class QTabWidget;

namespace bowline {

class ActivityPanel;
class ConnectDialog;
class EnvVarModel;
class EnvVarsTab;
class IntegrationsTab;
class PageHeader;
class ServiceState;
class SettingsTab;

/// One project: title and tabs. The tabs share one model of its env vars.
class ProjectPage : public QWidget
{
    Q_OBJECT
public:
    ProjectPage(ServiceApi &service, ServiceState &state, QWidget *parent = nullptr);

    /// Another project, or the same one with changes.
    void setProject(const ProjectView &project);
    const ProjectId &project() const { return m_project.id; }
    /// Shows one env var, chosen, in its tab.
    void showEnvVar(const QString &name);

Q_SIGNALS:
    void loginRequested();
    void renewRequested(const bowline::AccountId &account);
    void actionRequested(bowline::NextStep step); ///< of an error: something that is done elsewhere in the window

private:
    enum Tab { EnvVarsAt, IntegrationsAt, ActivityAt, SettingsAt };
    void makeTab(int tab);
    EnvVarsTab &envVars();
    SettingsTab &settings();
    void openConnect(const QString &envVar, bool edits);
    void takeStep(NextStep step, const AccountId &account);
    void rename();

    ServiceApi &m_service;
    ServiceState &m_state;
    ProjectView m_project;
    EnvVarModel *m_envVarModel;
    PageHeader *m_header;
    QTabWidget *m_tabs;
    EnvVarsTab *m_envVars = nullptr; ///< each tab is made when it is first shown
    IntegrationsTab *m_integrations = nullptr;
    ActivityPanel *m_activity = nullptr;
    SettingsTab *m_settings = nullptr;
    QPointer<ConnectDialog> m_dialog;
};

} // namespace bowline
