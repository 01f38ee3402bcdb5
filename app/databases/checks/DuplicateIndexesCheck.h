// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/DatabaseCheck.h"

namespace bowline {

/// Indexes that do what another one of the same table does: same columns or expressions in the same order, same
/// operators, same condition, same options. The one that is kept makes the stronger promise, and comes first by name.
class DuplicateIndexesCheck final : public DatabaseCheck
{
public:
    QString key() const override { return QStringLiteral("duplicate_indexes"); }
    QString sql(const CheckServer &server) const override;
    CheckResult judge(const PgResult &rows, const CheckServer &server) const override;
};

} // namespace bowline
