// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/backups/BackupScheduleAct.h"

#include "service/backups/BackupFacts.h"

#include <QTimeZone>

#include <algorithm>

namespace bowline {

namespace {

/// "02:00 America/Los_Angeles", as the Heroku CLI takes it.
QString scheduleTime(int hour, const QString &timeZone)
{
    return QStringLiteral("%1:00 %2").arg(hour, 2, 10, QLatin1Char('0')).arg(timeZone);
}

Phrase scheduleWords(const HerokuBackupSchedule &schedule)
{
    return schedule.hour < 0 ? Phrase("backup.some_hour")
                             : Phrase::plain(scheduleTime(schedule.hour, schedule.timeZone));
}

// The one to name a schedule by: what the main attachment is called at the database's app.
QString scheduledConfigVar(const KnownDatabase &database)
{
    const HerokuAttachment *main = database.mainAttachment();
    const QStringList all = BackupActParts::configVars(database);
    const QString usual = main && main->appId == database.appId ? main->configVars.value(0) : QString();
    return usual.isEmpty() ? all.value(0) : usual;
}

} // namespace

BackupScheduleAct::BackupScheduleAct(const BackupActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
{
}

Expected<Done> BackupScheduleAct::check(const QJsonObject &fields)
{
    const int hour = fields.value(backupFacts::hour).toInt(-1);
    if (hour < 0 || hour > 23)
        return fail(makeError(ErrorCode::InputInvalid, Phrase("backup.bad_hour"), {}));
    // Not "UTC+02:00", which Qt knows as well, and Heroku does not.
    const QString zone = fields.value(backupFacts::timeZone).toString();
    const bool isName = zone == QLatin1String("UTC") || zone.contains(QLatin1Char('/'));
    if (!isName || !QTimeZone::isTimeZoneIdAvailable(zone.toLatin1()))
        return fail(makeError(ErrorCode::InputInvalid, Phrase("backup.bad_time_zone").arg(zone), {}));
    return Done{};
}

Pending<ActPlan> BackupScheduleAct::plan(const AccountId &account, const QJsonObject &fields)
{
    if (const auto good = check(fields); !good)
        return Pending<ActPlan>::failed(good.error());
    return m_parts.readyDatabase(account, fields.value(backupFacts::addonId).toString(), this)
        .andThen(this, [this, fields](const KnownDatabase &database) {
            const auto api = m_parts.dataApi(database.account);
            if (!api)
                return Pending<ActPlan>::failed(api.error());
            const auto info = (*api)->database(database.id);
            return (*api)
                ->backups()
                .schedules(database.id)
                .andThen(this, [this, database, fields, info](const QList<HerokuBackupSchedule> &schedules) {
                    return info.andThen(this, [this, database, fields, schedules](const HerokuDatabaseInfo &known) {
                        return planFor(database, known, schedules, fields);
                    });
                });
        });
}

ActPlan BackupScheduleAct::planFor(const KnownDatabase &database, const HerokuDatabaseInfo &info,
                                   const QList<HerokuBackupSchedule> &schedules, const QJsonObject &fields) const
{
    const int hour = fields.value(backupFacts::hour).toInt();
    const QString zone = fields.value(backupFacts::timeZone).toString();
    const QString time = scheduleTime(hour, zone);
    const QString name = scheduledConfigVar(database);
    ActPlan plan;
    plan.subject = database.id;
    plan.title = Phrase("backup.schedule").arg(database.name, time);
    plan.sentence = Phrase("backup.schedule_sentence").arg(database.name, time);
    plan.verb = Phrase("backup.verb_schedule");
    plan.touches = {{TouchedKind::Database, database.name, Phrase("backup.is_read")}};
    const QStringList configVars = BackupActParts::configVars(database);
    QJsonObject before;
    for (const HerokuBackupSchedule &one : schedules) {
        if (one.name == name) {
            plan.notes.append(Phrase("backup.replaces_schedule").arg(scheduleWords(one)));
            before.insert(one.id, scheduleTime(one.hour, one.timeZone));
            const bool isOwn = m_parts.mayBe(database, one.name, one.createdAt) == QStringList{database.id};
            if (isOwn && scheduleTime(one.hour, one.timeZone) == time)
                plan.obstacle =
                    makeError(ErrorCode::InputInvalid, Phrase("backup.scheduled_already").arg(database.name, time), {});
        } else if (configVars.contains(one.name)) { // Heroku makes one for each config var
            plan.notes.append(Phrase("backup.other_schedule").arg(one.name, scheduleWords(one)));
        }
    }
    plan.notes.append(Phrase("backup.promote_first").arg(name));
    if (info.line("Continuous Protection") == QLatin1String("On"))
        plan.notes.append(Phrase("backup.large_may_fail"));
    plan.typed = database.app;
    plan.command =
        QStringLiteral("heroku pg:backups:schedule %1 --at '%2' -a %3").arg(database.cliName(), time, database.app);
    plan.requests = {m_parts.request("POST", database.account,
                                     QStringLiteral("/client/v11/databases/%1/transfer-schedules "
                                                    "{\"hour\":\"%2\",\"timezone\":\"%3\",\"schedule_name\":\"%4\"}")
                                         .arg(database.id, time.left(2), zone, name))};
    if (name.isEmpty())
        plan.obstacle = makeError(ErrorCode::InputInvalid, Phrase("backup.no_config_var").arg(database.name), {});
    plan.facts = {{backupFacts::addonId, database.id}, {backupFacts::addonName, database.name},
                  {backupFacts::scheduleName, name},   {backupFacts::schedulesBefore, before},
                  {backupFacts::hour, hour},           {backupFacts::timeZone, zone}};
    return plan;
}

QList<ActStep> BackupScheduleAct::steps(const QJsonObject &facts) const
{
    return {{QStringLiteral("schedule"),
             Phrase("backup.step_schedule").arg(facts.value(backupFacts::addonName).toString())}};
}

// Not again where there is one like that by now: an earlier answer was lost.
Pending<QJsonObject> BackupScheduleAct::perform(const ActRecord &record)
{
    const auto api = m_parts.dataApi(record.account);
    if (!api)
        return Pending<QJsonObject>::failed(api.error());
    return (*api)
        ->backups()
        .schedules(backupFacts::text(record, backupFacts::addonId))
        .andThen(this,
                 [this, record](const QList<HerokuBackupSchedule> &all) {
                     const bool isDone =
                         std::any_of(all.cbegin(), all.cend(), [&record](const HerokuBackupSchedule &one) {
                             return isMadeBy(record.facts, one);
                         });
                     return isDone ? Pending<Done>::ready(Done{}) : schedule(record);
                 })
        .andThen(this, [](const Done &) { return QJsonObject(); });
}

bool BackupScheduleAct::isMadeBy(const QJsonObject &facts, const HerokuBackupSchedule &schedule)
{
    const QString wanted =
        scheduleTime(facts.value(backupFacts::hour).toInt(), facts.value(backupFacts::timeZone).toString());
    const QString before = facts.value(backupFacts::schedulesBefore).toObject().value(schedule.id).toString();
    return schedule.name == facts.value(backupFacts::scheduleName).toString() && before != wanted &&
           scheduleTime(schedule.hour, schedule.timeZone) == wanted;
}

Pending<Done> BackupScheduleAct::schedule(const ActRecord &record)
{
    return stillPlanned(record, record.facts).andThen(this, [this, record](const Done &) {
        const auto api = m_parts.dataApi(record.account);
        if (!api)
            return Pending<Done>::failed(api.error());
        return (*api)->backups().schedule(
            backupFacts::text(record, backupFacts::addonId), record.facts.value(backupFacts::hour).toInt(),
            backupFacts::text(record, backupFacts::timeZone), backupFacts::text(record, backupFacts::scheduleName));
    });
}

} // namespace bowline
