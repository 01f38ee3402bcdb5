// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/ConnectionsCheck.h"

#include "databases/checks/CheckSql.h"

namespace bowline {

QString ConnectionsCheck::sql(const CheckServer &server) const
{
    return QStringLiteral(R"(SELECT count(a.pid) AS used,
    least(nullif(d.datconnlimit, -1), nullif(r.rolconnlimit, -1),
        current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int) AS allowed
FROM pg_database d JOIN pg_roles r ON r.rolname = current_user
    LEFT JOIN pg_stat_activity a ON %1
WHERE d.datname = current_database()
GROUP BY d.datconnlimit, r.rolconnlimit)")
        .arg(checkSql::isClient(server));
}

CheckResult ConnectionsCheck::judge(const PgResult &rows, const CheckServer &server) const
{
    const int used = rows.text(0, 0).toInt();
    const int allowed = server.connectionLimit > 0 ? server.connectionLimit : rows.text(0, 1).toInt();
    const Phrase what = Phrase("check.connections.found").arg(used, allowed);
    QList<CheckFinding> findings;
    if (used >= warningShare * allowed)
        findings.append({used >= failingShare * allowed ? CheckState::Failing : CheckState::Warning, {}, what});
    return CheckResult::of(findings, what);
}

} // namespace bowline
