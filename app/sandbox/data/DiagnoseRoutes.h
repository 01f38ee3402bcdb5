// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ApiRoutes.h"
#include "sandbox/data/DataClock.h"

namespace bowline::sandbox {

/// What pg:diagnose sends the URL of a database to: at Heroku a host of its own. The checks are plain SQL.
class DiagnoseRoutes final : ApiRoutes
{
public:
    DiagnoseRoutes(const ApiContext &context, const DataClock *clock);

private:
    void report(const CallPtr &call);
    Shared<AddOn> databaseAt(const CallPtr &call) const;

    const DataClock *m_clock;
    QHash<QString, QJsonObject> m_reports; ///< by id
};

} // namespace bowline::sandbox
