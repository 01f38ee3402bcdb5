// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/ScheduleRoutes.h"

#include "sandbox/Text.h"
#include "sandbox/data/TransferJson.h"

namespace bowline::sandbox {

ScheduleRoutes::ScheduleRoutes(const ApiContext &context, BackupBook *book, const DataClock *clock)
    : ApiRoutes(context)
    , m_book(book)
    , m_clock(clock)
{
    data("GET", s("/client/v11/databases/{db}/transfer-schedules"), [this](const CallPtr &call) {
        const Shared<AddOn> addOn = databaseOf(call);
        if (!addOn)
            return;
        QJsonArray all;
        for (const Shared<BackupSchedule> &each : m_book->schedulesBeside(*addOn))
            all.append(scheduleJson(*each));
        call->ok(all);
    });
    data("POST", s("/client/v11/databases/{db}/transfer-schedules"), [this](const CallPtr &call) { create(call); });
    data("DELETE", s("/client/v11/databases/{db}/transfer-schedules/{schedule}"),
         [this](const CallPtr &call) { destroy(call); });
}

void ScheduleRoutes::create(const CallPtr &call)
{
    const Shared<AddOn> addOn = databaseOf(call);
    if (!addOn || !hasOnly(call, {s("hour"), s("timezone"), s("schedule_name")}))
        return;
    bool isNumber = false;
    const int hour = call->body().value(s("hour")).toVariant().toString().toInt(&isNumber);
    const QString name = call->text("schedule_name");
    if (!isNumber || hour < 0 || hour > 23 || name.isEmpty())
        return call->invalid(s("hour (0 to 23) and schedule_name are required"));
    const QString timezone = call->text("timezone");
    if (!QTimeZone(timezone.toLatin1()).isValid())
        return call->error(422, "unprocessable_entity", s("Unknown timezone: ") + timezone);
    m_book->schedules.removeIf(
        [&](const Shared<BackupSchedule> &each) { return each->addonId == addOn->id && each->name == name; });
    const auto made = std::make_shared<BackupSchedule>(
        BackupSchedule{m_context.world->uuid(), name, addOn->id, hour, timezone, m_clock->now(), {}});
    m_book->schedules.append(made);
    m_book->changed();
    call->ok(scheduleJson(*made), 201);
}

void ScheduleRoutes::destroy(const CallPtr &call)
{
    const Shared<AddOn> addOn = databaseOf(call);
    if (!addOn)
        return;
    for (const Shared<BackupSchedule> &each : m_book->schedulesBeside(*addOn)) {
        if (each->id != call->param("schedule"))
            continue;
        m_book->schedules.removeAll(each);
        m_book->changed();
        return call->ok(scheduleJson(*each));
    }
    call->notFound("schedule", s("schedule"));
}

} // namespace bowline::sandbox
