// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/CredentialsTab.h"

#include "dialogs/databases/NewCredentialDialog.h"
#include "dialogs/project/FormParts.h"
#include "models/CredentialModel.h"
#include "service/api/DatabasesApi.h"
#include "theme/Tokens.h"
#include "widgets/Buttons.h"
#include "widgets/ColumnFitter.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace bowline {

CredentialsTab::CredentialsTab(ServiceApi &service, QWidget *parent)
    : DatabaseTab(Asking::AtOnce, labels::muted({}), parent)
    , m_service(service)
    , m_model(new CredentialModel(this))
    , m_table(new QTableView)
    , m_create(buttons::plain(tr("New credential")))
    //: A button: destroys the credential that is chosen in the table
    , m_destroy(buttons::plain(tr("Destroy this credential")))
    , m_repair(buttons::plain(tr("Repair default")))
    //: A button: rotates the credential that is chosen in the table
    , m_rotateOne(buttons::plain(tr("Rotate this credential")))
    , m_rotateAll(buttons::plain(tr("Rotate all credentials")))
{
    parts::prepareTable(m_table, tr("Credentials"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    new ColumnFitter(m_table, QStringLiteral("credentials"), m_model->rooms());
    auto *acts = new QHBoxLayout;
    acts->setSpacing(space::s);
    acts->addWidget(m_create);
    acts->addWidget(m_destroy);
    acts->addWidget(m_repair);
    acts->addStretch();
    acts->addWidget(m_rotateOne);
    acts->addWidget(m_rotateAll);
    rows()->addWidget(m_table, 1);
    rows()->addLayout(acts);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CredentialsTab::refreshButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CredentialsTab::refreshButtons);
    m_repair->setToolTip(tr("The default credential gets its rights back, and whatever other credentials own"));
    connect(m_create, &QPushButton::clicked, this, &CredentialsTab::create);
    connect(m_destroy, &QPushButton::clicked, this, &CredentialsTab::destroyChosen);
    connect(m_repair, &QPushButton::clicked, this, &CredentialsTab::repairDefault);
    connect(m_rotateOne, &QPushButton::clicked, this, [this] {
        if (const CredentialView *one = chosen())
            rotate(one->name);
    });
    connect(m_rotateAll, &QPushButton::clicked, this, [this] { rotate({}); });
    refreshButtons();
}

void CredentialsTab::clear()
{
    m_model->setRows({});
}

void CredentialsTab::ask()
{
    sentence()->setText(tr("Asking Heroku…"));
    showNewest(m_service.databases().credentials(database()),
               [this](const Expected<QList<CredentialView>> &all) { showAnswer(all); });
}

void CredentialsTab::showAnswer(const Expected<QList<CredentialView>> &credentials)
{
    sentence()->setText(tr(
        "A rotation gives a credential a new password. What Bowline keeps gets the new URL, and is proven with it."));
    if (credentials)
        m_model->setRows(*credentials);
    else
        banner()->showError(credentials.error());
    refreshButtons();
}

void CredentialsTab::refreshButtons()
{
    const CredentialView *one = chosen();
    m_destroy->setEnabled(one && one->name != QLatin1String("default"));
    m_rotateOne->setEnabled(one);
    m_rotateAll->setEnabled(m_model->rowCount() > 1);
}

const CredentialView *CredentialsTab::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->rowAt(rows.first().row());
}

void CredentialsTab::create()
{
    auto *dialog = new NewCredentialDialog(database(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewCredentialDialog::requested, this,
            [this](const ActRequest &request) { Q_EMIT actRequested(tr("New credential"), request); });
    dialog->open();
}

void CredentialsTab::destroyChosen()
{
    const CredentialView *one = chosen();
    if (!one)
        return;
    Q_EMIT actRequested(tr("Destroy credential %1").arg(one->name), {ActKind::CredentialDestroy,
                                                                     database().account,
                                                                     {{QStringLiteral("addon_id"), database().addonId},
                                                                      {QStringLiteral("credential"), one->name}}});
}

void CredentialsTab::repairDefault()
{
    Q_EMIT actRequested(
        tr("Repair the default credential"),
        {ActKind::CredentialRepair, database().account, {{QStringLiteral("addon_id"), database().addonId}}});
}

void CredentialsTab::rotate(const QString &credential)
{
    requestAct(credential.isEmpty() ? tr("Rotate all credentials") : tr("Rotate credential %1").arg(credential),
               ActKind::CredentialRotate, {{QStringLiteral("credential"), credential}});
}

} // namespace bowline
