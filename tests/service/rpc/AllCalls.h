// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/rpc/calls/AccountsCalls.h"
#include "service/rpc/calls/ActivityCalls.h"
#include "service/rpc/calls/ActsCalls.h"
#include "service/rpc/calls/BackupsCalls.h"
#include "service/rpc/calls/DataLinksCalls.h"
#include "service/rpc/calls/DatabasesCalls.h"
#include "service/rpc/calls/EnvVarsCalls.h"
#include "service/rpc/calls/KeychainCalls.h"
#include "service/rpc/calls/MaintenancesCalls.h"
#include "service/rpc/calls/ProjectsCalls.h"
#include "service/rpc/calls/ServiceCalls.h"
#include "service/rpc/calls/SettingsCalls.h"
#include "service/rpc/calls/SyncsCalls.h"
#include "service/rpc/calls/WebhooksCalls.h"

namespace bowline::test {

/// The rows of every domain. What is served but missing here is noticed: the test compares the numbers.
inline constexpr auto allCalls =
    std::tuple_cat(rpc::serviceCalls, rpc::accountsCalls, rpc::projectsCalls, rpc::envVarsCalls, rpc::syncsCalls,
                   rpc::activityCalls, rpc::keychainCalls, rpc::settingsCalls, rpc::webhooksCalls, rpc::actsCalls,
                   rpc::dataLinksCalls, rpc::databasesCalls, rpc::backupsCalls, rpc::maintenancesCalls);

} // namespace bowline::test
