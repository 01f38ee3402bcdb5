// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TouchedModel.h"

#include "models/LinkText.h"

namespace bowline {

TouchedModel::TouchedModel(QObject *parent)
    : PlainTableModel(parent, columns())
{
}

TouchedModel::Columns TouchedModel::columns()
{
    static const auto what = [](const Touched &row) { return row.what.text(); };
    static const TableColumn<Touched> table[ColumnCount] = {
        //: Heading of a column: what sort of thing an act touches
        {QT_TR_NOOP("Kind"),
         {.least = 84, .rank = 3},
         [](const Touched &row, const QDateTime &) { return touchedKindText(row.kind); }},
        //: Heading of a column: the name of a thing that an act touches
        {QT_TR_NOOP("Name"),
         {.least = 120, .rank = 2},
         [](const Touched &row, const QDateTime &) { return row.name; },
         nullptr,
         [](const Touched &row) { return row.name; }},
        //: Heading of a column: what an act does to a thing
        {QT_TR_NOOP("What happens to it"),
         {.least = 150, .rank = 1, .greedy = true},
         [](const Touched &row, const QDateTime &) { return what(row); },
         nullptr,
         what},
    };
    return table;
}

} // namespace bowline
