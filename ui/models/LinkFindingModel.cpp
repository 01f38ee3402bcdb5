// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/LinkFindingModel.h"

#include "models/LinkText.h"

namespace bowline {

namespace {

QString placeOf(const LinkFindingView &row)
{
    return row.column.isEmpty() ? row.table : row.table + QLatin1Char('.') + row.column;
}

QString wholeOf(const LinkFindingView &row)
{
    return findingSentences(row).join(QLatin1Char('\n'));
}

} // namespace

LinkFindingModel::LinkFindingModel(QObject *parent)
    : PlainTableModel(parent, columns())
{
}

LinkFindingModel::Columns LinkFindingModel::columns()
{
    static const TableColumn<LinkFindingView> table[ColumnCount] = {
        //: Heading of a column: how bad a finding is
        {QT_TR_NOOP("Severity"),
         {.least = 84, .rank = 3},
         [](const LinkFindingView &row, const QDateTime &) { return findingSeverityText(row.severity); },
         [](const LinkFindingView &row) { return QVariant(int(row.severity)); },
         wholeOf},
        //: Heading of a column: the table or column that a finding is about
        {QT_TR_NOOP("Where"),
         {.least = 96, .rank = 2},
         [](const LinkFindingView &row, const QDateTime &) {
             return row.table.isEmpty() ? tr("The whole link") : placeOf(row);
         },
         nullptr,
         wholeOf},
        //: Heading of a column: what the examination found
        {QT_TR_NOOP("What was found"),
         {.least = 150, .rank = 1, .greedy = true},
         [](const LinkFindingView &row, const QDateTime &) { return row.what.text(); },
         nullptr,
         wholeOf},
        //: Heading of a column: what helps against a finding
        {QT_TR_NOOP("What helps"),
         {.least = 110, .rank = 0},
         [](const LinkFindingView &row, const QDateTime &) { return row.remedy.text(); },
         nullptr,
         wholeOf},
    };
    return table;
}

QVariant LinkFindingModel::rowData(const LinkFindingView &row, int role) const
{
    if (role == ModelRole::FindingSeverity)
        return int(row.severity);
    return role == ModelRole::Key ? QVariant(row.key) : QVariant();
}

} // namespace bowline
