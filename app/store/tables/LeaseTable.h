// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Lease.h"
#include "store/tables/Table.h"

#include <QSet>

#include <optional>

namespace bowline {

struct SharedWorkKind;

/// For a team: who is alive, and who does which part of the work. In shared journals only, and in
/// PostgreSQL's words. Time is the server's, so that the replicas' own clocks do not matter.
class LeaseTable final : public Table
{
public:
    LeaseTable(Statements &statements, ChangeList &changes)
        : Table(statements, changes)
    {
    }

    /// store.taken_over unless it is held as the lease says. Stays so until the end of the transaction.
    Expected<Done> require(const Lease &lease);
    /// Says that this replica lives for another `leaseMs`, takes its share of the work, and gives back what
    /// is more than that, but none that is in `busy`.
    Expected<Heartbeat> beat(const QString &replica, qint64 leaseMs, const QSet<WorkUnit> &busy);
    /// Nothing if another replica that lives has it; that one then hears that it is wanted.
    Expected<std::optional<Lease>> acquire(const QString &replica, const WorkUnit &unit);
    Expected<Done> handOver(const Lease &lease, const QString &to); ///< empty: to anybody
    Expected<Done> leaveTeam(const QString &replica);

private:
    Expected<Done> listUnits();
    Expected<Done> takeShare(const QString &replica, const SharedWorkKind &kind, const QSet<WorkUnit> &busy);
    Expected<Done> giveBack(const QString &replica, const QString &kind, qint64 count, const QSet<WorkUnit> &busy);
    Expected<QList<Lease>> leasesOf(const QString &replica);
};

} // namespace bowline
