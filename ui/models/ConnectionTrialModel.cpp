// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ConnectionTrialModel.h"

#include <QLocale>

namespace bowline {

ConnectionTrialModel::ConnectionTrialModel(QObject *parent)
    : PlainTableModel(parent, columns())
{
}

ConnectionTrialModel::Columns ConnectionTrialModel::columns()
{
    static const TableColumn<ConnectionTrial> table[ColumnCount] = {
        //: Heading of a column: what a connection test tries
        {QT_TR_NOOP("Step"),
         {.least = 130, .rank = 2},
         [](const ConnectionTrial &row, const QDateTime &) { return row.what.text(); }},
        //: Heading of a column: whether it worked
        {QT_TR_NOOP("Result"),
         {.least = 72, .rank = 3},
         [](const ConnectionTrial &row, const QDateTime &) { return resultText(row.result); }},
        //: Heading of a column: what a step of a connection test has shown
        {QT_TR_NOOP("What it showed"),
         {.least = 150, .rank = 1, .greedy = true},
         [](const ConnectionTrial &row, const QDateTime &) { return row.outcome.text(); },
         nullptr,
         [](const ConnectionTrial &row) { return row.outcome.text(); }},
        //: Heading of a column: how long it took
        {QT_TR_NOOP("Time"),
         {.least = 56, .rank = 0, .alignRight = true},
         [](const ConnectionTrial &row, const QDateTime &) { return timeText(row); }},
    };
    return table;
}

QString ConnectionTrialModel::resultText(TrialResult result)
{
    switch (result) {
    case TrialResult::Passed:
        return tr("Passed");
    case TrialResult::Failed:
        return tr("Failed");
    case TrialResult::NotTried:
        return tr("Not tried");
    case TrialResult::Unknown:
        break;
    }
    return tr("Unknown");
}

QString ConnectionTrialModel::timeText(const ConnectionTrial &row)
{
    //: %1: a number of milliseconds
    return row.ms < 0 ? QString() : tr("%1 ms").arg(QLocale().toString(row.ms));
}

} // namespace bowline
