// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/DataApi.h"

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

QString linksPath(const QString &localId, const QString &name = {})
{
    const QString path = QStringLiteral("/client/v11/databases/%1/links").arg(dataPart(localId));
    return name.isEmpty() ? path : path + QLatin1Char('/') + dataPart(name);
}

HerokuLink readLink(JsonReader &reader)
{
    HerokuLink link;
    link.id = reader.promisedText("id");
    link.name = reader.text("name");
    link.serverName = reader.promisedText("remote_name");
    JsonReader remote = reader.optionalObject("remote");
    link.remoteAddonName = remote.optionalText("name");
    link.remoteConfigVar = remote.optionalText("attachment_name");
    if (!link.remoteConfigVar.isEmpty() && !link.remoteConfigVar.endsWith(QLatin1String("_URL")))
        link.remoteConfigVar += QLatin1String("_URL"); // Heroku has been seen to answer both
    link.createdAt = reader.optionalTime("created_at");
    return link;
}

} // namespace

DataApi::DataApi(const Endpoints &endpoints, HttpClient *http, RefreshGate *gate, QObject *parent)
    : QObject(parent)
    , m_connection(new HerokuConnection(endpoints.data, dataVersion, http, gate, this))
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
            auto links = readItems<HerokuLink>("links", json.array(), &odd, readLink);
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
            const HerokuLink link = readLink(reader);
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

} // namespace bowline
