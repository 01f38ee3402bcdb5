// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"

namespace bowline::sandbox {

/// pg:settings on the Data API.
class SettingRoutes final : ApiRoutes
{
public:
    explicit SettingRoutes(const ApiContext &context);

private:
    void change(const CallPtr &call);
    QJsonObject present(const AddOn &addOn) const;
};

} // namespace bowline::sandbox
