// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

/// Views of the maintenances of databases.
namespace bowline {

enum class MaintenanceState {
    None,      ///< none is planned, and none was done yet
    Pending,   ///< planned
    Preparing, ///< planned, and Heroku has begun to prepare it
    Ready,     ///< planned, and prepared
    Running,
    Completed,
    Unknown,
};

/// One maintenance. Times are invalid where Heroku gives none.
struct MaintenanceView
{
    MaintenanceState state = MaintenanceState::Unknown;
    QString reason; ///< Heroku's word: "routine_maintenance"
    QDateTime scheduledFor;
    QDateTime requiredBy; ///< it cannot be put off beyond this
    QDateTime startedAt;
    QDateTime completedAt;

    bool isPlanned() const
    {
        return state == MaintenanceState::Pending || state == MaintenanceState::Preparing ||
               state == MaintenanceState::Ready;
    }
    bool operator==(const MaintenanceView &) const = default;
};

struct MaintenancesView
{
    QString window; ///< Heroku's words: "Thursdays 22:00 to Fridays 02:00 UTC"; empty: Heroku does not say
    MaintenanceView newest;
    QList<MaintenanceView> history; ///< newest first, 20 at most
    int tied = 0;                   ///< env vars and data links that hang on the database
    bool mayChoose = false;         ///< when it is done: not on Essential plans, which Heroku maintains when it likes
    bool operator==(const MaintenancesView &) const = default;
};

} // namespace bowline
