// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/StateArchive.h"

#include <QTimeZone>

namespace bowline::sandbox {

/// A database is backed up each day at this hour of this zone.
struct BackupSchedule
{
    QString id;
    QString name; ///< a config var: "DATABASE_URL"
    QString addonId;
    int hour = 0;
    QString timezone; ///< "America/Los_Angeles"
    QDateTime createdAt;
    QDateTime lastDue; ///< the last hour for which a backup was begun

    /// The newest moment up to `now` at which a backup was due, if it is later than what was done.
    QDateTime due(const QDateTime &now) const
    {
        const QDateTime there = now.toTimeZone(QTimeZone(timezone.toLatin1()));
        QDateTime moment(there.date(), QTime(hour, 0), there.timeZone());
        if (moment > there)
            moment = moment.addDays(-1);
        const QDateTime after = lastDue.isValid() ? lastDue : createdAt;
        return moment > after ? moment.toUTC() : QDateTime();
    }

    template <class Self, class Archive>
    static void describe(Self &self, Archive &&a)
    {
        a("id", self.id);
        a("name", self.name);
        a("addon_id", self.addonId);
        a("hour", self.hour);
        a("timezone", self.timezone);
        a("created_at", self.createdAt);
        a("last_due", self.lastDue);
    }
};

} // namespace bowline::sandbox
