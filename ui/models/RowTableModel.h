// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/TableColumn.h"

#include <QAbstractTableModel>
#include <QList>

#include <algorithm>

namespace bowline {

/// A table over plain rows that are kept sorted by a strict order, and told of every change with the exact
/// row signal: a whole new list is merged, not reset, so that selection, scroll position and open editors
/// survive a reload.
///
/// Columns are a table of their own, given to the constructor; a model without one answers for its cells
/// itself.
///
/// `Before` is the order of rows by their key; two rows of which neither is before the other are the same row
/// in two versions.
template <class Row, class Before>
class RowTableModel : public QAbstractTableModel
{
public:
    using Columns = std::span<const TableColumn<Row>>; ///< static: outlives the model

    explicit RowTableModel(QObject *parent = nullptr, Columns columns = {})
        : QAbstractTableModel(parent)
        , m_columns(columns)
    {
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const Row *row = rowAt(index.row());
        if (!row || index.column() >= int(m_columns.size()))
            return {};
        const QVariant ofRow = rowData(*row, role);
        return ofRow.isValid() ? ofRow : columnData(m_columns[size_t(index.column())], *row, role, now());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= int(m_columns.size()))
            return {};
        return columnHead(m_columns[size_t(section)], metaObject()->className(), role);
    }
    QList<ColumnRoom> rooms() const { return columnRooms(m_columns); }
    const QList<Row> &rows() const { return m_rows; }
    /// nullptr for an index outside the table.
    const Row *rowAt(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }

protected:
    /// What is the same in every column of a row: its key, its status. Nothing for all other roles.
    virtual QVariant rowData(const Row &, int) const { return {}; }
    /// What relative times are relative to.
    virtual QDateTime now() const { return QDateTime::currentDateTimeUtc(); }

    /// Another order, from the next row on: only for an empty table.
    void setOrder(const Before &before) { m_before = before; }

    /// Where a row with the key of `probe` is; -1 if it is not there.
    int find(const Row &probe) const
    {
        const qsizetype at = lowerBound(probe);
        return at < m_rows.size() && !m_before(probe, m_rows[at]) ? int(at) : -1;
    }

    bool isBefore(const Row &a, const Row &b) const { return m_before(a, b); }

    void upsert(const Row &row)
    {
        const qsizetype at = lowerBound(row);
        if (at < m_rows.size() && !m_before(row, m_rows[at])) {
            if (m_rows[at] == row)
                return;
            m_rows[at] = row;
            tellChanged(int(at), int(at));
            return;
        }
        beginInsertRows({}, int(at), int(at));
        m_rows.insert(at, row);
        endInsertRows();
    }

    void removeAt(int row)
    {
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }

    void clear()
    {
        if (m_rows.isEmpty())
            return;
        beginRemoveRows({}, 0, int(m_rows.size()) - 1);
        m_rows.clear();
        endRemoveRows();
    }

    /// Makes the rows equal to `incoming` (any order, later ones of the same key win) by removing, inserting and
    /// changing runs of rows.
    void merge(QList<Row> incoming)
    {
        sortUnique(incoming);
        removeMissing(incoming);
        insertNew(incoming);
        changeDiffering(incoming);
    }

    /// Appends rows that all come after the present ones.
    void append(QList<Row> incoming)
    {
        sortUnique(incoming);
        if (incoming.isEmpty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + incoming.size()) - 1);
        m_rows += incoming;
        endInsertRows();
    }

private:
    qsizetype lowerBound(const Row &probe) const
    {
        return std::lower_bound(m_rows.cbegin(), m_rows.cend(), probe, m_before) - m_rows.cbegin();
    }

    bool same(const Row &a, const Row &b) const { return !m_before(a, b) && !m_before(b, a); }

    void sortUnique(QList<Row> &rows) const
    {
        std::stable_sort(rows.begin(), rows.end(), m_before);
        const auto last =
            std::unique(rows.rbegin(), rows.rend(), [this](const Row &a, const Row &b) { return same(a, b); });
        rows.erase(rows.begin(), last.base());
    }

    void removeMissing(const QList<Row> &incoming)
    {
        qsizetype last = m_rows.size() - 1;
        while (last >= 0) {
            if (contains(incoming, m_rows[last])) {
                --last;
                continue;
            }
            qsizetype first = last;
            while (first > 0 && !contains(incoming, m_rows[first - 1]))
                --first;
            beginRemoveRows({}, int(first), int(last));
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first - 1;
        }
    }

    // All rows of m_rows are in `incoming` now, so position i of both agree up to the first missing one.
    void insertNew(const QList<Row> &incoming)
    {
        for (qsizetype i = 0; i < incoming.size(); ++i) {
            if (i < m_rows.size() && same(m_rows[i], incoming[i]))
                continue;
            qsizetype end = i + 1;
            while (end < incoming.size() && (i >= m_rows.size() || m_before(incoming[end], m_rows[i])))
                ++end;
            beginInsertRows({}, int(i), int(end) - 1);
            QList<Row> grown = m_rows.mid(0, i);
            grown.reserve(m_rows.size() + end - i);
            grown += incoming.mid(i, end - i);
            grown += m_rows.mid(i);
            m_rows.swap(grown);
            endInsertRows();
            i = end - 1;
        }
    }

    void changeDiffering(const QList<Row> &incoming)
    {
        for (qsizetype i = 0; i < incoming.size(); ++i) {
            const qsizetype first = i;
            for (; i < incoming.size() && !(m_rows[i] == incoming[i]); ++i)
                m_rows[i] = incoming[i];
            if (i > first)
                tellChanged(int(first), int(i) - 1);
        }
    }

    bool contains(const QList<Row> &sorted, const Row &row) const
    {
        return std::binary_search(sorted.cbegin(), sorted.cend(), row, m_before);
    }

    void tellChanged(int first, int last) { Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1)); }

    Columns m_columns;
    Before m_before = {};
    QList<Row> m_rows;
};

} // namespace bowline
