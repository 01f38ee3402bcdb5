// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/files/Dialect.h"

namespace bowline {

/// A file that a shell sources (POSIX; the forms of bash and zsh are stepped over, not worked out):
/// assignments that last, by themselves or behind export, declare, typeset, readonly, local; several on a
/// line, in lists (; && ||) and in blocks. Those before a command last for that command only and are no
/// variables of the file. A value in which the shell replaces something is dynamic. A file with a quote or a
/// substitution that nobody closes is refused, as a shell does.
class ShellDialect final : public Dialect
{
public:
    QLatin1String key() const override { return QLatin1String("shell"); }
    Assignments read(const QByteArray &text) const override;
};

} // namespace bowline
