// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/maintenances/MaintenanceWindowAct.h"

#include "service/maintenances/MaintenanceFacts.h"

#include <QRegularExpression>

namespace bowline {

MaintenanceWindowAct::MaintenanceWindowAct(const DatabaseActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
{
}

Expected<Done> MaintenanceWindowAct::check(const QJsonObject &fields)
{
    static const QStringList days{QStringLiteral("monday"),   QStringLiteral("tuesday"), QStringLiteral("wednesday"),
                                  QStringLiteral("thursday"), QStringLiteral("friday"),  QStringLiteral("saturday"),
                                  QStringLiteral("sunday")};
    static const QRegularExpression halfHour(QStringLiteral("^([01]\\d|2[0-3]):[03]0$"));
    const bool isGood = days.contains(fields.value(maintenanceFacts::day).toString()) &&
                        halfHour.match(fields.value(maintenanceFacts::time).toString()).hasMatch();
    return isGood ? Expected<Done>(Done{})
                  : fail(makeError(ErrorCode::InputInvalid, Phrase("maintenance.bad_window"), {}));
}

Pending<ActPlan> MaintenanceWindowAct::plan(const AccountId &account, const QJsonObject &fields)
{
    if (const auto good = check(fields); !good)
        return Pending<ActPlan>::failed(good.error());
    return m_parts.readyDatabase(account, fields.value(maintenanceFacts::addonId).toString(), this)
        .andThen(this, [this, fields](const KnownDatabase &database) {
            const auto api = m_parts.dataApi(database.account);
            if (!api)
                return Pending<ActPlan>::failed(api.error());
            return (*api)
                ->maintenances()
                .newest(database.id)
                .andThen(this, [this, database, fields](const HerokuMaintenance &now) {
                    return planFor(database, now, fields);
                });
        });
}

ActPlan MaintenanceWindowAct::planFor(const KnownDatabase &database, const HerokuMaintenance &now,
                                      const QJsonObject &fields) const
{
    const QString day = fields.value(maintenanceFacts::day).toString();
    const QString time = fields.value(maintenanceFacts::time).toString();
    ActPlan plan;
    plan.subject = database.id;
    plan.title = Phrase("maintenance.window").arg(database.name, day, time);
    plan.sentence = Phrase("maintenance.window_sentence").arg(database.name, day, time);
    plan.verb = Phrase("maintenance.verb_window");
    plan.touches = {{TouchedKind::Database, database.name, Phrase("maintenance.not_now")}};
    if (!now.window.isEmpty())
        plan.notes.append(Phrase("maintenance.window_before").arg(now.window));
    if (now.isPlanned())
        plan.notes.append(Phrase("maintenance.moves_too"));
    plan.typed = database.app;
    plan.command = QStringLiteral("heroku data:maintenances:window:update %1 %2 %3 -a %4")
                       .arg(database.name, day, time, database.app);
    plan.requests = {m_parts.request(
        "POST", database.account,
        QStringLiteral("/data/maintenances/v1/%1/window {\"day_of_week\":\"%2\",\"time_of_day\":\"%3\"}")
            .arg(database.id, day, time))};
    if (database.plan.family() == DatabasePlan::Family::Essential)
        plan.obstacle = makeError(ErrorCode::InputInvalid, Phrase("maintenance.essential"), {});
    else if (isOpen(day, time, now.window))
        plan.obstacle = makeError(ErrorCode::InputInvalid, Phrase("maintenance.window_same").arg(now.window), {});
    plan.facts = {{maintenanceFacts::addonId, database.id},
                  {maintenanceFacts::addonName, database.name},
                  {maintenanceFacts::day, day},
                  {maintenanceFacts::time, time},
                  {maintenanceFacts::windowBefore, now.window}};
    return plan;
}

QList<ActStep> MaintenanceWindowAct::steps(const QJsonObject &facts) const
{
    return {{QStringLiteral("window"),
             Phrase("maintenance.step_window").arg(facts.value(maintenanceFacts::addonName).toString())}};
}

// Whether it is the one that Heroku's words are about: "Tuesdays 17:30 to 21:30 UTC".
bool MaintenanceWindowAct::isOpen(const QString &day, const QString &time, const QString &window)
{
    return window.startsWith(day + QStringLiteral("s ") + time + QLatin1Char(' '), Qt::CaseInsensitive);
}

// Not again where it is so by now: an earlier answer was lost.
Pending<QJsonObject> MaintenanceWindowAct::perform(const ActRecord &record)
{
    const auto api = m_parts.dataApi(record.account);
    if (!api)
        return Pending<QJsonObject>::failed(api.error());
    return (*api)
        ->maintenances()
        .newest(maintenanceFacts::text(record, maintenanceFacts::addonId))
        .andThen(this,
                 [this, record](const HerokuMaintenance &now) {
                     const bool isSet = isOpen(maintenanceFacts::text(record, maintenanceFacts::day),
                                               maintenanceFacts::text(record, maintenanceFacts::time), now.window);
                     return isSet ? Pending<Done>::ready(Done{}) : choose(record);
                 })
        .andThen(this, [](const Done &) { return QJsonObject(); });
}

Pending<Done> MaintenanceWindowAct::choose(const ActRecord &record)
{
    return stillPlanned(record, record.facts).andThen(this, [this, record](const Done &) {
        const auto api = m_parts.dataApi(record.account);
        if (!api)
            return Pending<Done>::failed(api.error());
        return (*api)->maintenances().setWindow(maintenanceFacts::text(record, maintenanceFacts::addonId),
                                                maintenanceFacts::text(record, maintenanceFacts::day),
                                                maintenanceFacts::text(record, maintenanceFacts::time));
    });
}

} // namespace bowline
