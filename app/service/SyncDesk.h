// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/Inventory.h"
#include "service/JobBoard.h"
#include "service/ProjectBook.h"
#include "service/api/SyncsApi.h"

namespace bowline {

/// What people do with syncs: choose a database, connect, sync now, opt out, take up again, delete the integration.
class SyncDesk final : public QObject, public SyncsApi
{
    Q_OBJECT
public:
    SyncDesk(ServiceCore *core, AccountBook *accounts, ProjectBook *projects, JobBoard *jobs, Inventory *inventory,
             QObject *parent = nullptr);

    Pending<QList<DatabaseView>> databases(const AccountId &account) override;
    Pending<WritePlanView> planConnect(const ConnectRequest &request) override;
    Pending<ConnectPreview> previewConnect(const ConnectRequest &request) override;
    Pending<JobView> connectDatabase(const ConnectRequest &request) override;
    Pending<Done> syncNow(const ProjectId &project, const QString &envVar) override;
    Pending<EnvVarView> optOut(const ProjectId &project, const QString &envVar) override;
    Pending<EnvVarView> resumeSync(const ProjectId &project, const QString &envVar) override;
    Pending<RemovalPreview> previewDeleteIntegration(const ProjectId &project, const AccountId &account) override;
    Pending<Done> deleteIntegration(const ProjectId &project, const AccountId &account) override;
    /// For logging out: of every project.
    QStringList followedBy(const AccountId &account) const;
    Pending<Done> deleteAllOf(const AccountId &account);

private:
    Expected<Done> checkChoice(const ConnectRequest &request) const;
    Expected<Done> checkRequest(const ConnectRequest &request) const;
    bool isFollowing(const ProjectId &project, const QString &name) const;
    /// The env var belongs to the sync that the request edits.
    bool isEdited(const ConnectRequest &request, const QString &name) const;
    Pending<Done> checkFree(const ConnectRequest &request);
    void travel(const JobId &job, const SyncRecord &sync, const Replacing &replacing);
    void showUnowned(const SyncRecord &gone);
    void putBack(const SyncRecord &failed);
    SyncRecord recordFor(const ConnectRequest &request) const;
    Pending<Done> removeSyncs(const QList<SyncRecord> &syncs);

    ServiceCore *m_core;
    AccountBook *m_accounts;
    ProjectBook *m_projects;
    JobBoard *m_jobs;
    Inventory *m_inventory;
};

} // namespace bowline
