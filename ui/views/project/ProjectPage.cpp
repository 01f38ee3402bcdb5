// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/project/ProjectPage.h"

#include "dialogs/project/ConnectDialog.h"
#include "models/EnvVarModel.h"
#include "models/ProjectText.h"
#include "state/ServiceState.h"
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
    , m_envVarModel(new EnvVarModel(service, state, this))
    , m_header(new PageHeader({}))
    , m_tabs(new QTabWidget)
{
    auto *renameButton = buttons::plain(tr("Rename project"));
    buttons::setSymbol(renameButton, Symbol::Edit);
    m_header->addWidget(renameButton);
    m_tabs->setDocumentMode(true);
    for (const QString &title : {tr("Env Vars"), tr("Integrations"), tr("Activity"), tr("Settings")}) {
        auto *tab = new QWidget;
        (new QVBoxLayout(tab))->setContentsMargins(0, 0, 0, 0);
        m_tabs->addTab(tab, title);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs, 1);

    connect(m_tabs, &QTabWidget::currentChanged, this, &ProjectPage::makeTab);
    connect(renameButton, &QPushButton::clicked, this, &ProjectPage::rename);
    connect(m_envVarModel, &EnvVarModel::loadingChanged, this, [this] {
        if (!m_envVarModel->isLoading())
            m_state.rememberEnvVars(m_envVarModel->project(), m_envVarModel->rows());
    });
    connect(&m_state, &ServiceState::resynced, this, [this] {
        m_envVarModel->reload();
        if (m_activity)
            m_activity->reload();
    });
    makeTab(EnvVarsAt);
}

void ProjectPage::makeTab(int tab)
{
    QWidget *made = nullptr;
    if (tab == EnvVarsAt && !m_envVars) {
        made = m_envVars = new EnvVarsTab(m_service, m_state, *m_envVarModel);
        connect(m_envVars, &EnvVarsTab::syncRequested, this,
                [this](const QString &envVar) { openConnect(envVar, false); });
        connect(m_envVars, &EnvVarsTab::editSyncRequested, this,
                [this](const QString &envVar) { openConnect(envVar, true); });
        connect(m_envVars, &EnvVarsTab::nextStepRequested, this, &ProjectPage::takeStep);
    } else if (tab == IntegrationsAt && !m_integrations) {
        made = m_integrations = new IntegrationsTab(m_service, m_state, *m_envVarModel);
        m_integrations->setProject(m_project.id);
        connect(m_integrations, &IntegrationsTab::connectRequested, this, [this] { openConnect({}, false); });
        connect(m_integrations, &IntegrationsTab::nextStepRequested, this, &ProjectPage::takeStep);
    } else if (tab == ActivityAt && !m_activity) {
        made = m_activity = new ActivityPanel(m_service, m_state, ActivityPanel::Scope::OneProject);
        m_activity->setContentsMargins(0, space::l, 0, 0);
        m_activity->setProject(m_project.id);
    } else if (tab == SettingsAt && !m_settings) {
        made = m_settings = new SettingsTab(m_service);
        m_settings->setProject(m_project);
    }
    if (!made)
        return;
    m_tabs->widget(tab)->layout()->addWidget(made);
    made->show(); // by itself it would come one turn of the event loop after its empty tab
}

EnvVarsTab &ProjectPage::envVars()
{
    makeTab(EnvVarsAt);
    return *m_envVars;
}

SettingsTab &ProjectPage::settings()
{
    makeTab(SettingsAt);
    return *m_settings;
}

void ProjectPage::setProject(const ProjectView &project)
{
    const bool other = project.id != m_project.id;
    const bool moved = !other && project.destination != m_project.destination;
    m_project = project;
    m_header->setTitle(project.name);
    m_header->setSubtitle(destinationText(project));
    if (m_settings)
        m_settings->setProject(project);
    if (moved)
        m_envVarModel->reload();
    if (!other)
        return;
    m_tabs->setCurrentIndex(0);
    m_envVarModel->setProject(project.id);
    if (m_integrations)
        m_integrations->setProject(project.id);
    if (m_activity)
        m_activity->setProject(project.id);
}

void ProjectPage::showEnvVar(const QString &name)
{
    m_tabs->setCurrentIndex(EnvVarsAt);
    envVars().select(name);
}

void ProjectPage::rename()
{
    m_tabs->setCurrentIndex(SettingsAt);
    settings().editName();
}

void ProjectPage::openConnect(const QString &envVar, bool edits)
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
    start.edits = edits;
    if (const EnvVarView *row = m_envVarModel->rowAt(m_envVarModel->rowOf(envVar)))
        start.previous = row->sync;
    m_dialog = new ConnectDialog(m_service, m_state, *m_envVarModel, start, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ConnectDialog::connected, &envVars(), [this](const QString &name) {
        envVars().select(name);
        envVars().focusTable(); // what opened the dialog may be gone: "Sync Database URL" is, once the env
                                // var follows
    });
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
        settings().changeDestination();
        break;
    default:
        Q_EMIT actionRequested(step);
        break;
    }
}

} // namespace bowline
