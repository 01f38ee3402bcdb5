// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/CacheCheck.h"

#include "databases/checks/CheckSql.h"

namespace bowline {

QString CacheCheck::key() const
{
    return m_of == Of::Tables ? QStringLiteral("table_cache") : QStringLiteral("index_cache");
}

QString CacheCheck::sql(const CheckServer &) const
{
    return QStringLiteral(R"(SELECT coalesce(sum(pg_stat_get_blocks_hit(c.oid)), 0) AS found,
    coalesce(sum(pg_stat_get_blocks_fetched(c.oid)), 0) AS read
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE %1 AND c.relkind IN (%2))")
        .arg(checkSql::ofPeople(), m_of == Of::Tables ? QStringLiteral("'r', 'm'") : QStringLiteral("'i'"));
}

CheckResult CacheCheck::judge(const PgResult &rows, const CheckServer &) const
{
    const double found = rows.text(0, 0).toDouble();
    const double read = rows.text(0, 1).toDouble();
    if (read < double(leastBlocks))
        return CheckResult::withState(CheckState::Skipped, Phrase("check.cache_too_few").arg(qint64(read)));
    const double share = found / read;
    const Phrase what = Phrase(QStringLiteral("check.%1.found").arg(key())).arg(QString::number(100 * share, 'f', 1));
    QList<CheckFinding> findings;
    if (share < warningShare)
        findings.append({share < failingShare ? CheckState::Failing : CheckState::Warning, {}, what});
    return CheckResult::of(findings, what);
}

} // namespace bowline
