// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;
class QString;

namespace bowline {

/// Gives a field the look of a search: a magnifier in front, a button that clears it, and names for assistive
/// technology: of the field (`name`, also its placeholder) and of the buttons inside it, which Qt leaves
/// without one.
void makeSearchField(QLineEdit *field, const QString &name);

} // namespace bowline
