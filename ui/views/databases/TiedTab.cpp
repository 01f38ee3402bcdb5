// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/TiedTab.h"

#include "dialogs/project/FormParts.h"
#include "models/TiedModel.h"
#include "theme/Tokens.h"
#include "widgets/ColumnFitter.h"
#include "widgets/Labels.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace bowline {

TiedTab::TiedTab(QWidget *parent)
    : QWidget(parent)
    , m_model(new TiedModel(this))
    , m_sentence(labels::muted({}))
    , m_table(new QTableView)
{
    parts::prepareTable(m_table, tr("Tied"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    new ColumnFitter(m_table, QStringLiteral("database-tied"), m_model->rooms());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_sentence);
    layout->addWidget(m_table, 1);
    layout->addStretch();
    setTied({});
}

void TiedTab::setTied(const QList<TiedView> &tied)
{
    m_model->setRows(tied);
    m_table->setVisible(!tied.isEmpty());
    m_sentence->setText(tied.isEmpty()
                            ? tr("Nothing that Bowline knows hangs on this database. A copy of its URL elsewhere stops "
                                 "working with the next rotation.")
                            : tr("When the URL changes, Bowline writes the new one here and proves it. A data link has "
                                 "to be repaired."));
}

} // namespace bowline
