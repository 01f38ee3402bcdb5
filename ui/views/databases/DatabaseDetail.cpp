// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/DatabaseDetail.h"

#include "dialogs/acts/WindowStep.h"
#include "models/DatabaseText.h"
#include "psql/PsqlTerminal.h"
#include "service/api/DataLinksApi.h"
#include "service/api/DatabasesApi.h"
#include "theme/Theme.h"
#include "views/databases/BackupsTab.h"
#include "views/databases/ChecksTab.h"
#include "views/databases/ConnectionsTab.h"
#include "views/databases/CredentialsTab.h"
#include "views/databases/DatabaseMenu.h"
#include "views/databases/DatabaseOverviewTab.h"
#include "views/databases/MaintenanceTab.h"
#include "views/databases/TiedTab.h"
#include "widgets/Buttons.h"
#include "widgets/ElidedLabel.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/StatusBadge.h"
#include "widgets/StatusSign.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace bowline {

DatabaseDetail::DatabaseDetail(ServiceApi &service, const ServiceState &state, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_name(new ElidedLabel)
    , m_badge(new StatusBadge)
    , m_terminal(new PsqlTerminal(this))
    , m_psql(buttons::plain(tr("Open in psql")))
    , m_rotate(buttons::plain(tr("Rotate credentials")))
    //: Button with a menu: what else can be done with a database
    , m_more(buttons::plain(tr("More")))
    , m_menu(new DatabaseMenu(service, state, this))
    , m_reason(labels::body({}))
    , m_banner(new ErrorBanner)
    , m_tabs(new QTabWidget)
    , m_overview(new DatabaseOverviewTab(service))
    , m_credentials(new CredentialsTab(service))
    , m_backups(new BackupsTab(service))
    , m_maintenance(new MaintenanceTab(service))
    , m_checks(new ChecksTab(service))
    , m_connections(new ConnectionsTab(service))
    , m_tied(new TiedTab)
{
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Database"));
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_credentials, tr("Credentials"));
    m_tabs->addTab(m_backups, tr("Backups"));
    m_tabs->addTab(m_maintenance, tr("Maintenance"));
    //: Title of a tab: what was looked at inside of a database, and what was found
    m_tabs->addTab(m_checks, tr("Checks"));
    //: Title of a tab: who is connected to a database
    m_tabs->addTab(m_connections, tr("Connections"));
    //: Title of a tab: what hangs on a database
    m_tabs->addTab(m_tied, tr("Tied"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::l, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(buildHead());
    layout->addWidget(m_reason);
    layout->addWidget(m_banner);
    layout->addWidget(m_tabs, 1);
    for (DatabaseTab *tab : askingTabs()) {
        connect(tab, &DatabaseTab::actRequested, this, &DatabaseDetail::actRequested);
        connect(tab, &DatabaseTab::stepRequested, this, &DatabaseDetail::stepRequested);
    }
    connect(m_menu, &DatabaseMenu::actRequested, this, &DatabaseDetail::actRequested);
    connect(m_overview, &DatabaseOverviewTab::actRequested, this, &DatabaseDetail::actRequested);
    connect(m_overview, &DatabaseOverviewTab::stepRequested, this, &DatabaseDetail::stepRequested);
    connect(m_banner, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        if (isWindowStep(step))
            Q_EMIT stepRequested(step);
        else
            reload();
    });
}

QList<DatabaseTab *> DatabaseDetail::askingTabs() const
{
    return {m_credentials, m_backups, m_maintenance, m_checks, m_connections};
}

void DatabaseDetail::actMoved()
{
    for (DatabaseTab *tab : askingTabs())
        tab->actMoved();
}

QWidget *DatabaseDetail::buildHead()
{
    m_name->setFont(Theme::sectionFont());
    connect(m_rotate, &QPushButton::clicked, this, [this] {
        Q_EMIT actRequested(
            tr("Rotate credentials of %1").arg(m_row.addonName),
            {ActKind::CredentialRotate,
             m_row.account,
             {{QStringLiteral("addon_id"), m_row.addonId}, {QStringLiteral("credential"), QStringLiteral("default")}}});
    });
    m_psql->setToolTip(tr("In a terminal, logged in by the default credential"));
    connect(m_psql, &QPushButton::clicked, this, &DatabaseDetail::openInPsql);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_name);
    row->addWidget(m_badge);
    row->addStretch();
    row->addWidget(m_psql);
    row->addWidget(m_rotate);
    m_more->setMenu(m_menu);
    row->addWidget(m_more);
    return head;
}

void DatabaseDetail::setRow(const DatabaseRowView &row)
{
    const bool isOther = !(row.key() == m_row.key());
    m_row = row;
    refresh();
    m_menu->setDatabase(row);
    if (!isOther)
        return;
    for (DatabaseTab *tab : askingTabs())
        tab->setDatabase(row.key());
    m_tied->setTied({});
    m_overview->setDetail({row, {}, {}, {}, {}, {}});
    ask();
}

void DatabaseDetail::refresh()
{
    m_name->setText(m_row.addonName);
    m_badge->setStatus(signOf(m_row.health), databaseHealthText(m_row.health));
    m_reason->setText(m_row.reason.text());
    m_reason->setVisible(!m_row.reason.isEmpty());
}

void DatabaseDetail::reload()
{
    for (DatabaseTab *tab :
         std::initializer_list<DatabaseTab *>{m_credentials, m_backups, m_maintenance, m_connections})
        tab->forget(); // checks run again only when a person wants it
    ask();
}

void DatabaseDetail::ask()
{
    m_banner->clear();
    const quint64 request = ++m_request;
    m_service.databases().details(m_row.key()).then(this, [this, request](const Expected<DatabaseDetailView> &detail) {
        if (request == m_request)
            take(detail);
    });
}

void DatabaseDetail::openInPsql()
{
    m_banner->clear();
    m_psql->setEnabled(false);
    m_service.dataLinks()
        .serviceFile(m_row.account, m_row.addonId)
        .then(this, [this, key = m_row.key()](const Expected<Secret> &file) {
            m_psql->setEnabled(true);
            if (!(key == m_row.key()))
                return; // another database was chosen meanwhile
            const auto opened = file ? m_terminal->open(*file) : Expected<Done>(fail(file.error()));
            if (opened)
                return;
            const NextStep step = opened.error().nextStep();
            m_banner->showErrorWith(opened.error(), isWindowStep(step) ? step : NextStep::None);
        });
}

void DatabaseDetail::take(const Expected<DatabaseDetailView> &detail)
{
    if (!detail) {
        m_banner->showError(detail.error());
        return;
    }
    m_row = detail->row;
    m_menu->setDatabase(m_row);
    m_overview->setDetail(*detail);
    m_tied->setTied(detail->tied);
    refresh();
}

} // namespace bowline
