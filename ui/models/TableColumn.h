// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ModelRoles.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QVariant>

#include <span>

namespace bowline {

/// How much room a column has. Widths are in device-independent pixels.
struct ColumnRoom
{
    int least; ///< where there is too little room it does not get narrower than this
    /// Who gives way first where there is too little room: 0 before 1 before 2 … A column of rank 0 may also
    /// cut its head, when all the others have given way.
    int rank = 1;
    bool greedy = false;     ///< gets what is left over; one column of a table
    bool alignRight = false; ///< numbers
};

/// All there is to know of one column of a table over rows of this type, in one place.
template <class Row>
struct TableColumn
{
    const char *title; ///< QT_TR_NOOP, in the context of the model
    ColumnRoom room;
    QString (*text)(const Row &row, const QDateTime &now); ///< `now` for times that are told relative to it
    QVariant (*sort)(const Row &row) = nullptr;            ///< without: the text
    QString (*tip)(const Row &row) = nullptr;              ///< without: none
};

/// A tool tip that shows the text as it is. Names and statements are anybody's, and Qt takes what looks like HTML for
/// HTML, with its links and pictures.
inline QString plainTip(const QString &text)
{
    return text.contains(QLatin1Char('<'))
               ? QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(text.toHtmlEscaped())
               : text;
}

/// What an item model answers for a cell, for the roles that columns know about.
template <class Row>
QVariant columnData(const TableColumn<Row> &column, const Row &row, int role, const QDateTime &now)
{
    switch (role) {
    case Qt::DisplayRole:
        return column.text(row, now);
    case Qt::ToolTipRole:
        return column.tip ? QVariant(plainTip(column.tip(row))) : QVariant();
    case Qt::TextAlignmentRole:
        return column.room.alignRight ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case ModelRole::Sort:
        return column.sort ? column.sort(row) : QVariant(column.text(row, now));
    default:
        return {};
    }
}

/// The same for a head; `context` is the model's class name. A head that is cut is told by its tool tip.
template <class Row>
QVariant columnHead(const TableColumn<Row> &column, const char *context, int role)
{
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return QCoreApplication::translate(context, column.title);
    if (role == Qt::TextAlignmentRole && column.room.alignRight)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

template <class Row>
QList<ColumnRoom> columnRooms(std::span<const TableColumn<Row>> columns)
{
    QList<ColumnRoom> rooms;
    for (const TableColumn<Row> &column : columns)
        rooms.append(column.room);
    return rooms;
}

} // namespace bowline
