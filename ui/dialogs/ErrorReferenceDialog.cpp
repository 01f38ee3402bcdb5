// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/ErrorReferenceDialog.h"

#include "core/Error.h"
#include "theme/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/PageHeader.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>

namespace bowline {

ErrorReferenceDialog::ErrorReferenceDialog(QWidget *parent)
    : QDialog(parent)
    , m_table(new QTableWidget(this))
{
    setWindowTitle(tr("Error reference"));
    auto *header = new PageHeader(windowTitle(), this);
    m_search = header->addSearch(tr("Search errors"));
    m_table->setAccessibleName(tr("Errors"));
    m_table->setColumnCount(2);
    m_table->setHorizontalHeaderLabels({tr("Code"), tr("What it means, and what to do")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->setRowCount(static_cast<int>(allErrorCodes().size()));
    int row = 0;
    for (const ErrorCode code : allErrorCodes()) {
        auto *name = new QTableWidgetItem(errorCodeText(code));
        name->setFont(Theme::monoFont());
        m_table->setItem(row, 0, name);
        m_table->setItem(row++, 1, new QTableWidgetItem(standardMessage(code).text()));
    }
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->verticalHeader()->setMinimumSectionSize(metric::tallRowHeight);
    auto *close = buttons::plain(tr("Close"), this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::l);
    column->addWidget(header);
    column->addWidget(m_table, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    resize(760, 560);
    connect(m_search, &QLineEdit::textChanged, this, &ErrorReferenceDialog::filter);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void ErrorReferenceDialog::filter(const QString &text)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const bool hit = m_table->item(row, 0)->text().contains(text, Qt::CaseInsensitive) ||
                         m_table->item(row, 1)->text().contains(text, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !hit);
    }
}

} // namespace bowline
