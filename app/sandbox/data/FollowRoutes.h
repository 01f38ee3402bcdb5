// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"

namespace bowline::sandbox {

/// The end of following on the Data API. (A follower begins as an add-on, see AddOnRoutes.)
class FollowRoutes final : ApiRoutes
{
public:
    explicit FollowRoutes(const ApiContext &context);
};

} // namespace bowline::sandbox
