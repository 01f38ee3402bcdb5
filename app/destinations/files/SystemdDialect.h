// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/files/Dialect.h"

namespace bowline {

/// `EnvironmentFile=` of systemd.exec(5): no `export`; comments only where a line begins with # or ;, and
/// they go on behind a backslash; blanks around the value go; quoted and unquoted parts side by side are
/// joined. Unquoted and in double quotes a backslash at the line's end joins two lines; unquoted it undoes
/// itself before any other byte, in double quotes before " \ ` $ only; in single quotes it is a backslash.
/// `$` stands for itself everywhere. A line with another name than [A-Za-z_][A-Za-z0-9_]*, or whose value is
/// not UTF-8 or has a noncharacter, is passed over.
class SystemdDialect final : public Dialect
{
public:
    QLatin1String key() const override { return QLatin1String("systemd"); }
    Assignments read(const QByteArray &text) const override;
    bool canCarry(const QByteArray &value) const override;
};

} // namespace bowline
