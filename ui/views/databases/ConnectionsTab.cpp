// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/ConnectionsTab.h"

#include "dialogs/project/FormParts.h"
#include "models/ConnectionModel.h"
#include "models/StatusText.h"
#include "service/api/DatabasesApi.h"
#include "theme/Tokens.h"
#include "widgets/Buttons.h"
#include "widgets/ColumnFitter.h"
#include "widgets/CurrentRowKeeper.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace bowline {

ConnectionsTab::ConnectionsTab(ServiceApi &service, QWidget *parent)
    : DatabaseTab(Asking::InAMoment, labels::muted({}), parent)
    , m_service(service)
    , m_model(new ConnectionModel(this))
    , m_table(new QTableView)
{
    parts::prepareTable(m_table, tr("Connections"));
    m_table->setSortingEnabled(false); // the oldest come first
    m_table->setModel(m_model);
    new ColumnFitter(m_table, QStringLiteral("database-connections"), m_model->rooms());
    new CurrentRowKeeper(m_table);
    rows()->addWidget(m_table, 1);
    rows()->addWidget(buildButtons());
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConnectionsTab::refreshButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ConnectionsTab::refreshButtons);
    refreshButtons();
}

QWidget *ConnectionsTab::buildButtons()
{
    m_showQueries = new QCheckBox(tr("Show query texts"));
    m_showQueries->setToolTip(tr("Statements can hold people's data, and passwords"));
    m_refresh = buttons::plain(tr("Refresh"));
    m_endOne = buttons::plain(tr("End connection"));
    m_endAll = buttons::danger(tr("End all connections"));
    connect(m_showQueries, &QCheckBox::toggled, this, &ConnectionsTab::askAnew);
    connect(m_refresh, &QPushButton::clicked, this, &ConnectionsTab::askAnew);
    connect(m_endOne, &QPushButton::clicked, this, &ConnectionsTab::endChosen);
    connect(m_endAll, &QPushButton::clicked, this, &ConnectionsTab::endAll);
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_showQueries);
    row->addStretch();
    row->addWidget(m_refresh);
    row->addWidget(m_endOne);
    row->addWidget(m_endAll);
    return bar;
}

void ConnectionsTab::clear()
{
    const QSignalBlocker quiet(m_showQueries); // texts of another database: a person says so again
    m_showQueries->setChecked(false);
    m_model->setConnections({}, false);
}

void ConnectionsTab::ask()
{
    sentence()->setText(tr("Asking the database…"));
    const bool withQueries = m_showQueries->isChecked();
    if (!withQueries) // what was shown goes at once
        m_model->setConnections(m_model->rows(), false);
    showNewest(m_service.databases().connections(database(), withQueries),
               [this, withQueries](const Expected<DatabaseConnectionsView> &connections) {
                   showAnswer(connections, withQueries);
               });
}

void ConnectionsTab::showAnswer(const Expected<DatabaseConnectionsView> &connections, bool withQueries)
{
    if (!connections) {
        sentence()->clear();
        banner()->showError(connections.error());
        return;
    }
    m_model->setConnections(connections->connections, withQueries);
    const auto count = connections->connections.size();
    const QString when = exactTime(connections->askedAt);
    sentence()->setText(connections->limit > 0
                            //: %1: how many there are, %2: how many the plan allows, %3: a time
                            ? tr("Connections: %1 of %2, asked at %3.").arg(count).arg(connections->limit).arg(when)
                            //: %1: how many there are, %2: a time
                            : tr("Connections: %1, asked at %2.").arg(count).arg(when));
    refreshButtons();
}

const DatabaseConnectionView *ConnectionsTab::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->rowAt(rows.first().row());
}

void ConnectionsTab::refreshButtons()
{
    const DatabaseConnectionView *one = chosen();
    m_endOne->setEnabled(one && one->mayEnd);
    m_endOne->setToolTip(one && !one->mayEnd
                             ? tr("The connection belongs to another role. Ending all connections ends it too.")
                             : QString());
}

void ConnectionsTab::endChosen()
{
    const DatabaseConnectionView *one = chosen();
    if (!one)
        return;
    requestAct(tr("End the connection of %1").arg(one->application.isEmpty() ? one->user : one->application),
               ActKind::ConnectionEnd,
               {{QStringLiteral("pid"), one->pid}, {QStringLiteral("backend_start"), one->backendStart}});
}

void ConnectionsTab::endAll()
{
    requestAct(tr("End all connections"), ActKind::ConnectionEndAll);
}

} // namespace bowline
