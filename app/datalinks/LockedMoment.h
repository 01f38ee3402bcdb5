// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/RepairPlan.h"
#include "net/postgres/PgConnection.h"

#include <QMap>

namespace bowline {

/// The part of a repair that runs under locks, and its commit: one message to the server, so that nothing travels while
/// the locks are held.
class LockedMoment
{
public:
    struct Outcome
    {
        double lockedMs = 0;              ///< by the server's clock, from the first lock to the end of the commit
        QMap<qsizetype, QString> refused; ///< the server's words, by the statement's index
    };

    /// `lock`: takes the first lock and changes nothing. `isWhole`: nothing is done if one statement is refused; else
    /// each stands for itself.
    LockedMoment(const QList<RepairStatement> &statements, const QByteArray &lock, bool isWhole);

    /// In the open transaction. Errors: those of the connection; a refusal of the whole stands in it, and then the
    /// transaction is over.
    Expected<Outcome> commit(PgConnection &session, int holdMs, const PgPatience &patience) const;

private:
    QByteArray steps() const;
    QByteArray sql(int holdMs) const;

    QList<RepairStatement> m_statements;
    QByteArray m_lock;
    bool m_isWhole;
};

} // namespace bowline
