// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/HerokuJson.h"

#include "heroku/JsonReader.h"

#include <QRegularExpression>

namespace bowline {

namespace {

const QString postgresPlans = QStringLiteral("heroku-postgresql:");

QString itemPath(const char *list, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(QLatin1String(list)).arg(index);
}

struct Addon
{
    QString plan;
    QString state;
    QString appName;
};

Expected<QHash<QString, Addon>> parseAddons(const QJsonArray &json)
{
    QHash<QString, Addon> addons;
    for (qsizetype i = 0; i < json.size(); ++i) {
        JsonReader reader(json.at(i), itemPath("addons", i));
        addons.insert(reader.text("id"), {reader.object("plan").text("name"), reader.optionalText("state"),
                                          reader.optionalObject("app").optionalText("name")});
        if (const auto error = reader.error())
            return bowline::fail(*error);
    }
    return addons;
}

/// "credential:analytics" names a credential, "connection-pooling:default" a pool of the default one.
void readNamespace(const QString &text, HerokuAttachment &attachment)
{
    const QString name = text.mid(text.indexOf(QLatin1Char(':')) + 1);
    attachment.credential = QStringLiteral("default");
    if (text.startsWith(QLatin1String("connection-pooling:")))
        attachment.pooling = name;
    else if (!text.isEmpty())
        attachment.credential = name;
}

HerokuAttachment readAttachment(JsonReader &reader, const QHash<QString, Addon> &addons)
{
    HerokuAttachment attachment;
    attachment.id = reader.text("id");
    attachment.name = reader.text("name");
    readNamespace(reader.optionalText("namespace"), attachment);
    JsonReader app = reader.object("app");
    attachment.appId = app.text("id");
    attachment.appName = app.text("name");
    JsonReader addon = reader.object("addon");
    attachment.addonId = addon.text("id");
    attachment.addonName = addon.text("name");
    attachment.addonAppName = addon.optionalObject("app").optionalText("name");
    // Plan and config vars come only from a server that honours Accept-Inclusion; state only with the add-on,
    // which is hidden when its app is someone else's.
    const Addon known = addons.value(attachment.addonId);
    attachment.plan = addon.optionalObject("plan").optionalText("name");
    if (attachment.plan.isEmpty())
        attachment.plan = known.plan;
    if (attachment.addonAppName.isEmpty())
        attachment.addonAppName = known.appName;
    attachment.addonState = known.state;
    attachment.configVars =
        reader.optionalTexts("config_vars").value_or(QStringList{attachment.name + QStringLiteral("_URL")});
    return attachment;
}

} // namespace

QDateTime parseHerokuTime(const QString &text)
{
    static const QRegularExpression spaced(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d) ([+-]\\d{4})$"));
    static const QRegularExpression zoned(QStringLiteral("(Z|[+-]\\d\\d:?\\d\\d)$"));
    QString iso = text;
    if (const auto match = spaced.match(text); match.hasMatch())
        iso = match.captured(1) + QLatin1Char('T') + match.captured(2) + match.captured(3);
    if (!zoned.match(iso).hasMatch())
        return {};
    return QDateTime::fromString(iso, Qt::ISODateWithMs).toUTC();
}

Expected<HerokuAccount> parseAccount(const QJsonDocument &json)
{
    JsonReader reader(json.isObject() ? QJsonValue(json.object()) : QJsonValue(), QStringLiteral("account"));
    HerokuAccount account;
    account.id = reader.text("id");
    account.email = reader.text("email");
    account.name = reader.optionalText("name");
    if (const auto error = reader.error())
        return bowline::fail(*error);
    return account;
}

Expected<QList<HerokuApp>> parseApps(const QJsonArray &json)
{
    QList<HerokuApp> apps;
    apps.reserve(json.size());
    for (qsizetype i = 0; i < json.size(); ++i) {
        JsonReader reader(json.at(i), itemPath("apps", i));
        HerokuApp app;
        app.id = reader.text("id");
        app.name = reader.text("name");
        app.ownerEmail = reader.optionalObject("owner").optionalText("email");
        app.teamName = reader.optionalObject("team").optionalText("name");
        app.releasedAt = reader.optionalTime("released_at");
        app.updatedAt = reader.optionalTime("updated_at");
        if (const auto error = reader.error())
            return bowline::fail(*error);
        apps.append(app);
    }
    return apps;
}

Expected<HerokuRelease> parseLatestRelease(const QJsonArray &json)
{
    HerokuRelease newest;
    for (qsizetype i = 0; i < json.size(); ++i) {
        JsonReader reader(json.at(i), itemPath("releases", i));
        HerokuRelease release;
        release.version = static_cast<int>(reader.number("version"));
        release.description = reader.optionalText("description");
        release.userEmail = reader.optionalObject("user").optionalText("email");
        release.status = reader.optionalText("status");
        release.createdAt = reader.optionalTime("created_at");
        if (const auto error = reader.error())
            return bowline::fail(*error);
        if (release.version > newest.version)
            newest = release;
    }
    return newest;
}

Expected<ConfigVars> parseConfigVars(const QJsonDocument &json)
{
    if (!json.isObject())
        return bowline::fail(ErrorCode::ApiBadAnswer, QStringLiteral("config vars are not an object"));
    ConfigVars vars;
    const QJsonObject object = json.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isNull())
            continue; // the schema allows it; as good as not there
        if (!it.value().isString())
            return bowline::fail(ErrorCode::ApiBadAnswer, QStringLiteral("a config var is not a text"));
        vars.insert(it.key(), Secret(it.value().toString()));
    }
    return vars;
}

Expected<QList<HerokuAttachment>> parseDatabases(const QJsonArray &attachments, const QJsonArray &addons)
{
    const auto known = parseAddons(addons);
    if (!known)
        return tl::unexpected(known.error());
    QList<HerokuAttachment> databases;
    for (qsizetype i = 0; i < attachments.size(); ++i) {
        JsonReader reader(attachments.at(i), itemPath("attachments", i));
        HerokuAttachment attachment = readAttachment(reader, *known);
        if (const auto error = reader.error())
            return bowline::fail(*error);
        if (!attachment.plan.startsWith(postgresPlans))
            continue;
        attachment.plan = attachment.plan.mid(postgresPlans.size());
        databases.append(attachment);
    }
    return databases;
}

} // namespace bowline
