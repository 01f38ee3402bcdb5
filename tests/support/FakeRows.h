// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/AccountViews.h"
#include "service/api/EnvVarViews.h"
#include "service/api/ProjectViews.h"
#include "service/api/SyncViews.h"

namespace bowline::test {

/// Ready-made rows.
struct FakeRows
{
    static AccountView account(const QString &id, const QString &email);
    static ProjectView project(const QString &id, const QString &name);
    static EnvVarView manualVar(const QString &projectId, const QString &name);
    static EnvVarView syncedVar(const QString &projectId, const QString &name, SyncState state);
    static DatabaseView database(const QString &appName, const QString &addonName);
};

} // namespace bowline::test
