// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/KeychainApi.h"
#include "service/rpc/Method.h"
#include "service/rpc/RemoteCaller.h"
#include "service/rpc/views/KeychainFields.h"

/// The calls of KeychainApi: what they are called in the protocol, and how they are made from afar.
namespace bowline::rpc {

inline constexpr std::tuple keychainCalls{
    Method<&KeychainApi::unlockKeychain>{"keychain.unlock", {}, personLimitMs},
    Method<&KeychainApi::chooseSecretStore>{"keychain.choose", {"kind", "passphrase"}, personLimitMs},
};

class RemoteKeychain final : public KeychainApi
{
public:
    explicit RemoteKeychain(RemoteCaller &caller)
        : m_caller(caller)
    {
    }

    Pending<Done> unlockKeychain() override { return call<&KeychainApi::unlockKeychain>(); }
    Pending<Done> chooseSecretStore(KeychainKind kind, const Secret &passphrase) override
    {
        return call<&KeychainApi::chooseSecretStore>(kind, passphrase);
    }

private:
    template <auto Call, class... A>
    Pending<typename Method<Call>::Result> call(const A &...arguments)
    {
        return m_caller.call(rowOf<Call>(keychainCalls), arguments...);
    }

    RemoteCaller &m_caller;
};

} // namespace bowline::rpc
