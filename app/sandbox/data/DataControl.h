// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ControlGroup.h"
#include "sandbox/data/MaintenanceWorkshop.h"
#include "sandbox/data/Planting.h"

namespace bowline::sandbox {

/// The control routes of the Data API: its clock, what goes wrong behind it, what Heroku asks for.
class DataControl final : ControlGroup
{
public:
    struct Parts
    {
        DataClock *clock;
        DataMischief *mischief;
        MaintenanceWorkshop *maintenances;
    };
    DataControl(Router *router, World *world, const Parts &parts);

private:
    void addClock();
    void addMischief();
    void addMaintenances();
    void addPlanting();

    const Parts m_parts;
    Planting m_planting;
};

} // namespace bowline::sandbox
