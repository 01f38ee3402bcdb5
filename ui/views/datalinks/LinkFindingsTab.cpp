// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/datalinks/LinkFindingsTab.h"

#include "dialogs/project/FormParts.h"
#include "models/LinkFindingModel.h"
#include "models/LinkText.h"
#include "theme/Tokens.h"
#include "widgets/ColumnFitter.h"
#include "widgets/Labels.h"
#include "widgets/StatusDelegate.h"

#include <QTableView>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int leastFindings = 3; // in sight, with the headings

} // namespace

LinkFindingsTab::LinkFindingsTab(QWidget *parent)
    : QWidget(parent)
    , m_model(new LinkFindingModel(this))
    , m_sentence(labels::muted({}))
    , m_table(new QTableView)
    , m_chosen(labels::body({}))
{
    parts::prepareTable(m_table, tr("Findings"));
    m_table->setSortingEnabled(false); // what breaks first comes first
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(LinkFindingModel::Severity, new StatusDelegate(m_table));
    new ColumnFitter(m_table, QStringLiteral("link-findings"), m_model->rooms());
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LinkFindingsTab::showChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LinkFindingsTab::showChosen);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_sentence);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_chosen);
    layout->addStretch();
    m_table->setMinimumHeight((leastFindings + 1) * metric::rowHeight);
    m_table->hide();
    m_chosen->hide();
}

void LinkFindingsTab::setUnexamined(const DataLinkView &link)
{
    m_model->setRows({});
    m_table->hide();
    m_sentence->setText(link.findings > 0
                            ? tr("Findings of the last examination: %1. Examine the link to see them as they are now.")
                                  .arg(link.findings)
                            : tr("Examining compares both databases by fresh sessions. It changes nothing."));
}

void LinkFindingsTab::setExamining()
{
    m_sentence->setText(tr("Comparing both databases…"));
}

void LinkFindingsTab::setFindings(const QList<LinkFindingView> &findings)
{
    m_model->setRows(findings);
    m_table->setVisible(!findings.isEmpty());
    m_sentence->setText(findings.isEmpty()
                            ? tr("Nothing was found: a fresh session reads the remote database, and every table is as "
                                 "it is there.")
                            : tr("Findings: %1, what breaks first at the top.").arg(findings.size()));
}

bool LinkFindingsTab::hasFindings() const
{
    return m_model->rowCount() > 0;
}

void LinkFindingsTab::showChosen()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const LinkFindingView *finding = rows.isEmpty() ? nullptr : m_model->rowAt(rows.first().row());
    m_chosen->setVisible(finding != nullptr);
    if (finding)
        m_chosen->setText(findingSentences(*finding).join(QLatin1Char(' ')));
}

} // namespace bowline
