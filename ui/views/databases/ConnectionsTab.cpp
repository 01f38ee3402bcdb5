// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/ConnectionsTab.h"

#include "dialogs/acts/WindowStep.h"
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
#include <QTimer>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int connectionsPassingByMs = 300;

} // namespace

ConnectionsTab::ConnectionsTab(ServiceApi &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_model(new ConnectionModel(this))
    , m_banner(new ErrorBanner)
    , m_sentence(labels::muted({}))
    , m_table(new QTableView)
{
    parts::prepareTable(m_table, tr("Connections"));
    m_table->setSortingEnabled(false); // the oldest come first
    m_table->setModel(m_model);
    new ColumnFitter(m_table, QStringLiteral("database-connections"), m_model->rooms());
    new CurrentRowKeeper(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_banner);
    layout->addWidget(m_sentence);
    layout->addWidget(m_table, 1);
    layout->addWidget(buildButtons());
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConnectionsTab::refreshButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ConnectionsTab::refreshButtons);
    connect(m_banner, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        if (isWindowStep(step))
            Q_EMIT stepRequested(step);
        else
            ask();
    });
    refreshButtons();
}

QWidget *ConnectionsTab::buildButtons()
{
    m_showQueries = new QCheckBox(tr("Show query texts"));
    m_showQueries->setToolTip(tr("Statements can hold people's data, and passwords"));
    m_refresh = buttons::plain(tr("Refresh"));
    m_endOne = buttons::plain(tr("End connection"));
    m_endAll = buttons::danger(tr("End all connections"));
    connect(m_showQueries, &QCheckBox::toggled, this, &ConnectionsTab::ask);
    connect(m_refresh, &QPushButton::clicked, this, &ConnectionsTab::ask);
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

void ConnectionsTab::setDatabase(const DatabaseKey &database)
{
    if (database == m_database)
        return;
    m_database = database;
    ++m_request; // what was asked about the other one does not count any more
    {
        const QSignalBlocker quiet(m_showQueries); // texts of another database: a person says so again
        m_showQueries->setChecked(false);
    }
    m_model->setConnections({}, false);
    m_banner->clear();
    m_sentence->clear();
    m_isStale = true;
    askSoon();
}

// Whoever walks through the list of databases does not log in to each of them.
void ConnectionsTab::askSoon()
{
    QTimer::singleShot(connectionsPassingByMs, this, [this, request = m_request] {
        if (request == m_request && m_isStale && isVisible())
            ask();
    });
}

void ConnectionsTab::forget()
{
    m_isStale = true;
    if (isVisible())
        ask();
}

void ConnectionsTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        ask();
}

void ConnectionsTab::ask()
{
    m_isStale = false;
    m_banner->clear();
    m_sentence->setText(tr("Asking the database…"));
    const bool withQueries = m_showQueries->isChecked();
    if (!withQueries) // what was shown goes at once
        m_model->setConnections(m_model->rows(), false);
    const quint64 request = ++m_request;
    m_service.databases()
        .connections(m_database, withQueries)
        .then(this, [this, request, withQueries](const Expected<DatabaseConnectionsView> &connections) {
            if (request == m_request)
                showAnswer(connections, withQueries);
        });
}

void ConnectionsTab::showAnswer(const Expected<DatabaseConnectionsView> &connections, bool withQueries)
{
    if (!connections) {
        m_sentence->clear();
        m_banner->showError(connections.error());
        return;
    }
    m_model->setConnections(connections->connections, withQueries);
    const auto count = connections->connections.size();
    const QString when = exactTime(connections->askedAt);
    m_sentence->setText(connections->limit > 0
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
    Q_EMIT actRequested(tr("End the connection of %1").arg(one->application.isEmpty() ? one->user : one->application),
                        {ActKind::ConnectionEnd,
                         m_database.account,
                         {{QStringLiteral("addon_id"), m_database.addonId},
                          {QStringLiteral("pid"), one->pid},
                          {QStringLiteral("backend_start"), one->backendStart}}});
}

void ConnectionsTab::endAll()
{
    Q_EMIT actRequested(
        tr("End all connections"),
        {ActKind::ConnectionEndAll, m_database.account, {{QStringLiteral("addon_id"), m_database.addonId}}});
}

} // namespace bowline
