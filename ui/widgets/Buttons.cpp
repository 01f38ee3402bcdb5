// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Buttons.h"

#include <QStyle>
#include <QVariant>

namespace bowline::buttons {

namespace {

void setKind(QPushButton *button, const char *kind)
{
    button->setProperty("kind", QLatin1String(kind));
    button->style()->unpolish(button);
    button->style()->polish(button);
}

QPushButton *make(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    button->setCursor(Qt::PointingHandCursor);
    button->setIconSize(QSize(metric::icon, metric::icon));
    return button;
}

} // namespace

QPushButton *plain(const QString &text, QWidget *parent)
{
    return make(text, parent);
}

QPushButton *primary(const QString &text, QWidget *parent)
{
    QPushButton *button = make(text, parent);
    makePrimary(button);
    return button;
}

QPushButton *danger(const QString &text, QWidget *parent)
{
    QPushButton *button = make(text, parent);
    makeDanger(button);
    return button;
}

QPushButton *link(const QString &text, QWidget *parent)
{
    QPushButton *button = make(text, parent);
    setKind(button, "link");
    return button;
}

QToolButton *icon(Symbol symbol, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icons::icon(symbol, Tone::Muted));
    button->setIconSize(QSize(metric::icon + 2, metric::icon + 2));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

void makePrimary(QPushButton *button)
{
    setKind(button, "primary");
}

void makeDanger(QPushButton *button)
{
    setKind(button, "danger");
}

void setSymbol(QPushButton *button, Symbol symbol, Tone tone)
{
    button->setIcon(icons::icon(symbol, tone));
}

} // namespace bowline::buttons
