// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"
#include "service/rpc/Method.h"
#include "service/rpc/views/SnapshotFields.h"

/// The calls of ServiceApi itself: those that belong to no domain.
namespace bowline::rpc {

inline constexpr std::tuple serviceCalls{
    Method<&ServiceApi::subscribe>{subscribeMethod},
    Method<&ServiceApi::cancelJob>{"jobs.cancel", {"job"}},
};

} // namespace bowline::rpc
