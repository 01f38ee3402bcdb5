// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/files/Dialect.h"

namespace bowline {

/// npm's dotenv (15 and newer; Ruby's reads these forms alike): `NAME=value` and `NAME: value`; values in ' "
/// or ` over several lines; \n and \r undone in double quotes only, no other escape; an unquoted value ends
/// at a #, blank before it or not.
class DotenvDialect final : public Dialect
{
public:
    QLatin1String key() const override { return QLatin1String("dotenv"); }
    Assignments read(const QByteArray &text) const override;
};

} // namespace bowline
