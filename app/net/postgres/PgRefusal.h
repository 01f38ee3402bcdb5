// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bowline {

/// What the server said when it refused a statement, field by field. The texts are redacted; they are in the server's
/// language, and empty where they could repeat a piece of a password.
struct PgRefusal
{
    QString sqlState; ///< "42P01"
    QString message;
    QString detail;
    QString hint;
    int position = 0; ///< in the statement that was sent, in characters from 1 on; 0: the server names none

    bool operator==(const PgRefusal &) const = default;
};

} // namespace bowline
