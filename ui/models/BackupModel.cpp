// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/BackupModel.h"

#include "models/BackupText.h"

#include <algorithm>

namespace bowline {

BackupModel::BackupModel(QObject *parent)
    : PlainTableModel(parent, columns())
{
}

BackupModel::Columns BackupModel::columns()
{
    static const TableColumn<BackupView> table[ColumnCount] = {
        //: Heading of a column: the name of a backup
        {QT_TR_NOOP("Backup"),
         {.least = 64, .rank = 4},
         [](const BackupView &row, const QDateTime &) { return row.name; }},
        //: Heading of a column: the database that was read
        {QT_TR_NOOP("From"),
         {.least = 80, .rank = 1},
         [](const BackupView &row, const QDateTime &) { return row.from; },
         nullptr,
         [](const BackupView &row) { return row.from; }},
        //: Heading of a column: what was written
        {QT_TR_NOOP("To"),
         {.least = 80, .rank = 1},
         [](const BackupView &row, const QDateTime &) { return row.to; },
         nullptr,
         [](const BackupView &row) { return row.to; }},
        //: Heading of a column: how a backup stands
        {QT_TR_NOOP("State"),
         {.least = 90, .rank = 3, .greedy = true},
         [](const BackupView &row, const QDateTime &) { return backupStateText(row); }},
        //: Heading of a column: the size of a backup
        {QT_TR_NOOP("Size"),
         {.least = 70, .rank = 2, .alignRight = true},
         [](const BackupView &row, const QDateTime &) { return backupSizeText(row); }},
        //: Heading of a column: when Heroku began with a backup
        {QT_TR_NOOP("Started"),
         {.least = 110, .rank = 2},
         [](const BackupView &row, const QDateTime &) { return backupTimeText(row.startedAt); }},
        //: Heading of a column: when a backup ended, or how far it is
        {QT_TR_NOOP("Finished"),
         {.least = 110, .rank = 2},
         [](const BackupView &row, const QDateTime &) { return backupProgressText(row); }},
    };
    return table;
}

int BackupModel::rowOf(const QString &id) const
{
    const auto found =
        std::find_if(rows().cbegin(), rows().cend(), [&id](const BackupView &row) { return row.id == id; });
    return found == rows().cend() ? -1 : static_cast<int>(found - rows().cbegin());
}

QVariant BackupModel::rowData(const BackupView &row, int role) const
{
    return role == ModelRole::Key ? QVariant(row.id) : QVariant();
}

} // namespace bowline
