// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/project/TitledGroup.h"

#include "theme/Theme.h"

#include <QPainter>

namespace bowline {

namespace {

int titleHeight()
{
    return QFontMetrics(Theme::sectionFont()).height() + space::s;
}

} // namespace

TitledGroup::TitledGroup(const QString &title, QWidget *parent)
    : QGroupBox(title, parent)
{
    setContentsMargins(0, titleHeight(), 0, 0);
}

// QGroupBox makes room for its own kind of title at every change of style or font.
void TitledGroup::changeEvent(QEvent *event)
{
    QGroupBox::changeEvent(event);
    setContentsMargins(0, titleHeight(), 0, 0);
}

void TitledGroup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(Theme::sectionFont());
    painter.setPen(Theme::instance().color(Tone::Text));
    painter.drawText(QRect(0, 0, width(), titleHeight() - space::s), Qt::AlignLeft | Qt::AlignVCenter, title());
}

} // namespace bowline
