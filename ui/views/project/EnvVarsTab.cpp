// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/project/EnvVarsTab.h"

#include "dialogs/project/EnvVarDialog.h"
#include "dialogs/project/FormParts.h"
#include "dialogs/project/RemovalDialog.h"
#include "models/EnvVarModel.h"
#include "models/RowSearchModel.h"
#include "service/api/EnvVarsApi.h"
#include "theme/Theme.h"
#include "views/project/EnvVarDetail.h"
#include "widgets/Buttons.h"
#include "widgets/ColumnFitter.h"
#include "widgets/CurrentRowKeeper.h"
#include "widgets/EmptyState.h"
#include "widgets/ErrorBanner.h"
#include "widgets/SearchField.h"
#include "widgets/StatusDelegate.h"
#include "widgets/Ticker.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int detailWidth = 348;
constexpr int detailHeight = 320;
constexpr int roomForBoth = 1020; // from here on the table has its words whole beside the detail

// "DATABASE_URL of sushi": where there is too little room, beginning and end stay.
class MiddleDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->textElideMode = Qt::ElideMiddle;
    }
};

// Names are read letter by letter, so they stand in the monospace font.
class NameDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->font = Theme::monoFont();
        option->fontMetrics = QFontMetrics(option->font);
    }
};

} // namespace

EnvVarsTab::EnvVarsTab(ServiceApi &service, const ServiceState &state, EnvVarModel &model, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_state(state)
    , m_model(model)
    , m_rows(new RowSearchModel(this))
    , m_banner(new ErrorBanner)
{
    m_rows->setSourceModel(&m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::l, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(buildBar());
    layout->addWidget(m_banner);
    layout->addWidget(buildContent(), 1);

    connect(m_banner, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        if (step == NextStep::Retry)
            m_model.reload();
        else
            Q_EMIT nextStepRequested(step, {});
    });
    connect(&m_model, &EnvVarModel::loadingChanged, this, &EnvVarsTab::refresh);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &EnvVarsTab::refresh);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &EnvVarsTab::refresh);
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty()) // not merely a time that moved
                    refresh();
            });
    Ticker::instance().follow(m_table, [this](const QDateTime &) { return m_model.refreshTimes(); });
    refresh();
}

QWidget *EnvVarsTab::buildBar()
{
    m_search = new QLineEdit;
    makeSearchField(m_search, tr("Search env vars"));
    m_search->setMaximumWidth(320);
    m_add = buttons::plain(tr("Add env var"));
    buttons::setSymbol(m_add, Symbol::Plus);
    m_sync = buttons::primary(tr("Sync Database URL"));
    connect(m_search, &QLineEdit::textChanged, this, &EnvVarsTab::search);
    connect(m_add, &QPushButton::clicked, this, &EnvVarsTab::addEnvVar);
    connect(m_sync, &QPushButton::clicked, this, [this] { Q_EMIT syncRequested({}); });
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_search, 1);
    layout->addStretch();
    layout->addWidget(m_add);
    layout->addWidget(m_sync);
    return bar;
}

QWidget *EnvVarsTab::buildContent()
{
    m_table = new QTableView;
    parts::prepareTable(m_table, tr("Environment variables"));
    m_table->setModel(m_rows);
    m_table->setItemDelegateForColumn(EnvVarModel::Name, new NameDelegate(m_table));
    m_table->setItemDelegateForColumn(EnvVarModel::Status, new StatusDelegate(m_table));
    m_table->sortByColumn(EnvVarModel::Name, Qt::AscendingOrder);
    m_table->setItemDelegateForColumn(EnvVarModel::Source, new MiddleDelegate(m_table));
    new ColumnFitter(m_table, QStringLiteral("env-vars"), m_model.rooms());
    new CurrentRowKeeper(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EnvVarsTab::refresh);
    m_split = new QSplitter;
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(1);
    m_split->addWidget(m_table);
    m_split->setStretchFactor(0, 1);
    m_table->setMinimumHeight(4 * metric::rowHeight);

    m_stack = new QStackedWidget;
    m_stack->addWidget(m_split);
    return m_stack;
}

void EnvVarsTab::makeDetail()
{
    m_detail = new EnvVarDetail(m_service, m_state);
    connect(m_detail, &EnvVarDetail::editSyncRequested, this,
            [this] { Q_EMIT editSyncRequested(m_detail->envVar().name); });
    connect(m_detail, &EnvVarDetail::syncRequested, this, [this] { Q_EMIT syncRequested(m_detail->envVar().name); });
    connect(m_detail, &EnvVarDetail::editRequested, this, &EnvVarsTab::edit);
    connect(m_detail, &EnvVarDetail::deleteRequested, this, &EnvVarsTab::remove);
    connect(m_detail, &EnvVarDetail::nextStepRequested, this, &EnvVarsTab::nextStepRequested);
    m_split->addWidget(m_detail);
    m_split->setStretchFactor(1, 0);
    m_detail->hide();
}

