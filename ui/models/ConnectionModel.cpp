// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ConnectionModel.h"

#include "models/StatusText.h"

namespace bowline {

ConnectionModel::ConnectionModel(QObject *parent)
    : PlainTableModel(parent, columns())
{
}

void ConnectionModel::setConnections(const QList<DatabaseConnectionView> &connections, bool withQueries)
{
    m_showsQueries = withQueries;
    setRows(connections);
    if (rowCount() > 0) // the same rows, with or without dots
        Q_EMIT dataChanged(index(0, Query), index(rowCount() - 1, Query));
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == ModelRole::Sort;
    const DatabaseConnectionView *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (row && index.column() == Query && isText && !m_showsQueries)
        return QStringLiteral("••••••");
    if (row && index.column() == Query && isText && !row->since.isValid())
        return tr("Hidden: another role's");
    return PlainTableModel::data(index, role);
}

ConnectionModel::Columns ConnectionModel::columns()
{
    static const TableColumn<DatabaseConnectionView> table[ColumnCount] = {
        //: Heading of a column: what a connected program calls itself
        {QT_TR_NOOP("Application"),
         {.least = 110, .rank = 2},
         [](const DatabaseConnectionView &row, const QDateTime &) { return row.application; },
         nullptr,
         [](const DatabaseConnectionView &row) { return row.application; }},
        //: Heading of a column: the PostgreSQL user of a connection
        {QT_TR_NOOP("User"),
         {.least = 96, .rank = 1},
         [](const DatabaseConnectionView &row, const QDateTime &) { return row.user; },
         nullptr,
         [](const DatabaseConnectionView &row) { return row.user; }},
        //: Heading of a column: the IP address that a connection comes from
        {QT_TR_NOOP("Address"),
         {.least = 96, .rank = 1},
         [](const DatabaseConnectionView &row, const QDateTime &) { return row.address; }},
        //: Heading of a column: when a connection began
        {QT_TR_NOOP("Since"),
         {.least = 130, .rank = 1},
         [](const DatabaseConnectionView &row, const QDateTime &) { return exactTime(row.since); },
         [](const DatabaseConnectionView &row) { return QVariant(row.since); }},
        //: Heading of a column: what a connection is doing, in PostgreSQL's words
        {QT_TR_NOOP("State"),
         {.least = 84, .rank = 2},
         [](const DatabaseConnectionView &row, const QDateTime &) { return row.state; },
         nullptr,
         [](const DatabaseConnectionView &row) { return row.state; }},
        //: Heading of a column: the statement that a connection runs, or ran last
        {QT_TR_NOOP("Query"),
         {.least = 110, .rank = 0, .greedy = true},
         [](const DatabaseConnectionView &row, const QDateTime &) { return row.query.simplified(); },
         nullptr,
         [](const DatabaseConnectionView &row) { return row.query; }},
    };
    return table;
}

QVariant ConnectionModel::rowData(const DatabaseConnectionView &row, int role) const
{
    return role == ModelRole::Key ? QVariant(QStringLiteral("%1 %2").arg(row.pid).arg(row.backendStart)) : QVariant();
}

} // namespace bowline
