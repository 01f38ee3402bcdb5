// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/datalinks/LinkTablesTab.h"

#include "dialogs/project/FormParts.h"
#include "models/LinkColumnModel.h"
#include "service/api/DataLinksApi.h"
#include "theme/Tokens.h"
#include "widgets/ColumnFitter.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QTableView>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int leastTableHeight = 5 * metric::rowHeight;

} // namespace

LinkTablesTab::LinkTablesTab(ServiceApi &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_model(new LinkColumnModel(this))
    , m_sentence(labels::muted({}))
    , m_table(new QTableView)
    , m_banner(new ErrorBanner)
{
    parts::prepareTable(m_table, tr("Tables"));
    m_table->setSortingEnabled(false);
    m_table->setMinimumHeight(leastTableHeight);
    m_table->setModel(m_model);
    new ColumnFitter(m_table, QStringLiteral("link-tables"), m_model->rooms());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_sentence);
    layout->addWidget(m_banner);
    layout->addWidget(m_table, 1);
    connect(m_banner, &ErrorBanner::actionRequested, this, &LinkTablesTab::ask);
}

void LinkTablesTab::setLink(const DataLinkKey &link)
{
    if (link == m_link)
        return;
    m_link = link;
    m_model->setRows({});
    forget();
}

void LinkTablesTab::forget()
{
    m_stale = true;
    if (isVisible())
        ask();
}

void LinkTablesTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        ask();
}

void LinkTablesTab::ask()
{
    m_stale = false;
    m_banner->clear();
    m_sentence->setText(tr("Reading the tables…"));
    m_sentence->show();
    const quint64 request = ++m_request;
    m_service.dataLinks().tables(m_link).then(this, [this, request](const Expected<QList<LinkTableView>> &result) {
        if (request != m_request)
            return;
        m_model->setTables(result.value_or(QList<LinkTableView>()));
        m_table->setVisible(result && !result->isEmpty());
        if (result)
            m_sentence->setText(
                result->isEmpty()
                    ? tr("This link shows no tables.")
                    : tr("Foreign tables: %1. Their rows stay in the remote database.").arg(result->size()));
        else
            m_banner->showError(result.error());
        m_sentence->setVisible(result.has_value());
    });
}

} // namespace bowline
