// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/datalinks/DataLinksPage.h"

#include "dialogs/acts/ActDialog.h"
#include "dialogs/acts/WindowStep.h"
#include "dialogs/datalinks/NewLinkDialog.h"
#include "dialogs/project/FormParts.h"
#include "models/DataLinkModel.h"
#include "models/LinklessModel.h"
#include "models/RowSearchModel.h"
#include "state/ServiceState.h"
#include "theme/Tokens.h"
#include "views/datalinks/LinkDetail.h"
#include "widgets/Buttons.h"
#include "widgets/ColumnFitter.h"
#include "widgets/CurrentRowKeeper.h"
#include "widgets/EmptyState.h"
#include "widgets/ErrorBanner.h"
#include "widgets/FittedScroll.h"
#include "widgets/Labels.h"
#include "widgets/PageHeader.h"
#include "widgets/StatusDelegate.h"
#include "widgets/Ticker.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int leastRows = 3;

} // namespace

DataLinksPage::DataLinksPage(ServiceApi &service, ServiceState &state, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_state(state)
    , m_model(new DataLinkModel(service, state, this))
    , m_rows(new RowSearchModel(this))
    , m_others(new LinklessModel(this))
    , m_banner(new ErrorBanner)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(Symbol::DataLink, tr("No data links yet"),
                             tr("A data link lets queries in one Heroku Postgres database read the tables of another. "
                                "Bowline shows them all, finds those that a rotation or a change of tables has broken, "
                                "and repairs them in place."),
                             tr("Make a data link")))
    , m_nothing(new EmptyState(Symbol::Search, {}, {}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    buildHeader();
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    m_rows->setSourceModel(m_model);
    m_stack->addWidget(buildContent());
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_nothing);
    layout->addWidget(m_othersBox = buildOthers(), 1);
    connect(m_banner, &ErrorBanner::actionRequested, this, &DataLinksPage::onStep);
    connect(m_empty, &EmptyState::activated, this, &DataLinksPage::newLink);
    connect(m_model, &DataLinkModel::loadingChanged, this, &DataLinksPage::refresh);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &DataLinksPage::refresh);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &DataLinksPage::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty()) // not merely a time that moved
                    refresh();
            });
    const auto outdate = [this] {
        m_stale = true;
        if (isVisible())
            reload();
    };
    connect(&m_state, &ServiceState::resynced, this, outdate);
    connect(&m_state, &ServiceState::accountsChanged, this, outdate);
    Ticker::instance().follow(m_table, [this](const QDateTime &) { return m_model->refreshTimes(); });
    refresh();
}

void DataLinksPage::buildHeader()
{
    auto *header = new PageHeader(tr("Data Links"));
    m_search = header->addSearch(tr("Search data links"));
    auto *again = buttons::plain(tr("Ask Heroku again"));
    header->addWidget(again);
    QPushButton *create = header->addPrimary(tr("New data link"));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_rows->setSearch(text);
        refresh();
    });
    connect(again, &QPushButton::clicked, this, &DataLinksPage::reload);
    connect(create, &QPushButton::clicked, this, &DataLinksPage::newLink);
    static_cast<QVBoxLayout *>(layout())->addWidget(header);
}

QWidget *DataLinksPage::buildContent()
{
    m_table = new QTableView;
    parts::prepareTable(m_table, tr("Data links"));
    m_table->setModel(m_rows);
    m_table->setItemDelegateForColumn(DataLinkModel::Health, new StatusDelegate(m_table));
    m_table->sortByColumn(DataLinkModel::Local, Qt::AscendingOrder);
    m_table->setMinimumHeight((leastRows + 1) * metric::rowHeight);
    new ColumnFitter(m_table, QStringLiteral("data-links"), m_model->rooms());
    new CurrentRowKeeper(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DataLinksPage::refresh);
    buildMenu();
    m_split = new QSplitter(Qt::Vertical); // six columns need the whole width
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    m_split->addWidget(m_table);
    m_split->setStretchFactor(0, 1);
    return m_split;
}

