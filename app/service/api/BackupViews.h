// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/Secret.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// Views of the backups that Heroku keeps of databases.
namespace bowline {

enum class BackupKind {
    Backup,  ///< a database into a file
    Restore, ///< a file into a database
    Copy,    ///< a database into another one
    Unknown,
};

enum class BackupState { Waiting, Running, Completed, Failed, Canceled, Unknown };

/// One backup, restore or copy. -1 and invalid times: Heroku does not say, or it is not so far.
struct BackupView
{
    QString id;     ///< Heroku's, for ever; a number is given again once the newest one is deleted
    int number = 0; ///< counts within the app
    QString name;   ///< as the Heroku CLI calls it: "b001"; a001 of a schedule, r001 a restore, c001 a copy
    BackupKind kind = BackupKind::Unknown;
    BackupState state = BackupState::Unknown;
    QString from;              ///< the attachment at that time: "DATABASE"; of a restore "BACKUP"
    QString to;                ///< "BACKUP"; of a restore and a copy an attachment
    bool isOfDatabase = false; ///< one of the two is an attachment that the database has now
    qint64 bytes = -1;         ///< written so far
    qint64 databaseBytes = -1; ///< of the database that is read, or the file
    int warnings = 0;
    QDateTime createdAt;
    QDateTime startedAt;
    QDateTime finishedAt;

    bool isOver() const
    {
        return state == BackupState::Completed || state == BackupState::Failed || state == BackupState::Canceled;
    }
    bool canRestore() const { return kind == BackupKind::Backup && state == BackupState::Completed; }
    bool operator==(const BackupView &) const = default;
};

/// A database of the app is backed up each day at this hour.
struct BackupScheduleView
{
    QString id;
    QString name;              ///< the config var by which it was made: "DATABASE_URL"
    bool isOfDatabase = false; ///< the database has this config var now
    int hour = -1;             ///< 0 to 23; -1: Heroku does not say
    QString timeZone;          ///< "America/Los_Angeles"
    bool operator==(const BackupScheduleView &) const = default;
};

/// What Heroku keeps for the app that owns a database: it sorts neither by database.
struct BackupsView
{
    QString app;
    QList<BackupView> backups; ///< newest first
    QList<BackupScheduleView> schedules;
    std::optional<Error> whyNoSchedules; ///< set where Heroku told of the backups alone
    bool operator==(const BackupsView &) const = default;
};

/// A link to the file of a backup, for everyone who has it.
struct BackupLinkView
{
    Secret url;
    QDateTime expiresAt; ///< invalid: Heroku does not say
    bool operator==(const BackupLinkView &) const = default;
};

} // namespace bowline
