// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Icons.h"

#include <QWidget>

class QVariantAnimation;

namespace bowline {

/// An icon that is only looked at. `Symbol::Turning` turns, unless the system asks for less motion, and only
/// while it can be seen. It has no accessible name; the words beside it speak.
class SymbolLabel : public QWidget
{
    Q_OBJECT
public:
    explicit SymbolLabel(Symbol symbol = Symbol::None, Tone tone = Tone::Text, int side = metric::icon,
                         QWidget *parent = nullptr);

    void setSymbol(Symbol symbol, Tone tone);
    Symbol symbol() const { return m_symbol; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void updateMotion();

    Symbol m_symbol;
    Tone m_tone;
    int m_side;
    QVariantAnimation *m_turn = nullptr;
};

} // namespace bowline
