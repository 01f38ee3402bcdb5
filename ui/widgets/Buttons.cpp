// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Buttons.h"

#include "theme/WindowStyle.h"

#include <QKeyEvent>
#include <QVariant>

namespace bowline::buttons {

namespace {

void setKind(QPushButton *button, const char *kind)
{
    button->setProperty("kind", QLatin1String(kind));
    restyle(button);
}

// Return presses the button that has the focus, as on other desktops; QPushButton would hand it on, in a dialog to the
// button with the verb, also from Cancel.
class Button final : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QPushButton::keyPressEvent(event);
    }
};

QPushButton *make(const QString &text, QWidget *parent)
{
    auto *button = new Button(text, parent);
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
