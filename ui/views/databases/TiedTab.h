// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DatabaseViews.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace bowline {

class TiedModel;

/// What breaks when this database's URL changes, by name.
class TiedTab : public QWidget
{
    Q_OBJECT
public:
    explicit TiedTab(QWidget *parent = nullptr);

    void setTied(const QList<TiedView> &tied);

private:
    TiedModel *m_model;
    QLabel *m_sentence;
    QTableView *m_table;
};

} // namespace bowline
