// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/CurrentRowKeeper.h"

#include <QResizeEvent>
#include <QTableView>

namespace bowline {

CurrentRowKeeper::CurrentRowKeeper(QTableView *table)
    : QObject(table)
    , m_table(table)
{
    table->viewport()->installEventFilter(this);
}

// Once the table itself has taken the new size in.
bool CurrentRowKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        const auto *resize = static_cast<QResizeEvent *>(event);
        if (resize->size().height() < resize->oldSize().height() && m_table->currentIndex().isValid())
            QMetaObject::invokeMethod(
                this, [this] { m_table->scrollTo(m_table->currentIndex()); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace bowline
