// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"

namespace bowline::sandbox {

/// What Heroku sells: the one add-on service and its plans. No token needed.
class PlanRoutes final : ApiRoutes
{
public:
    explicit PlanRoutes(const ApiContext &context);
};

} // namespace bowline::sandbox
