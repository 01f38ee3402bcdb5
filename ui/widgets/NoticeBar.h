// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Tokens.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace bowline {

class SymbolLabel;

/// One line across the top of the content about the whole program (the keychain is locked, no login, no
/// service), with the one button that helps. Hidden while there is nothing to say.
class NoticeBar : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    /// An empty `button` shows none.
    void showNotice(const QString &sentence, const QString &button, Tone tone = Tone::Warning);
    void clear();
    QString text() const;
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Warning;
    SymbolLabel *m_symbol;
    QLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace bowline
