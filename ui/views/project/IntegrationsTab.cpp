// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/project/IntegrationsTab.h"

#include "models/EnvVarModel.h"
#include "state/ServiceState.h"
#include "theme/Tokens.h"
#include "views/project/IntegrationSection.h"
#include "views/project/TitledGroup.h"
#include "widgets/Buttons.h"
#include "widgets/Card.h"
#include "widgets/Labels.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int readableWidth = 860;

} // namespace

IntegrationsTab::IntegrationsTab(ServiceApi &service, ServiceState &state, EnvVarModel &envVars, QWidget *parent)
    : QScrollArea(parent)
    , m_service(service)
    , m_state(state)
    , m_envVars(envVars)
    , m_words(labels::muted({}))
    , m_connect(buttons::primary(tr("Connect Heroku database")))
    , m_sections(new QVBoxLayout)
{
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *group = new TitledGroup(tr("Databases"));
    auto *card = new Card(tr("Heroku"));
    card->setSymbol(Symbol::Heroku, Tone::Accent);
    card->setMaximumWidth(readableWidth);
    card->corner()->addWidget(m_connect);
    m_sections->setSpacing(space::xl);
    card->body()->setSpacing(space::l);
    card->body()->addWidget(m_words);
    card->body()->addLayout(m_sections);
    auto *groupLayout = new QVBoxLayout(group);
    groupLayout->setContentsMargins(0, 0, 0, 0);
    groupLayout->addWidget(card);
    auto *page = new QWidget;
    page->setProperty("page", true);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, space::l, 0, space::l);
    layout->addWidget(group);
    layout->addStretch();
    setWidget(page);

    connect(m_connect, &QPushButton::clicked, this, &IntegrationsTab::connectRequested);
    connect(&m_state, &ServiceState::accountsChanged, this, &IntegrationsTab::refresh);
    connect(&m_state, &ServiceState::integrationChanged, this, [this](const ProjectId &project) {
        if (project == m_project)
            refresh();
    });
}

void IntegrationsTab::setProject(const ProjectId &project)
{
    m_project = project;
    refresh();
}

IntegrationSection *IntegrationsTab::sectionOf(const AccountId &account)
{
    IntegrationSection *&section = m_byAccount[account];
    if (!section) {
        section = new IntegrationSection(m_service, m_envVars);
        connect(section, &IntegrationSection::nextStepRequested, this, &IntegrationsTab::nextStepRequested);
        m_sections->addWidget(section);
    }
    return section;
}

void IntegrationsTab::refresh()
{
    const QList<IntegrationView> integrations = m_state.integrations(m_project);
    QList<AccountId> kept;
    for (const IntegrationView &integration : integrations) {
        AccountView account = m_state.account(integration.account).value_or(AccountView());
        sectionOf(integration.account)->setIntegration(integration, account, integrations.size() == 1);
        kept += integration.account;
    }
    for (auto at = m_byAccount.begin(); at != m_byAccount.end();) {
        if (kept.contains(at.key())) {
            ++at;
            continue;
        }
        at.value()->hide();
        at.value()->deleteLater();
        at = m_byAccount.erase(at);
    }
    if (!integrations.isEmpty())
        m_words->setText(
            tr("These env vars follow Heroku Postgres databases. Bowline notices when Heroku changes a URL, "
               "writes it here, and proves that it works."));
    else if (m_state.accounts().isEmpty())
        m_words->setText(
            tr("Log in to Heroku, choose one of your databases, and an env var of this project follows its "
               "URL from then on. Nothing is changed at Heroku."));
    else
        m_words->setText(
            tr("Choose one of your Heroku Postgres databases, and an env var of this project follows its URL "
               "from then on. Nothing is changed at Heroku."));
}

} // namespace bowline
