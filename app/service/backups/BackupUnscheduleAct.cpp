// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/backups/BackupUnscheduleAct.h"

#include "service/backups/BackupFacts.h"

#include <algorithm>

namespace bowline {

BackupUnscheduleAct::BackupUnscheduleAct(const BackupActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
{
}

Pending<ActPlan> BackupUnscheduleAct::plan(const AccountId &account, const QJsonObject &fields)
{
    const QString id = fields.value(backupFacts::scheduleId).toString();
    return m_parts.database(account, fields.value(backupFacts::addonId).toString(), Inventory::usualAgeMs, this)
        .andThen(this, [this, id](const KnownDatabase &database) {
            const auto api = m_parts.dataApi(database.account);
            if (!api)
                return Pending<ActPlan>::failed(api.error());
            return (*api)
                ->backups()
                .schedules(database.id)
                .andThen(this, [this, database, id](const QList<HerokuBackupSchedule> &all) -> Expected<ActPlan> {
                    const auto found = std::find_if(all.cbegin(), all.cend(),
                                                    [&id](const HerokuBackupSchedule &one) { return one.id == id; });
                    if (found != all.cend())
                        return planFor(database, *found);
                    return fail(makeError(ErrorCode::NotFound, Phrase("backup.no_schedule").arg(database.app), {}));
                });
        });
}

ActPlan BackupUnscheduleAct::planFor(const KnownDatabase &database, const HerokuBackupSchedule &schedule) const
{
    ActPlan plan;
    plan.subject = schedule.id;
    plan.guardedBy = m_parts.mayBe(database, schedule.name, schedule.createdAt);
    plan.title = Phrase("backup.unschedule").arg(schedule.name, database.app);
    plan.sentence = Phrase("backup.unschedule_sentence").arg(schedule.name, database.app);
    plan.verb = Phrase("backup.verb_unschedule");
    plan.touches = {{TouchedKind::Database, database.app + QStringLiteral("::") + schedule.name,
                     Phrase("backup.no_more_by_itself")}};
    plan.typed = database.app;
    plan.isDestructive = true;
    plan.command = QStringLiteral("heroku pg:backups:unschedule %1 -a %2").arg(schedule.name, database.app);
    plan.requests = {m_parts.request(
        "DELETE", database.account,
        QStringLiteral("/client/v11/databases/%1/transfer-schedules/%2").arg(database.id, schedule.id))};
    plan.facts = {{backupFacts::addonId, database.id},
                  {backupFacts::scheduleId, schedule.id},
                  {backupFacts::hour, schedule.hour},
                  {backupFacts::timeZone, schedule.timeZone},
                  {backupFacts::scheduleName, schedule.name}};
    return plan;
}

QList<ActStep> BackupUnscheduleAct::steps(const QJsonObject &facts) const
{
    return {{QStringLiteral("unschedule"),
             Phrase("backup.step_unschedule").arg(facts.value(backupFacts::scheduleName).toString())}};
}

Pending<QJsonObject> BackupUnscheduleAct::perform(const ActRecord &record)
{
    const auto api = m_parts.dataApi(record.account);
    if (!api)
        return Pending<QJsonObject>::failed(api.error());
    return (*api)
        ->backups()
        .schedules(backupFacts::text(record, backupFacts::addonId))
        .andThen(this,
                 [this, record](const QList<HerokuBackupSchedule> &all) {
                     const QString id = backupFacts::text(record, backupFacts::scheduleId);
                     const bool isThere = std::any_of(all.cbegin(), all.cend(),
                                                      [&id](const HerokuBackupSchedule &one) { return one.id == id; });
                     // Gone already: an earlier answer was lost, or somebody else was faster.
                     return isThere ? unschedule(record) : Pending<Done>::ready(Done{});
                 })
        .andThen(this, [](const Done &) { return QJsonObject(); });
}

Pending<Done> BackupUnscheduleAct::unschedule(const ActRecord &record)
{
    return stillPlanned(record, record.facts).andThen(this, [this, record](const Done &) {
        const auto api = m_parts.dataApi(record.account);
        return api ? (*api)->backups().unschedule(backupFacts::text(record, backupFacts::addonId),
                                                  backupFacts::text(record, backupFacts::scheduleId))
                   : Pending<Done>::failed(api.error());
    });
}

} // namespace bowline
