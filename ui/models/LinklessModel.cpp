// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/LinklessModel.h"

#include "models/LinkText.h"

namespace bowline {

LinklessModel::LinklessModel(QObject *parent)
    : PlainTableModel(parent, columns())
{
}

LinklessModel::Columns LinklessModel::columns()
{
    static const auto why = [](const LinklessDatabaseView &row) { return row.reason.text(); };
    static const TableColumn<LinklessDatabaseView> table[ColumnCount] = {
        {QT_TR_NOOP("Database"),
         {.least = 150, .rank = 2},
         [](const LinklessDatabaseView &row, const QDateTime &) { return databaseText(row.app, row.addonName); }},
        //: Heading of a column: Heroku's price plan of the database
        {QT_TR_NOOP("Plan"),
         {.least = 96, .rank = 1},
         [](const LinklessDatabaseView &row, const QDateTime &) { return row.plan; }},
        //: Heading of a column: why a database has no data link
        {QT_TR_NOOP("Why"),
         {.least = 150, .rank = 0, .greedy = true},
         [](const LinklessDatabaseView &row, const QDateTime &) { return why(row); },
         nullptr,
         why},
    };
    return table;
}

} // namespace bowline
