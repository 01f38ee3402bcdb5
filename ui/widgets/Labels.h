// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Tokens.h"

#include <QLabel>

namespace bowline::labels {

/// Texts in the type of the design. They wrap, are plain text, and can be selected with the mouse.
QLabel *title(const QString &text, QWidget *parent = nullptr);
QLabel *section(const QString &text, QWidget *parent = nullptr);
QLabel *strong(const QString &text, QWidget *parent = nullptr);
QLabel *body(const QString &text, QWidget *parent = nullptr);
QLabel *muted(const QString &text, QWidget *parent = nullptr);
QLabel *mono(const QString &text, QWidget *parent = nullptr);

/// Gives any label the colour of a tone; follows a change of theme.
void setTone(QLabel *label, Tone tone);

} // namespace bowline::labels
