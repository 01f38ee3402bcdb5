// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/DatabaseCheck.h"

namespace bowline {

/// How many of the connections that the plan allows are in use.
class ConnectionsCheck final : public DatabaseCheck
{
public:
    static constexpr double warningShare = 0.75;
    static constexpr double failingShare = 0.9;

    QString key() const override { return QStringLiteral("connections"); }
    QString sql(const CheckServer &server) const override;
    CheckResult judge(const PgResult &rows, const CheckServer &server) const override;
};

} // namespace bowline
