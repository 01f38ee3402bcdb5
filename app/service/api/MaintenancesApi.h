// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "service/api/DatabaseViews.h"
#include "service/api/MaintenanceViews.h"

namespace bowline {

/// The maintenances of databases. What moves or begins one is an act (ActsApi). Part of the seam, see ServiceApi for
/// what every call promises.
class MaintenancesApi
{
public:
    virtual ~MaintenancesApi() = default;

    /// What is planned, what was done, and when Heroku may do it; asked now in two requests. not_found; input.invalid
    /// where Heroku tells nothing of it (an Advanced plan); api.*, net.*, auth.*.
    virtual Pending<MaintenancesView> ofDatabase(const DatabaseKey &database) = 0;
};

} // namespace bowline
