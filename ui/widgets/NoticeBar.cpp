// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/NoticeBar.h"

#include "theme/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/SymbolLabel.h"

#include <QHBoxLayout>
#include <QPainter>

namespace bowline {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_symbol(new SymbolLabel(Symbol::Warning, Tone::Warning, 18, this))
    , m_sentence(labels::body({}, this))
    , m_button(buttons::plain({}, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::s, space::xl, space::s);
    row->setSpacing(space::m);
    row->addWidget(m_symbol);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &NoticeBar::activated);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setVisible(false);
}

void NoticeBar::showNotice(const QString &sentence, const QString &button, Tone tone)
{
    m_tone = tone;
    m_symbol->setSymbol(tone == Tone::Failing ? Symbol::Offline : Symbol::Warning, tone);
    m_sentence->setText(sentence);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setVisible(true);
    update();
}

void NoticeBar::clear()
{
    m_sentence->clear();
    setVisible(false);
}

QString NoticeBar::text() const
{
    return m_sentence->text();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::instance();
    QPainter painter(this);
    QColor fill = theme.color(m_tone);
    fill.setAlphaF(0.10F);
    painter.fillRect(rect(), fill);
    painter.setPen(theme.tokens().border);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace bowline
