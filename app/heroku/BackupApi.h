// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Oddities.h"
#include "heroku/HerokuBackupTypes.h"
#include "heroku/HerokuConnection.h"

namespace bowline {

/// The part of the Data API that backs databases up, restores them, and does so every day. Backups are named by the id
/// of the app that pays for the database, and by their number or id. What is asked for goes on at Heroku by itself:
/// transfer() tells how far it is. Errors are those of HerokuConnection; api.invalid where Heroku refuses, with its
/// words; api.bad_answer.
class BackupApi : public QObject
{
    Q_OBJECT
public:
    /// Neither is owned; both outlive this.
    BackupApi(HerokuConnection *connection, Oddities *oddities, QObject *parent = nullptr);

    /// Backups, restores and copies of all databases of the app, oldest first as far as Heroku sorts them.
    Pending<QList<HerokuTransfer>> transfers(const QString &appId);
    /// One of them, with the last words of its log.
    Pending<HerokuTransfer> transfer(const QString &appId, const QString &id);
    Pending<HerokuTransfer> capture(const QString &databaseId);
    /// Empties the database, and fills it from a backup (HerokuTransfer::file).
    Pending<HerokuTransfer> restore(const QString &databaseId, const Secret &file);
    Pending<Done> cancel(const QString &appId, const QString &id);
    /// Good as well if it is gone already.
    Pending<Done> remove(const QString &appId, int number);
    /// A link to the file of a backup, for about an hour.
    Pending<HerokuBackupLink> link(const QString &appId, int number);

    /// Those of all databases of the app that the database belongs to.
    Pending<QList<HerokuBackupSchedule>> schedules(const QString &databaseId);
    /// In the place of the one of that name. `hour`: 0 to 23; `timeZone`: as IANA names it; `name`: a config var.
    Pending<Done> schedule(const QString &databaseId, int hour, const QString &timeZone, const QString &name);
    /// Good as well if it is gone already.
    Pending<Done> unschedule(const QString &databaseId, const QString &scheduleId);

private:
    Pending<HerokuTransfer> begin(const QString &path, const QJsonDocument &body);
    Pending<Done> removeAt(const QString &path);

    HerokuConnection *m_connection;
    Oddities *m_oddities;
};

} // namespace bowline
