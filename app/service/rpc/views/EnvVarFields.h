// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/EnvVarViews.h"
#include "service/rpc/Fields.h"
#include "service/rpc/views/SyncFields.h"

/// The wire names of service/api/EnvVarViews.h: its words and its fields.
namespace bowline::rpc {

template <>
struct Fields<EnvVarKey>
{
    static constexpr std::tuple list{Field{"project", &EnvVarKey::project}, Field{"name", &EnvVarKey::name}};
};

template <>
struct Fields<EnvVarView>
{
    static constexpr std::tuple list{Field{"project", &EnvVarView::project},
                                     Field{"name", &EnvVarView::name},
                                     Field{"value_bytes", &EnvVarView::valueBytes},
                                     Field{"protected", &EnvVarView::isProtected},
                                     Field{"is_there", &EnvVarView::isThere},
                                     Field{"updated_at", &EnvVarView::updatedAt},
                                     Field{"sync", &EnvVarView::sync}};
};

template <>
struct Fields<EnvVarsView>
{
    static constexpr std::tuple list{Field{"rows", &EnvVarsView::rows}, Field{"error", &EnvVarsView::error}};
};

template <>
inline constexpr const char *changeName<EnvVarView> = "env_var";

} // namespace bowline::rpc
