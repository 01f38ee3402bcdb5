// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/NeverVacuumedCheck.h"

#include "databases/checks/CheckSql.h"
#include "databases/checks/StatisticsAge.h"

namespace bowline {

Phrase NeverVacuumedCheck::whyNot(const CheckServer &server) const
{
    return statisticsAge::whyNot(server);
}

QString NeverVacuumedCheck::sql(const CheckServer &) const
{
    return QStringLiteral(R"(SELECT v."table", v.live, v.dead
FROM (SELECT format('%I.%I', n.nspname, c.relname) AS "table",
        pg_stat_get_live_tuples(c.oid) AS live, pg_stat_get_dead_tuples(c.oid) AS dead
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE %1 AND c.relkind IN ('r', 'm') AND pg_stat_get_last_vacuum_time(c.oid) IS NULL
        AND pg_stat_get_last_autovacuum_time(c.oid) IS NULL) v
WHERE v.live + v.dead >= %2
ORDER BY v.dead DESC, v.live DESC
LIMIT %3)")
        .replace(QStringLiteral("%1"), checkSql::ofPeople())
        .replace(QStringLiteral("%2"), QString::number(leastRows))
        .replace(QStringLiteral("%3"), QString::number(mostFindings));
}

CheckResult NeverVacuumedCheck::judge(const PgResult &rows, const CheckServer &) const
{
    QList<CheckFinding> findings;
    for (int row = 0; row < rows.rowCount(); ++row)
        findings.append({CheckState::Warning, rows.text(row, 0),
                         Phrase("check.never_vacuumed.found")
                             .arg(rows.text(row, 0), rows.text(row, 1).toLongLong(), rows.text(row, 2).toLongLong())});
    return CheckResult::of(findings, Phrase("check.never_vacuumed.ok"));
}

} // namespace bowline
