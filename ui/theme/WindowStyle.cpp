// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/WindowStyle.h"

#include <QStyle>
#include <QWidget>

namespace bowline {

namespace {

// A widget that is going to be part of another is a window without a parent as well, as long as that is being
// built; it is never shown like that. A tool tip takes the sheet of the widget that it belongs to by itself.
bool isWindowOfItsOwn(const QWidget *widget)
{
    return widget->isWindow() && !widget->parentWidget() && widget->testAttribute(Qt::WA_WState_ExplicitShowHide) &&
           widget->windowType() != Qt::ToolTip && widget->windowType() != Qt::Desktop;
}

} // namespace

WindowStyle::WindowStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void WindowStyle::setSheet(const QString &sheet)
{
    m_sheet = sheet;
    m_windows.removeIf([](const QPointer<QWidget> &window) { return !window; });
    for (const QPointer<QWidget> &window : std::as_const(m_windows))
        window->setStyleSheet(sheet);
}

void WindowStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (!isWindowOfItsOwn(widget) || !widget->styleSheet().isEmpty())
        return;
    m_windows.append(widget);
    widget->setStyleSheet(m_sheet); // comes back here, and finds it done
}

int WindowStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *data) const
{
    return hint == SH_ComboBox_Popup ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    if (element != PE_FrameFocusRect)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void restyle(QWidget *widget)
{
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return;
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace bowline
