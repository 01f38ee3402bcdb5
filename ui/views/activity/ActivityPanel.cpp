// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/ActivityPanel.h"

#include "dialogs/project/FormParts.h"
#include "models/ActivityModel.h"
#include "theme/Tokens.h"
#include "views/activity/ActivityDetail.h"
#include "views/activity/ActivityFilterBar.h"
#include "views/activity/ReportSaver.h"
#include "widgets/ColumnFitter.h"
#include "widgets/CurrentRowKeeper.h"
#include "widgets/EmptyState.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/StatusDelegate.h"
#include "widgets/Ticker.h"

#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace bowline {

namespace {

enum PanelPage { RowsPage, NoRowsPage, NoMatchPage };

} // namespace

ActivityPanel::ActivityPanel(ServiceApi &service, const ServiceState &state, Scope scope, QWidget *parent)
    : QWidget(parent)
    , m_scope(scope)
    , m_filters(new ActivityFilterBar(scope == Scope::AllProjects))
    , m_model(new ActivityModel(service, state, this))
    , m_banner(new ErrorBanner)
    , m_saved(labels::muted({}))
    , m_stack(new QStackedWidget)
    , m_table(new QTableView)
    , m_detail(new ActivityDetail)
    , m_nothing(new EmptyState(Symbol::Activity, {}, {}))
    , m_noMatch(new EmptyState(Symbol::Search, tr("Nothing that happened matches"), tr("Try other filters."),
                               tr("Clear the filters")))
    , m_saver(new ReportSaver(service, this))
{
    m_stack->addWidget(buildTable());
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_noMatch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_filters);
    layout->addWidget(m_banner);
    layout->addWidget(m_saved);
    layout->addWidget(m_stack, 1);
    m_saved->hide();
    connect(m_filters, &ActivityFilterBar::changed, this, &ActivityPanel::reload);
    connect(m_filters, &ActivityFilterBar::changed, this, &ActivityPanel::filterChanged);
    connect(m_noMatch, &EmptyState::activated, m_filters, &ActivityFilterBar::clear);
    connect(m_banner, &ErrorBanner::actionRequested, m_model, &ActivityModel::reload);
    connect(m_detail, &ActivityDetail::reportRequested, this, &ActivityPanel::saveReport);
    connect(m_saver, &ReportSaver::saved, this, [this](const QString &path) {
        m_saved->setText(tr("The report was saved to %1.").arg(path));
        m_saved->show();
    });
    connect(m_saver, &ReportSaver::failed, this,
            [this](const Error &error) { m_banner->showErrorWith(error, NextStep::None); });
    connectModel();
    Ticker::instance().follow(m_table, [this](const QDateTime &) { return m_model->refreshTimes(); });
    refresh();
}

QWidget *ActivityPanel::buildTable()
{
    parts::prepareTable(m_table, tr("Activity"));
    m_table->setSortingEnabled(false); // newest first, by pages
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(ActivityModel::Result, new StatusDelegate(m_table));
    new CurrentRowKeeper(m_table);
    m_table->setColumnHidden(ActivityModel::Project,
                             m_scope == Scope::OneProject); // it is in the head of the page
    new ColumnFitter(m_table,
                     m_scope == Scope::OneProject ? QStringLiteral("activity-of-project") : QStringLiteral("activity"),
                     m_model->rooms());
    m_table->setMinimumHeight(140);
    auto *split = new QSplitter(Qt::Vertical); // seven columns need the whole width
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_table);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setSizes({300, 300});
    m_detail->setMinimumHeight(160);
    return split;
}

void ActivityPanel::connectModel()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_saved->hide();
        refresh();
    });
    connect(m_model, &ActivityModel::loadingChanged, this, &ActivityPanel::refresh);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ActivityPanel::refresh);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ActivityPanel::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty()) // not merely a time that moved
                    refresh();
            });
}

void ActivityPanel::setProject(const ProjectId &project)
{
    m_filters->setProject(project);
    reload();
}

void ActivityPanel::setProjects(const QList<ProjectView> &projects)
{
    m_filters->setProjects(projects);
}

void ActivityPanel::reload()
{
    m_model->setQuery(m_filters->filter());
}

ActivityFilter ActivityPanel::filter() const
{
    return m_model->query();
}

const ActivityView *ActivityPanel::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->rowAt(rows.first().row());
}

void ActivityPanel::saveReport()
{
    m_saved->hide();
    if (const ActivityView *row = selected())
        m_saver->start(*row);
}

void ActivityPanel::refreshEmpty()
{
    if (m_model->isLoading())
        m_nothing->setTexts(tr("Reading what happened…"), {});
    else if (m_model->error())
        m_nothing->setTexts(tr("What happened could not be read"), {});
    else
        m_nothing->setTexts(
            tr("Nothing has happened yet"),
            tr("Every change that Bowline notices at Heroku appears here, with its cause, its release and "
               "how long each step took."));
    const bool none = m_model->rowCount() == 0;
    if (none && m_model->isLoading() && m_stack->currentIndex() != NoRowsPage)
        return; // what is there stays for the moment that an answer takes
    const bool noMatch = none && m_filters->isNarrow() && !m_model->isLoading() && !m_model->error();
    m_stack->setCurrentIndex(noMatch ? NoMatchPage : none ? NoRowsPage : RowsPage);
}

void ActivityPanel::refresh()
{
    if (m_model->error())
        m_banner->showError(*m_model->error());
    else
        m_banner->clear();
    refreshEmpty();
    const ActivityView *row = selected();
    m_detail->setVisible(row != nullptr);
    if (row)
        m_detail->setActivity(*row);
    Ticker::instance().poke(m_table);
}

} // namespace bowline
