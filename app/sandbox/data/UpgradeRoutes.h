// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"
#include "sandbox/data/UpgradeWorkshop.h"

namespace bowline::sandbox {

/// pg:upgrade:* on the Data API.
class UpgradeRoutes final : ApiRoutes
{
public:
    UpgradeRoutes(const ApiContext &context, UpgradeWorkshop *workshop);

private:
    void prepare(const CallPtr &call);
    void dryRun(const CallPtr &call);
    void run(const CallPtr &call);
    void cancel(const CallPtr &call);
    void waitStatus(const CallPtr &call);
    /// The database, if it is a leader of a plan that prepares its upgrades; else answers and returns nothing.
    Shared<AddOn> leaderOf(const CallPtr &call) const;
    /// The version that the body wants, or the newest one; else answers and returns nothing.
    std::optional<QString> versionOf(const CallPtr &call, const AddOn &addOn) const;

    UpgradeWorkshop *m_workshop;
};

} // namespace bowline::sandbox
