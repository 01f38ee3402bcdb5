// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/CheckModel.h"

#include "models/DatabaseText.h"

#include <algorithm>

namespace bowline {

namespace {

QString wholeCheck(const CheckRow &row)
{
    return checkSentences(row).join(QLatin1Char('\n'));
}

// What could not be seen stands before what is good.
int weightOf(const CheckRow &row)
{
    switch (row.state) {
    case CheckState::Failing:
        return 0;
    case CheckState::Warning:
        return 1;
    case CheckState::Unknown:
        return 2;
    case CheckState::Skipped:
        return 3;
    case CheckState::Ok:
        break;
    }
    return 4;
}

QList<CheckRow> rowsOfCheck(const DatabaseCheckView &check)
{
    CheckRow row{check.key, check.state,  {},        check.title,   check.reason,
                 check.why, check.remedy, check.sql, check.isMuted, false};
    if (check.findings.isEmpty())
        return {row};
    QList<CheckRow> rows;
    for (const CheckFindingView &finding : check.findings) {
        row.key = finding.key;
        row.state = finding.state;
        row.object = finding.object;
        row.what = finding.what;
        row.isMuted = finding.isMuted;
        row.isFinding = true;
        rows.append(row);
    }
    if (!check.reason.isEmpty()) { // some of it could not be seen
        rows.append({check.key,
                     CheckState::Unknown,
                     {},
                     check.title,
                     check.reason,
                     check.why,
                     check.remedy,
                     check.sql,
                     check.isMuted,
                     false});
    }
    return rows;
}

} // namespace

CheckModel::CheckModel(QObject *parent)
    : PlainTableModel(parent, columns())
{
}

QList<CheckRow> CheckModel::rowsOf(const DatabaseChecksView &checks, bool withMuted)
{
    QList<CheckRow> rows;
    for (const DatabaseCheckView &check : checks.checks)
        rows += rowsOfCheck(check);
    if (!withMuted)
        rows.removeIf([](const CheckRow &row) { return row.isMuted; });
    std::stable_sort(rows.begin(), rows.end(),
                     [](const CheckRow &a, const CheckRow &b) { return weightOf(a) < weightOf(b); });
    return rows;
}

int CheckModel::mutedIn(const DatabaseChecksView &checks)
{
    return int(rowsOf(checks, true).size() - rowsOf(checks, false).size());
}

CheckModel::Columns CheckModel::columns()
{
    static const TableColumn<CheckRow> table[ColumnCount] = {
        //: Heading of a column: what came of a check of a database
        {QT_TR_NOOP("State"),
         {.least = 92, .rank = 3},
         [](const CheckRow &row, const QDateTime &) { return checkStateText(row); },
         [](const CheckRow &row) { return QVariant(weightOf(row)); },
         wholeCheck},
        //: Heading of a column: what was checked in a database
        {QT_TR_NOOP("Check"),
         {.least = 120, .rank = 2},
         [](const CheckRow &row, const QDateTime &) { return row.title.text(); },
         nullptr,
         wholeCheck},
        //: Heading of a column: the table, index, program … that a check found something about
        {QT_TR_NOOP("Object"),
         {.least = 110, .rank = 1},
         [](const CheckRow &row, const QDateTime &) { return row.object; },
         nullptr,
         wholeCheck},
        //: Heading of a column: what a check found
        {QT_TR_NOOP("What was found"),
         {.least = 150, .rank = 1, .greedy = true},
         [](const CheckRow &row, const QDateTime &) { return row.what.text(); },
         nullptr,
         wholeCheck},
    };
    return table;
}

QVariant CheckModel::rowData(const CheckRow &row, int role) const
{
    if (role == ModelRole::CheckState)
        return int(row.state);
    return role == ModelRole::Key ? QVariant(row.key) : QVariant();
}

} // namespace bowline
