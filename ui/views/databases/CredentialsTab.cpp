// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/CredentialsTab.h"

#include "dialogs/acts/WindowStep.h"
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
    : QWidget(parent)
    , m_service(service)
    , m_model(new CredentialModel(this))
    , m_banner(new ErrorBanner)
    , m_sentence(labels::muted({}))
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
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_banner);
    layout->addWidget(m_sentence);
    layout->addWidget(m_table, 1);
    layout->addLayout(acts);
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
    connect(m_banner, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        if (isWindowStep(step))
            Q_EMIT stepRequested(step);
        else
            ask();
    });
    refreshButtons();
}

void CredentialsTab::setDatabase(const DatabaseKey &database)
{
    if (database == m_database)
        return;
    m_database = database;
    ++m_request; // what was asked about the other one does not count any more
    m_model->setRows({});
    forget();
}

void CredentialsTab::forget()
{
    m_isStale = true;
    if (isVisible())
        ask();
}

void CredentialsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        ask();
}

void CredentialsTab::ask()
{
    m_isStale = false;
    m_banner->clear();
    m_sentence->setText(tr("Asking Heroku…"));
    const quint64 request = ++m_request;
    m_service.databases()
        .credentials(m_database)
        .then(this, [this, request](const Expected<QList<CredentialView>> &all) {
            if (request == m_request)
                take(all);
        });
}

void CredentialsTab::take(const Expected<QList<CredentialView>> &credentials)
{
    m_sentence->setText(tr(
        "A rotation gives a credential a new password. What Bowline keeps gets the new URL, and is proven with it."));
    if (credentials)
        m_model->setRows(*credentials);
    else
        m_banner->showError(credentials.error());
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
    auto *dialog = new NewCredentialDialog(m_database, this);
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
                                                                     m_database.account,
                                                                     {{QStringLiteral("addon_id"), m_database.addonId},
                                                                      {QStringLiteral("credential"), one->name}}});
}

void CredentialsTab::repairDefault()
{
    Q_EMIT actRequested(
        tr("Repair the default credential"),
        {ActKind::CredentialRepair, m_database.account, {{QStringLiteral("addon_id"), m_database.addonId}}});
}

void CredentialsTab::rotate(const QString &credential)
{
    Q_EMIT actRequested(
        credential.isEmpty() ? tr("Rotate all credentials") : tr("Rotate credential %1").arg(credential),
        {ActKind::CredentialRotate,
         m_database.account,
         {{QStringLiteral("addon_id"), m_database.addonId}, {QStringLiteral("credential"), credential}}});
}

} // namespace bowline
