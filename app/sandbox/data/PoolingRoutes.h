// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"

namespace bowline::sandbox {

/// pg:connection-pooling:attach on the Data API: one more attachment, whose URL leads through the pooler.
class PoolingRoutes final : ApiRoutes
{
public:
    explicit PoolingRoutes(const ApiContext &context);

private:
    void attach(const CallPtr &call);
};

} // namespace bowline::sandbox
