// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/DuplicateIndexesCheck.h"

#include "databases/checks/CheckSql.h"

namespace bowline {

// An invalid index does nothing (CREATE INDEX CONCURRENTLY has failed, or is at work), and one that replication goes by
// cannot simply be dropped. Expressions are compared as trees without the places where they stood in their statements:
// pg_get_expr() may lock the table.
QString DuplicateIndexesCheck::sql(const CheckServer &server) const
{
    return QStringLiteral(R"(SELECT d.index, d.kept, d."table"
FROM (SELECT format('%I.%I', n.nspname, c.relname) AS index, format('%I.%I', n.nspname, t.relname) AS "table",
        first_value(format('%I.%I', n.nspname, c.relname)) OVER same AS kept, row_number() OVER same AS place, c.relpages,
        i.indisreplident AS replicated
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE %1 AND %2 AND i.indisvalid AND NOT i.indisexclusion
    WINDOW same AS (
        PARTITION BY i.indrelid, c.relam, i.indkey::text, i.indclass::text, i.indcollation::text, i.indoption::text,
            c.reloptions::text, %4,
            regexp_replace(i.indexprs::text, ' :location -?[0-9]+', '', 'g'),
            regexp_replace(i.indpred::text, ' :location -?[0-9]+', '', 'g')
        ORDER BY i.indisprimary DESC, i.indisunique DESC, i.indimmediate DESC,
            (EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid)) DESC, c.relname)) d
WHERE d.place > 1 AND NOT d.replicated
ORDER BY d.relpages DESC, 1
LIMIT %3)")
        .replace(QStringLiteral("%1"), checkSql::ofPeople())
        .replace(QStringLiteral("%2"), checkSql::isWhole(server))
        .replace(QStringLiteral("%3"), QString::number(mostFindings))
        .replace(QStringLiteral("%4"),
                 server.version >= 150000 ? QStringLiteral("i.indnullsnotdistinct") : QStringLiteral("FALSE"));
}

CheckResult DuplicateIndexesCheck::judge(const PgResult &rows, const CheckServer &) const
{
    QList<CheckFinding> findings;
    for (int row = 0; row < rows.rowCount(); ++row)
        findings.append(
            {CheckState::Warning, rows.text(row, 0),
             Phrase("check.duplicate_indexes.found").arg(rows.text(row, 0), rows.text(row, 1), rows.text(row, 2))});
    return CheckResult::of(findings, Phrase("check.duplicate_indexes.ok"));
}

} // namespace bowline
