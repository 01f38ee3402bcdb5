// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/StateArchive.h"

namespace bowline::sandbox {

/// A backup, a restore or a copy: what Heroku calls a transfer. It belongs to the app that pays for the database.
struct Transfer
{
    struct Line
    {
        QDateTime at;
        QString message;

        template <class Self, class Archive>
        static void describe(Self &self, Archive &&a)
        {
            a("at", self.at);
            a("message", self.message);
        }
    };

    QString id;
    int num = 0; ///< counts within the app
    QString appId;
    QString addonId; ///< the database that it was asked of
    QString fromName;
    QString fromType; ///< "pg_dump" or, out of a backup, "gof3r"
    QString fromUrl;
    QString toName;
    QString toType; ///< "gof3r" into a backup, "pg_restore" into a database
    QString toUrl;
    QString scheduleId; ///< empty: a person asked for it
    QDateTime createdAt;
    QDateTime startedAt;
    QDateTime finishedAt;
    QDateTime canceledAt;
    bool succeeded = false;
    int warnings = 0;
    qint64 sourceBytes = -1; ///< -1: not known
    qint64 processedBytes = 0;
    QList<Line> logs;

    bool isBackup() const { return toType == QLatin1String("gof3r"); }
    bool isFinished() const { return finishedAt.isValid(); }

    template <class Self, class Archive>
    static void describe(Self &self, Archive &&a)
    {
        a("id", self.id);
        a("num", self.num);
        a("app_id", self.appId);
        a("addon_id", self.addonId);
        a("from_name", self.fromName);
        a("from_type", self.fromType);
        a("from_url", self.fromUrl);
        a("to_name", self.toName);
        a("to_type", self.toType);
        a("to_url", self.toUrl);
        a("schedule_id", self.scheduleId);
        a("created_at", self.createdAt);
        a("started_at", self.startedAt);
        a("finished_at", self.finishedAt);
        a("canceled_at", self.canceledAt);
        a("succeeded", self.succeeded);
        a("warnings", self.warnings);
        a("source_bytes", self.sourceBytes);
        a("processed_bytes", self.processedBytes);
        a("logs", self.logs);
    }
};

} // namespace bowline::sandbox
