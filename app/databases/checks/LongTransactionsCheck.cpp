// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/LongTransactionsCheck.h"

#include "databases/checks/CheckSql.h"
#include "databases/checks/IdleTransactionsCheck.h"
#include "databases/checks/LongQueriesCheck.h"

namespace bowline {

QString LongTransactionsCheck::isMeant() const
{
    return QStringLiteral("a.xact_start IS NOT NULL AND NOT (a.state = 'active' AND %1 >= %2) "
                          "AND NOT (a.state LIKE 'idle in transaction%' AND %3 >= %4)")
        .arg(checkSql::secondsSince(QStringLiteral("a.query_start")))
        .arg(LongQueriesCheck::warningSeconds)
        .arg(checkSql::secondsSince(QStringLiteral("a.state_change")))
        .arg(IdleTransactionsCheck::warningSeconds);
}

} // namespace bowline
