// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/RemovalPreview.h"
#include "service/rpc/Fields.h"

/// The wire names of service/api/RemovalPreview.h: its words and its fields.
namespace bowline::rpc {

template <>
struct Fields<RemovalPreview>
{
    static constexpr std::tuple list{Field{"synced_env_vars", &RemovalPreview::syncedEnvVars},
                                     Field{"deleted_env_vars", &RemovalPreview::deletedEnvVars},
                                     Field{"dependents", &RemovalPreview::dependents},
                                     Field{"sentence", &RemovalPreview::sentence}};
};

} // namespace bowline::rpc
