// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MaintenanceModel.h"

#include "models/MaintenanceText.h"

namespace bowline {

MaintenanceModel::MaintenanceModel(QObject *parent)
    : PlainTableModel(parent, columns())
{
}

MaintenanceModel::Columns MaintenanceModel::columns()
{
    static const TableColumn<MaintenanceView> table[ColumnCount] = {
        //: Heading of a column: how a maintenance stands
        {QT_TR_NOOP("State"),
         {.least = 90, .rank = 3},
         [](const MaintenanceView &row, const QDateTime &) { return maintenanceStateText(row.state); }},
        //: Heading of a column: why Heroku maintains a database, in its own word
        {QT_TR_NOOP("Reason"),
         {.least = 120, .rank = 1, .greedy = true},
         [](const MaintenanceView &row, const QDateTime &) { return row.reason; },
         nullptr,
         [](const MaintenanceView &row) { return row.reason; }},
        //: Heading of a column: when a maintenance is to begin
        {QT_TR_NOOP("Planned for"),
         {.least = 110, .rank = 2},
         [](const MaintenanceView &row, const QDateTime &) { return maintenanceTimeText(row.scheduledFor); }},
        //: Heading of a column: when a maintenance began
        {QT_TR_NOOP("Started"),
         {.least = 110, .rank = 2},
         [](const MaintenanceView &row, const QDateTime &) { return maintenanceTimeText(row.startedAt); }},
        //: Heading of a column: when a maintenance ended
        {QT_TR_NOOP("Completed"),
         {.least = 110, .rank = 2},
         [](const MaintenanceView &row, const QDateTime &) { return maintenanceTimeText(row.completedAt); }},
    };
    return table;
}

} // namespace bowline
