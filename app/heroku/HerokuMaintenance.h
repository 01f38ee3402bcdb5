// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/JsonReader.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QList>
#include <QString>

namespace bowline {

/// A maintenance of a database. Times are invalid where Heroku gives none.
struct HerokuMaintenance
{
    QString status; ///< none, pending, preparing, ready, running, completed
    QString reason; ///< "routine_maintenance"
    QString window; ///< "Thursdays 22:00 to Fridays 02:00 UTC"
    QDateTime scheduledFor;
    QDateTime previouslyScheduledFor; ///< before it was put off, or the window changed
    QDateTime requiredBy;             ///< it cannot be put off beyond this
    QDateTime startedAt;
    QDateTime completedAt;

    bool isPlanned() const;
    bool isRunning() const { return status == QLatin1String("running"); }
    bool isCompleted() const { return status == QLatin1String("completed"); }
};

/// Answers of the Data API about maintenances. Errors: api.bad_answer.
Expected<HerokuMaintenance> readHerokuMaintenance(const QJsonDocument &json);
/// Item by item; what is left out is added to `odd`.
Expected<QList<HerokuMaintenance>> readHerokuMaintenances(const QJsonDocument &json, QStringList *odd);

} // namespace bowline
