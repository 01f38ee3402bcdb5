// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace bowline {

/// Names and values in two columns. Values can be selected; a tool tip may hold the exact form.
class FactList : public QWidget
{
    Q_OBJECT
public:
    explicit FactList(QWidget *parent = nullptr);

    struct Fact
    {
        QString name;
        QString value;
        QString toolTip;
    };
    /// Facts with an empty value are left out.
    void setFacts(const QList<Fact> &facts);
    /// Side by side where there is room for it.
    void setColumns(int count);

private:
    void rebuild(const QStringList &names);
    void place();

    QGridLayout *m_grid;
    QList<std::pair<QLabel *, QLabel *>> m_rows;
    QStringList m_shown;
    int m_columns = 1;
};

} // namespace bowline
