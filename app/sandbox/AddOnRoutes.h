// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"

namespace bowline::sandbox {

/// Add-ons: lists, the resolver, their config, creating and deleting real databases.
class AddOnRoutes final : ApiRoutes
{
public:
    explicit AddOnRoutes(const ApiContext &context);

private:
    void addLists();
    void addConfig();
    QJsonObject present(const CallPtr &call, const AddOn &addOn) const;
    void resolve(const CallPtr &call);
    void create(const CallPtr &call);
    void destroy(const CallPtr &call);
    void change(const CallPtr &call);
};

} // namespace bowline::sandbox
