// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/DatabasesPage.h"

#include "dialogs/acts/ActDialog.h"
#include "dialogs/acts/WindowStep.h"
#include "dialogs/databases/NewDatabaseDialog.h"
#include "dialogs/project/FormParts.h"
#include "models/DatabaseListModel.h"
#include "state/ServiceState.h"
#include "theme/Tokens.h"
#include "views/databases/DatabaseDetail.h"
#include "widgets/Buttons.h"
#include "widgets/ColumnFitter.h"
#include "widgets/CurrentRowKeeper.h"
#include "widgets/EmptyState.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/PageHeader.h"
#include "widgets/StatusDelegate.h"
#include "widgets/Ticker.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int leastDatabaseRows = 4;
constexpr int typingPauseMs = 200;
constexpr int scrollingPauseMs = 150;

QTimer *pauseTimer(QObject *parent, int ms)
{
    auto *timer = new QTimer(parent);
    timer->setSingleShot(true);
    timer->setInterval(ms);
    return timer;
}

} // namespace

DatabasesPage::DatabasesPage(ServiceApi &service, ServiceState &state, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_state(state)
    , m_model(new DatabaseListModel(service, this))
    , m_banner(new ErrorBanner)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(Symbol::Database, {}, {}))
    , m_soon(pauseTimer(this, typingPauseMs))
    , m_settling(pauseTimer(this, scrollingPauseMs))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    buildHeader();
    layout->addWidget(m_banner);
    layout->addWidget(buildFilters());
    m_stack->addWidget(buildContent());
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    connect(m_soon, &QTimer::timeout, this, &DatabasesPage::applyFilter);
    connect(m_settling, &QTimer::timeout, this, &DatabasesPage::lookAtVisible);
    connect(m_banner, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        if (isWindowStep(step))
            Q_EMIT stepRequested(step);
        else
            reload();
    });
    connect(m_model, &DatabaseListModel::loadingChanged, this, &DatabasesPage::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty()) { // not merely a time that moved
                    showDetail();
                    m_settling->start(); // rows that have come into sight
                    Ticker::instance().poke(m_table);
                }
            });
    const auto outdate = [this] {
        m_stale = true;
        if (isVisible())
            reload();
    };
    connect(&m_state, &ServiceState::resynced, this, outdate);
    connect(&m_state, &ServiceState::accountsChanged, this, outdate);
    connect(&m_state, &ServiceState::jobChanged, this, [this, outdate](const JobView &job) {
        if (job.kind != JobKind::Act)
            return;
        if (!job.finished) {
            if (m_detail)
                m_detail->actMoved();
            return;
        }
        m_isDetailStale = true; // also where the act's dialog is closed, or it has failed half-way
        outdate();
    });
    Ticker::instance().follow(m_table, [this](const QDateTime &) { return m_model->refreshTimes(); });
    refresh();
}

void DatabasesPage::buildHeader()
{
    auto *header = new PageHeader(tr("Databases"));
    m_search = header->addSearch(tr("Search databases"));
    auto *again = buttons::plain(tr("Ask Heroku again"));
    header->addWidget(again);
    auto *create = buttons::primary(tr("New database"));
    header->addWidget(create);
    connect(create, &QPushButton::clicked, this, &DatabasesPage::create);
    connect(m_search, &QLineEdit::textChanged, m_soon, qOverload<>(&QTimer::start));
    connect(again, &QPushButton::clicked, this, [this] { m_model->reload(true); });
    static_cast<QVBoxLayout *>(layout())->addWidget(header);
}

QWidget *DatabasesPage::buildFilters()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    m_accounts = addFilter(layout, tr("Account"));
    m_accountsLabel = qobject_cast<QLabel *>(layout->itemAt(0)->widget());
    m_families = addFilter(layout, tr("Plan"));
    //: Name of a choice: whether something hangs on a database
    m_tied = addFilter(layout, tr("Tied"));
    m_tied->addItem(tr("Tied or not"), int(TiedFilter::All));
    m_tied->addItem(tr("Tied"), int(TiedFilter::Tied));
    m_tied->addItem(tr("Not tied"), int(TiedFilter::NotTied));
    m_count = labels::muted({});
    m_count->setWordWrap(false);
    layout->addStretch();
    layout->addWidget(m_count);
    return row;
}

// On Linux a combo box is called what its label says: the name of its own is not told.
QComboBox *DatabasesPage::addFilter(QHBoxLayout *row, const QString &name)
{
    auto *choice = new QComboBox;
    choice->setAccessibleName(name);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(choice, &QComboBox::activated, this, &DatabasesPage::applyFilter);
    QLabel *label = labels::muted(name);
    label->setWordWrap(false);
    label->setBuddy(choice);
    row->addWidget(label);
    row->addWidget(choice);
    row->addSpacing(space::s);
    return choice;
}

