// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"

namespace bowline::sandbox {

/// The account, what is left of its rate limit, its teams.
class AccountRoutes final : ApiRoutes
{
public:
    explicit AccountRoutes(const ApiContext &context);
};

} // namespace bowline::sandbox
