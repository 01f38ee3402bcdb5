// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/DataApi.h"

#include "heroku/HerokuDataJson.h"
#include "heroku/HerokuError.h"
#include "heroku/ItemReader.h"

namespace bowline {

namespace {

// The Data API asks for none, but the Heroku CLI sends this one everywhere.
constexpr char dataVersion[] = "application/vnd.heroku+json; version=3";

QString dataPart(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString databasePath(const QString &id, const char *rest = "")
{
    return QStringLiteral("/client/v11/databases/") + dataPart(id) + QLatin1String(rest);
}

QString linksPath(const QString &localId, const QString &name = {})
{
    const QString path = QStringLiteral("/client/v11/databases/%1/links").arg(dataPart(localId));
    return name.isEmpty() ? path : path + QLatin1Char('/') + dataPart(name);
}

// Of the credentials of a database, or one of them.
QString credentialsPath(const QString &id, const QString &credential = {})
{
    const QString path = QStringLiteral("/postgres/v0/databases/%1").arg(dataPart(id));
    return credential.isEmpty() ? path : path + QStringLiteral("/credentials/") + dataPart(credential);
}

} // namespace

DataApi::DataApi(const Endpoints &endpoints, HttpClient *http, RefreshGate *gate, QObject *parent)
    : QObject(parent)
    , m_connection(new HerokuConnection(endpoints.data, dataVersion, http, gate, this))
    , m_backups(new BackupApi(m_connection, &m_oddities, this))
    , m_maintenances(new MaintenanceApi(m_connection, &m_oddities, this))
{
    connect(m_connection, &HerokuConnection::slowDownAsked, this, &DataApi::slowDownAsked);
    connect(m_connection, &HerokuConnection::answered, this, &DataApi::answered);
}

Pending<QList<HerokuLink>> DataApi::links(const QString &localId)
{
    return m_connection->json({"GET", linksPath(localId), {}, {}, {}})
        .andThen(this, [this, localId](const QJsonDocument &json) -> Expected<QList<HerokuLink>> {
            if (!json.isArray())
                return bowline::fail(badHerokuAnswer(QStringLiteral("links are not a list")));
            QStringList odd;
            auto links = readItems<HerokuLink>("links", json.array(), &odd, readHerokuLink);
            if (links)
                m_oddities.replace(QStringLiteral("links of ") + localId, odd);
            return links;
        });
}

Pending<HerokuLink> DataApi::createLink(const QString &localId, const QString &remoteAddonName, const QString &name)
{
    QJsonObject wish{{QStringLiteral("target"), remoteAddonName}};
    if (!name.isEmpty())
        wish.insert(QStringLiteral("as"), name);
    return m_connection->json({"POST", linksPath(localId), {}, QJsonDocument(wish), {}})
        .andThen(this, [](const QJsonDocument &json) -> Expected<HerokuLink> {
            JsonReader reader(json.object(), QStringLiteral("link"));
            const HerokuLink link = readHerokuLink(reader);
            if (const auto error = reader.error())
                return bowline::fail(*error);
            return link;
        });
}

Pending<Done> DataApi::destroyLink(const QString &localId, const QString &name)
{
    return m_connection->send({"DELETE", linksPath(localId, name), {}, {}, {}})
        .andThen(this, [](const HttpResponse &response) -> Expected<Done> {
            if (response.isSuccess()) // whatever it says: its body is not documented
                return Done{};
            const Error error = herokuError(response);
            return error.code == ErrorCode::ApiNotFound ? Expected<Done>(Done{}) : bowline::fail(error);
        });
}

Pending<HerokuDatabaseInfo> DataApi::database(const QString &id)
{
    return m_connection->json({"GET", databasePath(id), {}, {}, {}}).andThen(this, &readHerokuDatabase);
}

Pending<HerokuWaitStatus> DataApi::waitStatus(const QString &id)
{
    return m_connection->json({"GET", databasePath(id, "/wait_status"), {}, {}, {}})
        .andThen(this, [](const QJsonDocument &json) -> Expected<HerokuWaitStatus> {
            const QJsonValue waiting = json.object().value(QLatin1String("waiting?"));
            if (!waiting.isBool())
                return bowline::fail(badHerokuAnswer(QStringLiteral("wait status: waiting?")));
            return HerokuWaitStatus{waiting.toBool(), json.object().value(QLatin1String("error?")).toBool(),
                                    json.object().value(QLatin1String("message")).toString()};
        });
}

Pending<Done> DataApi::order(const QByteArray &method, const QString &path, const QJsonDocument &body)
{
    return m_connection->send({method, path, {}, body, {}})
        .andThen(this, [](const HttpResponse &response) -> Expected<Done> {
            return response.isSuccess() ? Expected<Done>(Done{}) : bowline::fail(herokuError(response));
        });
}

Pending<Done> DataApi::unfollow(const QString &id)
{
    return order("PUT", databasePath(id, "/unfollow"));
}

Pending<Done> DataApi::reset(const QString &id)
{
    return order("PUT", databasePath(id, "/reset"), QJsonDocument(QJsonObject()));
}

Pending<Done> DataApi::resetConnections(const QString &id)
{
    return order("POST", databasePath(id, "/connection_reset"));
}

QJsonObject DataApi::poolBody(const QString &app, const QString &name)
{
    QJsonObject body{{QStringLiteral("app"), app}, {QStringLiteral("credential"), QStringLiteral("default")}};
    if (!name.isEmpty())
        body.insert(QStringLiteral("name"), name);
    return body;
}

Pending<Done> DataApi::attachPool(const QString &id, const QString &app, const QString &name)
{
    return order("POST", databasePath(id, "/connection-pooling"), QJsonDocument(poolBody(app, name)));
}

Pending<Done> DataApi::createCredential(const QString &id, const QString &name)
{
    return order("POST", credentialsPath(id) + QStringLiteral("/credentials"),
                 QJsonDocument(QJsonObject{{QStringLiteral("name"), name}}));
}

Pending<Done> DataApi::destroyCredential(const QString &id, const QString &name)
{
    return order("DELETE", credentialsPath(id, name));
}

Pending<Done> DataApi::repairDefaultCredential(const QString &id)
{
    return order("POST", credentialsPath(id) + QStringLiteral("/repair-default"));
}

Pending<QList<HerokuCredential>> DataApi::credentials(const QString &id)
{
    return m_connection->json({"GET", credentialsPath(id) + QStringLiteral("/credentials"), {}, {}, {}})
        .andThen(this, [this, id](const QJsonDocument &json) {
            QStringList odd;
            auto credentials = readHerokuCredentials(json, &odd);
            if (credentials)
                m_oddities.replace(QStringLiteral("credentials of ") + id, odd);
            return credentials;
        });
}

Pending<Done> DataApi::rotate(const QString &id, const QString &credential, bool forced)
{
    QJsonObject wish;
    if (forced)
        wish.insert(QStringLiteral("forced"), true);
    const QString path = credentialsPath(id, credential) + QStringLiteral("/credentials_rotation");
    return order("POST", path, QJsonDocument(wish));
}

} // namespace bowline
