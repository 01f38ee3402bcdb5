// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DataLinkViews.h"
#include "service/rpc/Fields.h"
#include "service/rpc/views/ActFields.h"

/// The wire names of service/api/DataLinkViews.h: its words and its fields.
namespace bowline::rpc {

template <>
struct EnumTexts<LinkHealth>
{
    static constexpr LinkHealth unknown = LinkHealth::Unknown;
    static constexpr EnumText<LinkHealth> list[] = {
        {LinkHealth::Healthy, "healthy"}, {LinkHealth::Notes, "notes"}, {LinkHealth::Warnings, "warnings"},
        {LinkHealth::Broken, "broken"},   {LinkHealth::Gone, "gone"},   {LinkHealth::Missing, "missing"}};
};

template <>
struct EnumTexts<LinkRemoteKind>
{
    static constexpr LinkRemoteKind unknown = LinkRemoteKind::Unknown;
    static constexpr EnumText<LinkRemoteKind> list[] = {{LinkRemoteKind::Postgres, "postgres"},
                                                        {LinkRemoteKind::Redis, "redis"}};
};

template <>
struct EnumTexts<LinklessDatabaseView::Why>
{
    using Why = LinklessDatabaseView::Why;
    static constexpr Why unknown = Why::Unknown;
    static constexpr EnumText<Why> list[] = {
        {Why::NoLinks, "no_links"}, {Why::NotAvailable, "not_available"}, {Why::NotAsked, "not_asked"}};
};

template <>
struct EnumTexts<LinkFindingView::Severity>
{
    using Severity = LinkFindingView::Severity;
    static constexpr Severity unknown = Severity::Unknown;
    static constexpr EnumText<Severity> list[] = {
        {Severity::Error, "error"}, {Severity::Warning, "warning"}, {Severity::Note, "note"}};
};

template <>
struct Fields<DataLinkKey>
{
    static constexpr std::tuple list{Field{"account", &DataLinkKey::account},
                                     Field{"local_addon_id", &DataLinkKey::localAddonId},
                                     Field{"name", &DataLinkKey::name}};
};

template <>
struct Fields<DataLinkView>
{
    static constexpr std::tuple list{Field{"account", &DataLinkView::account},
                                     Field{"local_addon_id", &DataLinkView::localAddonId},
                                     Field{"local_addon_name", &DataLinkView::localAddonName},
                                     Field{"local_app", &DataLinkView::localApp},
                                     Field{"name", &DataLinkView::name},
                                     Field{"remote_addon_id", &DataLinkView::remoteAddonId},
                                     Field{"remote_addon_name", &DataLinkView::remoteAddonName},
                                     Field{"remote_app", &DataLinkView::remoteApp},
                                     Field{"remote_config_var", &DataLinkView::remoteConfigVar},
                                     Field{"remote_kind", &DataLinkView::remoteKind},
                                     Field{"server_name", &DataLinkView::serverName},
                                     Field{"created_at", &DataLinkView::createdAt},
                                     Field{"health", &DataLinkView::health},
                                     Field{"findings", &DataLinkView::findings},
                                     Field{"examined_at", &DataLinkView::examinedAt},
                                     Field{"reason", &DataLinkView::reason},
                                     Field{"repairs_itself", &DataLinkView::repairsItself},
                                     Field{"is_ours", &DataLinkView::isOurs},
                                     Field{"protection", &DataLinkView::protection}};
};

template <>
struct Fields<LinklessDatabaseView>
{
    static constexpr std::tuple list{Field{"account", &LinklessDatabaseView::account},
                                     Field{"addon_id", &LinklessDatabaseView::addonId},
                                     Field{"addon_name", &LinklessDatabaseView::addonName},
                                     Field{"app", &LinklessDatabaseView::app},
                                     Field{"plan", &LinklessDatabaseView::plan},
                                     Field{"why", &LinklessDatabaseView::why},
                                     Field{"reason", &LinklessDatabaseView::reason}};
};

template <>
struct Fields<DataLinksView>
{
    static constexpr std::tuple list{Field{"links", &DataLinksView::links}, Field{"others", &DataLinksView::others},
                                     Field{"asked_at", &DataLinksView::askedAt}};
};

template <>
struct Fields<LinkEndView>
{
    static constexpr std::tuple list{Field{"addon_id", &LinkEndView::addonId},
                                     Field{"addon_name", &LinkEndView::addonName},
                                     Field{"app", &LinkEndView::app},
                                     Field{"plan", &LinkEndView::plan},
                                     Field{"attachments", &LinkEndView::attachments},
                                     Field{"may_be_local", &LinkEndView::mayBeLocal},
                                     Field{"why_not_local", &LinkEndView::whyNotLocal},
                                     Field{"may_be_remote", &LinkEndView::mayBeRemote},
                                     Field{"why_not_remote", &LinkEndView::whyNotRemote},
                                     Field{"protection", &LinkEndView::protection}};
};

template <>
struct Fields<LinkColumnView>
{
    static constexpr std::tuple list{Field{"name", &LinkColumnView::name}, Field{"type", &LinkColumnView::type},
                                     Field{"not_null", &LinkColumnView::notNull}};
};

template <>
struct Fields<LinkTableView>
{
    static constexpr std::tuple list{Field{"schema", &LinkTableView::schema}, Field{"name", &LinkTableView::name},
                                     Field{"remote_schema", &LinkTableView::remoteSchema},
                                     Field{"remote_name", &LinkTableView::remoteName},
                                     Field{"columns", &LinkTableView::columns}};
};

template <>
struct Fields<LinkOmissionView>
{
    static constexpr std::tuple list{Field{"name", &LinkOmissionView::name},
                                     Field{"reason", &LinkOmissionView::reason}};
};

template <>
struct Fields<LinkForecastView>
{
    static constexpr std::tuple list{Field{"tables", &LinkForecastView::tables},
                                     Field{"omitted", &LinkForecastView::omitted},
                                     Field{"notes", &LinkForecastView::notes}};
};

template <>
struct Fields<LinkFindingView>
{
    static constexpr std::tuple list{
        Field{"key", &LinkFindingView::key},      Field{"severity", &LinkFindingView::severity},
        Field{"table", &LinkFindingView::table},  Field{"column", &LinkFindingView::column},
        Field{"what", &LinkFindingView::what},    Field{"why", &LinkFindingView::why},
        Field{"remedy", &LinkFindingView::remedy}};
};

template <>
struct Fields<LinkExaminationView>
{
    static constexpr std::tuple list{Field{"link", &LinkExaminationView::link},
                                     Field{"findings", &LinkExaminationView::findings}};
};

template <>
struct Fields<LinkQueryRequest>
{
    static constexpr std::tuple list{Field{"id", &LinkQueryRequest::id}, Field{"link", &LinkQueryRequest::link},
                                     Field{"sql", &LinkQueryRequest::sql}, Field{"limit", &LinkQueryRequest::limit}};
};

template <>
struct Fields<LinkQueryColumnView>
{
    static constexpr std::tuple list{Field{"name", &LinkQueryColumnView::name},
                                     Field{"type", &LinkQueryColumnView::type}};
};

template <>
struct Fields<LinkQueryView>
{
    static constexpr std::tuple list{Field{"columns", &LinkQueryView::columns}, Field{"rows", &LinkQueryView::rows},
                                     Field{"is_cut", &LinkQueryView::isCut}, Field{"note", &LinkQueryView::note},
                                     Field{"duration_ms", &LinkQueryView::durationMs}};
};

template <>
inline constexpr const char *changeName<DataLinkView> = "data_link";

} // namespace bowline::rpc
