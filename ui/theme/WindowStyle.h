// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QProxyStyle>

namespace bowline {

/// Fusion, and the one place where the style sheet is put on: each window without a parent gets it when it is
/// first shown, and what belongs to the window inherits it. A sheet on the whole application would be worked
/// out anew for a widget and everything inside it each time one is put into another, which while a page is
/// built is most of the time; like this each widget is styled once, when its page is finished. Owned by the
/// QApplication.
class WindowStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    WindowStyle();

    /// Also for the windows that are shown already.
    void setSheet(const QString &sheet);

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

    /// A list opens below its box, as high as its entries: Fusion's own lies over the box, for which Qt reckons
    /// without the sheet's borders and cuts the last entry.
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    /// The sheet shows the focus by a border, so not by a second frame inside.
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;

private:
    QString m_sheet;
    QList<QPointer<QWidget>> m_windows;
};

/// Has the style look at the widget again after a property changed that the style sheet asks for. Costs
/// nothing as long as the widget has never been shown.
void restyle(QWidget *widget);

} // namespace bowline
