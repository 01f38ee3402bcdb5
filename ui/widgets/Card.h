// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Icons.h"

#include <QGroupBox>

class QHBoxLayout;
class QVBoxLayout;

namespace bowline {

/// A surface with a hairline and an optional title. A group for assistive technology, named by its title.
class Card : public QGroupBox
{
    Q_OBJECT
public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setSymbol(Symbol symbol, Tone tone = Tone::Muted);
    /// Where the content goes.
    QVBoxLayout *body() const { return m_body; }
    /// At the right of the title: a badge, a minor button. Only on a card with a title.
    QHBoxLayout *corner() const { return m_corner; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    static int titleHeight();

    Symbol m_symbol = Symbol::None;
    Tone m_tone = Tone::Muted;
    QVBoxLayout *m_body;
    QHBoxLayout *m_corner = nullptr;
};

} // namespace bowline
