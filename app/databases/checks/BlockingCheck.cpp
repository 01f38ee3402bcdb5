// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/BlockingCheck.h"

#include "databases/checks/CheckSql.h"
#include "databases/checks/SessionCheck.h"

namespace bowline {

namespace {

enum BlockingColumn { BlockingUser, BlockingApplication, BlockingCount, BlockingSeconds };

Phrase blockingPhrase(const PgResult &rows, int row)
{
    const int count = rows.text(row, BlockingCount).toInt();
    const auto seconds = rows.value(row, BlockingSeconds);
    return seconds ? Phrase("check.blocking.found").arg(seconds->toLongLong()).count(count)
                   : Phrase("check.blocking.found_untimed").count(count);
}

} // namespace

// Before version 14 a lock does not say since when it is waited for; the statement that waits began before that.
QString BlockingCheck::sql(const CheckServer &server) const
{
    const QString since = server.version >= 140000 ? QStringLiteral("l.waitstart") : QStringLiteral("a.query_start");
    return QStringLiteral(
               R"(SELECT b.usename, b.application_name, count(DISTINCT w.pid) AS sessions, max(w.seconds) AS seconds
FROM (SELECT l.pid, max(%1) AS seconds
    FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid AND a.datname = current_database()
    WHERE NOT l.granted GROUP BY l.pid) w
    CROSS JOIN LATERAL unnest(pg_blocking_pids(w.pid)) AS p (pid)
    LEFT JOIN pg_stat_activity b ON b.pid = p.pid
WHERE w.seconds >= %2 OR w.seconds IS NULL
GROUP BY b.usename, b.application_name
ORDER BY 4 DESC NULLS LAST
LIMIT %3)")
        .arg(checkSql::secondsSince(since))
        .arg(warningSeconds)
        .arg(mostFindings);
}

CheckResult BlockingCheck::judge(const PgResult &rows, const CheckServer &) const
{
    QList<CheckFinding> findings;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const bool isFailing = rows.text(row, BlockingSeconds).toLongLong() >= failingSeconds;
        findings.append({isFailing ? CheckState::Failing : CheckState::Warning,
                         SessionCheck::sessionName(rows.text(row, BlockingApplication), rows.text(row, BlockingUser)),
                         blockingPhrase(rows, row)});
    }
    return CheckResult::of(findings, Phrase("check.blocking.ok"));
}

} // namespace bowline
