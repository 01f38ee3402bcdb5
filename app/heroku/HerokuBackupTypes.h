// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace bowline {

/// A backup, a restore or a copy, which Heroku calls transfers. They belong to the app that pays for the database, and
/// say by the name of an attachment which of its databases it was. URLs of databases in them are passed over.
struct HerokuTransfer
{
    enum class Kind {
        Backup,  ///< a database into a file
        Restore, ///< a file into a database
        Copy,    ///< a database into another one
    };

    QString id;
    int number = 0; ///< counts within the app
    Kind kind = Kind::Backup;
    QString fromName;         ///< "DATABASE"; of a restore "BACKUP"
    QString toName;           ///< "BACKUP"; of a restore and a copy "DATABASE"
    bool isScheduled = false; ///< nobody asked for it just then
    std::optional<bool> succeeded;
    int warnings = 0;
    qint64 sourceBytes = -1; ///< -1: Heroku does not say
    qint64 processedBytes = -1;
    QDateTime createdAt;
    QDateTime startedAt;
    QDateTime finishedAt;
    QDateTime canceledAt;
    QString lastWords; ///< the last line of its log, without addresses; only where the log was asked for
    /// Where the file lies: of a backup that which was written, of a restore that which was read. Empty for a copy.
    Secret file;

    bool isOver() const { return finishedAt.isValid() || canceledAt.isValid(); }
    bool isGood() const { return finishedAt.isValid() && succeeded.value_or(false); }
    /// Both are about the same file. The rest of an address is a signature that expires, and does not count.
    bool hasFileOf(const HerokuTransfer &other) const;
    /// As the Heroku CLI calls it: b001; a001 of a schedule, r001 a restore, c001 a copy.
    QString name() const;
};

/// A database is backed up each day at this hour. Heroku lists those of all databases of the app.
struct HerokuBackupSchedule
{
    QString id;
    QString name;     ///< the config var by which it was made: "DATABASE_URL"
    int hour = -1;    ///< 0 to 23; -1: Heroku does not say
    QString timeZone; ///< "America/Los_Angeles"
    QDateTime createdAt;
};

/// A link to the file of a backup, for everyone who has it.
struct HerokuBackupLink
{
    Secret url;
    QDateTime expiresAt; ///< invalid if it cannot be read
};

} // namespace bowline
