// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ScrollAccess.h"

#include <QAccessibleWidget>
#include <QScrollArea>

namespace bowline {

namespace {

// QAccessibleWidget's own list of children is checked against its end.
class ScrollAreaAccess final : public QAccessibleWidget
{
public:
    explicit ScrollAreaAccess(QScrollArea *area)
        : QAccessibleWidget(area, QAccessible::Client)
    {
    }
};

QAccessibleInterface *makeScrollAreaAccess(const QString &, QObject *object)
{
    auto *area = qobject_cast<QScrollArea *>(object);
    return area ? new ScrollAreaAccess(area) : nullptr;
}

} // namespace

void installScrollAccess()
{
    QAccessible::installFactory(makeScrollAreaAccess);
}

} // namespace bowline
