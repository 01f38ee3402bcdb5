// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ProjectViews.h"
#include "service/rpc/views/DestinationFields.h"
#include "service/rpc/views/SharedWords.h"

/// The wire names of service/api/ProjectViews.h: its words and its fields.
namespace bowline::rpc {

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
                                     Field{"destination_name", &ProjectView::destinationName},
                                     Field{"destination_place", &ProjectView::destinationPlace},
                                     Field{"created_at", &ProjectView::createdAt},
                                     Field{"sync_count", &ProjectView::syncCount},
                                     Field{"worst_state", &ProjectView::worstState}};
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
    static constexpr std::tuple list{Field{"overwritten", &DestinationPreview::overwritten},
                                     Field{"equal", &DestinationPreview::equal},
                                     Field{"added", &DestinationPreview::added},
                                     Field{"staying", &DestinationPreview::staying},
                                     Field{"sentence", &DestinationPreview::sentence},
                                     Field{"side_effects", &DestinationPreview::sideEffects},
                                     Field{"acts", &DestinationPreview::acts}};
};

template <>
inline constexpr const char *changeName<ProjectView> = "project";

} // namespace bowline::rpc
