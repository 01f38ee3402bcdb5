// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/HerokuBackupJson.h"

#include "heroku/HerokuError.h"
#include "heroku/ItemReader.h"

#include <QUrl>

namespace bowline {

namespace {

constexpr qsizetype longestLastWords = 300;

HerokuTransfer::Kind transferKind(const QString &fromType, const QString &toType)
{
    if (toType != QLatin1String("pg_restore"))
        return HerokuTransfer::Kind::Backup;
    return fromType == QLatin1String("pg_dump") ? HerokuTransfer::Kind::Copy : HerokuTransfer::Kind::Restore;
}

struct ReadTransfer
{
    HerokuTransfer transfer;
    bool isDeleted = false;
};

ReadTransfer readTransferItem(JsonReader &reader)
{
    ReadTransfer read;
    HerokuTransfer &transfer = read.transfer;
    transfer.id = reader.text("uuid");
    transfer.number = static_cast<int>(reader.number("num"));
    const QString fromType = reader.promisedText("from_type");
    transfer.kind = transferKind(fromType, reader.promisedText("to_type"));
    transfer.fromName = reader.optionalText("from_name");
    transfer.toName = reader.optionalText("to_name");
    transfer.isScheduled = !reader.optionalObject("schedule").isEmpty();
    transfer.succeeded = reader.optionalFlag("succeeded");
    transfer.warnings = static_cast<int>(qMax<qint64>(0, reader.optionalNumber("warnings")));
    transfer.sourceBytes = reader.optionalNumber("source_bytes");
    transfer.processedBytes = reader.optionalNumber("processed_bytes");
    transfer.createdAt = reader.optionalTime("created_at");
    transfer.startedAt = reader.optionalTime("started_at");
    transfer.finishedAt = reader.optionalTime("finished_at");
    transfer.canceledAt = reader.optionalTime("canceled_at");
    if (transfer.kind == HerokuTransfer::Kind::Backup)
        transfer.file = Secret(reader.optionalText("to_url"));
    if (transfer.kind == HerokuTransfer::Kind::Restore)
        transfer.file = Secret(reader.optionalText("from_url"));
    read.isDeleted = reader.optionalTime("deleted_at").isValid();
    return read;
}

// The newest line that says something to people.
QString lastWordsOf(const QJsonArray &logs)
{
    QString last;
    for (const auto &line : logs) {
        const QString text = line.toObject().value(QLatin1String("message")).toString().simplified();
        const bool isTelling = text.contains(QLatin1String("error"), Qt::CaseInsensitive);
        if (isTelling && !text.contains(QLatin1String("://"))) // the address of a database has its password in it
            last = text.left(longestLastWords);
    }
    return last;
}

} // namespace

Expected<QList<HerokuTransfer>> readHerokuTransfers(const QJsonDocument &json, QStringList *odd)
{
    if (!json.isArray())
        return fail(badHerokuAnswer(QStringLiteral("transfers are not a list")));
    const auto items = readItems<ReadTransfer>("transfers", json.array(), odd, readTransferItem);
    if (!items)
        return fail(items.error());
    QList<HerokuTransfer> transfers;
    for (const ReadTransfer &item : *items) {
        if (!item.isDeleted)
            transfers.append(item.transfer);
    }
    return transfers;
}

Expected<HerokuTransfer> readHerokuTransfer(const QJsonDocument &json)
{
    QStringList odd; // what one can do without
    JsonReader reader(json.object(), QStringLiteral("transfer"), &odd);
    HerokuTransfer transfer = readTransferItem(reader).transfer;
    if (const auto error = reader.error())
        return fail(*error);
    transfer.lastWords = lastWordsOf(json.object().value(QLatin1String("logs")).toArray());
    return transfer;
}

Expected<QList<HerokuBackupSchedule>> readHerokuSchedules(const QJsonDocument &json, QStringList *odd)
{
    if (!json.isArray())
        return fail(badHerokuAnswer(QStringLiteral("schedules are not a list")));
    return readItems<HerokuBackupSchedule>("schedules", json.array(), odd, [](JsonReader &reader) {
        HerokuBackupSchedule schedule;
        schedule.id = reader.text("uuid");
        schedule.name = reader.text("name");
        schedule.hour = static_cast<int>(reader.optionalNumber("hour"));
        schedule.timeZone = reader.promisedText("timezone");
        schedule.createdAt = reader.optionalTime("created_at");
        return schedule;
    });
}

Expected<HerokuBackupLink> readHerokuBackupLink(const QJsonDocument &json)
{
    QStringList odd;
    JsonReader reader(json.object(), QStringLiteral("public_url"), &odd);
    HerokuBackupLink link{Secret(reader.text("url")), reader.optionalTime("expires_at")};
    if (const auto error = reader.error())
        return fail(*error);
    return link;
}

bool HerokuTransfer::hasFileOf(const HerokuTransfer &other) const
{
    const auto place = [](const Secret &address) {
        return QUrl(address.revealText()).adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    };
    return !file.isEmpty() && !other.file.isEmpty() && place(file) == place(other.file);
}

QString HerokuTransfer::name() const
{
    const auto letter = [this] {
        switch (kind) {
        case Kind::Restore:
            return QLatin1Char('r');
        case Kind::Copy:
            return QLatin1Char('c');
        case Kind::Backup:
            break;
        }
        return isScheduled ? QLatin1Char('a') : QLatin1Char('b');
    };
    return letter() + QStringLiteral("%1").arg(number, 3, 10, QLatin1Char('0'));
}

} // namespace bowline
