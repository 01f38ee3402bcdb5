// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/SessionCheck.h"

#include "databases/checks/CheckSql.h"

namespace bowline {

namespace {

enum SessionColumn { SessionUser, SessionApplication, SessionCount, SessionSeconds, SessionIsHidden };

} // namespace

QString SessionCheck::sessionName(const QString &application, const QString &user)
{
    return application.isEmpty() ? user : QStringLiteral("%1 (%2)").arg(application, user);
}

// A session of another role shows neither what it does nor since when; nor when it began, which every other one does.
QString SessionCheck::sql(const CheckServer &server) const
{
    return QStringLiteral(
               R"(SELECT s.usename, s.application_name, count(s.pid) AS sessions, max(s.seconds) AS seconds, s.hidden
FROM (SELECT a.usename, a.application_name, a.pid, a.backend_start IS NULL AS hidden,
        CASE WHEN %1 THEN %2 END AS seconds
    FROM pg_stat_activity a
    WHERE %3) s
WHERE s.hidden OR s.seconds >= %4
GROUP BY s.usename, s.application_name, s.hidden
ORDER BY 4 DESC NULLS LAST
LIMIT 200)")
        .arg(isMeant(), checkSql::secondsSince(since()), checkSql::isClient(server))
        .arg(m_limits.warning);
}

CheckResult SessionCheck::judge(const PgResult &rows, const CheckServer &) const
{
    QList<CheckFinding> findings;
    int hidden = 0;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const int count = rows.text(row, SessionCount).toInt();
        if (rows.text(row, SessionIsHidden) == QLatin1String("t")) {
            hidden += count;
            continue;
        }
        const qint64 seconds = rows.text(row, SessionSeconds).toLongLong();
        if (findings.size() < mostFindings)
            findings.append({seconds >= m_limits.failing ? CheckState::Failing : CheckState::Warning,
                             sessionName(rows.text(row, SessionApplication), rows.text(row, SessionUser)),
                             Phrase(QStringLiteral("check.%1.found").arg(key())).arg(seconds / 60).count(count)});
    }
    const Phrase unseen = hidden > 0 ? Phrase("check.sessions_hidden").count(hidden) : Phrase();
    return CheckResult::of(findings, Phrase(QStringLiteral("check.%1.ok").arg(key())), unseen);
}

} // namespace bowline
