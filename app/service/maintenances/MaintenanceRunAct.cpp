// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/maintenances/MaintenanceRunAct.h"

#include "service/RepeatedQuestion.h"
#include "service/maintenances/MaintenanceFacts.h"

namespace bowline {

namespace {

// Stored, so they stay.
const QString noteMaintenanceStep = QStringLiteral("note");
const QString runMaintenanceStep = QStringLiteral("run");
const QString waitMaintenanceStep = QStringLiteral("wait");

using maintenanceFacts::moment;

bool isNone(const HerokuMaintenance &maintenance)
{
    return maintenance.status == QLatin1String("none");
}

} // namespace

MaintenanceRunAct::MaintenanceRunAct(const DatabaseActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
    , m_followed(parts.core)
{
}

Pending<ActPlan> MaintenanceRunAct::plan(const AccountId &account, const QJsonObject &fields)
{
    return m_parts.readyDatabase(account, fields.value(maintenanceFacts::addonId).toString(), this)
        .andThen(this, [this](const KnownDatabase &database) {
            const auto api = m_parts.dataApi(database.account);
            if (!api)
                return Pending<ActPlan>::failed(api.error());
            return (*api)
                ->maintenances()
                .newest(database.id)
                .andThen(this, [this, database](const HerokuMaintenance &now) { return planFor(database, now); });
        });
}

ActPlan MaintenanceRunAct::planFor(const KnownDatabase &database, const HerokuMaintenance &now) const
{
    ActPlan plan;
    plan.subject = database.id;
    plan.title = Phrase("maintenance.run").arg(database.name);
    plan.sentence = Phrase("maintenance.run_sentence").arg(database.name);
    if (now.scheduledFor.isValid())
        plan.notes.append(Phrase("maintenance.planned_for").arg(maintenanceFacts::spokenMoment(now.scheduledFor)));
    plan.verb = Phrase("maintenance.verb_run");
    plan.touches = {{TouchedKind::Database, database.name, Phrase("maintenance.is_moved")},
                    {TouchedKind::Connections, database.name, Phrase("maintenance.connections_end")}};
    for (const HerokuAttachment &attachment : database.attachments)
        plan.touches.append({TouchedKind::App, attachment.appName,
                             Phrase("maintenance.app_may_restart").arg(attachment.configVars.value(0))});
    for (const DataLinkRecord &link : m_parts.ties->links(database.id))
        plan.touches.append({TouchedKind::Link, link.name, Phrase("plan.link_goes_stale").arg(link.localName)});
    for (const SyncRecord &sync : m_parts.ties->syncs(database.id))
        plan.touches.append({TouchedKind::EnvVar, sync.envVar, Phrase("plan.env_var_follows")});
    plan.notes.append(Phrase("maintenance.app_is_up").arg(database.app));
    plan.typed = database.app;
    plan.isDestructive = true;
    plan.command =
        QStringLiteral("heroku data:maintenances:run %1 -a %2 --confirm %2").arg(database.name, database.app);
    plan.requests = {
        m_parts.request("POST", database.account, QStringLiteral("/data/maintenances/v1/%1/run").arg(database.id))};
    if (database.plan.family() == DatabasePlan::Family::Essential)
        plan.obstacle = makeError(ErrorCode::InputInvalid, Phrase("maintenance.essential"), {});
    else if (now.isRunning())
        plan.obstacle = makeError(ErrorCode::ApiConflict, Phrase("maintenance.runs_already").arg(database.name), {});
    else if (!now.isPlanned())
        plan.obstacle = makeError(ErrorCode::InputInvalid, Phrase("maintenance.none_planned").arg(database.name), {});
    plan.facts = {{maintenanceFacts::addonId, database.id},
                  {maintenanceFacts::addonName, database.name},
                  {maintenanceFacts::reason, now.reason},
                  {maintenanceFacts::scheduledFor, moment(now.scheduledFor)}};
    return plan;
}

QList<ActStep> MaintenanceRunAct::steps(const QJsonObject &facts) const
{
    const QString name = facts.value(maintenanceFacts::addonName).toString();
    return {{noteMaintenanceStep, Phrase("plan.step_note")},
            {runMaintenanceStep, Phrase("maintenance.step_run").arg(name)},
            {waitMaintenanceStep, Phrase("plan.step_settle")},
            {QStringLiteral("follow"), Phrase("maintenance.step_follow")}};
}

Pending<QJsonObject> MaintenanceRunAct::perform(const ActRecord &record)
{
    if (record.step == noteMaintenanceStep)
        return note(record);
    if (record.step == runMaintenanceStep)
        return run(record);
    return record.step == waitMaintenanceStep ? wait(record) : follow(record);
}

Pending<HerokuMaintenance> MaintenanceRunAct::newest(const ActRecord &record) const
{
    const auto api = m_parts.dataApi(record.account);
    return api ? (*api)->maintenances().newest(maintenanceFacts::text(record, maintenanceFacts::addonId))
               : Pending<HerokuMaintenance>::failed(api.error());
}

Pending<QJsonObject> MaintenanceRunAct::note(const ActRecord &record)
{
    return newest(record).andThen(this, [this, record](const HerokuMaintenance &now) {
        const auto syncs = m_parts.ties->syncs(maintenanceFacts::text(record, maintenanceFacts::addonId));
        return QJsonObject{{maintenanceFacts::startedAt, moment(now.startedAt)},
                           {maintenanceFacts::green, FollowedSyncs::printsOf(syncs)}};
    });
}

// It is planned as the preview showed. Heroku gives a maintenance no id.
bool MaintenanceRunAct::isPlannedAsSeen(const ActRecord &record, const HerokuMaintenance &now)
{
    return now.isPlanned() && now.reason == maintenanceFacts::text(record, maintenanceFacts::reason) &&
           moment(now.scheduledFor) == maintenanceFacts::text(record, maintenanceFacts::scheduledFor);
}

// Begun since it was noted, by this act or because its hour had come. Whether Heroku keeps the date that it was planned
// for is not known.
bool MaintenanceRunAct::hasBegun(const ActRecord &record, const HerokuMaintenance &now)
{
    const bool isLater =
        now.startedAt.isValid() && moment(now.startedAt) != record.state.value(maintenanceFacts::startedAt).toString();
    return !now.isPlanned() && now.reason == maintenanceFacts::text(record, maintenanceFacts::reason) &&
           (now.isRunning() || isLater);
}

Pending<QJsonObject> MaintenanceRunAct::run(const ActRecord &record)
{
    return newest(record)
        .andThen(this,
                 [this, record](const HerokuMaintenance &now) {
                     return hasBegun(record, now) ? Pending<Done>::ready(Done{}) : begin(record);
                 })
        .andThen(this, [state = record.state](const Done &) { return state; });
}

// What Heroku refuses may be refused because an earlier question, whose answer was lost, has just begun it.
Pending<Done> MaintenanceRunAct::begin(const ActRecord &record)
{
    return stillPlanned(record, record.facts)
        .andThen(this,
                 [this, record](const Done &) {
                     const auto api = m_parts.dataApi(record.account);
                     return api ? (*api)->maintenances().run(maintenanceFacts::text(record, maintenanceFacts::addonId))
                                : Pending<Done>::failed(api.error());
                 })
        .always(this, [this, record](const Expected<Done> &asked) {
            if (asked || asked.error().code != ErrorCode::ApiInvalid)
                return Pending<Done>(asked ? Pending<Done>::ready(Done{}) : Pending<Done>::failed(asked.error()));
            return newest(record).andThen(
                this, [record, refusal = asked.error()](const HerokuMaintenance &now) -> Expected<Done> {
                    return hasBegun(record, now) ? Expected<Done>(Done{}) : fail(refusal);
                });
        });
}

// Heroku may take a while to begin what it was asked for. Its words for one that did not succeed are not known: then it
// is planned anew, or for longer than that just as it was.
Pending<bool> MaintenanceRunAct::look(const ActRecord &record, qint64 askedMs)
{
    return newest(record).andThen(this, [this, record, askedMs](const HerokuMaintenance &now) -> Expected<bool> {
        if (hasBegun(record, now))
            return now.isCompleted();
        const bool mayBegin =
            isPlannedAsSeen(record, now) && m_parts.core->clock->monotonicMs() - askedMs < longestStartMs;
        if (mayBegin || !(now.isPlanned() || now.isCompleted() || isNone(now)))
            return false; // or a word that this version does not know
        const QString name = maintenanceFacts::text(record, maintenanceFacts::addonName);
        return fail(makeError(ErrorCode::ApiInvalid, Phrase("maintenance.not_done").arg(name, now.status), {}));
    });
}

Pending<QJsonObject> MaintenanceRunAct::wait(const ActRecord &record)
{
    const qint64 askedMs = m_parts.core->clock->monotonicMs();
    auto *question = new RepeatedQuestion(
        m_parts.core->clock, [this, record, askedMs] { return look(record, askedMs); }, this,
        RepeatedQuestion::longWork);
    return question
        ->untilYes(RepeatedQuestion::left(record.createdAt, longestRunMs, *m_parts.core->clock),
                   [] { return makeError(ErrorCode::ApiInvalid, Phrase("maintenance.does_not_end"), {}); })
        .andThen(this, [state = record.state](const Done &) { return state; });
}

Pending<QJsonObject> MaintenanceRunAct::follow(const ActRecord &record)
{
    m_parts.inventory->expire(record.account);
    return m_followed
        .follow(record.state.value(maintenanceFacts::green).toObject(), {false, longestFollowMs},
                [](const QString &names) { return Phrase("maintenance.not_green").arg(names); })
        .andThen(this, [state = record.state](const Done &) { return state; });
}

} // namespace bowline
