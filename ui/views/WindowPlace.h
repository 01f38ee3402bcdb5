// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QWidget;

/// Where the window stands and how large it is.
namespace bowline::place {

/// In the middle of `available` (a screen without its panels), 1240 x 800 at most and no larger than the
/// screen shows, the title bar counted.
QRect firstPlace(const QRect &available);

/// As the window was left, or the first place where nothing is remembered.
void restore(QWidget *window);
void remember(const QWidget *window);

} // namespace bowline::place
