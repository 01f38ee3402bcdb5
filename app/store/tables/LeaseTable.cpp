// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/LeaseTable.h"

#include "store/Statements.h"
#include "store/tables/WorkKinds.h"

namespace bowline {

namespace {

#define NOW_MS "(EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::bigint"

QString pg(const char *statement)
{
    return QString::fromLatin1(statement);
}

struct ShareCounts
{
    qint64 share = 0; ///< what each replica may have
    qint64 mine = 0;
};

} // namespace

Expected<Done> LeaseTable::require(const Lease &lease)
{
    // Locked until the end of the transaction: nobody takes it over while what follows is being written.
    const auto held = m_statements.rows(
        pg("SELECT epoch FROM lease WHERE kind = ? AND subject = ? AND holder = ? AND epoch = ? FOR SHARE"),
        {sql::text(lease.unit.kind), sql::text(lease.unit.subject), sql::text(lease.holder), lease.epoch},
        [](sql::Row &row) { return row.integer(); });
    if (!held)
        return fail(held.error());
    return held->isEmpty() ? fail(ErrorCode::StoreTakenOver, lease.unit.text()) : Expected<Done>(Done{});
}

Expected<Heartbeat> LeaseTable::beat(const QString &replica, qint64 leaseMs, const QSet<WorkUnit> &busy)
{
    auto fine = execute(pg("INSERT INTO replica (id, alive_until) VALUES (?, " NOW_MS " + ?) ON CONFLICT (id) DO "
                           "UPDATE SET alive_until = excluded.alive_until"),
                        {sql::text(replica), leaseMs});
    if (fine)
        fine = listUnits();
    for (const SharedWorkKind &kind : sharedWorkKinds()) {
        if (fine)
            fine = takeShare(replica, kind, busy);
    }
    if (!fine)
        return fail(fine.error());
    Heartbeat heartbeat;
    auto held = leasesOf(replica);
    const auto death = m_statements.rows(
        pg("SELECT COALESCE(MIN(alive_until) - " NOW_MS ", 0) FROM replica WHERE id <> ? AND alive_until >= " NOW_MS),
        {sql::text(replica)}, [](sql::Row &row) { return row.integer(); });
    if (!held || !death)
        return fail(held ? death.error() : held.error());
    heartbeat.held = std::move(*held);
    heartbeat.nextDeathMs = death->value(0);
    return heartbeat;
}

// What there is to do becomes a lease that nobody holds; what has gone is no longer work.
Expected<Done> LeaseTable::listUnits()
{
    static const QStringList statements = [] {
        QStringList all{pg("DELETE FROM replica WHERE alive_until < " NOW_MS)};
        QStringList shared;
        for (const SharedWorkKind &kind : sharedWorkKinds()) {
            all << pg("INSERT INTO lease (kind, subject, holder, epoch) SELECT '%1', w.subject, '', 0 FROM "
                      "(%2) w "
                      "WHERE NOT EXISTS (SELECT 1 FROM lease l WHERE l.kind = '%1' AND l.subject = "
                      "w.subject) "
                      "ON CONFLICT DO NOTHING")
                       .arg(kind.kind, kind.subjects)
                << pg("DELETE FROM lease l WHERE l.kind = '%1' AND NOT EXISTS (SELECT 1 FROM replica r WHERE "
                      "r.id = l.holder) AND NOT EXISTS (SELECT 1 FROM (%2) w WHERE w.subject = l.subject)")
                       .arg(kind.kind, kind.subjects);
            shared << u'\'' + kind.kind + u'\'';
        }
        all << pg("DELETE FROM lease l WHERE l.kind NOT IN (%1) AND NOT EXISTS (SELECT 1 FROM replica r "
                  "WHERE "
                  "r.id = l.holder)")
                   .arg(shared.join(QStringLiteral(", ")));
        return all;
    }();
    for (const QString &statement : statements) {
        if (const auto made = execute(statement); !made)
            return made;
    }
    return Done{};
}

// Everybody takes up to an equal share, in batches that keep the syncs of one app together, and gives back
// what is more.
Expected<Done> LeaseTable::takeShare(const QString &replica, const SharedWorkKind &kind, const QSet<WorkUnit> &busy)
{
    const auto counted = m_statements.rows(pg("SELECT (COUNT(*) + n.alive - 1) / n.alive, COUNT(*) FILTER "
                                              "(WHERE l.holder = ?) FROM lease l, (SELECT "
                                              "COUNT(*) AS alive FROM replica WHERE alive_until >= " NOW_MS
                                              ") n WHERE l.kind = ? GROUP BY n.alive"),
                                           {sql::text(replica), sql::text(kind.kind)}, [](sql::Row &row) {
                                               ShareCounts counts;
                                               counts.share = row.integer();
                                               counts.mine = row.integer();
                                               return counts;
                                           });
    if (!counted)
        return fail(counted.error());
    if (counted->isEmpty())
        return Done{};
    const ShareCounts counts = counted->first();
    if (counts.mine > counts.share)
        return giveBack(replica, kind.kind, counts.mine - counts.share, busy);
    if (counts.mine == counts.share)
        return Done{};
    const QString take =
        pg("UPDATE lease SET holder = ?, epoch = lease.epoch + 1 FROM (SELECT l.kind, l.subject FROM lease l "
           "LEFT "
           "JOIN (%1) w ON w.subject = l.subject WHERE l.kind = ? AND NOT EXISTS (SELECT 1 FROM replica r WHERE "
           "r.id = l.holder AND r.alive_until >= " NOW_MS ") ORDER BY w.place, l.subject LIMIT ? FOR UPDATE OF l "
           "SKIP LOCKED) free WHERE lease.kind = free.kind AND lease.subject = free.subject");
    return execute(take.arg(kind.subjects), {sql::text(replica), sql::text(kind.kind), counts.share - counts.mine});
}

Expected<Done> LeaseTable::giveBack(const QString &replica, const QString &kind, qint64 count,
                                    const QSet<WorkUnit> &busy)
{
    const auto held = leasesOf(replica);
    if (!held)
        return fail(held.error());
    for (auto it = held->crbegin(); it != held->crend() && count > 0; ++it) {
        if (it->unit.kind != kind || busy.contains(it->unit))
            continue;
        if (const auto given = handOver(*it, {}); !given)
            return given;
        --count;
    }
    return Done{};
}

// Neighbours together, kind by kind: what is given back is the far end.
Expected<QList<Lease>> LeaseTable::leasesOf(const QString &replica)
{
    static const QString statement = [] {
        QStringList kinds;
        for (const SharedWorkKind &kind : sharedWorkKinds())
            kinds
                << pg("SELECT '%1' AS kind, units.subject, units.place FROM (%2) units").arg(kind.kind, kind.subjects);
        return pg("SELECT l.kind, l.subject, l.epoch FROM lease l LEFT JOIN (%1) w ON w.kind = l.kind AND "
                  "w.subject = "
                  "l.subject WHERE l.holder = ? ORDER BY w.place, l.subject")
            .arg(kinds.join(QStringLiteral(" UNION ALL ")));
    }();
    return m_statements.rows(statement, {sql::text(replica)}, [&replica](sql::Row &row) {
        Lease lease;
        lease.unit.kind = row.text();
        lease.unit.subject = row.text();
        lease.holder = replica;
        lease.epoch = row.integer();
        return lease;
    });
}

Expected<std::optional<Lease>> LeaseTable::acquire(const QString &replica, const WorkUnit &unit)
{
    const QVariant kind = sql::text(unit.kind);
    const QVariant subject = sql::text(unit.subject);
    if (const auto listed = m_statements.exec(pg("INSERT INTO lease (kind, subject, holder, epoch) VALUES "
                                                 "(?, ?, '', 0) ON CONFLICT DO NOTHING"),
                                              {kind, subject});
        !listed)
        return fail(listed.error());
    const auto taken = m_statements.rows(
        pg("UPDATE lease SET holder = ?, epoch = CASE WHEN holder = ? THEN epoch ELSE epoch + 1 END WHERE "
           "kind = ? AND "
           "subject = ? AND NOT EXISTS (SELECT 1 FROM replica r WHERE r.id = lease.holder AND r.id <> ? AND "
           "r.alive_until >= " NOW_MS ") RETURNING epoch"),
        {sql::text(replica), sql::text(replica), kind, subject, sql::text(replica)},
        [](sql::Row &row) { return row.integer(); });
    if (!taken)
        return fail(taken.error());
    if (!taken->isEmpty())
        return std::optional(Lease{unit, replica, taken->first()});
    m_changes.announce(ChangeKey::wanted + unit.text() + u'@' + replica);
    return std::optional<Lease>();
}

Expected<Done> LeaseTable::handOver(const Lease &lease, const QString &to)
{
    m_changes.note(ChangeKey::lease, lease.unit.text());
    return execute(pg("UPDATE lease SET holder = ?, epoch = epoch + 1 WHERE kind = ? AND subject = ? AND "
                      "holder = ? AND epoch "
                      "= ?"),
                   {sql::text(to), sql::text(lease.unit.kind), sql::text(lease.unit.subject), sql::text(lease.holder),
                    lease.epoch});
}

Expected<Done> LeaseTable::leaveTeam(const QString &replica)
{
    m_changes.note(ChangeKey::lease, QStringLiteral("all"));
    const auto left =
        execute(pg("UPDATE lease SET holder = '', epoch = epoch + 1 WHERE holder = ?"), {sql::text(replica)});
    return left ? execute(pg("DELETE FROM replica WHERE id = ?"), {sql::text(replica)}) : left;
}

} // namespace bowline
