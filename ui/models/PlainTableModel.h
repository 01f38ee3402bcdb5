// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/TableColumn.h"

#include <QAbstractTableModel>
#include <QList>

#include <span>

namespace bowline {

/// A table over rows that arrive all at once, in the order in which they arrived: an answer, not a state. A model that
/// inherits it has Q_OBJECT, since the heads of its columns are translated in its own context. Rows whose changes
/// arrive one by one belong into a RowTableModel.
template <class Row>
class PlainTableModel : public QAbstractTableModel
{
public:
    using Columns = std::span<const TableColumn<Row>>;

    PlainTableModel(QObject *parent, Columns columns)
        : QAbstractTableModel(parent)
        , m_columns(columns)
    {
    }

    /// The very same rows are no change, so that what is chosen stays chosen.
    void setRows(const QList<Row> &rows)
    {
        if (rows == m_rows)
            return;
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    const QList<Row> &rows() const { return m_rows; }
    const Row *rowAt(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const Row *row = index.isValid() ? rowAt(index.row()) : nullptr;
        if (!row || index.column() >= int(m_columns.size()))
            return {};
        const QVariant ofRow = rowData(*row, role);
        return ofRow.isValid() ? ofRow : columnData(m_columns[size_t(index.column())], *row, role, QDateTime());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= int(m_columns.size()))
            return {};
        return columnHead(m_columns[size_t(section)], metaObject()->className(), role);
    }
    QList<ColumnRoom> rooms() const { return columnRooms(m_columns); }

protected:
    /// What is the same in every column of a row. Nothing for all other roles.
    virtual QVariant rowData(const Row &, int) const { return {}; }

private:
    Columns m_columns;
    QList<Row> m_rows;
};

} // namespace bowline
