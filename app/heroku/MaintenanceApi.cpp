// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/MaintenanceApi.h"

#include "heroku/HerokuError.h"

#include <QJsonObject>

namespace bowline {

namespace {

QString maintenancePath(const QString &databaseId, const QString &rest = {})
{
    return QStringLiteral("/data/maintenances/v1/") + QString::fromLatin1(QUrl::toPercentEncoding(databaseId)) + rest;
}

} // namespace

MaintenanceApi::MaintenanceApi(HerokuConnection *connection, Oddities *oddities, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_oddities(oddities)
{
}

Pending<HerokuMaintenance> MaintenanceApi::newest(const QString &databaseId)
{
    return m_connection->json({"GET", maintenancePath(databaseId), {}, {}, {}}).andThen(this, &readHerokuMaintenance);
}

Pending<QList<HerokuMaintenance>> MaintenanceApi::history(const QString &databaseId)
{
    HerokuRequest request{"GET", maintenancePath(databaseId, QStringLiteral("/history/")), {}, {}, {}};
    request.query = QStringLiteral("limit=%1").arg(mostOfHistory);
    return m_connection->json(request).andThen(this, [this, databaseId](const QJsonDocument &json) {
        QStringList odd;
        auto all = readHerokuMaintenances(json, &odd);
        if (all)
            m_oddities->replace(QStringLiteral("maintenances of ") + databaseId, odd);
        return all;
    });
}

Pending<Done> MaintenanceApi::setWindow(const QString &databaseId, const QString &day, const QString &time)
{
    const QJsonObject wish{{QStringLiteral("day_of_week"), day}, {QStringLiteral("time_of_day"), time}};
    return post(databaseId, QStringLiteral("/window"), QJsonDocument(wish));
}

// The number is a text, as the Heroku CLI sends it.
Pending<Done> MaintenanceApi::delay(const QString &databaseId, int weeks)
{
    const QJsonObject wish{{QStringLiteral("delay_weeks"), QString::number(weeks)}};
    return post(databaseId, QStringLiteral("/schedule"), QJsonDocument(wish));
}

Pending<Done> MaintenanceApi::run(const QString &databaseId)
{
    return post(databaseId, QStringLiteral("/run"), {});
}

Pending<Done> MaintenanceApi::post(const QString &databaseId, const QString &rest, const QJsonDocument &body)
{
    return m_connection->send({"POST", maintenancePath(databaseId, rest), {}, body, {}})
        .andThen(this, [](const HttpResponse &response) -> Expected<Done> {
            return response.isSuccess() ? Expected<Done>(Done{}) : bowline::fail(herokuError(response));
        });
}

} // namespace bowline
