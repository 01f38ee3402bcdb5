// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"

namespace bowline::sandbox {

/// Apps, of people and of teams, and what hangs on them and is empty here: dynos, formation, collaborators.
class AppRoutes final : ApiRoutes
{
public:
    explicit AppRoutes(const ApiContext &context);

private:
    void addLists();
    void addActs();
    void create(const CallPtr &call);
    void change(const CallPtr &call);
    void preAuthorize(const CallPtr &call);
};

} // namespace bowline::sandbox
