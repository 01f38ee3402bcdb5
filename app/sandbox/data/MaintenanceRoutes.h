// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"
#include "sandbox/data/MaintenanceWorkshop.h"

namespace bowline::sandbox {

/// The maintenances of the Data API: of an app, of a database, its history and window; delay and run.
class MaintenanceRoutes final : ApiRoutes
{
public:
    MaintenanceRoutes(const ApiContext &context, const MaintenanceWorkshop::Parts &parts,
                      MaintenanceWorkshop *workshop);

private:
    void addReports();
    void addActs();
    void showWindow(const CallPtr &call);
    void setWindow(const CallPtr &call);
    void delay(const CallPtr &call);
    void run(const CallPtr &call);
    /// `maintenance`: nothing stands for "none".
    QJsonObject present(const AddOn &addOn, const Shared<Maintenance> &maintenance) const;

    const MaintenanceWorkshop::Parts m_parts;
    MaintenanceWorkshop *m_workshop;
};

} // namespace bowline::sandbox