// What changes nothing, where the pointer is; its buttons stand beside the chosen link.
void DataLinksPage::buildMenu()
{
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const QString &text, void (LinkDetail::*what)()) {
        auto *action = new QAction(text, m_table);
        connect(action, &QAction::triggered, this, [this, what] {
            if (selected() && m_detail)
                (m_detail->*what)();
        });
        m_table->addAction(action);
    };
    add(tr("Examine"), &LinkDetail::examine);
    add(tr("Open in psql"), &LinkDetail::openInPsql);
}

QWidget *DataLinksPage::buildOthers()
{
    m_othersSentence = labels::muted({});
    auto *table = new QTableView;
    parts::prepareTable(table, tr("Databases without data links"));
    table->setSortingEnabled(false);
    table->setModel(m_others);
    new ColumnFitter(table, QStringLiteral("linkless"), m_others->rooms());
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_othersSentence);
    layout->addWidget(table, 1);
    return box;
}

void DataLinksPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        reload();
}

void DataLinksPage::reload()
{
    m_stale = false;
    m_model->reload();
}

void DataLinksPage::onStep(NextStep step)
{
    if (isWindowStep(step))
        Q_EMIT stepRequested(step);
    else
        reload();
}

const DataLinkView *DataLinksPage::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->rowAt(m_rows->mapToSource(rows.first()).row());
}

void DataLinksPage::refresh()
{
    if (m_model->error())
        m_banner->showError(*m_model->error());
    else
        m_banner->clear();
    m_others->setRows(m_model->others());
    m_othersSentence->setText(tr("Databases without a data link: %1").arg(m_model->others().size()));
    refreshEmpty();
    showDetail(selected());
    Ticker::instance().poke(m_table);
}

void DataLinksPage::refreshEmpty()
{
    const bool none = m_model->rowCount() == 0;
    const bool unknown = none && (m_model->isLoading() || m_model->error() || !m_model->askedAt().isValid());
    const bool noMatch = !none && m_rows->rowCount() == 0;
    if (unknown)
        m_nothing->setTexts(m_model->error() ? tr("The data links could not be read") : tr("Asking Heroku…"), {});
    else if (noMatch)
        m_nothing->setTexts(tr("Nothing found"), tr("No data link contains “%1”.").arg(m_search->text().trimmed()));
    m_stack->setCurrentWidget(unknown || noMatch ? static_cast<QWidget *>(m_nothing)
                              : none             ? static_cast<QWidget *>(m_empty)
                                                 : m_split);
}

void DataLinksPage::showDetail(const DataLinkView *link)
{
    if (link && !m_detail) {
        m_detail = new LinkDetail(m_service);
        connect(m_detail, &LinkDetail::actRequested, this, &DataLinksPage::act);
        connect(m_detail, &LinkDetail::stepRequested, this, &DataLinksPage::stepRequested);
        m_split->addWidget(m_detailPlace = new FittedScroll(m_detail));
        m_split->setStretchFactor(0, 0); // what is won in height is the detail's
        m_split->setStretchFactor(m_split->indexOf(m_detailPlace), 1);
        m_detailPlace->hide();
    }
    const bool appears = link && m_detailPlace->isHidden();
    if (m_detailPlace)
        m_detailPlace->setVisible(link != nullptr);
    m_othersBox->setVisible(!link && !m_model->others().isEmpty());
    if (link)
        m_detail->setLink(*link);
    if (!appears)
        return;
    const int table = (leastRows + 1) * metric::rowHeight; // with its headings
    m_split->setSizes({table, m_split->height() - table});
}

void DataLinksPage::newLink()
{
    auto *dialog = new NewLinkDialog(m_service, m_state, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewLinkDialog::requested, this,
            [this](const ActRequest &request) { act(tr("New data link"), request); });
    dialog->open();
}

void DataLinksPage::act(const QString &title, const ActRequest &request)
{
    auto *dialog = new ActDialog(m_service, m_state, title, request, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ActDialog::stepRequested, this, &DataLinksPage::stepRequested);
    connect(dialog, &ActDialog::performed, this, [this, request] {
        reload();
        const bool isThere = request.kind == ActKind::LinkRepair || request.kind == ActKind::LinkRecreate;
        if (isThere && m_detail && m_detail->isVisible())
            m_detail->examine(); // green is about now
    });
    dialog->open();
}

} // namespace bowline
