// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/SyncState.h"
#include "theme/Icons.h"

#include <QWidget>

#include <optional>

class QLabel;
class QListWidget;
class QPushButton;

namespace bowline {

/// The left of the window: the mark, "Find anything", and the list `Navigation`.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    /// At the end of the list; returns its row.
    int addEntry(const QString &title, Symbol symbol);
    void setCurrent(int row);
    int current() const;
    /// A dot beside the entry, and its words for assistive technology; nothing when all is well.
    void setStatus(int row, std::optional<SyncState> worst);
    /// A narrow strip with the words under the pictures, for windows with little room.
    void setCompact(bool compact);
    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void entryChosen(int row);
    /// A click on the entry that was chosen already: back to the top of its page, to what is worst there.
    void entryChosenAgain(int row);
    void findRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_mark;
    QLabel *m_name;
    QListWidget *m_list;
    QPushButton *m_find;
    int m_rowBeforeClick = -1;
    bool m_compact = false;
};

} // namespace bowline
