// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/files/Dialect.h"

#include <QByteArray>

namespace bowline::common {

/// A value as it stands in the text of an env file, and what it means.
struct ScannedValue
{
    QByteArray meaning;
    qsizetype end = 0; ///< one past the value's last byte; what follows up to the line's end is blank or a comment
    Quoting quoting = Quoting::None;
    bool ambiguous = false; ///< see Assignment
};

/// Reads the value that begins at `start`, behind the equals sign and any blanks. As a shell reads a word if
/// it opens with a quote ('…' as it is, also over several lines; "…" with \" \\ \$ \` undone; parts side by
/// side joined), and besides \n, \r and \t in double quotes, and `…` over several lines, as the dotenv
/// libraries do. Without quotes: to the line's end, or to a # with a blank before it. A quote that nobody
/// closes is an ordinary character.
ScannedValue scanValue(const QByteArray &text, qsizetype start);

} // namespace bowline::common
