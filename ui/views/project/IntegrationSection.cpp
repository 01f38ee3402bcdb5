// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/project/IntegrationSection.h"

#include "dialogs/project/FormParts.h"
#include "dialogs/project/RemovalDialog.h"
#include "models/EnvVarModel.h"
#include "models/ProjectText.h"
#include "models/StatusText.h"
#include "service/api/SyncsApi.h"
#include "theme/Tokens.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/StatusBadge.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace bowline {

IntegrationSection::IntegrationSection(ServiceApi &service, EnvVarModel &envVars, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_envVars(envVars)
    , m_account(labels::strong({}, this))
    , m_accountState(new StatusBadge(this))
    , m_login(buttons::plain(nextStepText(NextStep::LogIn), this))
    , m_message(labels::muted({}, this))
    , m_rows(new QGridLayout)
    , m_delete(buttons::danger(tr("Delete integration"), this))
{
    m_account->setWordWrap(false);
    buttons::setSymbol(m_delete, Symbol::Unlink, Tone::Failing);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_account);
    head->addWidget(m_accountState);
    head->addStretch();
    head->addWidget(m_login);
    head->addWidget(m_delete);
    m_rows->setHorizontalSpacing(space::l);
    m_rows->setVerticalSpacing(space::s);
    m_rows->setColumnStretch(3, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addLayout(head);
    layout->addWidget(m_message);
    layout->addLayout(m_rows);

    connect(m_login, &QPushButton::clicked, this,
            [this] { Q_EMIT nextStepRequested(NextStep::LogIn, m_integration.account); });
    connect(m_delete, &QPushButton::clicked, this, &IntegrationSection::remove);
    connect(&m_envVars, &QAbstractItemModel::rowsInserted, this, &IntegrationSection::refreshRows);
    connect(&m_envVars, &QAbstractItemModel::rowsRemoved, this, &IntegrationSection::refreshRows);
    connect(&m_envVars, &QAbstractItemModel::dataChanged, this, &IntegrationSection::refreshRows);
}

void IntegrationSection::setIntegration(const IntegrationView &integration, const AccountView &account, bool alone)
{
    m_integration = integration;
    m_account->setText(account.sandbox ? tr("%1 (sandbox)").arg(integration.accountEmail) : integration.accountEmail);
    m_accountState->setStatus(signOf(account.state), accountStateText(account.state));
    m_login->setVisible(account.state == AccountState::NeedsLogin);
    m_message->setText(account.message.text());
    m_message->setVisible(!account.message.isEmpty());
    m_delete->setText(alone ? tr("Delete integration") : tr("Delete integration of %1").arg(integration.accountEmail));
    refreshRows();
}

void IntegrationSection::refreshRows()
{
    const bool sameNames = m_shown == m_integration.envVars;
    if (!sameNames) {
        parts::clearLayout(m_rows);
        m_badges.clear();
        m_shown = m_integration.envVars;
    }
    for (int i = 0; i < m_shown.size(); ++i) {
        const EnvVarView *envVar = m_envVars.rowAt(m_envVars.rowOf(m_shown[i]));
        addRow(i, m_shown[i], envVar && envVar->sync ? &*envVar->sync : nullptr);
    }
}

// Makes the row's widgets the first time, and fills them every time.
void IntegrationSection::addRow(int at, const QString &name, const SyncView *sync)
{
    if (at >= m_badges.size()) {
        QLabel *label = labels::mono(name, this);
        label->setWordWrap(false);
        m_rows->addWidget(label, at, 0);
        QLabel *verb = labels::muted({}, this);
        verb->setWordWrap(false);
        m_rows->addWidget(verb, at, 1);
        QLabel *source = labels::body({}, this);
        source->setWordWrap(false);
        m_rows->addWidget(source, at, 2);
        m_badges += new StatusBadge(this);
        m_rows->addWidget(m_badges.last(), at, 3, Qt::AlignLeft);
    }
    const bool follows = !sync || sync->state != SyncState::OptedOut;
    //: Between an env var and a database: DATABASE_URL follows …
    static_cast<QLabel *>(m_rows->itemAtPosition(at, 1)->widget())->setText(follows ? tr("follows") : tr("followed"));
    auto *source = static_cast<QLabel *>(m_rows->itemAtPosition(at, 2)->widget());
    source->setText(sync ? sourceText(*sync) : tr("a database"));
    if (sync)
        m_badges[at]->setState(sync->state);
    m_badges[at]->setToolTip(sync ? sync->reason.text() : QString());
    m_badges[at]->setVisible(sync != nullptr);
}

void IntegrationSection::remove()
{
    ServiceApi &service = m_service;
    const IntegrationView integration = m_integration;
    auto *dialog = new RemovalDialog(
        {tr("Delete the Heroku integration of %1?").arg(integration.accountEmail), m_delete->text(),
         [&service, integration] {
             return service.syncs().previewDeleteIntegration(integration.project, integration.account);
         },
         [&service, integration] {
             return service.syncs().deleteIntegration(integration.project, integration.account);
         }},
        window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->standInFor(m_delete);
    dialog->open();
}

} // namespace bowline
