// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/maintenances/MaintenanceDelayAct.h"

#include "service/maintenances/MaintenanceFacts.h"

namespace bowline {

namespace {

constexpr int daysOfWeek = 7;

using maintenanceFacts::moment;
using maintenanceFacts::spokenMoment;

QDateTime putOff(const QDateTime &from, int weeks)
{
    return from.addDays(qint64(weeks) * daysOfWeek);
}

} // namespace

MaintenanceDelayAct::MaintenanceDelayAct(const DatabaseActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
{
}

Pending<ActPlan> MaintenanceDelayAct::plan(const AccountId &account, const QJsonObject &fields)
{
    const int weeks = fields.value(maintenanceFacts::weeks).toInt();
    if (weeks < 1 || weeks > mostWeeks)
        return Pending<ActPlan>::failed(
            makeError(ErrorCode::InputInvalid, Phrase("maintenance.bad_weeks").arg(mostWeeks), {}));
    return m_parts.readyDatabase(account, fields.value(maintenanceFacts::addonId).toString(), this)
        .andThen(this, [this, weeks](const KnownDatabase &database) {
            const auto api = m_parts.dataApi(database.account);
            if (!api)
                return Pending<ActPlan>::failed(api.error());
            return (*api)
                ->maintenances()
                .newest(database.id)
                .andThen(this, [this, database, weeks](const HerokuMaintenance &now) {
                    return planFor(database, now, weeks);
                });
        });
}

ActPlan MaintenanceDelayAct::planFor(const KnownDatabase &database, const HerokuMaintenance &now, int weeks) const
{
    const QDateTime later = putOff(now.scheduledFor, weeks);
    ActPlan plan;
    plan.subject = database.id;
    plan.title = Phrase("maintenance.delay").arg(database.name, spokenMoment(later));
    plan.sentence =
        Phrase("maintenance.delay_sentence").arg(database.name, spokenMoment(now.scheduledFor), spokenMoment(later));
    plan.verb = Phrase("maintenance.verb_delay");
    plan.touches = {{TouchedKind::Database, database.name, Phrase("maintenance.not_now")}};
    if (now.requiredBy.isValid())
        plan.notes.append(Phrase("maintenance.required_by").arg(spokenMoment(now.requiredBy)));
    plan.typed = database.app;
    plan.command = QStringLiteral("heroku data:maintenances:schedule %1 --weeks %2 -a %3")
                       .arg(database.name)
                       .arg(weeks)
                       .arg(database.app);
    plan.requests = {m_parts.request(
        "POST", database.account,
        QStringLiteral("/data/maintenances/v1/%1/schedule {\"delay_weeks\":\"%2\"}").arg(database.id).arg(weeks))};
    if (database.plan.family() == DatabasePlan::Family::Essential)
        plan.obstacle = makeError(ErrorCode::InputInvalid, Phrase("maintenance.essential"), {});
    else if (!now.isPlanned() || !now.scheduledFor.isValid())
        plan.obstacle = makeError(ErrorCode::InputInvalid, Phrase("maintenance.none_planned").arg(database.name), {});
    else if (now.requiredBy.isValid() && later > now.requiredBy)
        plan.obstacle =
            makeError(ErrorCode::InputInvalid, Phrase("maintenance.too_late").arg(spokenMoment(now.requiredBy)), {});
    plan.facts = {{maintenanceFacts::addonId, database.id},
                  {maintenanceFacts::addonName, database.name},
                  {maintenanceFacts::weeks, weeks},
                  {maintenanceFacts::reason, now.reason},
                  {maintenanceFacts::scheduledFor, moment(now.scheduledFor)}};
    return plan;
}

QList<ActStep> MaintenanceDelayAct::steps(const QJsonObject &facts) const
{
    return {{QStringLiteral("delay"),
             Phrase("maintenance.step_delay").arg(facts.value(maintenanceFacts::addonName).toString())}};
}

Pending<QJsonObject> MaintenanceDelayAct::perform(const ActRecord &record)
{
    const auto api = m_parts.dataApi(record.account);
    if (!api)
        return Pending<QJsonObject>::failed(api.error());
    return (*api)
        ->maintenances()
        .newest(maintenanceFacts::text(record, maintenanceFacts::addonId))
        .andThen(this, [this, record](const HerokuMaintenance &now) { return delay(record, now); });
}

// Weeks are added to what is planned, so Heroku is not asked twice: it says from when a date was moved, and an earlier
// answer was lost only where that is the date of the preview, moved by as much. Any other date is somebody else's.
bool MaintenanceDelayAct::isPutOff(const ActRecord &record, const HerokuMaintenance &now)
{
    const QString seen = maintenanceFacts::text(record, maintenanceFacts::scheduledFor);
    const QDateTime wanted =
        putOff(QDateTime::fromString(seen, Qt::ISODate), record.facts.value(maintenanceFacts::weeks).toInt());
    return now.isPlanned() && moment(now.previouslyScheduledFor) == seen &&
           qAbs(wanted.daysTo(now.scheduledFor)) < daysOfWeek; // Heroku moves it into the window of that week
}

Pending<QJsonObject> MaintenanceDelayAct::delay(const ActRecord &record, const HerokuMaintenance &now)
{
    if (isPutOff(record, now))
        return Pending<QJsonObject>::ready(QJsonObject());
    return stillPlanned(record, record.facts)
        .andThen(this,
                 [this, record](const Done &) {
                     const auto api = m_parts.dataApi(record.account);
                     if (!api)
                         return Pending<Done>::failed(api.error());
                     return (*api)->maintenances().delay(maintenanceFacts::text(record, maintenanceFacts::addonId),
                                                         record.facts.value(maintenanceFacts::weeks).toInt());
                 })
        .andThen(this, [](const Done &) { return QJsonObject(); });
}

} // namespace bowline