QWidget *DatabasesPage::buildContent()
{
    m_table = new QTableView;
    parts::prepareTable(m_table, tr("Databases"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(DatabaseListModel::Health, new StatusDelegate(m_table));
    m_table->sortByColumn(DatabaseListModel::App, Qt::AscendingOrder);
    m_table->setMinimumHeight(leastDatabaseRows * metric::rowHeight);
    new ColumnFitter(m_table, QStringLiteral("databases"), m_model->rooms());
    new CurrentRowKeeper(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = m_table->selectionModel()->selectedRows();
        const DatabaseRowView *row = rows.isEmpty() ? nullptr : m_model->rowAt(rows.first().row());
        m_chosen = row ? row->key() : DatabaseKey();
        showDetail();
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, m_settling, qOverload<>(&QTimer::start));
    m_split = new QSplitter(Qt::Vertical); // ten columns need the whole width
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    m_split->addWidget(m_table);
    m_split->setStretchFactor(0, 1);
    return m_split;
}

void DatabasesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        reload();
}

void DatabasesPage::reload()
{
    m_stale = false;
    m_model->reload();
    if (m_isDetailStale && m_detail && m_detail->isVisible())
        m_detail->reload();
    m_isDetailStale = m_isDetailStale && m_detail && !m_detail->isVisible();
}

void DatabasesPage::applyFilter()
{
    DatabaseFilter filter;
    filter.search = m_search->text().trimmed();
    filter.account = AccountId(m_accounts->currentData().toString());
    filter.family = m_families->currentData().toString();
    filter.tied = static_cast<TiedFilter>(m_tied->currentData().toInt());
    m_model->setFilter(filter);
}

void DatabasesPage::lookAtVisible()
{
    if (!isVisible() || m_model->rowCount() == 0)
        return;
    const int first = m_table->rowAt(0);
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    m_model->lookAt(first, last < 0 ? m_model->rowCount() - 1 : last);
}

void DatabasesPage::refresh()
{
    if (m_model->error())
        m_banner->showError(*m_model->error());
    else if (!m_model->troubles().isEmpty())
        showTrouble(m_model->troubles().constFirst());
    else
        m_banner->clear();
    refreshFilters();
    refreshEmpty();
    if (const int row = m_model->rowOf(m_chosen); row >= 0)
        m_table->selectRow(row);
    showDetail();
    m_settling->start();
    Ticker::instance().poke(m_table);
}

void DatabasesPage::showTrouble(const DatabaseTroubleView &trouble)
{
    Error why = trouble.why;
    why.message = Phrase::sentences({Phrase("database.account_not_asked").arg(trouble.email), why.message});
    m_banner->showError(why);
}

void DatabasesPage::refreshFilters()
{
    const auto fill = [](QComboBox *box, const QString &all, const QList<std::pair<QString, QString>> &choices) {
        const QSignalBlocker quiet(box);
        const QVariant chosen = box->currentData();
        box->clear();
        box->addItem(all, QString());
        for (const auto &[words, value] : choices)
            box->addItem(words, value);
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    };
    QList<std::pair<QString, QString>> accounts;
    for (const AccountView &account : m_state.accounts())
        accounts.append({account.email, account.id.text});
    fill(m_accounts, tr("All accounts"), accounts);
    m_accountsLabel->setVisible(accounts.size() > 1);
    m_accounts->setVisible(accounts.size() > 1);
    QList<std::pair<QString, QString>> families;
    for (const QString &family : m_model->families())
        families.append({family, family});
    fill(m_families, tr("All plans"), families);
    m_count->setText(m_model->rowCount() == m_model->all()
                         ? tr("Databases: %1").arg(m_model->all())
                         : tr("Databases: %1 of %2").arg(m_model->rowCount()).arg(m_model->all()));
}

void DatabasesPage::refreshEmpty()
{
    const bool none = m_model->rowCount() == 0;
    if (m_model->isLoading() || !m_model->isLoaded())
        m_empty->setTexts(m_model->error() ? tr("The databases could not be read") : tr("Asking Heroku…"), {});
    else if (m_model->all() > 0)
        m_empty->setTexts(tr("Nothing found"), tr("No database is like that. Search for less, or show all."));
    else
        m_empty->setTexts(
            tr("No databases"),
            tr("None of these accounts sees a Heroku Postgres database. One that is made at Heroku appears "
               "here."));
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_split);
}

void DatabasesPage::showDetail()
{
    const DatabaseRowView *row = m_model->rowAt(m_model->rowOf(m_chosen));
    if (!row && m_detail && m_detail->row().key() == m_chosen && m_model->isPartly())
        return; // it may be in a page that nobody has looked at
    if (row && !m_detail) {
        m_detail = new DatabaseDetail(m_service, m_state);
        connect(m_detail, &DatabaseDetail::actRequested, this, &DatabasesPage::act);
        connect(m_detail, &DatabaseDetail::stepRequested, this, &DatabasesPage::stepRequested);
        m_split->addWidget(m_detail);
        m_split->setStretchFactor(m_split->indexOf(m_detail), 2);
        m_detail->hide();
    }
    const bool appears = row && m_detail->isHidden();
    if (m_detail)
        m_detail->setVisible(row != nullptr);
    if (row)
        m_detail->setRow(*row);
    if (!appears)
        return;
    const int table = leastDatabaseRows * metric::rowHeight;
    m_split->setSizes({table, m_split->height() - table});
}

void DatabasesPage::create()
{
    auto *dialog = new NewDatabaseDialog(m_service, m_state, NewDatabaseDialog::Purpose::Empty, std::nullopt, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewDatabaseDialog::requested, this,
            [this](const ActRequest &request) { act(tr("New database"), request); });
    dialog->open();
}

void DatabasesPage::act(const QString &title, const ActRequest &request)
{
    auto *dialog = new ActDialog(m_service, m_state, title, request, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ActDialog::stepRequested, this, &DatabasesPage::stepRequested);
    connect(dialog, &ActDialog::actRequested, this, &DatabasesPage::act);
    dialog->open();
}

} // namespace bowline
