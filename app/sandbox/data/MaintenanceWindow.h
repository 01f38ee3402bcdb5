// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QDateTime>

namespace bowline::sandbox {

/// The four hours of a week (UTC) in which Heroku maintains a database.
struct MaintenanceWindow
{
    static constexpr int hours = 4;

    int day = 1;          ///< 1: Monday
    int minute = 18 * 60; ///< of the day

    /// `dayOfWeek`: "tuesday"; `timeOfDay`: "17:30", "5:30PM". input.invalid otherwise.
    static Expected<MaintenanceWindow> parse(const QString &dayOfWeek, const QString &timeOfDay);
    QString text() const; ///< "Tuesdays 17:30 to 21:30 UTC"
    /// Its beginning in the week (Monday to Sunday) of this moment.
    QDateTime inWeekOf(const QDateTime &when) const;
    QDateTime nextAfter(const QDateTime &when) const;

    template <class Self, class Archive>
    static void describe(Self &self, Archive &&a)
    {
        a("day", self.day);
        a("minute", self.minute);
    }
};

} // namespace bowline::sandbox