EmptyState *EnvVarsTab::empty()
{
    if (!m_empty) {
        m_empty =
            new EmptyState(Symbol::Key, tr("No env vars yet"),
                           tr("Let an env var follow a Heroku Postgres database, and it stays right whenever Heroku "
                              "changes the credentials."),
                           tr("Sync Database URL"));
        connect(m_empty, &EmptyState::activated, this, [this] { Q_EMIT syncRequested({}); });
        m_stack->addWidget(m_empty);
    }
    return m_empty;
}

// Loading, not loaded, nothing found.
EmptyState *EnvVarsTab::nothing()
{
    if (!m_nothing)
        m_stack->addWidget(m_nothing = new EmptyState(Symbol::Search, {}, {}));
    return m_nothing;
}

void EnvVarsTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_detail && (width() < roomForBoth) != m_below)
        arrange();
}

void EnvVarsTab::arrange()
{
    m_below = width() < roomForBoth;
    m_split->setOrientation(m_below ? Qt::Vertical : Qt::Horizontal);
    m_detail->setBelow(m_below);
    // Few rows leave their room to the detail.
    const int rows = m_table->horizontalHeader()->height() + (m_rows->rowCount() + 1) * metric::rowHeight;
    const int table = qMax(1, qMin(rows, m_split->height() - detailHeight));
    m_split->setSizes(m_below ? QList<int>{table, qMax(detailHeight, m_split->height() - table)}
                              : QList<int>{qMax(1, width() - detailWidth), detailWidth});
}

const EnvVarView *EnvVarsTab::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model.rowAt(m_rows->mapToSource(rows.first()).row());
}

void EnvVarsTab::select(const QString &name)
{
    m_wanted = name;
    refresh();
}

void EnvVarsTab::focusTable()
{
    m_table->setFocus();
}

void EnvVarsTab::search(const QString &text)
{
    m_rows->setSearch(text);
    refresh();
}

void EnvVarsTab::refresh()
{
    const int wanted = m_wanted.isEmpty() ? -1 : m_model.rowOf(m_wanted);
    if (wanted >= 0) {
        m_wanted.clear();
        const QModelIndex index = m_rows->mapFromSource(m_model.index(wanted, 0));
        m_table->selectRow(index.row()); // comes back here
        m_table->scrollTo(index);
    }
    if (m_model.error())
        m_banner->showError(*m_model.error());
    else
        m_banner->clear();

    const bool none = m_model.rowCount() == 0;
    const bool unknown = none && (m_model.isLoading() || m_model.error());
    const bool noMatch = !none && m_rows->rowCount() == 0;
    if (unknown)
        nothing()->setTexts(m_model.isLoading() ? tr("Reading the env vars…") : tr("The env vars could not be read"),
                            {});
    else if (noMatch)
        nothing()->setTexts(tr("Nothing found"), tr("No env var contains “%1”.").arg(m_search->text().trimmed()));
    m_stack->setCurrentWidget(unknown || noMatch ? nothing() : none ? static_cast<QWidget *>(empty()) : m_split);

    const EnvVarView *row = m_stack->currentWidget() == m_split ? selected() : nullptr;
    showDetail(row);
    m_sync->setVisible(!row && (!m_empty || m_stack->currentWidget() != m_empty));
    Ticker::instance().poke(m_table);
}

void EnvVarsTab::showDetail(const EnvVarView *row)
{
    if (row && !m_detail)
        makeDetail();
    if (row && m_detail->isHidden())
        arrange();
    if (m_detail)
        m_detail->setVisible(row != nullptr);
    if (row)
        m_detail->setEnvVar(*row);
}

void EnvVarsTab::addEnvVar()
{
    auto *dialog = new EnvVarDialog(m_service, m_model.project(), m_model.names(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EnvVarDialog::saved, this, &EnvVarsTab::select);
    dialog->open();
}

void EnvVarsTab::edit()
{
    auto *dialog = new EnvVarDialog(m_service, m_detail->envVar(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void EnvVarsTab::remove(QPushButton *button)
{
    const EnvVarView row = m_detail->envVar();
    ServiceApi &service = m_service;
    auto *dialog =
        new RemovalDialog({tr("Delete %1?").arg(row.name), tr("Delete env var"),
                           [&service, row] { return service.envVars().previewDeleteEnvVar(row.project, row.name); },
                           [&service, row] { return service.envVars().deleteEnvVar(row.project, row.name); }},
                          this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->standInFor(button);
    dialog->open();
}

} // namespace bowline
