// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/LinkColumnModel.h"

namespace bowline {

LinkColumnModel::LinkColumnModel(QObject *parent)
    : PlainTableModel(parent, columns())
{
}

void LinkColumnModel::setTables(const QList<LinkTableView> &tables)
{
    QList<LinkColumnRow> rows;
    for (const LinkTableView &table : tables) {
        // What would appear has no schema yet.
        const QString name = table.schema.isEmpty() ? table.name : table.schema + QLatin1Char('.') + table.name;
        const QString remote = table.remoteSchema + QLatin1Char('.') + table.remoteName;
        for (const LinkColumnView &column : table.columns)
            rows.append({name, remote, column});
        if (table.columns.isEmpty())
            rows.append({name, remote, {}});
    }
    setRows(rows);
}

LinkColumnModel::Columns LinkColumnModel::columns()
{
    static const TableColumn<LinkColumnRow> table[ColumnCount] = {
        //: Heading of a column: a table of a database
        {QT_TR_NOOP("Table"),
         {.least = 110, .rank = 3},
         [](const LinkColumnRow &row, const QDateTime &) { return row.table; }},
        //: Heading of a column: a column of a database's table
        {QT_TR_NOOP("Column"),
         {.least = 96, .rank = 2, .greedy = true},
         [](const LinkColumnRow &row, const QDateTime &) { return row.column.name; }},
        //: Heading of a column: a data type
        {QT_TR_NOOP("Type"),
         {.least = 96, .rank = 1},
         [](const LinkColumnRow &row, const QDateTime &) {
             //: A data type that allows no empty values
             return row.column.notNull ? tr("%1, not null").arg(row.column.type) : row.column.type;
         }},
        //: Heading of a column: the table in the remote database
        {QT_TR_NOOP("Foreign, from"),
         {.least = 96, .rank = 0},
         [](const LinkColumnRow &row, const QDateTime &) { return row.remoteTable; }},
    };
    return table;
}

} // namespace bowline
