// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeMaintenances.h"

namespace bowline::test {

Pending<MaintenancesView> FakeMaintenances::ofDatabase(const DatabaseKey &database)
{
    return m_answers.answer(QStringLiteral("maintenances"), {database.addonId}, known);
}

} // namespace bowline::test
