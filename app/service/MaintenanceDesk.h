// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/MaintenancesApi.h"
#include "service/maintenances/MaintenanceDelayAct.h"
#include "service/maintenances/MaintenanceRunAct.h"
#include "service/maintenances/MaintenanceWindowAct.h"

namespace bowline {

class ActDesk;

/// What people ask about the maintenances of databases; asked of Heroku each time, and kept nowhere. Owns the acts on
/// them.
class MaintenanceDesk final : public QObject, public MaintenancesApi
{
    Q_OBJECT
public:
    /// None is owned; `acts` gets the acts on maintenances.
    struct Parts
    {
        AccountBook *accounts;
        Inventory *inventory;
        ProjectBook *projects;
        const LinkBook *links;
        ActDesk *acts;
    };
    MaintenanceDesk(ServiceCore *core, const Parts &parts, QObject *parent = nullptr);

    Pending<MaintenancesView> ofDatabase(const DatabaseKey &database) override;

private:
    MaintenancesView view(const KnownDatabase &database, const HerokuMaintenance &newest,
                          const QList<HerokuMaintenance> &history) const;
    static MaintenanceView maintenanceView(const HerokuMaintenance &maintenance);

    DatabaseTies m_ties;
    DatabaseActParts m_parts;
    MaintenanceWindowAct m_window;
    MaintenanceDelayAct m_delay;
    MaintenanceRunAct m_run;
};

} // namespace bowline
