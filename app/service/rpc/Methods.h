// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/rpc/Codec.h"

#include <array>
#include <tuple>

/// The calls of the protocol, one row each: server and client both read it. Names and parameters are public, see
/// protocol.md; a test compares the two.
namespace bowline::rpc {

constexpr int protocolVersion = 2;

// Calls and notifications beside those of ServiceApi.
constexpr const char *helloMethod = "hello";
constexpr const char *stopMethod = "service.stop";
constexpr const char *subscribeMethod = "state.subscribe";
constexpr const char *changedMethod = "state.changed";
constexpr const char *missedMethod = "state.missed";

constexpr int usualLimitMs = 2 * 60 * 1000;
constexpr int personLimitMs = 10 * 60 * 1000; ///< where a person may be asked something meanwhile

template <auto Call>
struct Method;

/// How one function of ServiceApi is called over the socket. The client gives up after `limitMs`.
template <class R, class... A, Pending<R> (ServiceApi::*Call)(A...)>
struct Method<Call>
{
    using Result = R;
    using Arguments = std::tuple<std::remove_cvref_t<A>...>;
    const char *name;
    std::array<const char *, sizeof...(A)> parameters{};
    int limitMs = usualLimitMs;
};

inline constexpr std::tuple methods{
    Method<&ServiceApi::subscribe>{subscribeMethod},
    Method<&ServiceApi::startLogin>{"accounts.start_login"},
    Method<&ServiceApi::cancelJob>{"jobs.cancel", {"job"}},
    Method<&ServiceApi::addToken>{"accounts.add_token", {"token"}},
    Method<&ServiceApi::findCliLogin>{"accounts.find_cli_login"},
    Method<&ServiceApi::useCliLogin>{"accounts.use_cli_login"},
    Method<&ServiceApi::startSandbox>{"accounts.start_sandbox"},
    Method<&ServiceApi::renewLogin>{"accounts.renew_login", {"account"}},
    Method<&ServiceApi::previewLogOut>{"accounts.preview_log_out", {"account"}},
    Method<&ServiceApi::logOut>{"accounts.log_out", {"account"}},
    Method<&ServiceApi::hasuraProjects>{"projects.hasura_projects", {"token"}},
    Method<&ServiceApi::createProject>{"projects.create", {"name", "destination"}},
    Method<&ServiceApi::renameProject>{"projects.rename", {"project", "name"}},
    Method<&ServiceApi::changeDestination>{"projects.change_destination", {"project", "destination"}},
    Method<&ServiceApi::previewChangeDestination>{"projects.preview_change_destination", {"project", "destination"}},
    Method<&ServiceApi::previewDeleteProject>{"projects.preview_delete", {"project"}},
    Method<&ServiceApi::deleteProject>{"projects.delete", {"project"}},
    Method<&ServiceApi::envVars>{"env_vars.list", {"project"}},
    Method<&ServiceApi::revealEnvVar>{"env_vars.reveal", {"project", "name"}},
    Method<&ServiceApi::setEnvVar>{"env_vars.set", {"project", "name", "value"}},
    Method<&ServiceApi::previewDeleteEnvVar>{"env_vars.preview_delete", {"project", "name"}},
    Method<&ServiceApi::deleteEnvVar>{"env_vars.delete", {"project", "name"}},
    Method<&ServiceApi::databases>{"databases.list", {"account"}},
    Method<&ServiceApi::connectDatabase>{"syncs.connect", {"request"}},
    Method<&ServiceApi::syncNow>{"syncs.sync_now", {"project", "env_var"}},
    Method<&ServiceApi::optOut>{"syncs.opt_out", {"project", "env_var"}},
    Method<&ServiceApi::resumeSync>{"syncs.resume", {"project", "env_var"}},
    Method<&ServiceApi::previewDeleteIntegration>{"integrations.preview_delete", {"project", "account"}},
    Method<&ServiceApi::deleteIntegration>{"integrations.delete", {"project", "account"}},
    Method<&ServiceApi::activity>{"activity.list", {"filter", "before", "limit"}},
    Method<&ServiceApi::timings>{"activity.timings", {"filter"}},
    Method<&ServiceApi::incidentReport>{"activity.incident_report", {"activity"}},
    Method<&ServiceApi::logTail>{"log.tail", {"lines"}},
    Method<&ServiceApi::unlockKeychain>{"keychain.unlock", {}, personLimitMs},
    Method<&ServiceApi::chooseSecretStore>{"keychain.choose", {"kind", "passphrase"}, personLimitMs},
    Method<&ServiceApi::setOAuthClient>{"settings.set_oauth_client", {"id", "secret", "redirect"}, personLimitMs},
    Method<&ServiceApi::setPolling>{"settings.set_polling", {"seconds", "budget_percent"}},
    Method<&ServiceApi::setStartAtLogin>{"settings.set_start_at_login", {"on"}},
    Method<&ServiceApi::setWebhooks>{"settings.set_webhooks", {"on", "public_url", "address", "port"}},
};

/// The row of a call; does not compile for one that has none.
template <auto Call>
constexpr const Method<Call> &method()
{
    return std::get<Method<Call>>(methods);
}

} // namespace bowline::rpc
