// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/WorkKinds.h"

#include "store/Lease.h"

namespace bowline {

const QList<SharedWorkKind> &sharedWorkKinds()
{
    static const QList<SharedWorkKind> all{
        // Every sync that is followed; those of one app together, since one look serves them all.
        {WorkKind::sync, QStringLiteral("SELECT id AS subject, account || '/' || app_id AS place FROM sync "
                                        "WHERE state <> 'opted_out'")},
        // Every account that has one.
        {WorkKind::sweep, QStringLiteral("SELECT DISTINCT account AS subject, account AS place FROM sync "
                                         "WHERE state <> 'opted_out'")},
        // Everything that an act has not ended on: whoever has it goes on from the act's row.
        {WorkKind::act,
         QStringLiteral("SELECT DISTINCT subject AS subject, subject AS place FROM act WHERE ended_at IS "
                        "NULL")},
    };
    return all;
}

} // namespace bowline
