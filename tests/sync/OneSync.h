// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/SyncState.h"
#include "store/Journal.h"
#include "support/Await.h"

namespace bowline::test {

// The smallest world that an engine can work in: one account, one project, and in it one env var that follows one
// config var of one app.
inline const AccountId accountId(QStringLiteral("account-1"));
inline const ProjectId projectId(QStringLiteral("project-1"));
inline const SyncId syncId(QStringLiteral("sync-1"));
inline const QString appId = QStringLiteral("app-1");
inline const QString envVar = QStringLiteral("PG_DATABASE_URL");

/// The sync as it is before its first journey.
inline SyncRecord newSync(const QDateTime &now)
{
    SyncRecord sync;
    sync.id = syncId;
    sync.project = projectId;
    sync.account = accountId;
    sync.envVar = envVar;
    sync.appId = appId;
    sync.appName = QStringLiteral("sushi");
    sync.configVar = QStringLiteral("DATABASE_URL");
    sync.state = syncStateKey(SyncState::Updating);
    sync.createdAt = sync.stateSince = now;
    return sync;
}

/// Account and project, which the sync cannot be without.
inline bool saveOwners(Journal &journal, const QDateTime &now)
{
    AccountRecord account;
    account.id = accountId;
    account.createdAt = now;
    ProjectRecord project;
    project.id = projectId;
    project.name = QStringLiteral("Project");
    project.createdAt = now;
    return await(journal.run([account, project](Repositories &r) {
               const auto saved = r.accounts().store(account);
               return saved ? r.projects().store(project) : saved;
           }))
        .has_value();
}

} // namespace bowline::test
