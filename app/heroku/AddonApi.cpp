// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/AddonApi.h"

#include "heroku/HerokuError.h"
#include "heroku/HerokuJson.h"
#include "heroku/ItemReader.h"

#include <QRegularExpression>

#include <algorithm>

namespace bowline {

namespace {

const QString postgresService = QStringLiteral("heroku-postgresql");

QString addonPath(const char *form, const QString &first, const QString &second = {})
{
    const auto part = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    const QString path = QString::fromLatin1(form).arg(part(first));
    return second.isEmpty() ? path : path + QLatin1Char('/') + part(second);
}

AddonAttachment readAddonAttachment(JsonReader &reader)
{
    AddonAttachment attachment;
    attachment.id = reader.text("id");
    attachment.name = reader.text("name");
    attachment.nameSpace = reader.optionalText("namespace");
    JsonReader addon = reader.object("addon");
    attachment.addonId = addon.text("id");
    attachment.addonName = addon.promisedText("name");
    attachment.appName = reader.object("app").promisedText("name");
    return attachment;
}

AddonPlan readAddonPlan(JsonReader &reader)
{
    AddonPlan plan;
    plan.name = reader.text("name").section(QLatin1Char(':'), -1);
    plan.words = reader.optionalText("human_name");
    plan.isSold = reader.optionalFlag("visible", true);
    JsonReader price = reader.optionalObject("price");
    if (!price.isEmpty() && !price.optionalFlag("contract", false)) {
        plan.cents = static_cast<int>(price.number("cents"));
        plan.unit = price.optionalText("unit");
    }
    return plan;
}

/// One resource, by the reader of a list's items.
template <class Item>
Expected<Item> readOne(const QJsonDocument &json, const char *what, Item (*read)(JsonReader &))
{
    JsonReader reader(json.object(), QLatin1String(what));
    const Item item = read(reader);
    if (const auto error = reader.error())
        return fail(*error);
    return item;
}

HerokuAddon readAddon(JsonReader &reader)
{
    HerokuAddon addon;
    addon.id = reader.text("id");
    addon.name = reader.text("name");
    JsonReader app = reader.object("app");
    addon.appId = app.text("id");
    addon.appName = app.promisedText("name");
    addon.plan = reader.object("plan").text("name").section(QLatin1Char(':'), -1);
    addon.state = reader.text("state");
    addon.createdAt = reader.optionalTime("created_at");
    return addon;
}

/// Whether the answer to a DELETE says that the add-on goes.
Pending<Done> isEnding(const QJsonDocument &answer)
{
    const QString state = answer.object().value(QLatin1String("state")).toString();
    if (state.startsWith(QLatin1String("deprovision")))
        return Pending<Done>::ready(Done{});
    return Pending<Done>::failed(badHerokuAnswer(QStringLiteral("a destroyed add-on is ") + state));
}

Expected<Done> goneIsGood(const Expected<QJsonDocument> &answer)
{
    if (answer || answer.error().code == ErrorCode::ApiNotFound)
        return Done{};
    return fail(answer.error());
}

} // namespace

bool AddonAttachment::isName(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Z][A-Z0-9_]*$"));
    return shape.match(text).hasMatch();
}

QJsonObject AttachmentWish::body() const
{
    const auto named = [](const QString &text) { return QJsonObject{{QStringLiteral("name"), text}}; };
    QJsonObject body{{QStringLiteral("addon"), named(addonName)}, {QStringLiteral("app"), named(appName)}};
    if (!name.isEmpty())
        body.insert(QStringLiteral("name"), name);
    if (!nameSpace.isEmpty())
        body.insert(QStringLiteral("namespace"), nameSpace);
    if (replaces)
        body.insert(QStringLiteral("confirm"), appName);
    return body;
}

QJsonObject AddonWish::body() const
{
    QJsonObject config;
    if (!origin.isEmpty())
        config.insert(follows ? QStringLiteral("follow") : QStringLiteral("fork"), origin);
    if (!version.isEmpty())
        config.insert(QStringLiteral("version"), version);
    QJsonObject body{
        {QStringLiteral("plan"), QJsonObject{{QStringLiteral("name"), postgresService + QLatin1Char(':') + plan}}},
        {QStringLiteral("config"), config}};
    if (!name.isEmpty())
        body.insert(QStringLiteral("name"), name);
    if (!attachment.isEmpty())
        body.insert(QStringLiteral("attachment"), QJsonObject{{QStringLiteral("name"), attachment}});
    return body;
}

