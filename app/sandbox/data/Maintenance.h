// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/StateArchive.h"

namespace bowline::sandbox {

/// One maintenance of a database: planned, running or done.
struct Maintenance
{
    QString addonId;
    QString status; ///< "pending", "running", "completed"
    QString reason; ///< "routine_maintenance"
    QDateTime createdAt;
    QDateTime requiredBy; ///< none if a person asked for it
    QDateTime scheduledFor;
    QDateTime previouslyScheduledFor;
    QDateTime startedAt;
    QDateTime completedAt;

    bool isPending() const { return status == QLatin1String("pending"); }
    bool isRunning() const { return status == QLatin1String("running"); }

    template <class Self, class Archive>
    static void describe(Self &self, Archive &&a)
    {
        a("addon_id", self.addonId);
        a("status", self.status);
        a("reason", self.reason);
        a("created_at", self.createdAt);
        a("required_by", self.requiredBy);
        a("scheduled_for", self.scheduledFor);
        a("previously_scheduled_for", self.previouslyScheduledFor);
        a("started_at", self.startedAt);
        a("completed_at", self.completedAt);
    }
};

} // namespace bowline::sandbox
