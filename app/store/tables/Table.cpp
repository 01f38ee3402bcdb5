// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tables/Table.h"

#include "store/Statements.h"

namespace bowline {

Expected<Done> Table::execute(const QString &sql, const QVariantList &values)
{
    return m_statements.exec(sql, values).map([](int) { return Done{}; });
}

} // namespace bowline
