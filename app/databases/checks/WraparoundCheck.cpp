// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/WraparoundCheck.h"

#include <algorithm>

namespace bowline {

QString WraparoundCheck::sql(const CheckServer &) const
{
    return QStringLiteral(R"(SELECT age(d.datfrozenxid) AS transactions, mxid_age(d.datminmxid) AS multixacts
FROM pg_database d WHERE d.datname = current_database())");
}

CheckResult WraparoundCheck::judge(const PgResult &rows, const CheckServer &) const
{
    constexpr qint64 million = 1'000'000;
    const qint64 age = std::max(rows.text(0, 0).toLongLong(), rows.text(0, 1).toLongLong());
    const Phrase what = Phrase("check.wraparound.found").arg(age / million, end / million);
    QList<CheckFinding> findings;
    if (age >= warningAge)
        findings.append({age >= failingAge ? CheckState::Failing : CheckState::Warning, {}, what});
    return CheckResult::of(findings, what);
}

} // namespace bowline
