// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/project/ActivityTab.h"

#include "dialogs/project/FormParts.h"
#include "models/ActivityModel.h"
#include "theme/Tokens.h"
#include "views/project/ActivityDetail.h"
#include "widgets/EmptyState.h"
#include "widgets/ErrorBanner.h"
#include "widgets/StatusDelegate.h"
#include "widgets/Ticker.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace bowline {

ActivityTab::ActivityTab(ServiceApi &service, QWidget *parent)
    : QWidget(parent)
    , m_model(new ActivityModel(service, this))
    , m_banner(new ErrorBanner)
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_detail(new ActivityDetail)
    , m_nothing(new EmptyState(Symbol::Activity, {}, {}))
{
    parts::prepareTable(m_table, tr("Activity"));
    m_table->setSortingEnabled(false); // newest first, by pages
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(ActivityModel::Result, new StatusDelegate(m_table));
    parts::fitColumns(m_table, {80, 70, 110, 84, 64, 118, 72}, ActivityModel::What);
    auto *split = new QSplitter(Qt::Vertical); // seven columns need the whole width
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_table);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({300, 300});
    m_detail->setMinimumHeight(160);
    m_stack->addWidget(split);
    m_stack->addWidget(m_nothing);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::l, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);

    connect(m_banner, &ErrorBanner::actionRequested, m_model, &ActivityModel::reload);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ActivityTab::refresh);
    connect(m_model, &ActivityModel::loadingChanged, this, &ActivityTab::refresh);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ActivityTab::refresh);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ActivityTab::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty()) // not merely a time that moved
                    refresh();
            });
    Ticker::instance().follow(m_table, [this](const QDateTime &) { return m_model->refreshTimes(); });
    refresh();
}

void ActivityTab::setProject(const ProjectId &project)
{
    m_model->setProject(project);
}

void ActivityTab::reload()
{
    m_model->reload();
}

const ActivityView *ActivityTab::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->rowAt(rows.first().row());
}

void ActivityTab::refresh()
{
    if (m_model->error())
        m_banner->showError(*m_model->error());
    else
        m_banner->clear();
    const bool none = m_model->rowCount() == 0;
    if (m_model->isLoading())
        m_nothing->setTexts(tr("Reading what happened…"), {});
    else if (m_model->error())
        m_nothing->setTexts(tr("What happened could not be read"), {});
    else
        m_nothing->setTexts(tr("Nothing has happened yet"),
                            tr("Every change that Bowline notices at Heroku appears here, with its cause, its release and "
                               "how long each step took."));
    m_stack->setCurrentIndex(none ? 1 : 0);
    const ActivityView *row = selected();
    m_detail->setVisible(row != nullptr);
    if (row)
        m_detail->setActivity(*row);
    Ticker::instance().poke(m_table);
}

} // namespace bowline