AddonApi::AddonApi(PlatformApi *api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

Pending<QList<AddonAttachment>> AddonApi::attachmentsOf(const QString &app)
{
    return m_api->list(addonPath("/apps/%1/addon-attachments", app)).andThen(this, [](const QJsonArray &items) {
        return readItems<AddonAttachment>("addon attachments", items, nullptr, readAddonAttachment);
    });
}

Pending<AddonAttachment> AddonApi::attach(const AttachmentWish &wish)
{
    return m_api->call("POST", QStringLiteral("/addon-attachments"), QJsonDocument(wish.body()))
        .andThen(this,
                 [](const QJsonDocument &json) { return readOne(json, "addon attachment", readAddonAttachment); });
}

Pending<Done> AddonApi::detach(const QString &attachmentId)
{
    return m_api->call("DELETE", addonPath("/addon-attachments/%1", attachmentId)).always(this, goneIsGood);
}

Pending<QList<AddonPlan>> AddonApi::plans()
{
    return m_api->list(QStringLiteral("/addon-services/%1/plans").arg(postgresService))
        .andThen(this, [](const QJsonArray &items) {
            auto plans = readItems<AddonPlan>("plans", items, nullptr, readAddonPlan);
            if (plans)
                std::stable_sort(plans->begin(), plans->end(), [](const AddonPlan &a, const AddonPlan &b) {
                    return std::pair(a.cents < 0, a.cents) < std::pair(b.cents < 0, b.cents);
                });
            return plans;
        });
}

Pending<HerokuAddon> AddonApi::create(const QString &app, const AddonWish &wish)
{
    return m_api->call("POST", addonPath("/apps/%1/addons", app), QJsonDocument(wish.body()))
        .andThen(this, [](const QJsonDocument &json) { return readOne(json, "addon", readAddon); });
}

Pending<std::optional<HerokuAddon>> AddonApi::find(const QString &app, const QString &addon)
{
    using Found = std::optional<HerokuAddon>;
    return m_api->call("GET", addonPath("/apps/%1/addons", app, addon))
        .always(this, [](const Expected<QJsonDocument> &json) -> Expected<Found> {
            if (!json)
                return json.error().code == ErrorCode::ApiNotFound ? Expected<Found>(Found()) : fail(json.error());
            const auto found = readOne(*json, "addon", readAddon);
            return found ? Expected<Found>(*found) : fail(found.error());
        });
}

Pending<Done> AddonApi::destroy(const QString &app, const QString &addonId, bool forced)
{
    const QJsonDocument body(QJsonObject{{QStringLiteral("force"), forced}});
    return m_api->call("DELETE", addonPath("/apps/%1/addons", app, addonId), body)
        .always(this, [this, addonId](const Expected<QJsonDocument> &answer) {
            if (answer || answer.error().code != ErrorCode::ApiNotFound)
                return answer ? isEnding(*answer) : Pending<Done>::failed(answer.error());
            // It may also have gone over to another app, where it lives and costs.
            return m_api->call("GET", addonPath("/addons/%1", addonId))
                .always(this, [gone = answer.error()](const Expected<QJsonDocument> &elsewhere) -> Expected<Done> {
                    const bool isGone = !elsewhere && elsewhere.error().code == ErrorCode::ApiNotFound;
                    return isGone ? Expected<Done>(Done{}) : fail(elsewhere ? gone : elsewhere.error());
                });
        });
}

Pending<HerokuApp> AddonApi::app(const QString &idOrName)
{
    return m_api->call("GET", addonPath("/apps/%1", idOrName))
        .andThen(this, [](const QJsonDocument &json) -> Expected<HerokuApp> {
            const auto apps = parseApps({json.object()});
            return apps ? Expected<HerokuApp>(apps->constFirst()) : fail(apps.error());
        });
}

Pending<bool> AddonApi::hasReleasePhase(const QString &app)
{
    return m_api->list(addonPath("/apps/%1/formation", app)).andThen(this, [](const QJsonArray &processes) {
        return std::any_of(processes.cbegin(), processes.cend(), [](const QJsonValue &process) {
            return process.toObject().value(QLatin1String("type")) == QLatin1String("release");
        });
    });
}

} // namespace bowline
