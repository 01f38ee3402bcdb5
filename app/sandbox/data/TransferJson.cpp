// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/TransferJson.h"

#include "sandbox/Text.h"
#include "sandbox/data/DataTime.h"

namespace bowline::sandbox {

QJsonObject transferJson(const Transfer &transfer, qint64 processed, bool verbose)
{
    const QJsonValue null(QJsonValue::Null);
    QJsonObject json{
        {s("uuid"), transfer.id},
        {s("num"), transfer.num},
        {s("from_name"), transfer.fromName},
        {s("from_type"), transfer.fromType},
        {s("from_url"), transfer.fromUrl},
        {s("to_name"), transfer.toName},
        {s("to_type"), transfer.toType},
        {s("to_url"), transfer.toUrl},
        {s("options"), QJsonObject()},
        {s("source_bytes"), transfer.sourceBytes < 0 ? null : QJsonValue(transfer.sourceBytes)},
        {s("processed_bytes"), transfer.isFinished() ? transfer.processedBytes : processed},
        {s("succeeded"), transfer.isFinished() ? QJsonValue(transfer.succeeded) : null},
        {s("warnings"), transfer.warnings},
        {s("created_at"), DataTime::spaced(transfer.createdAt)},
        {s("started_at"), DataTime::spaced(transfer.startedAt)},
        {s("canceled_at"), DataTime::spaced(transfer.canceledAt)},
        {s("updated_at"), DataTime::spaced(transfer.isFinished() ? transfer.finishedAt : transfer.createdAt)},
        {s("finished_at"), DataTime::spaced(transfer.finishedAt)},
        {s("deleted_at"), null},
        {s("purged_at"), null},
        {s("num_keep"), 5}};
    if (!transfer.scheduleId.isEmpty())
        json.insert(s("schedule"), QJsonObject{{s("uuid"), transfer.scheduleId}});
    if (!verbose)
        return json;
    QJsonArray logs;
    for (const Transfer::Line &line : transfer.logs)
        logs.append(QJsonObject{
            {s("created_at"), DataTime::spaced(line.at)}, {s("level"), s("info")}, {s("message"), line.message}});
    json.insert(s("logs"), logs);
    return json;
}

QJsonObject scheduleJson(const BackupSchedule &schedule)
{
    const QJsonValue created = DataTime::spaced(schedule.createdAt);
    return {{s("uuid"), schedule.id},
            {s("name"), schedule.name},
            {s("hour"), schedule.hour},
            {s("days"), QJsonArray{s("Monday"), s("Tuesday"), s("Wednesday"), s("Thursday"), s("Friday"), s("Saturday"),
                                   s("Sunday")}},
            {s("timezone"), schedule.timezone},
            {s("created_at"), created},
            {s("updated_at"), created},
            {s("deleted_at"), QJsonValue(QJsonValue::Null)},
            {s("retain_weeks"), 1},
            {s("retain_months"), 0}};
}

} // namespace bowline::sandbox
