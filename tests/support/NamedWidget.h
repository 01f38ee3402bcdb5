// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QLabel>
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

/// Whether a visible label inside of `parent` says `part`, among other things.
inline bool sees(const QWidget *parent, const QString &part)
{
    for (const QLabel *label : parent->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(part))
            return true;
    }
    return false;
}

} // namespace bowline::test
