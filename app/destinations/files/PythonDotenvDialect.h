// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/files/Dialect.h"

namespace bowline {

/// python-dotenv (src/dotenv/parser.py): quoted values over several lines with escapes undone, unquoted ones
/// up to a # with a blank before it; a line that does not fit is passed over. ${NAME} is replaced, $NAME is
/// not.
class PythonDotenvDialect final : public Dialect
{
public:
    QLatin1String key() const override { return QLatin1String("python-dotenv"); }
    Assignments read(const QByteArray &text) const override;
};

} // namespace bowline
