// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/DatabaseCreateAct.h"

#include "service/RepeatedQuestion.h"
#include "service/databases/NewAddonName.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace bowline {

namespace {

// Steps and facts: stored, so they stay.
const QString createDatabaseStep = QStringLiteral("create");
const QString newDatabaseApp = QStringLiteral("app_id");
const QString newDatabaseAppName = QStringLiteral("app_name");
const QString newDatabasePlan = QStringLiteral("plan");
const QString newDatabaseAttachment = QStringLiteral("name");
const QString newDatabaseVersion = QStringLiteral("version");
const QString newDatabaseOrigin = QStringLiteral("origin_name");
const QString newDatabaseOriginId = QStringLiteral("origin_id");
const QString newDatabaseFollows = QStringLiteral("follows");
const QString newAddonName = QStringLiteral("addon_name");
const QString createdAddonId = QStringLiteral("addon_id");

Phrase priceOf(const AddonPlan &sold)
{
    if (sold.cents < 0)
        return Phrase("plan.price_by_contract").arg(sold.name);
    const QString dollars = QString::number(sold.cents / 100.0, 'f', 2);
    return sold.unit == QLatin1String("month") ? Phrase("plan.price_a_month").arg(sold.name, dollars)
                                               : Phrase("plan.price").arg(sold.name, dollars, sold.unit);
}

QString createCommand(const AddonWish &wish, const QString &app)
{
    const auto option = [](const char *name, const QString &value) {
        return value.isEmpty() ? QString() : QLatin1String(name) + value;
    };
    const QString origin = option(wish.follows ? " --follow " : " --fork ", wish.origin);
    const QString more = origin + option(" --version ", wish.version);
    return QStringLiteral("heroku addons:create heroku-postgresql:%1 --name %2%3 -a %4%5")
        .arg(wish.plan, wish.name, option(" --as ", wish.attachment), app,
             more.isEmpty() ? QString() : QStringLiteral(" --") + more);
}

} // namespace

