// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FittedScroll.h"

#include <QEvent>
#include <QLayout>
#include <QResizeEvent>

namespace bowline {

namespace {

constexpr int leastScrollHeight = 96; // a few lines can be read

} // namespace

FittedScroll::FittedScroll(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    content->setProperty("page", true);
    setWidget(content);
    content->installEventFilter(this);
}

QSize FittedScroll::sizeHint() const
{
    const QSize wanted = widget()->sizeHint();
    const int width = isVisible() ? viewport()->width() : wanted.width();
    const int height = widget()->hasHeightForWidth() ? widget()->heightForWidth(width) : wanted.height();
    return {wanted.width(), height};
}

QSize FittedScroll::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), qMin(leastScrollHeight, sizeHint().height())};
}

// Its layout has become another one: another height is wanted.
bool FittedScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void FittedScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry(); // lines break elsewhere
}

} // namespace bowline
