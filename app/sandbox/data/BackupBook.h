// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/World.h"
#include "sandbox/data/BackupSchedule.h"
#include "sandbox/data/Transfer.h"

namespace bowline::sandbox {

/// All transfers and schedules, kept in the state under "backups". Main thread only.
class BackupBook
{
public:
    explicit BackupBook(World *world);
    ~BackupBook();
    BackupBook(const BackupBook &) = delete;
    BackupBook &operator=(const BackupBook &) = delete;

    QList<Shared<Transfer>> transfers;
    QList<Shared<BackupSchedule>> schedules;
    void changed() { m_world->changed(); }

    QList<Shared<Transfer>> transfersOf(const App &app) const;
    Shared<Transfer> transfer(const App &app, const QString &numOrId) const;
    /// A new one, numbered within the app that pays for the database.
    Shared<Transfer> add(const AddOn &addOn, const QDateTime &now);
    /// Of every database of this one's app: the CLI asks any of them.
    QList<Shared<BackupSchedule>> schedulesBeside(const AddOn &addOn) const;

private:
    QJsonObject save() const;
    void load(const QJsonObject &last);

    World *m_world;
};

} // namespace bowline::sandbox
