// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TiedModel.h"

#include "models/LinkText.h"

namespace bowline {

TiedModel::TiedModel(QObject *parent)
    : PlainTableModel(parent, columns())
{
}

TiedModel::Columns TiedModel::columns()
{
    static const TableColumn<TiedView> table[ColumnCount] = {
        //: Heading of a column: what sort of thing hangs on a database
        {QT_TR_NOOP("Kind"),
         {.least = 84, .rank = 3},
         [](const TiedView &row, const QDateTime &) { return touchedKindText(row.kind); }},
        //: Heading of a column: the name of an env var or a data link
        {QT_TR_NOOP("Name"),
         {.least = 130, .rank = 2},
         [](const TiedView &row, const QDateTime &) { return row.name; },
         nullptr,
         [](const TiedView &row) { return row.name; }},
        //: Heading of a column: the project of an env var, the database of a data link
        {QT_TR_NOOP("Where"),
         {.least = 110, .rank = 2},
         [](const TiedView &row, const QDateTime &) { return row.place; },
         nullptr,
         [](const TiedView &row) { return row.place; }},
        //: Heading of a column: how something that hangs on a database stands
        {QT_TR_NOOP("State"),
         {.least = 150, .rank = 1, .greedy = true},
         [](const TiedView &row, const QDateTime &) { return row.state.text(); },
         nullptr,
         [](const TiedView &row) { return row.state.text(); }},
    };
    return table;
}

} // namespace bowline
