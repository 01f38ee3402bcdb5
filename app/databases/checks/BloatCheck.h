// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/DatabaseCheck.h"

namespace bowline {

/// Tables that take much more room than their rows need: an estimate from PostgreSQL's statistics (rows, mean widths of
/// columns, fill factor), without indexes and the long values that are kept outside of their rows. Statistics of
/// columns are seen only of tables that the role may read.
class BloatCheck final : public DatabaseCheck
{
public:
    static constexpr qint64 leastWastedBytes = 32 * 1024 * 1024;
    static constexpr double warningShare = 0.5; ///< of the table
    static constexpr double failingShare = 0.8;
    static constexpr int largeRows = 100000; ///< a table with as many counts as large where its size is not known
    static constexpr qint64 failingBytes = 1024LL * 1024 * 1024; ///< less than this does not fail

    QString key() const override { return QStringLiteral("bloat"); }
    QString sql(const CheckServer &server) const override;
    CheckResult judge(const PgResult &rows, const CheckServer &server) const override;
};

} // namespace bowline
