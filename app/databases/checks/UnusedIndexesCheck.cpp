// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/UnusedIndexesCheck.h"

#include "databases/checks/CheckSql.h"
#include "databases/checks/StatisticsAge.h"

namespace bowline {

Phrase UnusedIndexesCheck::whyNot(const CheckServer &server) const
{
    return statisticsAge::whyNot(server);
}

// Sizes as of the last VACUUM or ANALYZE: pg_relation_size() would wait for whoever locks the index.
QString UnusedIndexesCheck::sql(const CheckServer &server) const
{
    return QStringLiteral(
               R"(SELECT format('%I.%I', n.nspname, c.relname) AS index, format('%I.%I', n.nspname, t.relname) AS "table",
    c.relpages::bigint * current_setting('block_size')::bigint AS bytes
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE %1 AND %2 AND c.relkind = 'i' AND i.indisvalid
    AND NOT i.indisunique AND NOT i.indisexclusion AND NOT i.indisreplident
    AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid)
    AND c.relpages::bigint * current_setting('block_size')::bigint >= %3
    AND pg_stat_get_numscans(c.oid) = 0
ORDER BY c.relpages DESC
LIMIT %4)")
        .replace(QStringLiteral("%1"), checkSql::ofPeople())
        .replace(QStringLiteral("%2"), checkSql::isWhole(server))
        .replace(QStringLiteral("%3"), QString::number(leastBytes))
        .replace(QStringLiteral("%4"), QString::number(mostFindings));
}

CheckResult UnusedIndexesCheck::judge(const PgResult &rows, const CheckServer &) const
{
    constexpr qint64 mega = 1024 * 1024;
    QList<CheckFinding> findings;
    for (int row = 0; row < rows.rowCount(); ++row)
        findings.append({CheckState::Warning, rows.text(row, 0),
                         Phrase("check.unused_indexes.found")
                             .arg(rows.text(row, 0), rows.text(row, 1), rows.text(row, 2).toLongLong() / mega)});
    return CheckResult::of(findings, Phrase("check.unused_indexes.ok"));
}

} // namespace bowline
