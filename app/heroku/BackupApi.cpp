// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/BackupApi.h"

#include "heroku/HerokuBackupJson.h"
#include "heroku/HerokuError.h"

#include <QJsonObject>

namespace bowline {

namespace {

QString backupPart(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// `rest`: encoded, begins with a slash.
QString transfersPath(const QString &appId, const QString &rest = {})
{
    return QStringLiteral("/client/v11/apps/%1/transfers").arg(backupPart(appId)) + rest;
}

QString backedUpPath(const QString &databaseId, const QString &rest)
{
    return QStringLiteral("/client/v11/databases/") + backupPart(databaseId) + rest;
}

// Whatever a success says: its body is not documented.
Expected<Done> doneOrError(const HttpResponse &response)
{
    return response.isSuccess() ? Expected<Done>(Done{}) : fail(herokuError(response));
}

} // namespace

BackupApi::BackupApi(HerokuConnection *connection, Oddities *oddities, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_oddities(oddities)
{
}

Pending<QList<HerokuTransfer>> BackupApi::transfers(const QString &appId)
{
    return m_connection->json({"GET", transfersPath(appId), {}, {}, {}})
        .andThen(this, [this, appId](const QJsonDocument &json) {
            QStringList odd;
            auto transfers = readHerokuTransfers(json, &odd);
            if (transfers)
                m_oddities->replace(QStringLiteral("transfers of ") + appId, odd);
            return transfers;
        });
}

Pending<HerokuTransfer> BackupApi::transfer(const QString &appId, const QString &id)
{
    HerokuRequest request{"GET", transfersPath(appId, QLatin1Char('/') + backupPart(id)), {}, {}, {}};
    request.query = QStringLiteral("verbose=true");
    return m_connection->json(request).andThen(this, &readHerokuTransfer);
}

Pending<HerokuTransfer> BackupApi::begin(const QString &path, const QJsonDocument &body)
{
    return m_connection->json({"POST", path, {}, body, {}}).andThen(this, &readHerokuTransfer);
}

Pending<HerokuTransfer> BackupApi::capture(const QString &databaseId)
{
    return begin(backedUpPath(databaseId, QStringLiteral("/backups")), {});
}

Pending<HerokuTransfer> BackupApi::restore(const QString &databaseId, const Secret &file)
{
    const QJsonObject wish{{QStringLiteral("backup_url"), file.revealText()}};
    return begin(backedUpPath(databaseId, QStringLiteral("/restores")), QJsonDocument(wish));
}

Pending<Done> BackupApi::cancel(const QString &appId, const QString &id)
{
    const QString rest = QLatin1Char('/') + backupPart(id) + QStringLiteral("/actions/cancel");
    return m_connection->send({"POST", transfersPath(appId, rest), {}, {}, {}}).andThen(this, &doneOrError);
}

Pending<Done> BackupApi::remove(const QString &appId, int number)
{
    return removeAt(transfersPath(appId, QLatin1Char('/') + QString::number(number)));
}

Pending<HerokuBackupLink> BackupApi::link(const QString &appId, int number)
{
    const QString rest = QStringLiteral("/%1/actions/public-url").arg(number);
    return m_connection->json({"POST", transfersPath(appId, rest), {}, {}, {}}).andThen(this, &readHerokuBackupLink);
}

Pending<QList<HerokuBackupSchedule>> BackupApi::schedules(const QString &databaseId)
{
    return m_connection->json({"GET", backedUpPath(databaseId, QStringLiteral("/transfer-schedules")), {}, {}, {}})
        .andThen(this, [this, databaseId](const QJsonDocument &json) {
            QStringList odd;
            auto schedules = readHerokuSchedules(json, &odd);
            if (schedules)
                m_oddities->replace(QStringLiteral("schedules of ") + databaseId, odd);
            return schedules;
        });
}

Pending<Done> BackupApi::schedule(const QString &databaseId, int hour, const QString &timeZone, const QString &name)
{
    const QJsonObject wish{{QStringLiteral("hour"), QStringLiteral("%1").arg(hour, 2, 10, QLatin1Char('0'))},
                           {QStringLiteral("timezone"), timeZone},
                           {QStringLiteral("schedule_name"), name}};
    const QString path = backedUpPath(databaseId, QStringLiteral("/transfer-schedules"));
    return m_connection->send({"POST", path, {}, QJsonDocument(wish), {}}).andThen(this, &doneOrError);
}

Pending<Done> BackupApi::unschedule(const QString &databaseId, const QString &scheduleId)
{
    return removeAt(backedUpPath(databaseId, QStringLiteral("/transfer-schedules/") + backupPart(scheduleId)));
}

Pending<Done> BackupApi::removeAt(const QString &path)
{
    return m_connection->send({"DELETE", path, {}, {}, {}})
        .andThen(this, [](const HttpResponse &response) -> Expected<Done> {
            const Expected<Done> done = doneOrError(response);
            return done || done.error().code != ErrorCode::ApiNotFound ? done : Expected<Done>(Done{});
        });
}

} // namespace bowline
