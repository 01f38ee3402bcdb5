// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/calls/SettingsCalls.h"

#include "service/api/ServiceApi.h"
#include "service/rpc/calls/Domains.h"
#include "service/rpc/calls/Handlers.h"

namespace bowline::rpc {

void addSettingsCalls(CallTable &table)
{
    addCalls(table, settingsCalls, [](ServiceApi &api) -> SettingsApi & { return api.settings(); });
}

std::unique_ptr<SettingsApi> remoteSettings(RemoteCaller &caller)
{
    return std::make_unique<RemoteSettings>(caller);
}

} // namespace bowline::rpc
