// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Oddities.h"
#include "heroku/HerokuConnection.h"
#include "heroku/HerokuMaintenance.h"

namespace bowline {

/// The part of the Data API that is about maintenances of databases: what Heroku does to one on a day of its own
/// choice, within four hours of the week that a person may choose. Errors are those of HerokuConnection; api.invalid
/// where Heroku refuses, with its words; api.bad_answer.
class MaintenanceApi : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostOfHistory = 20; ///< Heroku lists no more

    /// Neither is owned; both outlive this.
    MaintenanceApi(HerokuConnection *connection, Oddities *oddities, QObject *parent = nullptr);

    /// The newest one: planned, under way or done; its status is "none" where there was none yet.
    Pending<HerokuMaintenance> newest(const QString &databaseId);
    Pending<QList<HerokuMaintenance>> history(const QString &databaseId); ///< newest first
    /// `day`: "tuesday"; `time`: "17:30", UTC, on the half hour. A planned maintenance moves with it.
    Pending<Done> setWindow(const QString &databaseId, const QString &day, const QString &time);
    /// By this many weeks from when it is planned now.
    Pending<Done> delay(const QString &databaseId, int weeks);
    /// Heroku begins at once, and goes on by itself: newest() tells how far it is.
    Pending<Done> run(const QString &databaseId);

private:
    Pending<Done> post(const QString &databaseId, const QString &rest, const QJsonDocument &body);

    HerokuConnection *m_connection;
    Oddities *m_oddities;
};

} // namespace bowline
