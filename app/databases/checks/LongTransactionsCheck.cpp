// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/LongTransactionsCheck.h"

#include "databases/checks/CheckSql.h"

namespace bowline {

// What runs, or does nothing, nearly since the transaction began is what makes it long.
QString LongTransactionsCheck::isMeant() const
{
    const QString isAllOfIt = QStringLiteral("%1 >= %2 AND %3 - a.xact_start < interval '%2 s'");
    const auto since = [&](const QString &time) {
        return isAllOfIt.arg(checkSql::secondsSince(time), QString::number(m_ownSeconds), time);
    };
    return QStringLiteral("a.xact_start IS NOT NULL AND NOT (a.state = 'active' AND %1) "
                          "AND NOT (a.state LIKE 'idle in transaction%' AND %2)")
        .arg(since(QStringLiteral("a.query_start")), since(QStringLiteral("a.state_change")));
}

} // namespace bowline
