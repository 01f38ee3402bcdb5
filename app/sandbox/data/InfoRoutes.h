// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"
#include "sandbox/DatabaseFacts.h"
#include "sandbox/data/UpgradeWorkshop.h"

namespace bowline::sandbox {

/// What the Data API says of a database: pg:info, whether it can be used yet, its load.
class InfoRoutes final : ApiRoutes
{
public:
    InfoRoutes(const ApiContext &context, const MaintenanceBook *maintenances, const UpgradeWorkshop *upgrades);

private:
    void info(const CallPtr &call);
    void waitStatus(const CallPtr &call);
    void metrics(const CallPtr &call);
    DatabaseFacts factsOf(const AddOn &addOn) const;
    QString urlOf(const AddOn &addOn) const;

    const MaintenanceBook *m_maintenances;
    const UpgradeWorkshop *m_upgrades;
};

} // namespace bowline::sandbox
