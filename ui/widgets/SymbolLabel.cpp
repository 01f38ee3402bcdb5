// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SymbolLabel.h"

#include "theme/Theme.h"

#include <QPainter>
#include <QVariantAnimation>

namespace bowline {

SymbolLabel::SymbolLabel(Symbol symbol, Tone tone, int side, QWidget *parent)
    : QWidget(parent)
    , m_symbol(symbol)
    , m_tone(tone)
    , m_side(side)
{
    setFixedSize(side, side);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SymbolLabel::setSymbol(Symbol symbol, Tone tone)
{
    m_symbol = symbol;
    m_tone = tone;
    updateMotion();
    update();
}

QSize SymbolLabel::sizeHint() const
{
    return {m_side, m_side};
}

void SymbolLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QPixmap picture = icons::pixmap(m_symbol, m_side, Theme::instance().color(m_tone), devicePixelRatioF());
    if (m_turn && m_turn->state() == QAbstractAnimation::Running) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(m_side / 2.0, m_side / 2.0);
        painter.rotate(m_turn->currentValue().toReal());
        painter.translate(-m_side / 2.0, -m_side / 2.0);
    }
    painter.drawPixmap(0, 0, picture);
}

void SymbolLabel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateMotion();
}

void SymbolLabel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateMotion();
}

void SymbolLabel::updateMotion()
{
    const bool turns = m_symbol == Symbol::Turning && isVisible() && !Theme::instance().reducedMotion();
    if (!turns) {
        if (m_turn)
            m_turn->stop();
        return;
    }
    if (!m_turn) {
        m_turn = new QVariantAnimation(this);
        m_turn->setStartValue(0.0);
        m_turn->setEndValue(360.0);
        m_turn->setDuration(1600);
        m_turn->setLoopCount(-1);
        connect(m_turn, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    }
    if (m_turn->state() != QAbstractAnimation::Running)
        m_turn->start();
}

} // namespace bowline
