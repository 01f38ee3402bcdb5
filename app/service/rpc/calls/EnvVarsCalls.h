// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/EnvVarsApi.h"
#include "service/rpc/Method.h"
#include "service/rpc/RemoteCaller.h"
#include "service/rpc/views/EnvVarFields.h"
#include "service/rpc/views/RemovalFields.h"
#include "service/rpc/views/WritePlanFields.h"

/// The calls of EnvVarsApi: what they are called in the protocol, and how they are made from afar.
namespace bowline::rpc {

inline constexpr std::tuple envVarsCalls{
    Method<&EnvVarsApi::listEnvVars>{"env_vars.list", {"project"}},
    Method<&EnvVarsApi::revealEnvVar>{"env_vars.reveal", {"project", "name"}},
    Method<&EnvVarsApi::setEnvVar>{"env_vars.set", {"project", "name", "value"}},
    Method<&EnvVarsApi::planEnvVar>{"env_vars.plan", {"project", "name", "value"}},
    Method<&EnvVarsApi::previewDeleteEnvVar>{"env_vars.preview_delete", {"project", "name"}},
    Method<&EnvVarsApi::deleteEnvVar>{"env_vars.delete", {"project", "name"}},
};

class RemoteEnvVars final : public EnvVarsApi
{
public:
    explicit RemoteEnvVars(RemoteCaller &caller)
        : m_caller(caller)
    {
    }

    Pending<EnvVarsView> listEnvVars(const ProjectId &project) override
    {
        return call<&EnvVarsApi::listEnvVars>(project);
    }
    Pending<Secret> revealEnvVar(const ProjectId &project, const QString &name) override
    {
        return call<&EnvVarsApi::revealEnvVar>(project, name);
    }
    Pending<EnvVarView> setEnvVar(const ProjectId &project, const QString &name, const Secret &value) override
    {
        return call<&EnvVarsApi::setEnvVar>(project, name, value);
    }
    Pending<WritePlanView> planEnvVar(const ProjectId &project, const QString &name, const Secret &value) override
    {
        return call<&EnvVarsApi::planEnvVar>(project, name, value);
    }
    Pending<RemovalPreview> previewDeleteEnvVar(const ProjectId &project, const QString &name) override
    {
        return call<&EnvVarsApi::previewDeleteEnvVar>(project, name);
    }
    Pending<Done> deleteEnvVar(const ProjectId &project, const QString &name) override
    {
        return call<&EnvVarsApi::deleteEnvVar>(project, name);
    }

private:
    template <auto Call, class... A>
    Pending<typename Method<Call>::Result> call(const A &...arguments)
    {
        return m_caller.call(rowOf<Call>(envVarsCalls), arguments...);
    }

    RemoteCaller &m_caller;
};

} // namespace bowline::rpc
