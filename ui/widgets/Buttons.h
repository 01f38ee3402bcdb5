// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Icons.h"

#include <QPushButton>
#include <QToolButton>

namespace bowline::buttons {

/// The accessible name of every button is its text, and its text is unique in its window.
QPushButton *plain(const QString &text, QWidget *parent = nullptr);
/// The one main act of a page or dialog.
QPushButton *primary(const QString &text, QWidget *parent = nullptr);
/// Removes or ends something.
QPushButton *danger(const QString &text, QWidget *parent = nullptr);
/// A minor act in running text or at a row's end.
QPushButton *link(const QString &text, QWidget *parent = nullptr);
/// An icon alone; `name` is its tool tip and accessible name.
QToolButton *icon(Symbol symbol, const QString &name, QWidget *parent = nullptr);

/// Styling for a button that exists already.
void makePrimary(QPushButton *button);
void makeDanger(QPushButton *button);
void setSymbol(QPushButton *button, Symbol symbol, Tone tone = Tone::Text);

} // namespace bowline::buttons
