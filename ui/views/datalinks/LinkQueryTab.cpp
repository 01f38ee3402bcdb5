// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/datalinks/LinkQueryTab.h"

#include "dialogs/project/FormParts.h"
#include "models/QueryResultModel.h"
#include "models/StatusText.h"
#include "service/api/DataLinksApi.h"
#include "theme/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTableView>
#include <QUuid>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int sqlHeight = 76; // three lines
constexpr int widestColumn = 320;
constexpr int leastResultHeight = 5 * metric::rowHeight;

} // namespace

LinkQueryTab::LinkQueryTab(ServiceApi &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_model(new QueryResultModel(this))
    , m_sql(new QPlainTextEdit)
    , m_sentence(labels::muted(readsOnly()))
    , m_table(new QTableView)
    , m_banner(new ErrorBanner)
{
    m_sql->setAccessibleName(tr("Query"));
    m_sql->setPlaceholderText(tr("SELECT … of the tables of this link"));
    m_sql->setFont(Theme::monoFont());
    m_sql->setTabChangesFocus(true);
    m_sql->setFixedHeight(sqlHeight);
    parts::prepareTable(m_table, tr("Rows"));
    m_table->setSortingEnabled(false);
    m_table->setMinimumHeight(leastResultHeight);
    m_table->setModel(m_model);
    m_table->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_sql);
    layout->addWidget(buildButtons());
    layout->addWidget(m_sentence);
    layout->addWidget(m_banner);
    layout->addWidget(m_table, 1);
    layout->addStretch();
    connect(m_sql, &QPlainTextEdit::textChanged, this, &LinkQueryTab::refreshButtons);
    connect(m_banner, &ErrorBanner::actionRequested, this, &LinkQueryTab::run);
    auto *shortcut =
        new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), m_sql, nullptr, nullptr, Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, &LinkQueryTab::run);
    refreshButtons();
}

LinkQueryTab::~LinkQueryTab()
{
    if (!m_running.isEmpty())
        m_service.dataLinks().cancelQuery(m_running).then(&m_service, [](const Expected<Done> &) {});
}

QWidget *LinkQueryTab::buildButtons()
{
    m_run = buttons::plain(tr("Run query"));
    m_cancel = buttons::plain(tr("Cancel the query"));
    m_psql = buttons::plain(tr("Open in psql"));
    m_psql->setToolTip(tr("In a terminal, logged in to the local database"));
    m_copy = buttons::plain(tr("Copy as CSV"));
    connect(m_run, &QPushButton::clicked, this, &LinkQueryTab::run);
    connect(m_cancel, &QPushButton::clicked, this, &LinkQueryTab::cancel);
    connect(m_psql, &QPushButton::clicked, this, &LinkQueryTab::psqlRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_model->csv()); });
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_run);
    layout->addWidget(m_cancel);
    layout->addStretch();
    layout->addWidget(m_psql);
    layout->addWidget(m_copy);
    return bar;
}

void LinkQueryTab::setLink(const DataLinkKey &link)
{
    if (link == m_link)
        return;
    if (!m_running.isEmpty())
        cancel();
    m_running.clear();
    m_link = link;
    m_model->setResult({});
    m_table->hide();
    m_banner->clear();
    m_sentence->setText(readsOnly());
    refreshButtons();
}

void LinkQueryTab::setPsqlEnabled(bool on)
{
    m_psql->setEnabled(on);
}

QString LinkQueryTab::readsOnly()
{
    return tr("Reads only. A link can also be joined with local tables and written to: psql is for that.");
}

void LinkQueryTab::run()
{
    if (!m_run->isEnabled())
        return;
    m_banner->clear();
    LinkQueryRequest request;
    request.id = m_running = QUuid::createUuid().toString(QUuid::WithoutBraces);
    request.link = m_link;
    request.sql = m_sql->toPlainText();
    m_sentence->setText(tr("The query runs…"));
    refreshButtons();
    m_service.dataLinks().query(request).then(this, [this, id = request.id](const Expected<LinkQueryView> &result) {
        if (id == m_running)
            show(result);
    });
}

void LinkQueryTab::cancel()
{
    m_cancel->setEnabled(false);
    // Its own call then ends.
    m_service.dataLinks().cancelQuery(m_running).then(this, [](const Expected<Done> &) {});
}

void LinkQueryTab::show(const Expected<LinkQueryView> &result)
{
    m_running.clear();
    refreshButtons();
    if (!result) {
        m_table->hide();
        m_sentence->setText(result.error().code == ErrorCode::Cancelled ? tr("The query was cancelled.") : QString());
        if (result.error().code != ErrorCode::Cancelled)
            m_banner->showErrorWith(result.error(), NextStep::None);
        m_model->setResult({});
        refreshButtons();
        return;
    }
    m_model->setResult(*result);
    m_table->setVisible(!result->columns.isEmpty());
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, qMin(m_table->columnWidth(column), widestColumn));
    //: %1: how many rows a query gave; %2: how long it took
    QString words = tr("Rows: %1, in %2.").arg(QString::number(result->rows.size()), durationText(result->durationMs));
    if (!result->note.isEmpty())
        words += QLatin1Char(' ') + result->note.text();
    m_sentence->setText(words);
    refreshButtons();
}

void LinkQueryTab::refreshButtons()
{
    const bool runs = !m_running.isEmpty();
    m_run->setEnabled(!runs && !m_sql->toPlainText().trimmed().isEmpty());
    m_cancel->setVisible(runs);
    m_cancel->setEnabled(runs);
    m_copy->setEnabled(m_model->rowCount() > 0);
}

} // namespace bowline