DatabaseCreateAct::DatabaseCreateAct(const DatabaseActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
    , m_salt(QUuid::createUuid().toString())
{
}

Expected<Done> DatabaseCreateAct::check(const QJsonObject &fields)
{
    const QString name = fields.value(newDatabaseAttachment).toString();
    if (fields.value(QLatin1String("app")).toString().isEmpty())
        return fail(makeError(ErrorCode::InputInvalid, Phrase("attachment.no_app"), {}));
    if (!name.isEmpty() && !AddonAttachment::isName(name))
        return fail(makeError(ErrorCode::InputInvalid, Phrase("attachment.bad_name").arg(name), {}));
    return Done{};
}

Pending<ActPlan> DatabaseCreateAct::plan(const AccountId &account, const QJsonObject &fields)
{
    if (const auto good = check(fields); !good)
        return Pending<ActPlan>::failed(good.error());
    return originOf(account, fields).andThen(this, [this, account, fields](const Origin &origin) {
        return planFor(account, origin, fields);
    });
}

Pending<DatabaseCreateAct::Origin> DatabaseCreateAct::originOf(const AccountId &account, const QJsonObject &fields)
{
    const QString id = fields.value(newDatabaseOriginId).toString();
    if (!id.isEmpty())
        return m_parts.anyDatabase(account, id, this).andThen(this, [](const KnownDatabase &one) {
            return Origin(one);
        });
    return m_parts.accounts->whenUsableNow(account)
        .andThen(this, [this, account](const Done &) { return m_parts.inventory->of(account, 0); })
        .andThen(this, [](const Inventory::Answer &) { return Origin(); });
}

Pending<ActPlan> DatabaseCreateAct::planFor(const AccountId &account, const Origin &origin, const QJsonObject &fields)
{
    return m_parts.withAddons(account, [](AddonApi &api) { return api.plans(); })
        .andThen(this,
                 [this, account, fields](const QList<AddonPlan> &plans) -> Pending<Ground> {
                     const QString wanted = fields.value(newDatabasePlan).toString();
                     const auto sold = std::find_if(plans.cbegin(), plans.cend(), [&wanted](const AddonPlan &one) {
                         return one.name == wanted && DatabasePlan(one.name).hasFigures(); // Advanced ones want more
                     });
                     if (sold == plans.cend())
                         return Pending<Ground>::failed(
                             makeError(ErrorCode::InputInvalid, Phrase("create.no_such_plan").arg(wanted), {}));
                     return groundIn(account, fields.value(QLatin1String("app")).toString(), *sold);
                 })
        .andThen(this, [this, account, origin, fields](const Ground &ground) {
            return planOf(account, origin, ground, fields);
        });
}

Pending<DatabaseCreateAct::Ground> DatabaseCreateAct::groundIn(const AccountId &account, const QString &appName,
                                                               const AddonPlan &sold)
{
    return m_parts.withAddons(account, [&appName](AddonApi &api) { return api.app(appName); })
        .andThen(this, [this, account, sold](const HerokuApp &app) {
            return m_parts.withAddons(account, [&app](AddonApi &api) { return api.attachmentsOf(app.id); })
                .andThen(this, [app, sold](const QList<AddonAttachment> &there) {
                    QStringList names;
                    for (const AddonAttachment &one : there)
                        names.append(one.name);
                    return Ground{app, sold, names};
                });
        });
}

std::optional<Error> DatabaseCreateAct::whyNot(const Origin &origin, const Ground &ground, const QString &attachment)
{
    if (ground.attachments.contains(attachment))
        return makeError(ErrorCode::ApiConflict, Phrase("create.name_taken").arg(ground.app.name, attachment), {});
    if (!origin)
        return std::nullopt;
    if (!origin->isReady())
        return makeError(ErrorCode::InputInvalid, Phrase("link.not_ready").arg(origin->state), {});
    for (const DatabasePlan &plan : {origin->plan, DatabasePlan(ground.sold.name)}) {
        if (!plan.hasStandardFeatures())
            return makeError(ErrorCode::InputInvalid, Phrase("create.no_copies").arg(plan.name()), {});
    }
    return std::nullopt;
}

ActPlan DatabaseCreateAct::planOf(const AccountId &account, const Origin &origin, const Ground &ground,
                                  const QJsonObject &fields) const
{
    const HerokuApp &app = ground.app;
    const bool follows = origin && fields.value(newDatabaseFollows).toBool();
    ActPlan plan;
    plan.facts = {{newDatabaseApp, app.id},
                  {newDatabaseAppName, app.name},
                  {newDatabasePlan, ground.sold.name},
                  {newDatabaseAttachment, fields.value(newDatabaseAttachment).toString()},
                  {newDatabaseVersion, fields.value(newDatabaseVersion).toString()},
                  {newDatabaseOrigin, origin ? origin->name : QString()},
                  {newDatabaseOriginId, origin ? origin->id : QString()},
                  {newDatabaseFollows, follows}};
    QJsonObject all = plan.facts;
    all.insert(QStringLiteral("there"), idsOfAll(account));
    all.insert(QStringLiteral("salt"), m_salt);
    const QString name = fields.value(newAddonName).toString(); // of an act that was begun
    plan.facts.insert(newAddonName, name.isEmpty() ? NewAddonName::of(all) : name);
    const AddonWish wish = wishOf(plan.facts);
    plan.subject = wish.name;
    if (origin)
        plan.guardedBy = {origin->id};
    plan.title = Phrase("plan.create_database").arg(ground.sold.name, app.name);
    plan.sentence = !origin   ? Phrase("plan.create_database_sentence").arg(app.name)
                    : follows ? Phrase("plan.create_follower_sentence").arg(app.name, origin->name)
                              : Phrase("plan.create_fork_sentence").arg(app.name, origin->name);
    plan.verb = Phrase("plan.verb_create_database");
    plan.touches = {{TouchedKind::App, app.name,
                     wish.attachment.isEmpty()
                         ? Phrase("plan.app_gets_some_var")
                         : Phrase("plan.app_gets_var").arg(wish.attachment + QStringLiteral("_URL"))}};
    plan.notes = {priceOf(ground.sold)};
    if (origin && !follows)
        plan.notes.append(Phrase("plan.fork_holds_everything"));
    if (follows)
        plan.notes.append(Phrase("plan.follower_reads_only"));
    plan.typed = origin ? app.name : QString(); // an empty one touches nothing that is there
    plan.command = createCommand(wish, app.name);
    plan.requests = {m_parts.platformRequest("POST", account, QStringLiteral("/apps/%1/addons ").arg(app.id)) +
                     QString::fromUtf8(QJsonDocument(wish.body()).toJson(QJsonDocument::Compact))};
    plan.obstacle = whyNot(origin, ground, wish.attachment);
    return plan;
}

QJsonArray DatabaseCreateAct::idsOfAll(const AccountId &account) const
{
    QStringList ids;
    for (const KnownDatabase &one : m_parts.inventory->lastOf(account).value_or(Inventory::Answer()).databases)
        ids.append(one.id);
    ids.sort();
    return QJsonArray::fromStringList(ids);
}

AddonWish DatabaseCreateAct::wishOf(const QJsonObject &facts)
{
    return {facts.value(newAddonName).toString(),          facts.value(newDatabasePlan).toString(),
            facts.value(newDatabaseAttachment).toString(), facts.value(newDatabaseVersion).toString(),
            facts.value(newDatabaseOrigin).toString(),     facts.value(newDatabaseFollows).toBool()};
}

QList<ActStep> DatabaseCreateAct::steps(const QJsonObject &facts) const
{
    return {{createDatabaseStep, Phrase("plan.step_create_database").arg(facts.value(newDatabasePlan).toString())},
            {QStringLiteral("wait"), Phrase("plan.step_wait_database")}};
}

Pending<QJsonObject> DatabaseCreateAct::perform(const ActRecord &record)
{
    return record.step == createDatabaseStep ? create(record) : wait(record);
}

// One of this name is what an earlier attempt has asked for: its answer was lost.
Pending<QJsonObject> DatabaseCreateAct::create(const ActRecord &record)
{
    const AccountId account = record.account;
    const QString app = record.facts.value(newDatabaseApp).toString();
    const AddonWish wish = wishOf(record.facts);
    return m_parts.withAddons(account, [&](AddonApi &api) { return api.find(app, wish.name); })
        .andThen(this,
                 [this, record](const std::optional<HerokuAddon> &made) {
                     const bool isOurs = made && !made->state.startsWith(QLatin1String("deprovision"));
                     return isOurs ? Pending<HerokuAddon>::ready(*made) : ask(record);
                 })
        .andThen(this, [](const HerokuAddon &addon) {
            return QJsonObject{{createdAddonId, addon.id}};
        });
}

Pending<HerokuAddon> DatabaseCreateAct::ask(const ActRecord &record)
{
    QJsonObject fields = record.facts;
    fields.insert(QStringLiteral("app"), record.facts.value(newDatabaseApp));
    return stillPlanned(record, fields).andThen(this, [this, record](const Done &) {
        return m_parts.withAddons(record.account, [&facts = record.facts](AddonApi &api) {
            return api.create(facts.value(newDatabaseApp).toString(), wishOf(facts));
        });
    });
}

// The Data API does not know a new one for a while; its add-on is there all the time, unless Heroku gives it up.
Pending<bool> DatabaseCreateAct::isAvailable(const ActRecord &record)
{
    const auto data = m_parts.dataApi(record.account);
    if (!data)
        return Pending<bool>::failed(data.error());
    return (*data)
        ->waitStatus(record.state.value(createdAddonId).toString())
        .always(this, [this, record](const Expected<HerokuWaitStatus> &status) {
            if (!status && status.error().code == ErrorCode::ApiNotFound)
                return requireAddon(record);
            if (!status)
                return Pending<bool>::failed(status.error());
            if (status->hasFailed)
                return Pending<bool>::failed(
                    makeError(ErrorCode::ApiInvalid, Phrase("create.failed").arg(status->message), {}));
            return Pending<bool>::ready(!status->isWaiting);
        });
}

Pending<bool> DatabaseCreateAct::requireAddon(const ActRecord &record)
{
    const QString app = record.facts.value(newDatabaseApp).toString();
    const QString id = record.state.value(createdAddonId).toString();
    return m_parts.withAddons(record.account, [&](AddonApi &api) { return api.find(app, id); })
        .andThen(this, [](const std::optional<HerokuAddon> &addon) -> Expected<bool> {
            if (addon)
                return false;
            return fail(makeError(ErrorCode::ApiInvalid, Phrase("create.given_up"), {}));
        });
}

Pending<QJsonObject> DatabaseCreateAct::wait(const ActRecord &record)
{
    m_parts.inventory->expire(record.account);
    auto *question = new RepeatedQuestion(
        m_parts.core->clock, [this, record] { return isAvailable(record); }, this, RepeatedQuestion::longWork);
    return question
        ->untilYes(RepeatedQuestion::left(record.createdAt, longestWaitMs, *m_parts.core->clock),
                   [] { return makeError(ErrorCode::ApiInvalid, Phrase("create.lasts"), {}); })
        .andThen(this, [state = record.state](const Done &) { return state; });
}

void DatabaseCreateAct::ended(const ActRecord &record)
{
    m_parts.inventory->expire(record.account);
    m_salt = QUuid::createUuid().toString(); // the next one is another one, also if this one's name was refused
}

} // namespace bowline
