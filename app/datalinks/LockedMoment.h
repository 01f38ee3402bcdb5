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

    /// `lock`: takes the first lock and changes nothing. `script`: what is dropped and made anew; if there is any,
    /// nothing is done if one statement is refused; else each stands for itself.
    LockedMoment(const QList<RepairStatement> &statements, const QByteArray &lock, const DependentScript &script);

    /// In the open transaction. Errors: act.stale: something of the script was changed since it was read, which is
    /// looked at under the locks; those of the connection; a refusal of the whole stands in it. After any of them the
    /// transaction is over.
    Expected<Outcome> commit(PgConnection &session, int holdMs, const PgPatience &patience) const;

private:
    QByteArray steps() const;
    Expected<Done> bring(PgConnection &session, const QByteArray &setting, const QByteArray &value,
                         const PgPatience &patience) const;
    QByteArray sql(int holdMs) const;

    QList<RepairStatement> m_statements;
    QByteArray m_lock;
    DependentScript m_script;
};

} // namespace bowline
