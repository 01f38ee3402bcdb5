// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"
#include "sandbox/data/RotationWorkshop.h"

namespace bowline::sandbox {

/// The Data API of Heroku Postgres: resets, credentials and their rotation.
class DatabaseRoutes final : ApiRoutes
{
public:
    DatabaseRoutes(const ApiContext &context, RotationWorkshop *rotations);

private:
    void addResets();
    void addCredentials();
    void addRotation();
    void reset(const CallPtr &call);
    void create(const CallPtr &call);
    void destroy(const CallPtr &call);
    void rotate(const CallPtr &call);
    void rotateAll(const CallPtr &call, const Shared<AddOn> &addOn, bool forced, const QStringList &left);

    RotationWorkshop *m_rotations;
};

} // namespace bowline::sandbox
