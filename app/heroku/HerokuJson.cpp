// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/HerokuJson.h"

#include "heroku/HerokuError.h"
#include "heroku/ItemReader.h"

#include <QRegularExpression>

#include <algorithm>

namespace bowline {

namespace {

const QString postgresPlans = QStringLiteral("heroku-postgresql:");

/// Of any service; `plan` still with its name.
Expected<QHash<QString, HerokuAddon>> parseAddons(const QJsonArray &json, QStringList *oddities)
{
    const auto items = readItems<HerokuAddon>("addons", json, oddities, [](JsonReader &reader) {
        HerokuAddon addon;
        addon.id = reader.text("id");
        addon.name = reader.optionalText("name");
        addon.plan = reader.object("plan").text("name");
        addon.state = reader.optionalText("state");
        JsonReader app = reader.optionalObject("app");
        addon.appId = app.optionalText("id");
        addon.appName = app.optionalText("name");
        addon.createdAt = reader.optionalTime("created_at");
        return addon;
    });
    if (!items)
        return bowline::fail(items.error());
    QHash<QString, HerokuAddon> addons;
    for (const HerokuAddon &addon : *items)
        addons.insert(addon.id, addon);
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

// Those of an attachment's config vars that can hold the URL of a database, the usual one first. Shield databases bring
// a private key and more beside it, others a certificate; all are told by their names, so that no value is read for it.
QStringList urlVars(const QString &attachment, const QStringList &all)
{
    static const QRegularExpression other(
        QStringLiteral("(_KEY|_CERT|_BASTIONS?|_REKEYS_AFTER|_PASSWORD|_USER|_HOST|_PORT)$"));
    const QString usual = attachment + QStringLiteral("_URL");
    QStringList named;
    QStringList rest;
    for (const QString &name : all) {
        if (name == usual)
            named.prepend(name);
        else if (name.endsWith(QLatin1String("_URL")))
            named.append(name);
        else if (!other.match(name).hasMatch())
            rest.append(name);
    }
    return named.isEmpty() ? rest : named;
}

HerokuAttachment readAttachment(JsonReader &reader, const QHash<QString, HerokuAddon> &addons)
{
    HerokuAttachment attachment;
    attachment.id = reader.promisedText("id");
    attachment.name = reader.text("name");
    attachment.createdAt = reader.optionalTime("created_at");
    readNamespace(reader.optionalText("namespace"), attachment);
    JsonReader app = reader.object("app");
    attachment.appId = app.text("id");
    attachment.appName = app.promisedText("name");
    JsonReader addon = reader.object("addon");
    attachment.addonId = addon.text("id");
    attachment.addonName = addon.promisedText("name");
    attachment.addonAppName = addon.optionalObject("app").optionalText("name");
    // Plan and config vars come only from a server that honours Accept-Inclusion; state only with the add-on,
    // which is hidden when its app is someone else's.
    const HerokuAddon known = addons.value(attachment.addonId);
    attachment.plan = addon.optionalObject("plan").optionalText("name");
    if (attachment.plan.isEmpty())
        attachment.plan = known.plan;
    if (attachment.addonAppName.isEmpty())
        attachment.addonAppName = known.appName;
    attachment.addonState = known.state;
    const QStringList usual{attachment.name + QStringLiteral("_URL")};
    attachment.configVars = urlVars(attachment.name, reader.optionalTexts("config_vars").value_or(usual));
    return attachment;
}

} // namespace

bool HerokuAttachment::isReachableFromOutside() const
{
    const QStringList words = plan.split(QLatin1Char('-'));
    return !words.contains(QLatin1String("private")) && !words.contains(QLatin1String("shield"));
}

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

Expected<HerokuAccount> parseAccount(const QJsonDocument &json, QStringList *oddities)
{
    QStringList found;
    JsonReader reader(json.isObject() ? QJsonValue(json.object()) : QJsonValue(), QStringLiteral("account"), &found);
    HerokuAccount account;
    account.id = reader.text("id");
    account.email = reader.text("email");
    account.name = reader.optionalText("name");
    if (const auto error = reader.error())
        return bowline::fail(*error);
    if (oddities)
        oddities->append(found);
    return account;
}

Expected<QList<HerokuApp>> parseApps(const QJsonArray &json, QStringList *oddities)
{
    return readItems<HerokuApp>("apps", json, oddities, [](JsonReader &reader) {
        HerokuApp app;
        app.id = reader.text("id");
        app.name = reader.promisedText("name");
        app.ownerEmail = reader.optionalObject("owner").optionalText("email");
        app.teamName = reader.optionalObject("team").optionalText("name");
        app.releasedAt = reader.optionalTime("released_at");
        app.updatedAt = reader.optionalTime("updated_at");
        if (!app.releasedAt.isValid())
            app.otherMark = reader.raw("released_at") + QLatin1Char(' ') + reader.raw("updated_at");
        return app;
    });
}

Expected<QList<HerokuRelease>> parseReleases(const QJsonArray &json, QStringList *oddities)
{
    auto releases = readItems<HerokuRelease>("releases", json, oddities, [](JsonReader &reader) {
        HerokuRelease release;
        release.version = static_cast<int>(reader.number("version"));
        release.description = reader.optionalText("description");
        release.userEmail = reader.optionalObject("user").optionalText("email");
        release.status = reader.optionalText("status");
        release.createdAt = reader.optionalTime("created_at");
        return release;
    });
    if (releases)
        std::sort(releases->begin(), releases->end(),
                  [](const HerokuRelease &a, const HerokuRelease &b) { return a.version > b.version; });
    return releases;
}

Expected<ConfigVars> parseConfigVars(const QJsonDocument &json, QStringList *oddities)
{
    if (!json.isObject())
        return bowline::fail(badHerokuAnswer(QStringLiteral("config vars are not an object")));
    ConfigVars vars;
    const QJsonObject object = json.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isString())
            vars.texts.insert(it.key(), Secret(it.value().toString()));
        else if (!it.value().isNull()) // null is as good as not there: the schema allows it
            vars.unreadable.insert(it.key());
    }
    if (oddities) {
        for (const QString &name : std::as_const(vars.unreadable))
            oddities->append(QStringLiteral("the config var %1 is not a text").arg(name));
        oddities->sort();
    }
    return vars;
}

Expected<HerokuDatabases> parseDatabases(const QJsonArray &attachments, const QJsonArray &addons, QStringList *oddities)
{
    const auto known = parseAddons(addons, oddities);
    if (!known)
        return tl::unexpected(known.error());
    const auto all = readItems<HerokuAttachment>(
        "attachments", attachments, oddities, [&known](JsonReader &reader) { return readAttachment(reader, *known); });
    if (!all)
        return bowline::fail(all.error());
    HerokuDatabases databases;
    for (HerokuAttachment attachment : *all) {
        if (!attachment.plan.startsWith(postgresPlans))
            continue;
        attachment.plan = attachment.plan.mid(postgresPlans.size());
        databases.attachments.append(attachment);
    }
    for (HerokuAddon addon : *known) {
        if (!addon.plan.startsWith(postgresPlans))
            continue;
        addon.plan = addon.plan.mid(postgresPlans.size());
        databases.addons.append(addon);
    }
    return databases;
}

} // namespace bowline
