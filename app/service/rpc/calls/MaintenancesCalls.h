// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/MaintenancesApi.h"
#include "service/rpc/Method.h"
#include "service/rpc/RemoteCaller.h"
#include "service/rpc/views/DatabaseFields.h"
#include "service/rpc/views/MaintenanceFields.h"

/// The calls of MaintenancesApi: what they are called in the protocol, and how they are made from afar.
namespace bowline::rpc {

inline constexpr std::tuple maintenancesCalls{
    Method<&MaintenancesApi::ofDatabase>{"maintenances.of_database", {"database"}},
};

class RemoteMaintenances final : public MaintenancesApi
{
public:
    explicit RemoteMaintenances(RemoteCaller &caller)
        : m_caller(caller)
    {
    }

    Pending<MaintenancesView> ofDatabase(const DatabaseKey &database) override
    {
        return call<&MaintenancesApi::ofDatabase>(database);
    }

private:
    template <auto Call, class... A>
    Pending<typename Method<Call>::Result> call(const A &...arguments)
    {
        return m_caller.call(rowOf<Call>(maintenancesCalls), arguments...);
    }

    RemoteCaller &m_caller;
};

} // namespace bowline::rpc
