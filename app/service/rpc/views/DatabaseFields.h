// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DatabaseViews.h"
#include "service/rpc/Fields.h"
#include "service/rpc/views/ActFields.h"

/// The wire names of service/api/DatabaseViews.h: its words and its fields.
namespace bowline::rpc {

template <>
struct EnumTexts<DatabaseHealth>
{
    static constexpr DatabaseHealth unknown = DatabaseHealth::Unknown;
    static constexpr EnumText<DatabaseHealth> list[] = {
        {DatabaseHealth::Good, "good"}, {DatabaseHealth::Attention, "attention"}, {DatabaseHealth::Bad, "bad"}};
};

template <>
struct EnumTexts<TiedFilter>
{
    static constexpr TiedFilter unknown = TiedFilter::Unknown;
    static constexpr EnumText<TiedFilter> list[] = {
        {TiedFilter::All, "all"}, {TiedFilter::Tied, "tied"}, {TiedFilter::NotTied, "not_tied"}};
};

template <>
struct EnumTexts<SnippetForm>
{
    static constexpr SnippetForm unknown = SnippetForm::Unknown;
    static constexpr EnumText<SnippetForm> list[] = {
        {SnippetForm::Url, "url"},     {SnippetForm::Psql, "psql"},     {SnippetForm::ServiceEntry, "service_entry"},
        {SnippetForm::Jdbc, "jdbc"},   {SnippetForm::Python, "python"}, {SnippetForm::Node, "node"},
        {SnippetForm::Rails, "rails"}, {SnippetForm::Go, "go"},         {SnippetForm::DotNet, "dot_net"}};
};

template <>
struct EnumTexts<TrialResult>
{
    static constexpr TrialResult unknown = TrialResult::Unknown;
    static constexpr EnumText<TrialResult> list[] = {
        {TrialResult::Passed, "passed"}, {TrialResult::Failed, "failed"}, {TrialResult::NotTried, "not_tried"}};
};

template <>
struct Fields<ConnectionTrial>
{
    static constexpr std::tuple list{Field{"what", &ConnectionTrial::what}, Field{"result", &ConnectionTrial::result},
                                     Field{"outcome", &ConnectionTrial::outcome}, Field{"ms", &ConnectionTrial::ms}};
};

template <>
struct Fields<ShownCertificate>
{
    static constexpr std::tuple list{Field{"subject", &ShownCertificate::subject},
                                     Field{"issuer", &ShownCertificate::issuer},
                                     Field{"until", &ShownCertificate::until}};
};

template <>
struct Fields<ConnectionReport>
{
    static constexpr std::tuple list{Field{"steps", &ConnectionReport::steps},
                                     Field{"certificates", &ConnectionReport::certificates},
                                     Field{"modes", &ConnectionReport::modes}};
};

template <>
struct EnumTexts<CheckState>
{
    static constexpr CheckState unknown = CheckState::Unknown;
    static constexpr EnumText<CheckState> list[] = {{CheckState::Ok, "ok"},
                                                    {CheckState::Warning, "warning"},
                                                    {CheckState::Failing, "failing"},
                                                    {CheckState::Skipped, "skipped"}};
};

template <>
struct Fields<DatabaseKey>
{
    static constexpr std::tuple list{Field{"account", &DatabaseKey::account}, Field{"addon_id", &DatabaseKey::addonId}};
};

template <>
struct Fields<DatabaseRowView>
{
    static constexpr std::tuple list{Field{"account", &DatabaseRowView::account},
                                     Field{"account_email", &DatabaseRowView::accountEmail},
                                     Field{"addon_id", &DatabaseRowView::addonId},
                                     Field{"addon_name", &DatabaseRowView::addonName},
                                     Field{"app", &DatabaseRowView::app},
                                     Field{"attachments", &DatabaseRowView::attachments},
                                     Field{"plan", &DatabaseRowView::plan},
                                     Field{"state", &DatabaseRowView::state},
                                     Field{"version", &DatabaseRowView::version},
                                     Field{"bytes", &DatabaseRowView::bytes},
                                     Field{"byte_limit", &DatabaseRowView::byteLimit},
                                     Field{"connections", &DatabaseRowView::connections},
                                     Field{"connection_limit", &DatabaseRowView::connectionLimit},
                                     Field{"tied", &DatabaseRowView::tied},
                                     Field{"maintenance", &DatabaseRowView::maintenance},
                                     Field{"health", &DatabaseRowView::health},
                                     Field{"reason", &DatabaseRowView::reason},
                                     Field{"figures_at", &DatabaseRowView::figuresAt},
                                     Field{"protection", &DatabaseRowView::protection},
                                     Field{"is_follower", &DatabaseRowView::isFollower},
                                     Field{"may_copy", &DatabaseRowView::mayCopy},
                                     Field{"can_be_restored", &DatabaseRowView::canBeRestored}};
};

template <>
struct Fields<DatabaseFilter>
{
    static constexpr std::tuple list{
        Field{"search", &DatabaseFilter::search},  Field{"account", &DatabaseFilter::account},
        Field{"family", &DatabaseFilter::family},  Field{"tied", &DatabaseFilter::tied},
        Field{"sort_by", &DatabaseFilter::sortBy}, Field{"descending", &DatabaseFilter::descending},
        Field{"ask_now", &DatabaseFilter::askNow}};
};

template <>
struct Fields<DatabaseTroubleView>
{
    static constexpr std::tuple list{Field{"account", &DatabaseTroubleView::account},
                                     Field{"email", &DatabaseTroubleView::email},
                                     Field{"why", &DatabaseTroubleView::why}};
};

template <>
struct Fields<DatabasePageView>
{
    static constexpr std::tuple list{Field{"rows", &DatabasePageView::rows}, Field{"total", &DatabasePageView::total},
                                     Field{"all", &DatabasePageView::all},
                                     Field{"families", &DatabasePageView::families},
                                     Field{"troubles", &DatabasePageView::troubles}};
};

template <>
struct Fields<DatabaseAttachmentView>
{
    static constexpr std::tuple list{Field{"id", &DatabaseAttachmentView::id},
                                     Field{"app_id", &DatabaseAttachmentView::appId},
                                     Field{"app", &DatabaseAttachmentView::app},
                                     Field{"name", &DatabaseAttachmentView::name},
                                     Field{"config_var", &DatabaseAttachmentView::configVar},
                                     Field{"credential", &DatabaseAttachmentView::credential},
                                     Field{"is_pooled", &DatabaseAttachmentView::isPooled}};
};

template <>
struct Fields<DatabasePlanView>
{
    static constexpr std::tuple list{Field{"name", &DatabasePlanView::name}, Field{"words", &DatabasePlanView::words},
                                     Field{"cents", &DatabasePlanView::cents}, Field{"unit", &DatabasePlanView::unit},
                                     Field{"may_copy", &DatabasePlanView::mayCopy}};
};

template <>
struct Fields<TiedView>
{
    static constexpr std::tuple list{Field{"kind", &TiedView::kind}, Field{"name", &TiedView::name},
                                     Field{"place", &TiedView::place}, Field{"state", &TiedView::state},
                                     Field{"is_green", &TiedView::isGreen}};
};

template <>
struct Fields<DatabaseFactView>
{
    static constexpr std::tuple list{Field{"name", &DatabaseFactView::name}, Field{"value", &DatabaseFactView::value}};
};

template <>
struct Fields<DatabaseDetailView>
{
    static constexpr std::tuple list{Field{"row", &DatabaseDetailView::row},
                                     Field{"facts", &DatabaseDetailView::facts},
                                     Field{"attachments", &DatabaseDetailView::attachments},
                                     Field{"tied", &DatabaseDetailView::tied},
                                     Field{"url_changes", &DatabaseDetailView::urlChanges},
                                     Field{"why", &DatabaseDetailView::why}};
};

template <>
struct Fields<CredentialUserView>
{
    static constexpr std::tuple list{Field{"name", &CredentialUserView::name},
                                     Field{"state", &CredentialUserView::state},
                                     Field{"connections", &CredentialUserView::connections}};
};

template <>
struct Fields<CredentialView>
{
    static constexpr std::tuple list{Field{"name", &CredentialView::name}, Field{"state", &CredentialView::state},
                                     Field{"users", &CredentialView::users},
                                     Field{"attachments", &CredentialView::attachments},
                                     Field{"tied", &CredentialView::tied}};
};

template <>
struct Fields<CheckFindingView>
{
    static constexpr std::tuple list{Field{"key", &CheckFindingView::key}, Field{"state", &CheckFindingView::state},
                                     Field{"object", &CheckFindingView::object}, Field{"what", &CheckFindingView::what},
                                     Field{"is_muted", &CheckFindingView::isMuted}};
};

template <>
struct Fields<DatabaseCheckView>
{
    static constexpr std::tuple list{
        Field{"key", &DatabaseCheckView::key},          Field{"title", &DatabaseCheckView::title},
        Field{"state", &DatabaseCheckView::state},      Field{"reason", &DatabaseCheckView::reason},
        Field{"why", &DatabaseCheckView::why},          Field{"remedy", &DatabaseCheckView::remedy},
        Field{"sql", &DatabaseCheckView::sql},          Field{"is_muted", &DatabaseCheckView::isMuted},
        Field{"findings", &DatabaseCheckView::findings}};
};

template <>
struct Fields<DatabaseChecksView>
{
    static constexpr std::tuple list{Field{"state", &DatabaseChecksView::state},
                                     Field{"checks", &DatabaseChecksView::checks},
                                     Field{"ran_at", &DatabaseChecksView::ranAt}};
};

template <>
struct Fields<DatabaseConnectionView>
{
    static constexpr std::tuple list{
        Field{"pid", &DatabaseConnectionView::pid},       Field{"backend_start", &DatabaseConnectionView::backendStart},
        Field{"since", &DatabaseConnectionView::since},   Field{"application", &DatabaseConnectionView::application},
        Field{"user", &DatabaseConnectionView::user},     Field{"address", &DatabaseConnectionView::address},
        Field{"state", &DatabaseConnectionView::state},   Field{"query", &DatabaseConnectionView::query},
        Field{"may_end", &DatabaseConnectionView::mayEnd}};
};

template <>
struct Fields<DatabaseConnectionsView>
{
    static constexpr std::tuple list{Field{"connections", &DatabaseConnectionsView::connections},
                                     Field{"limit", &DatabaseConnectionsView::limit},
                                     Field{"asked_at", &DatabaseConnectionsView::askedAt}};
};

} // namespace bowline::rpc
