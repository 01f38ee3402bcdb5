// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/SequencesCheck.h"

#include "databases/checks/CheckSql.h"

namespace bowline {

namespace {

enum SequenceColumn { SequenceName, SequenceColumnName, SequenceUsed, SequenceUnseen };

} // namespace

Phrase SequencesCheck::whyNot(const CheckServer &server) const
{
    return server.version < 100000 ? Phrase("check.needs_version").arg(10) : Phrase();
}

// pg_sequence_last_value() takes a lock that stays until the statement ends, and the server has room for a limited
// number of locks: few are asked, first those with the fewest numbers. One whose lock would be waited for is not asked:
// LOCK, ALTER SEQUENCE, DROP and the like stand in the way, whether they have their lock or wait for it.
QString SequencesCheck::sql(const CheckServer &) const
{
    return QStringLiteral(R"(WITH sequence AS (
    SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS name, s.seqincrement, s.seqmin::numeric, s.seqmax::numeric,
        CASE WHEN t.attname IS NOT NULL THEN format('%s.%I', t.attrelid::regclass, t.attname) END AS owner,
        (CASE t.atttypid WHEN 'smallint'::regtype THEN 32767 WHEN 'integer'::regtype THEN 2147483647 END)::numeric AS top,
        has_sequence_privilege(c.oid, 'SELECT, USAGE') AND c.oid NOT IN (SELECT l.relation FROM pg_locks l
            WHERE l.relation IS NOT NULL
                AND l.mode IN ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
                AND l.database = (SELECT b.oid FROM pg_database b WHERE b.datname = current_database())) AS seen
    FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
            AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
        LEFT JOIN pg_attribute t ON t.attrelid = d.refobjid AND t.attnum = d.refobjsubid
    WHERE %1 AND c.relpersistence = 'p' AND NOT s.seqcycle
), bounded AS (
    SELECT s.*, CASE WHEN s.seqincrement > 0 THEN least(s.seqmax, s.top) - s.seqmin
        ELSE s.seqmax - greatest(s.seqmin, -s.top - 1) END AS room FROM sequence s
), ending AS (
    SELECT b.* FROM bounded b WHERE b.room / abs(b.seqincrement::numeric) < %4
), asked AS (
    SELECT e.* FROM ending e WHERE e.seen ORDER BY e.room / abs(e.seqincrement::numeric), e.oid LIMIT %5
), used AS (
    SELECT q.*, CASE WHEN q.seqincrement > 0 THEN q.last - q.seqmin ELSE q.seqmax - q.last END / nullif(q.room, 0) AS share
    FROM (SELECT a.*, pg_sequence_last_value(a.oid)::numeric AS last FROM asked a) q
)
(SELECT u.name, u.owner, round(u.share, 4) AS share, 0 AS unseen FROM used u WHERE u.share >= %2 ORDER BY 3 DESC LIMIT %3)
UNION ALL SELECT NULL, NULL, NULL, (SELECT count(e.oid) FROM ending e) - (SELECT count(a.oid) FROM asked a))")
        .replace(QStringLiteral("%1"), checkSql::ofPeople())
        .replace(QStringLiteral("%2"), QString::number(warningShare))
        .replace(QStringLiteral("%3"), QString::number(mostFindings))
        .replace(QStringLiteral("%4"), QString::number(endlessNumbers))
        .replace(QStringLiteral("%5"), QString::number(mostAsked));
}

CheckResult SequencesCheck::judge(const PgResult &rows, const CheckServer &) const
{
    QList<CheckFinding> findings;
    int unseen = 0;
    for (int row = 0; row < rows.rowCount(); ++row) {
        unseen += rows.text(row, SequenceUnseen).toInt();
        if (!rows.value(row, SequenceName))
            continue;
        const double share = rows.text(row, SequenceUsed).toDouble();
        const QString owner = rows.text(row, SequenceColumnName);
        const QString percent = QString::number(100 * share, 'f', 1);
        const Phrase what = owner.isEmpty()
                                ? Phrase("check.sequences.found").arg(rows.text(row, SequenceName), percent)
                                : Phrase("check.sequences.found_of").arg(rows.text(row, SequenceName), owner, percent);
        findings.append(
            {share >= failingShare ? CheckState::Failing : CheckState::Warning, rows.text(row, SequenceName), what});
    }
    const Phrase hidden = unseen > 0 ? Phrase("check.sequences_hidden").arg(mostAsked).count(unseen) : Phrase();
    return CheckResult::of(findings, Phrase("check.sequences.ok"), hidden);
}

} // namespace bowline
