// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/project/ProjectPage.h"

#include "ServiceState.h"
#include "dialogs/project/ConnectDialog.h"
#include "models/EnvVarModel.h"
#include "models/ProjectText.h"
#include "theme/Tokens.h"
#include "views/activity/ActivityPanel.h"
#include "views/project/EnvVarsTab.h"
#include "views/project/IntegrationsTab.h"
#include "views/project/SettingsTab.h"
#include "widgets/Buttons.h"
#include "widgets/PageHeader.h"

#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace bowline {

ProjectPage::ProjectPage(ServiceApi &service, ServiceState &state, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_state(state)
    , m_envVarModel(new EnvVarModel(service, this))
    , m_header(new PageHeader({}))
    , m_tabs(new QTabWidget)
    , m_envVars(new EnvVarsTab(service, *m_envVarModel))
    , m_integrations(new IntegrationsTab(service, state, *m_envVarModel))
    , m_activity(new ActivityPanel(service, ActivityPanel::Scope::OneProject))
    , m_settings(new SettingsTab(service))
{
    auto *renameButton = buttons::plain(tr("Rename project"));
    buttons::setSymbol(renameButton, Symbol::Edit);
    m_header->addWidget(renameButton);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_envVars, tr("Env Vars"));
    m_tabs->addTab(m_integrations, tr("Integrations"));
    m_activity->setContentsMargins(0, space::l, 0, 0);
    m_tabs->addTab(m_activity, tr("Activity"));
    m_tabs->addTab(m_settings, tr("Settings"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs, 1);

    connect(renameButton, &QPushButton::clicked, this, &ProjectPage::rename);
    connect(m_envVars, &EnvVarsTab::syncRequested, this, &ProjectPage::openConnect);
    connect(m_envVars, &EnvVarsTab::nextStepRequested, this, &ProjectPage::takeStep);
    connect(m_integrations, &IntegrationsTab::connectRequested, this, [this] { openConnect({}); });
    connect(m_integrations, &IntegrationsTab::nextStepRequested, this, &ProjectPage::takeStep);
    connect(m_envVarModel, &EnvVarModel::loadingChanged, this, [this] {
        if (!m_envVarModel->isLoading())
            m_state.rememberEnvVars(m_envVarModel->project(), m_envVarModel->rows());
    });
    connect(&m_state, &ServiceState::resynced, this, [this] {
        m_envVarModel->reload();
        m_activity->reload();
    });
}

void ProjectPage::setProject(const ProjectView &project)
{
    const bool other = project.id != m_project.id;
    const bool moved = !other && project.destination != m_project.destination;
    m_project = project;
    m_header->setTitle(project.name);
    m_header->setSubtitle(destinationText(project.destination));
    m_settings->setProject(project);
    if (moved)
        m_envVarModel->reload();
    if (!other)
        return;
    m_tabs->setCurrentIndex(0);
    m_envVarModel->setProject(project.id);
    m_integrations->setProject(project.id);
    m_activity->setProject(project.id);
}

void ProjectPage::showEnvVar(const QString &name)
{
    m_tabs->setCurrentWidget(m_envVars);
    m_envVars->select(name);
}

void ProjectPage::rename()
{
    m_tabs->setCurrentWidget(m_settings);
    m_settings->editName();
}

void ProjectPage::openConnect(const QString &envVar)
{
    if (m_state.accounts().isEmpty()) {
        Q_EMIT loginRequested();
        return;
    }
    if (m_dialog)
        return;
    ConnectStart start;
    start.project = m_project;
    start.envVar = envVar;
    if (const EnvVarView *row = m_envVarModel->rowAt(m_envVarModel->rowOf(envVar)))
        start.previous = row->sync;
    m_dialog = new ConnectDialog(m_service, m_state, *m_envVarModel, start, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ConnectDialog::connected, m_envVars, &EnvVarsTab::select);
    connect(m_dialog, &ConnectDialog::nextStepRequested, this, &ProjectPage::takeStep);
    m_dialog->open();
}

void ProjectPage::takeStep(NextStep step, const AccountId &account)
{
    switch (step) {
    case NextStep::LogIn:
        if (account.isEmpty())
            Q_EMIT loginRequested();
        else
            Q_EMIT renewRequested(account);
        break;
    case NextStep::EditDestination:
        m_settings->changeDestination();
        break;
    default:
        Q_EMIT actionRequested(step);
        break;
    }
}

} // namespace bowline
