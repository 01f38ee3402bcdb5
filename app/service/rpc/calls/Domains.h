// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/rpc/RpcHandlers.h"

#include <memory>

namespace bowline {
class AccountsApi;
class ActivityApi;
class ActsApi;
class BackupsApi;
class DataLinksApi;
class DatabasesApi;
class EnvVarsApi;
class KeychainApi;
class MaintenancesApi;
class ProjectsApi;
class SettingsApi;
class SyncsApi;
class WebhooksApi;
} // namespace bowline

/// The domains of the seam. Each is compiled in a file of its own, XxxCalls.cpp: the calls of all in one took half a
/// minute.
namespace bowline::rpc {

class RemoteCaller;

// For the server: adds the calls of a domain to the table.
void addServiceCalls(CallTable &table); ///< those of ServiceApi itself
void addAccountsCalls(CallTable &table);
void addProjectsCalls(CallTable &table);
void addEnvVarsCalls(CallTable &table);
void addSyncsCalls(CallTable &table);
void addActivityCalls(CallTable &table);
void addKeychainCalls(CallTable &table);
void addSettingsCalls(CallTable &table);
void addWebhooksCalls(CallTable &table);
void addActsCalls(CallTable &table);
void addDataLinksCalls(CallTable &table);
void addDatabasesCalls(CallTable &table);
void addBackupsCalls(CallTable &table);
void addMaintenancesCalls(CallTable &table);

// For the client: the domain over the socket. `caller` outlives it.
std::unique_ptr<AccountsApi> remoteAccounts(RemoteCaller &caller);
std::unique_ptr<ProjectsApi> remoteProjects(RemoteCaller &caller);
std::unique_ptr<EnvVarsApi> remoteEnvVars(RemoteCaller &caller);
std::unique_ptr<SyncsApi> remoteSyncs(RemoteCaller &caller);
std::unique_ptr<ActivityApi> remoteActivity(RemoteCaller &caller);
std::unique_ptr<KeychainApi> remoteKeychain(RemoteCaller &caller);
std::unique_ptr<SettingsApi> remoteSettings(RemoteCaller &caller);
std::unique_ptr<WebhooksApi> remoteWebhooks(RemoteCaller &caller);
std::unique_ptr<ActsApi> remoteActs(RemoteCaller &caller);
std::unique_ptr<DataLinksApi> remoteDataLinks(RemoteCaller &caller);
std::unique_ptr<DatabasesApi> remoteDatabases(RemoteCaller &caller);
std::unique_ptr<BackupsApi> remoteBackups(RemoteCaller &caller);
std::unique_ptr<MaintenancesApi> remoteMaintenances(RemoteCaller &caller);

} // namespace bowline::rpc
