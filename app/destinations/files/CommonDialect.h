// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/files/Dialect.h"

namespace bowline {

/// What the lines of an env file mean where nothing shows who reads them: the forms of the dotenv libraries
/// and of a shell side by side. NAME=value, `export NAME=value` and NAME: value; names with dots and dashes
/// too; see common::scanValue. What some readers would take for more than one value is ambiguous.
class CommonDialect final : public Dialect
{
public:
    QLatin1String key() const override { return QLatin1String("common"); }
    Assignments read(const QByteArray &text) const override;
};

} // namespace bowline
