// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/DatabaseRoutes.h"
#include "sandbox/data/AdvancedRoutes.h"
#include "sandbox/data/BackupWorkshop.h"
#include "sandbox/data/DataControl.h"
#include "sandbox/data/DiagnoseRoutes.h"
#include "sandbox/data/FollowRoutes.h"
#include "sandbox/data/InfoRoutes.h"
#include "sandbox/data/MaintenanceRoutes.h"
#include "sandbox/data/PoolingRoutes.h"
#include "sandbox/data/ScheduleRoutes.h"
#include "sandbox/data/SettingRoutes.h"
#include "sandbox/data/TransferRoutes.h"
#include "sandbox/data/UpgradeRoutes.h"

namespace bowline::sandbox {

/// The Data API beyond data links: its books, its workshops and its routes. Must go before the world
/// and the keeper do.
class DataSandbox
{
public:
    /// `folder`: for the dumps. `base`: the sandbox's address.
    DataSandbox(const ApiContext &context, const QString &folder, const QUrl &base);

private:
    DataClock m_clock;
    BackupFiles m_files;
    BackupBook m_backups;
    const BackupWorkshop::Parts m_backupParts;
    BackupWorkshop m_backupWorkshop;
    MaintenanceBook m_maintenances;
    const MaintenanceWorkshop::Parts m_maintenanceParts;
    MaintenanceWorkshop m_maintenanceWorkshop;
    UpgradeWorkshop m_upgrades;
    RotationWorkshop m_rotations;
    AdvancedRoutes m_advancedRoutes;
    DatabaseRoutes m_databaseRoutes;
    DiagnoseRoutes m_diagnoseRoutes;
    FollowRoutes m_followRoutes;
    InfoRoutes m_infoRoutes;
    MaintenanceRoutes m_maintenanceRoutes;
    TransferRoutes m_transferRoutes;
    ScheduleRoutes m_scheduleRoutes;
    PoolingRoutes m_poolingRoutes;
    SettingRoutes m_settingRoutes;
    UpgradeRoutes m_upgradeRoutes;
    DataControl m_control;
};

} // namespace bowline::sandbox
