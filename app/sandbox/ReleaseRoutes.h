// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"

namespace bowline::sandbox {

/// Releases, newest or oldest first as the Range header asks.
class ReleaseRoutes final : ApiRoutes
{
public:
    explicit ReleaseRoutes(const ApiContext &context);
};

} // namespace bowline::sandbox
