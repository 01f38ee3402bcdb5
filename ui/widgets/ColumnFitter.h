// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/TableColumn.h"

#include <QHash>
#include <QObject>

class QTableView;
class QTimer;

namespace bowline {

/// Gives each column of a table the width of its words, and what is left to the greedy one. Where the words
/// need more than there is, columns give way by rank, the widest of a rank first, down to their least widths;
/// below the sum of these the table scrolls. A width that a person has given a column stays, also over a new
/// start, until the person double-clicks the column's edge. Belongs to the table, which has its model
/// already.
class ColumnFitter final : public QObject
{
    Q_OBJECT
public:
    /// `key` names the table where the window remembers its look.
    ColumnFitter(QTableView *table, const QString &key, const QList<ColumnRoom> &rooms);
    ~ColumnFitter() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void recall();
    void save();
    void onResized(int column, int before, int width);
    void forget(int column);
    void start();
    void grow();
    void measure();
    void fit();
    enum class Heads { Whole, MayBeCut };
    void narrow(QList<int> &widths, int &lacking, Heads heads) const;
    int widest(const QList<int> &widths, Heads heads) const;
    int leastOf(int column, Heads heads) const;
    bool isFree(int column) const;

    QTableView *m_table;
    const QString m_key;
    const QList<ColumnRoom> m_rooms;
    QTimer *m_saving;
    QHash<int, int> m_chosen; ///< column -> width, as a person has drawn it
    QList<int> m_wanted;      ///< of each column, for its head and the rows that are seen
    QList<int> m_heads;
    bool m_waiting = false;
    bool m_fitting = false;
};

} // namespace bowline
