// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Icons.h"

#include <QKeySequence>
#include <QStackedWidget>

#include <functional>

namespace bowline {

struct FinderEntry;

/// One page of the window.
struct Page
{
    QString title = {}; ///< in the navigation, the menu View and what can be found; empty: none of the three has it
    Symbol symbol = Symbol::None;
    QKeySequence shortcut = {};
    std::function<QWidget *()> make = nullptr; ///< called once, when the page is first shown; the stack owns the answer
    std::function<QList<FinderEntry>()> findable = nullptr; ///< what it has that can be found; may be empty
};

/// The pages, one over the other. A page costs nothing before it is shown for the first time: `make` is
/// called then. At first none is shown.
class PageStack : public QStackedWidget
{
    Q_OBJECT
public:
    explicit PageStack(QWidget *parent = nullptr);

    /// Answers with the page's id: 0, 1, 2 … in the order in which they are added.
    int add(Page page);
    const QList<Page> &pages() const { return m_pages; }

    void showPage(int id);
    /// -1 as long as none is shown.
    int currentId() const { return m_current; }
    /// The page, made now if it was not yet.
    QWidget *page(int id);
    /// The page, or nullptr as long as nobody has needed it.
    QWidget *pageIfMade(int id) const { return m_made.at(id); }

private:
    QList<Page> m_pages;
    QList<QWidget *> m_made;
    int m_current = -1;
};

} // namespace bowline
