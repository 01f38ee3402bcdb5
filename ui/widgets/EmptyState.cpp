// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/EmptyState.h"

#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/SymbolLabel.h"

#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int widest = 440; // a sentence of two or three lines

// An alignment flag would give a label that wraps the height of one line; stretches leave it its height for the width.
QHBoxLayout *centred(QLabel *label)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(label, 1000);
    row->addStretch(1);
    return row;
}

} // namespace

EmptyState::EmptyState(Symbol symbol, const QString &headline, const QString &sentence, const QString &button,
                       QWidget *parent)
    : QWidget(parent)
    , m_headline(labels::section(headline, this))
    , m_sentence(labels::muted(sentence, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xxl, space::xl, space::xxl);
    column->setSpacing(space::s);
    column->addStretch(2);
    column->addWidget(new SymbolLabel(symbol, Tone::Muted, 40, this), 0, Qt::AlignHCenter);
    column->addSpacing(space::s);
    for (QLabel *label : {m_headline, m_sentence}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setMaximumWidth(widest);
        column->addLayout(centred(label));
    }
    if (!button.isEmpty()) {
        m_button = buttons::primary(button, this);
        column->addSpacing(space::m);
        column->addWidget(m_button, 0, Qt::AlignHCenter);
        connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
    }
    column->addStretch(3);
}

void EmptyState::setTexts(const QString &headline, const QString &sentence)
{
    m_headline->setText(headline);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

} // namespace bowline
