// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/SyncsApi.h"
#include "service/rpc/Method.h"
#include "service/rpc/RemoteCaller.h"
#include "service/rpc/views/EnvVarFields.h"
#include "service/rpc/views/JobFields.h"
#include "service/rpc/views/RemovalFields.h"
#include "service/rpc/views/SyncFields.h"
#include "service/rpc/views/WritePlanFields.h"

/// The calls of SyncsApi: what they are called in the protocol, and how they are made from afar.
namespace bowline::rpc {

inline constexpr std::tuple syncsCalls{
    Method<&SyncsApi::databases>{"databases.list", {"account"}},
    Method<&SyncsApi::planConnect>{"syncs.plan", {"request"}},
    Method<&SyncsApi::previewConnect>{"syncs.preview", {"request"}},
    Method<&SyncsApi::connectDatabase>{"syncs.connect", {"request"}},
    Method<&SyncsApi::syncNow>{"syncs.sync_now", {"project", "env_var"}},
    Method<&SyncsApi::optOut>{"syncs.opt_out", {"project", "env_var"}},
    Method<&SyncsApi::resumeSync>{"syncs.resume", {"project", "env_var"}},
    Method<&SyncsApi::previewDeleteIntegration>{"integrations.preview_delete", {"project", "account"}},
    Method<&SyncsApi::deleteIntegration>{"integrations.delete", {"project", "account"}},
};

class RemoteSyncs final : public SyncsApi
{
public:
    explicit RemoteSyncs(RemoteCaller &caller)
        : m_caller(caller)
    {
    }

    Pending<QList<DatabaseView>> databases(const AccountId &account) override
    {
        return call<&SyncsApi::databases>(account);
    }
    Pending<WritePlanView> planConnect(const ConnectRequest &request) override
    {
        return call<&SyncsApi::planConnect>(request);
    }
    Pending<ConnectPreview> previewConnect(const ConnectRequest &request) override
    {
        return call<&SyncsApi::previewConnect>(request);
    }
    Pending<JobView> connectDatabase(const ConnectRequest &request) override
    {
        return call<&SyncsApi::connectDatabase>(request);
    }
    Pending<Done> syncNow(const ProjectId &project, const QString &envVar) override
    {
        return call<&SyncsApi::syncNow>(project, envVar);
    }
    Pending<EnvVarView> optOut(const ProjectId &project, const QString &envVar) override
    {
        return call<&SyncsApi::optOut>(project, envVar);
    }
    Pending<EnvVarView> resumeSync(const ProjectId &project, const QString &envVar) override
    {
        return call<&SyncsApi::resumeSync>(project, envVar);
    }
    Pending<RemovalPreview> previewDeleteIntegration(const ProjectId &project, const AccountId &account) override
    {
        return call<&SyncsApi::previewDeleteIntegration>(project, account);
    }
    Pending<Done> deleteIntegration(const ProjectId &project, const AccountId &account) override
    {
        return call<&SyncsApi::deleteIntegration>(project, account);
    }

private:
    template <auto Call, class... A>
    Pending<typename Method<Call>::Result> call(const A &...arguments)
    {
        return m_caller.call(rowOf<Call>(syncsCalls), arguments...);
    }

    RemoteCaller &m_caller;
};

} // namespace bowline::rpc
