// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/Workflows.h"
#include "sandbox/data/DataClock.h"
#include "sandbox/data/DataMischief.h"
#include "sandbox/data/MaintenanceBook.h"

namespace bowline::sandbox {

/// Plans maintenances and carries them out, when somebody asks or when they are due: the database moves to another
/// server, and the config vars follow with a release. Main thread only.
///
///     pending -> running -> completed
class MaintenanceWorkshop : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        World *world;
        Workflows *workflows;
        DataClock *clock;
        DataMischief *mischief;
        MaintenanceBook *book;
    };
    explicit MaintenanceWorkshop(const Parts &parts, QObject *parent = nullptr);

    /// Heroku needs to maintain this database: first planned for the next window.
    Shared<Maintenance> require(const AddOn &addOn, const QDateTime &requiredBy);
    /// By so many weeks later, or earlier; one that nobody has required begins to exist. input.invalid: that would be
    /// in the past, or after the day by which it is required.
    Expected<Shared<Maintenance>> delay(const AddOn &addOn, int weeks);
    void setWindow(const AddOn &addOn, const MaintenanceWindow &window); ///< a pending one moves along
    /// It must be pending.
    void run(const Shared<Maintenance> &maintenance);

private:
    void runWhatIsDue();
    void begin(const Shared<Maintenance> &maintenance, const std::optional<DataMischief::Trouble> &trouble);
    void move(const Shared<Maintenance> &maintenance);
    void finish(const Shared<Maintenance> &maintenance, const Expected<Done> &done);

    const Parts m_parts;
};

} // namespace bowline::sandbox
