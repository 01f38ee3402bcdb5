// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/calls/BackupsCalls.h"

#include "service/api/ServiceApi.h"
#include "service/rpc/calls/Domains.h"
#include "service/rpc/calls/Handlers.h"

namespace bowline::rpc {

void addBackupsCalls(CallTable &table)
{
    addCalls(table, backupsCalls, [](ServiceApi &api) -> BackupsApi & { return api.backups(); });
}

std::unique_ptr<BackupsApi> remoteBackups(RemoteCaller &caller)
{
    return std::make_unique<RemoteBackups>(caller);
}

} // namespace bowline::rpc
