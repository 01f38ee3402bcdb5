// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTableView;

namespace bowline {

/// Keeps the row that was chosen in sight when its table gets smaller, as it does when the row's detail opens beside or
/// below it, at whatever moment the layouts settle. A child of the table.
class CurrentRowKeeper final : public QObject
{
    Q_OBJECT
public:
    explicit CurrentRowKeeper(QTableView *table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTableView *m_table;
};

} // namespace bowline
