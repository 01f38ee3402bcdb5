// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"

namespace bowline::sandbox {

/// Config vars, and what they were at a release.
class ConfigVarRoutes final : ApiRoutes
{
public:
    explicit ConfigVarRoutes(const ApiContext &context);

private:
    void change(const CallPtr &call);
};

} // namespace bowline::sandbox
