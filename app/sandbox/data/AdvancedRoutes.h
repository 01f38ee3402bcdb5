// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"
#include "sandbox/data/RotationWorkshop.h"

namespace bowline::sandbox {

/// The Data API of Advanced plans, which is another one: info, credentials (the default one is called *owner* there)
/// and their rotation. Pools, quotas, settings and migrations are not made.
class AdvancedRoutes final : ApiRoutes
{
public:
    AdvancedRoutes(const ApiContext &context, RotationWorkshop *rotations);

private:
    void addInfo();
    void addCredentials();
    /// An Advanced database of the parameter "db"; else answers and returns nothing.
    Shared<AddOn> advancedOf(const CallPtr &call) const;
    /// By the name in the path; nothing if there is none.
    static const Credential *credentialOf(const CallPtr &call, AddOn &addOn);
    QJsonObject info(const AddOn &addOn, const DatabaseFigures &figures) const;
    QJsonObject credential(const AddOn &addOn, const Credential &credential) const;

    RotationWorkshop *m_rotations;
};

} // namespace bowline::sandbox
