// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeRows.h"

namespace bowline::test {

AccountView FakeRows::account(const QString &id, const QString &email)
{
    AccountView row;
    row.id = AccountId(id);
    row.email = email;
    return row;
}

ProjectView FakeRows::project(const QString &id, const QString &name)
{
    ProjectView row;
    row.id = ProjectId(id);
    row.name = name;
    row.destinationName = QStringLiteral("Bowline's encrypted store");
    row.createdAt = QDateTime(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC);
    return row;
}

EnvVarView FakeRows::manualVar(const QString &projectId, const QString &name)
{
    EnvVarView row;
    row.project = ProjectId(projectId);
    row.name = name;
    row.valueBytes = 24;
    row.updatedAt = QDateTime::currentDateTimeUtc().addSecs(-3600);
    return row;
}

EnvVarView FakeRows::syncedVar(const QString &projectId, const QString &name, SyncState state)
{
    EnvVarView row = manualVar(projectId, name);
    SyncView sync;
    sync.id = SyncId(QStringLiteral("sync-") + name);
    sync.account = AccountId(QStringLiteral("a1"));
    sync.accountEmail = QStringLiteral("ada@example.com");
    sync.appName = QStringLiteral("sushi");
    sync.addonName = QStringLiteral("postgresql-rounded-123");
    sync.plan = QStringLiteral("standard-0");
    sync.configVar = QStringLiteral("DATABASE_URL");
    sync.credential = QStringLiteral("default");
    sync.envVars = {name};
    sync.state = state;
    sync.stateSince = sync.syncedAt = sync.provenAt = QDateTime::currentDateTimeUtc().addSecs(-12);
    sync.release = 42;
    sync.proof = Phrase::plain(QStringLiteral("A new login with it succeeded"));
    row.sync = sync;
    return row;
}

DatabaseView FakeRows::database(const QString &appName, const QString &addonName)
{
    DatabaseView row;
    row.appId = QStringLiteral("app-") + appName;
    row.appName = appName;
    row.addonId = QStringLiteral("addon-") + addonName;
    row.addonName = addonName;
    row.owningApp = appName;
    row.plan = QStringLiteral("standard-0");
    row.state = QStringLiteral("provisioned");
    row.attachment = QStringLiteral("DATABASE");
    row.configVar = QStringLiteral("DATABASE_URL");
    row.credential = QStringLiteral("default");
    return row;
}

} // namespace bowline::test
