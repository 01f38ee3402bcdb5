// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/SyncViews.h"
#include "service/rpc/Fields.h"
#include "service/rpc/views/SharedWords.h"

/// The wire names of service/api/SyncViews.h: its words and its fields.
namespace bowline::rpc {

template <>
struct Fields<SyncView>
{
    static constexpr std::tuple list{Field{"id", &SyncView::id},
                                     Field{"account", &SyncView::account},
                                     Field{"account_email", &SyncView::accountEmail},
                                     Field{"app_id", &SyncView::appId},
                                     Field{"app_name", &SyncView::appName},
                                     Field{"addon_name", &SyncView::addonName},
                                     Field{"plan", &SyncView::plan},
                                     Field{"config_var", &SyncView::configVar},
                                     Field{"credential", &SyncView::credential},
                                     Field{"rendering", &SyncView::rendering},
                                     Field{"env_vars", &SyncView::envVars},
                                     Field{"state", &SyncView::state},
                                     Field{"reason", &SyncView::reason},
                                     Field{"next_step", &SyncView::nextStep},
                                     Field{"state_since", &SyncView::stateSince},
                                     Field{"synced_at", &SyncView::syncedAt},
                                     Field{"proven_at", &SyncView::provenAt},
                                     Field{"next_attempt_at", &SyncView::nextAttemptAt},
                                     Field{"release", &SyncView::release},
                                     Field{"proof", &SyncView::proof}};
};

template <>
struct Fields<SyncBriefView>
{
    static constexpr std::tuple list{Field{"project", &SyncBriefView::project},
                                     Field{"env_var", &SyncBriefView::envVar}, Field{"state", &SyncBriefView::state}};
};

template <>
struct Fields<IntegrationKey>
{
    static constexpr std::tuple list{Field{"project", &IntegrationKey::project},
                                     Field{"account", &IntegrationKey::account}};
};

template <>
struct Fields<IntegrationView>
{
    static constexpr std::tuple list{
        Field{"project", &IntegrationView::project}, Field{"account", &IntegrationView::account},
        Field{"account_email", &IntegrationView::accountEmail}, Field{"env_vars", &IntegrationView::envVars}};
};

template <>
struct Fields<DatabaseView>
{
    static constexpr std::tuple list{Field{"app_id", &DatabaseView::appId},
                                     Field{"app_name", &DatabaseView::appName},
                                     Field{"team_name", &DatabaseView::teamName},
                                     Field{"addon_id", &DatabaseView::addonId},
                                     Field{"addon_name", &DatabaseView::addonName},
                                     Field{"owning_app", &DatabaseView::owningApp},
                                     Field{"plan", &DatabaseView::plan},
                                     Field{"state", &DatabaseView::state},
                                     Field{"attachment", &DatabaseView::attachment},
                                     Field{"config_var", &DatabaseView::configVar},
                                     Field{"credential", &DatabaseView::credential},
                                     Field{"reachable_from_outside", &DatabaseView::reachableFromOutside}};
};

template <>
struct Fields<ConnectRequest>
{
    static constexpr std::tuple list{
        Field{"project", &ConnectRequest::project},     Field{"account", &ConnectRequest::account},
        Field{"database", &ConnectRequest::database},   Field{"env_var", &ConnectRequest::envVar},
        Field{"rendering", &ConnectRequest::rendering}, Field{"replace_existing", &ConnectRequest::replaceExisting},
        Field{"instead_of", &ConnectRequest::insteadOf}};
};

template <>
struct Fields<RenderedView>
{
    static constexpr std::tuple list{Field{"name", &RenderedView::name}, Field{"value", &RenderedView::value}};
};

template <>
struct Fields<ConnectPreview>
{
    static constexpr std::tuple list{Field{"source", &ConnectPreview::source},
                                     Field{"env_vars", &ConnectPreview::envVars}};
};

template <>
inline constexpr const char *changeName<IntegrationView> = "integration";

} // namespace bowline::rpc
