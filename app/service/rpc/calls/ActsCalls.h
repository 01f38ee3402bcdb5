// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActsApi.h"
#include "service/rpc/Method.h"
#include "service/rpc/RemoteCaller.h"
#include "service/rpc/views/ActFields.h"
#include "service/rpc/views/JobFields.h"

/// The calls of ActsApi: what they are called in the protocol, and how they are made from afar.
namespace bowline::rpc {

inline constexpr std::tuple actsCalls{
    Method<&ActsApi::preview>{"acts.preview", {"request"}},
    Method<&ActsApi::perform>{"acts.perform", {"request", "fingerprint", "typed"}},
};

class RemoteActs final : public ActsApi
{
public:
    explicit RemoteActs(RemoteCaller &caller)
        : m_caller(caller)
    {
    }

    Pending<ActPreviewView> preview(const ActRequest &request) override { return call<&ActsApi::preview>(request); }
    Pending<JobView> perform(const ActRequest &request, const QString &fingerprint, const QString &typed) override
    {
        return call<&ActsApi::perform>(request, fingerprint, typed);
    }

private:
    template <auto Call, class... A>
    Pending<typename Method<Call>::Result> call(const A &...arguments)
    {
        return m_caller.call(rowOf<Call>(actsCalls), arguments...);
    }

    RemoteCaller &m_caller;
};

} // namespace bowline::rpc
