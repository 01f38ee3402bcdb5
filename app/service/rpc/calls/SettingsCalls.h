// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/SettingsApi.h"
#include "service/rpc/Method.h"
#include "service/rpc/RemoteCaller.h"
#include "service/rpc/views/SettingsFields.h"

/// The calls of SettingsApi: what they are called in the protocol, and how they are made from afar.
namespace bowline::rpc {

inline constexpr std::tuple settingsCalls{
    Method<&SettingsApi::setOAuthClient>{"settings.set_oauth_client", {"id", "secret", "redirect"}, personLimitMs},
    Method<&SettingsApi::setPolling>{"settings.set_polling", {"seconds", "budget_percent"}},
    Method<&SettingsApi::setStartAtLogin>{"settings.set_start_at_login", {"on"}},
    Method<&SettingsApi::setActivityDays>{"settings.set_activity_days", {"days"}},
};

class RemoteSettings final : public SettingsApi
{
public:
    explicit RemoteSettings(RemoteCaller &caller)
        : m_caller(caller)
    {
    }

    Pending<SettingsView> setOAuthClient(const QString &id, const Secret &secret, const QString &redirect) override
    {
        return call<&SettingsApi::setOAuthClient>(id, secret, redirect);
    }
    Pending<SettingsView> setPolling(int seconds, int budgetPercent) override
    {
        return call<&SettingsApi::setPolling>(seconds, budgetPercent);
    }
    Pending<SettingsView> setStartAtLogin(bool on) override { return call<&SettingsApi::setStartAtLogin>(on); }
    Pending<SettingsView> setActivityDays(int days) override { return call<&SettingsApi::setActivityDays>(days); }

private:
    template <auto Call, class... A>
    Pending<typename Method<Call>::Result> call(const A &...arguments)
    {
        return m_caller.call(rowOf<Call>(settingsCalls), arguments...);
    }

    RemoteCaller &m_caller;
};

} // namespace bowline::rpc
