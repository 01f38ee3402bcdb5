// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Card.h"

#include "theme/Theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace bowline {

Card::Card(const QString &title, QWidget *parent)
    : QGroupBox(title, parent)
    , m_body(new QVBoxLayout)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::l, title.isEmpty() ? space::l : space::m, space::l, space::l);
    outer->setSpacing(0);
    if (!title.isEmpty()) {
        m_corner = new QHBoxLayout;
        m_corner->setSpacing(space::s);
        m_corner->addStrut(titleHeight());
        m_corner->addStretch();
        outer->addLayout(m_corner);
        outer->addSpacing(space::m); // a layout without widgets would get none
    }
    m_body->setSpacing(space::s);
    outer->addLayout(m_body);
    setContentsMargins(0, 0, 0, 0);
}

void Card::setSymbol(Symbol symbol, Tone tone)
{
    m_symbol = symbol;
    m_tone = tone;
    update();
}

int Card::titleHeight()
{
    return qMax(24, QFontMetrics(Theme::sectionFont()).height());
}

// QGroupBox makes room for its own title at every change of style or font.
void Card::changeEvent(QEvent *event)
{
    QGroupBox::changeEvent(event);
    setContentsMargins(0, 0, 0, 0);
}

// QGroupBox would put its title into the frame line; here the title stands inside the surface.
void Card::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.tokens().border, 1));
    painter.setBrush(theme.tokens().surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::cardRadius, metric::cardRadius);
    if (!m_corner)
        return;
    QRect line(space::l, space::m, width() - 2 * space::l, qMax(titleHeight(), m_corner->geometry().height()));
    if (m_symbol != Symbol::None) {
        const int side = 20;
        painter.drawPixmap(line.left(), line.center().y() - side / 2 + 1,
                           icons::pixmap(m_symbol, side, theme.color(m_tone), devicePixelRatioF()));
        line.setLeft(line.left() + side + space::s);
    }
    painter.setPen(theme.color(Tone::Text));
    painter.setFont(Theme::sectionFont());
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic, title());
}

} // namespace bowline
