// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "service/api/EnvVarViews.h"
#include "service/api/JobViews.h"
#include "service/api/RemovalPreview.h"
#include "service/api/SyncViews.h"
#include "service/api/WritePlanView.h"

namespace bowline {

/// Syncs, what they can be made of, and the integrations that they make up. Part of the seam, see ServiceApi for what
/// every call promises.
class SyncsApi
{
public:
    virtual ~SyncsApi() = default;

    /// The databases that an account's apps are attached to, to choose one from.
    virtual Pending<QList<DatabaseView>> databases(const AccountId &account) = 0;
    /// What connecting would write at the destination, from the value that Heroku has now. Changes nothing, and costs
    /// one request to Heroku. Besides: the errors that the write would end with, as far as they can be known before.
    virtual Pending<WritePlanView> planConnect(const ConnectRequest &request) = 0;
    /// What that would write now. Changes nothing, and costs one request to Heroku.
    virtual Pending<ConnectPreview> previewConnect(const ConnectRequest &request) = 0;
    virtual Pending<JobView> connectDatabase(const ConnectRequest &request) = 0;
    virtual Pending<Done> syncNow(const ProjectId &project, const QString &envVar) = 0;
    /// The sync stops; the env var and its value stay.
    virtual Pending<EnvVarView> optOut(const ProjectId &project, const QString &envVar) = 0;
    /// Takes an opted-out sync up again where it was.
    virtual Pending<EnvVarView> resumeSync(const ProjectId &project, const QString &envVar) = 0;
    virtual Pending<RemovalPreview> previewDeleteIntegration(const ProjectId &project, const AccountId &account) = 0;
    virtual Pending<Done> deleteIntegration(const ProjectId &project, const AccountId &account) = 0;
};

} // namespace bowline
