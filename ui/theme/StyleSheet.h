// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Tokens.h"

#include <QString>

namespace bowline {

/// The one style sheet. Widgets opt in to variants by a dynamic property:
/// QPushButton[kind="primary"|"danger"|"link"], QLabel[tone="muted"|"failing"|…],
/// QLabel[type="title"|"section"].
QString styleSheetFrom(const Tokens &tokens, bool dark);

} // namespace bowline
