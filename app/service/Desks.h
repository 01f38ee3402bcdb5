// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ActDesk.h"
#include "service/ActLog.h"
#include "service/ActivityDesk.h"
#include "service/BackupDesk.h"
#include "service/CardKeeper.h"
#include "service/DataLinkDesk.h"
#include "service/DatabaseDesk.h"
#include "service/EnvVarDesk.h"
#include "service/JobBoard.h"
#include "service/JournalUpkeep.h"
#include "service/LoginDesk.h"
#include "service/MaintenanceDesk.h"
#include "service/SecretsDesk.h"
#include "service/SyncDesk.h"
#include "service/TeamFollower.h"
#include "service/WebhookDesk.h"

namespace bowline {

struct Foundations;
struct ServicePlaces;

/// The books (what is known) and the desks (what people ask for), in the order of what uses what: desks are destroyed
/// before books.
struct Desks
{
    /// Both outlive it; `base.core` has its engine by now.
    Desks(Foundations &base, const ServicePlaces &places);

    ActLog acts;
    SettingsBook settings;
    WebhookDesk webhooks;
    CardKeeper card;
    AccountBook accounts;
    Inventory inventory;
    ProtectionBook protections;
    ProjectBook projects;
    SecretsDesk secrets;
    JobBoard jobs;
    SandboxLauncher sandbox;
    EnvVarDesk envVars;
    SyncDesk syncs;
    LoginDesk logins; ///< after what it ends when an account logs out
    ActivityDesk activity;
    ActDesk actDesk;
    DataLinkDesk dataLinks;                 ///< after the desk that performs its acts
    DatabaseDesk databases;                 ///< likewise; after the links that hang on databases
    BackupDesk backups;                     ///< likewise
    MaintenanceDesk maintenances;           ///< likewise
    std::unique_ptr<TeamFollower> follower; ///< null when the journal is ours alone
    JournalUpkeep upkeep;
};

} // namespace bowline
