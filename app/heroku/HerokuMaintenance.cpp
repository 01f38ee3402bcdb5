// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/HerokuMaintenance.h"

#include "heroku/HerokuError.h"
#include "heroku/ItemReader.h"

namespace bowline {

namespace {

HerokuMaintenance readMaintenanceItem(JsonReader &reader)
{
    HerokuMaintenance maintenance;
    maintenance.status = reader.text("status");
    maintenance.reason = reader.optionalText("reason");
    maintenance.window = reader.optionalText("window");
    if (maintenance.window.isEmpty())
        maintenance.window = reader.optionalObject("addon").optionalText("window");
    maintenance.scheduledFor = reader.optionalTime("scheduled_for");
    maintenance.previouslyScheduledFor = reader.optionalTime("previously_scheduled_for");
    maintenance.requiredBy = reader.optionalTime("required_by");
    maintenance.startedAt = reader.optionalTime("started_at");
    maintenance.completedAt = reader.optionalTime("completed_at");
    return maintenance;
}

} // namespace

bool HerokuMaintenance::isPlanned() const
{
    return status == QLatin1String("pending") || status == QLatin1String("preparing") ||
           status == QLatin1String("ready");
}

Expected<HerokuMaintenance> readHerokuMaintenance(const QJsonDocument &json)
{
    QStringList odd; // what one can do without
    JsonReader reader(json.object(), QStringLiteral("maintenance"), &odd);
    const HerokuMaintenance maintenance = readMaintenanceItem(reader);
    if (const auto error = reader.error())
        return fail(*error);
    return maintenance;
}

Expected<QList<HerokuMaintenance>> readHerokuMaintenances(const QJsonDocument &json, QStringList *odd)
{
    const QJsonValue all = json.object().value(QLatin1String("maintenances"));
    if (!all.isArray())
        return fail(badHerokuAnswer(QStringLiteral("maintenances are not a list")));
    return readItems<HerokuMaintenance>("maintenances", all.toArray(), odd, readMaintenanceItem);
}

} // namespace bowline
