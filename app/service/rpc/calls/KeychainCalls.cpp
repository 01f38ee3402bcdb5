// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/calls/KeychainCalls.h"

#include "service/api/ServiceApi.h"
#include "service/rpc/calls/Domains.h"
#include "service/rpc/calls/Handlers.h"

namespace bowline::rpc {

void addKeychainCalls(CallTable &table)
{
    addCalls(table, keychainCalls, [](ServiceApi &api) -> KeychainApi & { return api.keychain(); });
}

std::unique_ptr<KeychainApi> remoteKeychain(RemoteCaller &caller)
{
    return std::make_unique<RemoteKeychain>(caller);
}

} // namespace bowline::rpc
