// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/checks/LongQueriesCheck.h"

namespace bowline {

QString LongQueriesCheck::isMeant() const
{
    return QStringLiteral("a.state = 'active'");
}

} // namespace bowline
