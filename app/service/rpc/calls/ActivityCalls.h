// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActivityApi.h"
#include "service/rpc/Method.h"
#include "service/rpc/RemoteCaller.h"
#include "service/rpc/views/ActivityFields.h"

/// The calls of ActivityApi: what they are called in the protocol, and how they are made from afar.
namespace bowline::rpc {

inline constexpr std::tuple activityCalls{
    Method<&ActivityApi::listActivity>{"activity.list", {"filter", "before", "limit"}},
    Method<&ActivityApi::timings>{"activity.timings", {"filter"}},
    Method<&ActivityApi::incidentReport>{"activity.incident_report", {"activity", "language"}},
    Method<&ActivityApi::logTail>{"log.tail", {"lines"}},
};

class RemoteActivity final : public ActivityApi
{
public:
    explicit RemoteActivity(RemoteCaller &caller)
        : m_caller(caller)
    {
    }

    Pending<QList<ActivityView>> listActivity(const ActivityFilter &filter, qint64 before, int limit) override
    {
        return call<&ActivityApi::listActivity>(filter, before, limit);
    }
    Pending<TimingsView> timings(const ActivityFilter &filter) override { return call<&ActivityApi::timings>(filter); }
    Pending<QString> incidentReport(qint64 activity, const QString &language) override
    {
        return call<&ActivityApi::incidentReport>(activity, language);
    }
    Pending<QList<LogLine>> logTail(int lines) override { return call<&ActivityApi::logTail>(lines); }

private:
    template <auto Call, class... A>
    Pending<typename Method<Call>::Result> call(const A &...arguments)
    {
        return m_caller.call(rowOf<Call>(activityCalls), arguments...);
    }

    RemoteCaller &m_caller;
};

} // namespace bowline::rpc
