// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QPushButton>

namespace bowline::test {

/// The first visible widget inside of `parent` that assistive technology calls so; null if there is none.
template <class Widget>
Widget *named(QWidget *parent, const QString &name)
{
    for (Widget *candidate : parent->findChildren<Widget *>()) {
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(candidate);
        if (face && face->text(QAccessible::Name) == name && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

inline QPushButton *button(QWidget *parent, const QString &name)
{
    return named<QPushButton>(parent, name);
}

} // namespace bowline::test
