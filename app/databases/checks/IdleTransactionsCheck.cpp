// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/IdleTransactionsCheck.h"

namespace bowline {

QString IdleTransactionsCheck::isMeant() const
{
    return QStringLiteral("a.state LIKE 'idle in transaction%'");
}

} // namespace bowline
