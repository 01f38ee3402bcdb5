// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ProjectViews.h"
#include "service/rpc/Fields.h"
#include "service/rpc/views/SharedWords.h"

/// The wire names of service/api/ProjectViews.h: its words and its fields.
namespace bowline::rpc {

template <>
struct EnumTexts<DestinationType>
{
    static constexpr DestinationType unknown = DestinationType::Unknown;
    static constexpr EnumText<DestinationType> list[] = {{DestinationType::OwnStore, "own_store"},
                                                         {DestinationType::EnvFile, "env_file"},
                                                         {DestinationType::HasuraCloud, "hasura_cloud"}};
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
struct Fields<ProjectKey>
{
    static constexpr std::tuple list{Field{"id", &ProjectKey::id}};
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
struct Fields<DestinationInput>
{
    static constexpr std::tuple list{Field{"destination", &DestinationInput::destination},
                                     Field{"hasura_token", &DestinationInput::hasuraToken}};
};

template <>
struct Fields<HasuraProjectView>
{
    static constexpr std::tuple list{Field{"id", &HasuraProjectView::id}, Field{"name", &HasuraProjectView::name}};
};

template <>
struct Fields<StayingEnvVar>
{
    static constexpr std::tuple list{Field{"name", &StayingEnvVar::name}, Field{"reason", &StayingEnvVar::reason}};
};

template <>
struct Fields<DestinationPreview>
{
    static constexpr std::tuple list{
        Field{"overwritten", &DestinationPreview::overwritten}, Field{"equal", &DestinationPreview::equal},
        Field{"added", &DestinationPreview::added}, Field{"staying", &DestinationPreview::staying},
        Field{"sentence", &DestinationPreview::sentence}};
};

template <>
inline constexpr const char *changeName<ProjectView> = "project";

} // namespace bowline::rpc
