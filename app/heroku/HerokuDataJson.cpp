// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/HerokuDataJson.h"

#include "heroku/HerokuError.h"
#include "heroku/ItemReader.h"

#include <algorithm>

namespace bowline {

namespace {

QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString().simplified();
}

HerokuInfoLine readLine(const QJsonObject &json)
{
    HerokuInfoLine line{json.value(QLatin1String("name")).toString(), {}};
    const QJsonArray values = json.value(QLatin1String("values")).toArray();
    for (const auto &value : values) {
        const QString text = textOf(value);
        if (!text.isEmpty() && !text.contains(QLatin1String("://"))) // a follower's URL, with its password
            line.values.append(text);
    }
    return line;
}

HerokuCredentialUser readUser(const QJsonObject &json)
{
    const QJsonValue connections = json.value(QLatin1String("connections"));
    return {json.value(QLatin1String("user")).toString(), json.value(QLatin1String("state")).toString(),
            connections.isDouble() ? connections.toInt() : -1};
}

} // namespace

HerokuLink readHerokuLink(JsonReader &reader)
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

Expected<HerokuDatabaseInfo> readHerokuDatabase(const QJsonDocument &json)
{
    JsonReader reader(json.object(), QStringLiteral("database"));
    HerokuDatabaseInfo info;
    info.name = reader.text("name");
    if (const auto error = reader.error())
        return fail(*error);
    info.bytes = json.object().value(QLatin1String("num_bytes")).toInteger(-1);
    const QJsonArray lines = json.object().value(QLatin1String("info")).toArray();
    for (const auto &line : lines) {
        info.lines.append(readLine(line.toObject()));
        if (info.lines.constLast().name == QLatin1String("Followers"))
            info.followers = static_cast<int>(line[QLatin1String("values")].toArray().size());
    }
    info.isFollower = !json.object().value(QLatin1String("following")).toString().isEmpty();
    return info;
}

Expected<QList<HerokuCredential>> readHerokuCredentials(const QJsonDocument &json, QStringList *odd)
{
    if (!json.isArray())
        return fail(badHerokuAnswer(QStringLiteral("credentials are not a list")));
    const QJsonArray all = json.array();
    auto credentials = readItems<HerokuCredential>("credentials", all, odd, [](JsonReader &reader) {
        HerokuCredential credential;
        credential.id = reader.optionalText("uuid");
        credential.name = reader.text("name");
        credential.state = reader.promisedText("state");
        return credential;
    });
    if (!credentials)
        return credentials;
    for (HerokuCredential &credential : *credentials) {
        for (const auto &item : all) {
            if (item.toObject().value(QLatin1String("name")).toString() != credential.name)
                continue;
            const QJsonArray users = item.toObject().value(QLatin1String("credentials")).toArray();
            for (const auto &user : users)
                credential.users.append(readUser(user.toObject()));
        }
    }
    return credentials;
}

QString HerokuDatabaseInfo::line(const char *heading) const
{
    for (const HerokuInfoLine &one : lines) {
        if (one.name == QLatin1String(heading))
            return one.values.value(0);
    }
    return {};
}

} // namespace bowline
