// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"
#include "sandbox/data/LinkWorkshop.h"

namespace bowline::sandbox {

/// The data links of the Data API: list, create, destroy, as the Heroku CLI asks for them.
class LinkRoutes final : ApiRoutes
{
public:
    LinkRoutes(const ApiContext &context, LinkWorkshop *workshop);

private:
    void create(const CallPtr &call);
    void destroy(const CallPtr &call);
    /// The database of the parameter "db", if it may have links; else answers and returns nothing.
    Shared<AddOn> localOf(const CallPtr &call) const;
    /// The database that the body names as the target, if it may be linked to; else answers and returns nothing.
    Shared<AddOn> targetOf(const CallPtr &call) const;
    bool mayBeNamed(const CallPtr &call, const AddOn &local, const QString &name) const;

    LinkWorkshop *m_workshop;
};

} // namespace bowline::sandbox
