// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/StatusBadge.h"

#include "models/StatusText.h"
#include "widgets/Labels.h"
#include "widgets/SymbolLabel.h"

#include <QHBoxLayout>

namespace bowline {

StatusBadge::StatusBadge(QWidget *parent)
    : QWidget(parent)
    , m_symbol(new SymbolLabel(Symbol::None, Tone::Text, metric::icon, this))
    , m_words(labels::body({}, this))
{
    m_words->setWordWrap(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_symbol);
    row->addWidget(m_words);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void StatusBadge::setState(SyncState state)
{
    setStatus(signOf(state), syncStateText(state));
}

void StatusBadge::setStatus(const StatusSign &sign, const QString &words)
{
    m_symbol->setSymbol(sign.symbol, sign.tone);
    m_symbol->setVisible(sign.symbol != Symbol::None);
    labels::setTone(m_words, sign.tone);
    m_words->setText(words);
}

QString StatusBadge::text() const
{
    return m_words->text();
}

} // namespace bowline
