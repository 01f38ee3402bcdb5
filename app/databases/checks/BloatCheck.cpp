// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/BloatCheck.h"

#include "databases/checks/CheckSql.h"

namespace bowline {

namespace {

enum BloatColumn { BloatTable, BloatBytes, BloatWasted, BloatUnseen };

} // namespace

// A row has a header of 24 bytes and a pointer of 4, a page a header of 24 (storage/bufpage.h, access/htup_details.h).
// Where nobody has counted the rows there are -1, before version 14 none. Such a table may have no known size either.
QString BloatCheck::sql(const CheckServer &server) const
{
    return QStringLiteral(
               R"(WITH b AS (SELECT format('%I.%I', n.nspname, c.relname) AS "table", c.relpages * s.block AS bytes,
        CASE WHEN NOT c.reltuples %3 0 THEN NULL WHEN c.reltuples = 0 THEN c.relpages * s.block
            WHEN has_table_privilege(c.oid, 'SELECT') THEN s.block * (c.relpages - ceil(
                c.reltuples * (28 + 8 * ceil(w.width / 8)) / ((s.block - 24) * f.filled)))::bigint END AS wasted
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        CROSS JOIN (SELECT current_setting('block_size')::bigint AS block) s
        CROSS JOIN LATERAL (SELECT coalesce(max(o.option_value::float), 100) / 100 AS filled
            FROM pg_options_to_table(c.reloptions) o WHERE o.option_name = 'fillfactor') f
        LEFT JOIN LATERAL (SELECT sum((1 - p.null_frac) * p.avg_width) AS width
            FROM pg_stats p WHERE p.schemaname = n.nspname AND p.tablename = c.relname AND NOT p.inherited) w ON TRUE
    WHERE %1 AND c.relkind IN ('r', 'm') AND (c.relpages * s.block >= %2
        OR (NOT c.reltuples %3 0 AND pg_stat_get_live_tuples(c.oid) + pg_stat_get_dead_tuples(c.oid) >= %4)))
(SELECT b."table", b.bytes, b.wasted, 0 AS unseen FROM b WHERE b.wasted >= greatest(%2, %5 * b.bytes)
ORDER BY b.wasted DESC LIMIT %6)
UNION ALL SELECT NULL, NULL, NULL, count(*) FROM b WHERE b.wasted IS NULL)")
        .replace(QStringLiteral("%1"), checkSql::ofPeople())
        .replace(QStringLiteral("%2"), QString::number(leastWastedBytes))
        .replace(QStringLiteral("%3"), server.version >= 140000 ? QStringLiteral(">=") : QStringLiteral(">"))
        .replace(QStringLiteral("%4"), QString::number(largeRows))
        .replace(QStringLiteral("%5"), QString::number(warningShare))
        .replace(QStringLiteral("%6"), QString::number(mostFindings));
}

CheckResult BloatCheck::judge(const PgResult &rows, const CheckServer &) const
{
    constexpr qint64 mega = 1024 * 1024;
    QList<CheckFinding> findings;
    int unseen = 0;
    for (int row = 0; row < rows.rowCount(); ++row) {
        unseen += rows.text(row, BloatUnseen).toInt();
        if (!rows.value(row, BloatTable))
            continue;
        const qint64 bytes = rows.text(row, BloatBytes).toLongLong();
        const qint64 wasted = rows.text(row, BloatWasted).toLongLong();
        const double share = double(wasted) / double(bytes);
        const bool isFailing = share >= failingShare && wasted >= failingBytes;
        findings.append({isFailing ? CheckState::Failing : CheckState::Warning, rows.text(row, BloatTable),
                         Phrase("check.bloat.found").arg(rows.text(row, BloatTable), wasted / mega, bytes / mega)});
    }
    const Phrase hidden = unseen > 0 ? Phrase("check.tables_hidden").count(unseen) : Phrase();
    return CheckResult::of(findings, Phrase("check.bloat.ok"), hidden);
}

} // namespace bowline
