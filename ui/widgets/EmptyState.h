// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace bowline {

/// What a page says while it has nothing to show: what it is for, and the one button that starts it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    /// Without `button` there is none (nothing found, still loading).
    EmptyState(Symbol symbol, const QString &headline, const QString &sentence, const QString &button = {},
               QWidget *parent = nullptr);

    void setTexts(const QString &headline, const QString &sentence);
    QPushButton *button() const { return m_button; } ///< null without one

Q_SIGNALS:
    void activated();

private:
    QLabel *m_headline;
    QLabel *m_sentence;
    QPushButton *m_button = nullptr;
};

} // namespace bowline
