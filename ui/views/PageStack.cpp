// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/PageStack.h"

#include "dialogs/FinderDialog.h"

namespace bowline {

PageStack::PageStack(QWidget *parent)
    : QStackedWidget(parent)
{
}

int PageStack::add(Page page)
{
    m_pages.append(std::move(page));
    m_made.append(nullptr);
    return int(m_pages.size()) - 1;
}

QWidget *PageStack::page(int id)
{
    QWidget *&made = m_made[id];
    if (!made) {
        made = m_pages.at(id).make();
        addWidget(made);
    }
    return made;
}

void PageStack::showPage(int id)
{
    QWidget *wanted = page(id);
    m_current = id;
    setCurrentWidget(wanted);
}

} // namespace bowline
