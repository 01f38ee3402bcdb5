// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/DatabaseCheck.h"

namespace bowline {

/// How far the database is from the point at which PostgreSQL takes no more writes, since numbers of transactions (or
/// of row locks that several share) run out. Autovacuum begins at 200 million (400 million), so what is older than the
/// first limit here means that it does not keep up.
class WraparoundCheck final : public DatabaseCheck
{
public:
    static constexpr qint64 warningAge = 500'000'000;
    static constexpr qint64 failingAge = 1'200'000'000;
    static constexpr qint64 end = 2'147'483'648;

    QString key() const override { return QStringLiteral("wraparound"); }
    QString sql(const CheckServer &server) const override;
    CheckResult judge(const PgResult &rows, const CheckServer &server) const override;
};

} // namespace bowline
