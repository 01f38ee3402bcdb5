// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/DataSandbox.h"

namespace bowline::sandbox {

DataSandbox::DataSandbox(const ApiContext &context, const QString &folder, const QUrl &base)
    : m_clock(context.world)
    , m_files(folder, base, context.world->clusterPassword.toLatin1())
    , m_backups(context.world)
    , m_backupParts{context.world, context.keeper, context.workflows, &m_clock, context.mischief, &m_backups, &m_files}
    , m_backupWorkshop(m_backupParts)
    , m_maintenances(context.world)
    , m_maintenanceParts{context.world, context.workflows, &m_clock, context.mischief, &m_maintenances}
    , m_maintenanceWorkshop(m_maintenanceParts)
    , m_upgrades({context.world, context.workflows, &m_clock, context.mischief, &m_maintenances})
    , m_rotations(context.world, context.keeper, context.workflows, &m_clock)
    , m_advancedRoutes(context, &m_rotations)
    , m_databaseRoutes(context, &m_rotations)
    , m_diagnoseRoutes(context, &m_clock)
    , m_followRoutes(context)
    , m_infoRoutes(context, &m_maintenances, &m_upgrades)
    , m_maintenanceRoutes(context, m_maintenanceParts, &m_maintenanceWorkshop)
    , m_transferRoutes(context, m_backupParts, &m_backupWorkshop)
    , m_scheduleRoutes(context, &m_backups, &m_clock)
    , m_poolingRoutes(context)
    , m_settingRoutes(context)
    , m_upgradeRoutes(context, &m_upgrades)
    , m_control(context.router, context.world, {&m_clock, context.mischief, &m_maintenanceWorkshop})
{
}

} // namespace bowline::sandbox
