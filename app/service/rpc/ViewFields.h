// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ServiceApi.h"

#include <tuple>

/// What of each view travels, and under which name: one line for a field, read in both directions. A view without a
/// table here does not compile as an argument or a result.
namespace bowline::rpc {

template <class View, class T>
struct Field
{
    const char *name;
    T View::*member;
};
template <class View, class T>
Field(const char *, T View::*) -> Field<View, T>;

template <class View>
struct Fields;

template <>
struct Fields<Done>
{
    static constexpr std::tuple<> list{};
};

template <>
struct Fields<AccountView>
{
    static constexpr std::tuple list{Field{"id", &AccountView::id},
                                     Field{"email", &AccountView::email},
                                     Field{"login", &AccountView::login},
                                     Field{"sandbox", &AccountView::sandbox},
                                     Field{"state", &AccountView::state},
                                     Field{"message", &AccountView::message}};
};

template <>
struct Fields<DestinationView>
{
    static constexpr std::tuple list{Field{"type", &DestinationView::type},
                                     Field{"file_path", &DestinationView::filePath},
                                     Field{"hasura_project_id", &DestinationView::hasuraProjectId},
                                     Field{"hasura_name", &DestinationView::hasuraName}};
};

template <>
struct Fields<ProjectView>
{
    static constexpr std::tuple list{Field{"id", &ProjectView::id},
                                     Field{"name", &ProjectView::name},
                                     Field{"destination", &ProjectView::destination},
                                     Field{"created_at", &ProjectView::createdAt},
                                     Field{"sync_count", &ProjectView::syncCount},
                                     Field{"worst_state", &ProjectView::worstState}};
};

template <>
struct Fields<SyncView>
{
    static constexpr std::tuple list{Field{"id", &SyncView::id},
                                     Field{"account", &SyncView::account},
                                     Field{"account_email", &SyncView::accountEmail},
                                     Field{"app_name", &SyncView::appName},
                                     Field{"addon_name", &SyncView::addonName},
                                     Field{"plan", &SyncView::plan},
                                     Field{"config_var", &SyncView::configVar},
                                     Field{"credential", &SyncView::credential},
                                     Field{"transforms", &SyncView::transforms},
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
struct Fields<EnvVarView>
{
    static constexpr std::tuple list{Field{"project", &EnvVarView::project},
                                     Field{"name", &EnvVarView::name},
                                     Field{"value_bytes", &EnvVarView::valueBytes},
                                     Field{"protected", &EnvVarView::isProtected},
                                     Field{"updated_at", &EnvVarView::updatedAt},
                                     Field{"sync", &EnvVarView::sync}};
};

template <>
struct Fields<EnvVarsView>
{
    static constexpr std::tuple list{Field{"rows", &EnvVarsView::rows}, Field{"error", &EnvVarsView::error}};
};

template <>
struct Fields<IntegrationView>
{
    static constexpr std::tuple list{Field{"project", &IntegrationView::project},
                                     Field{"account", &IntegrationView::account},
                                     Field{"account_email", &IntegrationView::accountEmail},
                                     Field{"env_vars", &IntegrationView::envVars}};
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
struct Fields<ActivityStepView>
{
    static constexpr std::tuple list{Field{"name", &ActivityStepView::name},
                                     Field{"started_at", &ActivityStepView::startedAt},
                                     Field{"duration_ms", &ActivityStepView::durationMs},
                                     Field{"outcome", &ActivityStepView::outcome}};
};

template <>
struct Fields<ActivityView>
{
    static constexpr std::tuple list{Field{"id", &ActivityView::id},
                                     Field{"project", &ActivityView::project},
                                     Field{"sync", &ActivityView::sync},
                                     Field{"project_name", &ActivityView::projectName},
                                     Field{"env_var", &ActivityView::envVar},
                                     Field{"time", &ActivityView::time},
                                     Field{"what", &ActivityView::what},
                                     Field{"cause", &ActivityView::cause},
                                     Field{"release", &ActivityView::release},
                                     Field{"release_text", &ActivityView::releaseText},
                                     Field{"released_at", &ActivityView::releasedAt},
                                     Field{"result", &ActivityView::result},
                                     Field{"message", &ActivityView::message},
                                     Field{"duration_ms", &ActivityView::durationMs},
                                     Field{"steps", &ActivityView::steps}};
};

template <>
struct Fields<ActivityFilter>
{
    static constexpr std::tuple list{Field{"project", &ActivityFilter::project},
                                     Field{"sync", &ActivityFilter::sync},
                                     Field{"results", &ActivityFilter::results},
                                     Field{"text", &ActivityFilter::text},
                                     Field{"since", &ActivityFilter::since}};
};

template <>
struct Fields<TimingPointView>
{
    static constexpr std::tuple list{Field{"activity", &TimingPointView::activity},
                                     Field{"time", &TimingPointView::time},
                                     Field{"ms", &TimingPointView::ms}};
};

template <>
struct Fields<TimingView>
{
    static constexpr std::tuple list{Field{"kind", &TimingView::kind},   Field{"count", &TimingView::count},
                                     Field{"p50", &TimingView::p50},     Field{"p90", &TimingView::p90},
                                     Field{"p99", &TimingView::p99},     Field{"max", &TimingView::max},
                                     Field{"points", &TimingView::points}};
};

template <>
struct Fields<TimingsView>
{
    static constexpr std::tuple list{Field{"journeys", &TimingsView::journeys}, Field{"kinds", &TimingsView::kinds}};
};

template <>
struct Fields<LogLine>
{
    static constexpr std::tuple list{Field{"number", &LogLine::number}, Field{"time", &LogLine::time},
                                     Field{"level", &LogLine::level},   Field{"part", &LogLine::part},
                                     Field{"text", &LogLine::text}};
};

template <>
struct Fields<SyncBriefView>
{
    static constexpr std::tuple list{Field{"project", &SyncBriefView::project},
                                     Field{"env_var", &SyncBriefView::envVar},
                                     Field{"state", &SyncBriefView::state}};
};

template <>
struct Fields<JobStepView>
{
    static constexpr std::tuple list{Field{"title", &JobStepView::title},
                                     Field{"state", &JobStepView::state},
                                     Field{"note", &JobStepView::note}};
};

template <>
struct Fields<JobView>
{
    static constexpr std::tuple list{Field{"id", &JobView::id},
                                     Field{"kind", &JobView::kind},
                                     Field{"finished", &JobView::finished},
                                     Field{"error", &JobView::error},
                                     Field{"steps", &JobView::steps},
                                     Field{"link", &JobView::link},
                                     Field{"account", &JobView::account}};
};

template <>
struct Fields<KeychainView>
{
    static constexpr std::tuple list{Field{"kind", &KeychainView::kind},
                                     Field{"state", &KeychainView::state},
                                     Field{"message", &KeychainView::message}};
};

template <>
struct Fields<SettingsView>
{
    static constexpr std::tuple list{Field{"oauth_client_id", &SettingsView::oauthClientId},
                                     Field{"oauth_secret_set", &SettingsView::oauthSecretSet},
                                     Field{"oauth_built_in", &SettingsView::oauthBuiltIn},
                                     Field{"oauth_redirect", &SettingsView::oauthRedirect},
                                     Field{"poll_seconds", &SettingsView::pollSeconds},
                                     Field{"budget_percent", &SettingsView::budgetPercent},
                                     Field{"staleness_seconds", &SettingsView::stalenessSeconds},
                                     Field{"staleness_note", &SettingsView::stalenessNote},
                                     Field{"file_check_seconds", &SettingsView::fileCheckSeconds},
                                     Field{"destination_check_seconds", &SettingsView::destinationCheckSeconds},
                                     Field{"journal_path", &SettingsView::journalPath},
                                     Field{"start_at_login", &SettingsView::startAtLogin},
                                     Field{"journal_notice", &SettingsView::journalNotice}};
};

template <>
struct Fields<WebhookView>
{
    static constexpr std::tuple list{Field{"on", &WebhookView::on},
                                     Field{"public_url", &WebhookView::publicUrl},
                                     Field{"address", &WebhookView::address},
                                     Field{"port", &WebhookView::port},
                                     Field{"listening", &WebhookView::listening},
                                     Field{"error", &WebhookView::error},
                                     Field{"apps_wanted", &WebhookView::appsWanted},
                                     Field{"apps_registered", &WebhookView::appsRegistered},
                                     Field{"last_delivery_at", &WebhookView::lastDeliveryAt},
                                     Field{"deliveries", &WebhookView::deliveries},
                                     Field{"refused", &WebhookView::refused},
                                     Field{"missed", &WebhookView::missed},
                                     Field{"last_missed_at", &WebhookView::lastMissedAt},
                                     Field{"relied_on", &WebhookView::reliedOn}};
};

template <>
struct Fields<AccountRemoved>
{
    static constexpr std::tuple list{Field{"id", &AccountRemoved::id}};
};

template <>
struct Fields<ProjectRemoved>
{
    static constexpr std::tuple list{Field{"id", &ProjectRemoved::id}};
};

template <>
struct Fields<EnvVarRemoved>
{
    static constexpr std::tuple list{Field{"project", &EnvVarRemoved::project}, Field{"name", &EnvVarRemoved::name}};
};

template <>
struct Fields<IntegrationRemoved>
{
    static constexpr std::tuple list{Field{"project", &IntegrationRemoved::project},
                                     Field{"account", &IntegrationRemoved::account}};
};

template <>
struct Fields<Snapshot>
{
    static constexpr std::tuple list{Field{"revision", &Snapshot::revision},
                                     Field{"accounts", &Snapshot::accounts},
                                     Field{"projects", &Snapshot::projects},
                                     Field{"integrations", &Snapshot::integrations},
                                     Field{"syncs", &Snapshot::syncs},
                                     Field{"jobs", &Snapshot::jobs},
                                     Field{"keychain", &Snapshot::keychain},
                                     Field{"settings", &Snapshot::settings},
                                     Field{"webhooks", &Snapshot::webhooks}};
};

template <>
struct Fields<Delta>
{
    static constexpr std::tuple list{Field{"revision", &Delta::revision}, Field{"changes", &Delta::changes}};
};

template <>
struct Fields<DestinationInput>
{
    static constexpr std::tuple list{Field{"destination", &DestinationInput::destination},
                                     Field{"hasura_token", &DestinationInput::hasuraToken}};
};

template <>
struct Fields<ConnectRequest>
{
    static constexpr std::tuple list{Field{"project", &ConnectRequest::project},
                                     Field{"account", &ConnectRequest::account},
                                     Field{"database", &ConnectRequest::database},
                                     Field{"env_var", &ConnectRequest::envVar},
                                     Field{"transforms", &ConnectRequest::transforms},
                                     Field{"replace_existing", &ConnectRequest::replaceExisting}};
};

template <>
struct Fields<HasuraProjectView>
{
    static constexpr std::tuple list{Field{"id", &HasuraProjectView::id}, Field{"name", &HasuraProjectView::name}};
};

template <>
struct Fields<CliLoginView>
{
    static constexpr std::tuple list{Field{"found", &CliLoginView::found},
                                     Field{"email", &CliLoginView::email},
                                     Field{"source", &CliLoginView::source}};
};

template <>
struct Fields<RemovalPreview>
{
    static constexpr std::tuple list{Field{"synced_env_vars", &RemovalPreview::syncedEnvVars},
                                     Field{"dependents", &RemovalPreview::dependents},
                                     Field{"sentence", &RemovalPreview::sentence}};
};

template <>
struct Fields<DestinationPreview>
{
    static constexpr std::tuple list{Field{"overwritten", &DestinationPreview::overwritten},
                                     Field{"equal", &DestinationPreview::equal},
                                     Field{"added", &DestinationPreview::added},
                                     Field{"sentence", &DestinationPreview::sentence}};
};

/// How a change names what it carries: one line for each alternative of Change.
template <class Row>
constexpr const char *changeName = nullptr;
template <>
inline constexpr const char *changeName<AccountView> = "account";
template <>
inline constexpr const char *changeName<AccountRemoved> = "account_removed";
template <>
inline constexpr const char *changeName<ProjectView> = "project";
template <>
inline constexpr const char *changeName<ProjectRemoved> = "project_removed";
template <>
inline constexpr const char *changeName<EnvVarView> = "env_var";
template <>
inline constexpr const char *changeName<EnvVarRemoved> = "env_var_removed";
template <>
inline constexpr const char *changeName<IntegrationView> = "integration";
template <>
inline constexpr const char *changeName<IntegrationRemoved> = "integration_removed";
template <>
inline constexpr const char *changeName<ActivityView> = "activity";
template <>
inline constexpr const char *changeName<JobView> = "job";
template <>
inline constexpr const char *changeName<KeychainView> = "keychain";
template <>
inline constexpr const char *changeName<SettingsView> = "settings";
template <>
inline constexpr const char *changeName<WebhookView> = "webhooks";

} // namespace bowline::rpc
