// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/attachments/AttachmentCreateAct.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace bowline {

namespace {

// Facts: stored, so they stay.
const QString attachedBefore = QStringLiteral("before"); // ids

QString wishedSpace(const QJsonObject &fields)
{
    if (fields.value(QLatin1String("pooled")).toBool())
        return AttachmentFacts::pooledNameSpace;
    return AttachmentFacts::nameSpaceOf(fields.value(QLatin1String("credential")).toString());
}

QString attachCommand(const KnownDatabase &database, const AttachmentWish &wish)
{
    const bool isPooled = wish.nameSpace == AttachmentFacts::pooledNameSpace;
    const QString as = wish.name.isEmpty() ? QString() : QStringLiteral(" --as ") + wish.name;
    if (isPooled)
        return QStringLiteral("heroku pg:connection-pooling:attach %1%2 -a %3")
            .arg(database.cliName(), as, wish.appName);
    const QString credential = wish.nameSpace.section(QLatin1Char(':'), 1);
    return QStringLiteral("heroku addons:attach %1%2%3 -a %4")
        .arg(wish.addonName, as, credential.isEmpty() ? QString() : QStringLiteral(" --credential ") + credential,
             wish.appName);
}

std::optional<Error> whyNotAttached(const KnownDatabase &database, const AttachmentWish &wish,
                                    const QList<AddonAttachment> &there)
{
    if (!database.isReady())
        return makeError(ErrorCode::InputInvalid, Phrase("link.not_ready").arg(database.state), {});
    if (const AddonAttachment *taken = AttachmentFacts::find(there, wish.name))
        return makeError(ErrorCode::ApiConflict,
                         Phrase("attachment.name_taken").arg(wish.appName, wish.name, taken->addonName), {});
    return std::nullopt;
}

} // namespace

AttachmentCreateAct::AttachmentCreateAct(const DatabaseActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
{
}

Pending<ActPlan> AttachmentCreateAct::plan(const AccountId &account, const QJsonObject &fields)
{
    const QString name = fields.value(AttachmentFacts::name).toString();
    if (!name.isEmpty() && !AddonAttachment::isName(name))
        return Pending<ActPlan>::failed(
            makeError(ErrorCode::InputInvalid, Phrase("attachment.bad_name").arg(name), {}));
    if (fields.value(QLatin1String("app")).toString().isEmpty())
        return Pending<ActPlan>::failed(makeError(ErrorCode::InputInvalid, Phrase("attachment.no_app"), {}));
    return m_parts.anyDatabase(account, fields.value(AttachmentFacts::addonId).toString(), this)
        .andThen(this, [this, fields](const KnownDatabase &database) { return planFor(database, fields); });
}

Pending<ActPlan> AttachmentCreateAct::planFor(const KnownDatabase &database, const QJsonObject &fields)
{
    if (fields.value(QLatin1String("pooled")).toBool() && !database.plan.hasStandardFeatures())
        return Pending<ActPlan>::failed(
            makeError(ErrorCode::InputInvalid, Phrase("attachment.no_pool").arg(database.plan.name()), {}));
    return requireCredential(database, fields.value(QLatin1String("credential")).toString())
        .andThen(this,
                 [this, database, fields](const Done &) {
                     return m_parts.withAddons(database.account, [&](AddonApi &api) {
                         return api.app(fields.value(QLatin1String("app")).toString());
                     });
                 })
        .andThen(this, [this, database, fields](const HerokuApp &app) {
            return m_parts.withAddons(database.account, [&](AddonApi &api) { return api.attachmentsOf(app.id); })
                .andThen(this, [this, database, app, fields](const QList<AddonAttachment> &there) {
                    return planOf(database, app, there, fields);
                });
        });
}

Pending<Done> AttachmentCreateAct::requireCredential(const KnownDatabase &database, const QString &credential)
{
    if (AttachmentFacts::nameSpaceOf(credential).isEmpty() || !database.plan.hasFigures())
        return Pending<Done>::ready(Done{});
    const auto data = m_parts.dataApi(database.account);
    if (!data)
        return Pending<Done>::failed(data.error());
    return (*data)
        ->credentials(database.id)
        .andThen(this, [credential](const QList<HerokuCredential> &all) -> Expected<Done> {
            const bool isThere = std::any_of(all.cbegin(), all.cend(), [&credential](const HerokuCredential &one) {
                return one.name == credential;
            });
            if (isThere)
                return Done{};
            return fail(makeError(ErrorCode::NotFound, Phrase("database.no_such_credential").arg(credential), {}));
        });
}

ActPlan AttachmentCreateAct::planOf(const KnownDatabase &database, const HerokuApp &app,
                                    const QList<AddonAttachment> &there, const QJsonObject &fields) const
{
    QJsonArray before;
    for (const AddonAttachment &one : there) {
        if (one.addonId == database.id)
            before.append(one.id);
    }
    const QString name = fields.value(AttachmentFacts::name).toString();
    ActPlan plan;
    plan.facts = {{AttachmentFacts::addonId, database.id},
                  {AttachmentFacts::addonName, database.name},
                  {AttachmentFacts::appId, app.id},
                  {AttachmentFacts::appName, app.name},
                  {AttachmentFacts::name, name},
                  {AttachmentFacts::nameSpace, wishedSpace(fields)},
                  {attachedBefore, before}};
    const AttachmentWish wish = wishOf(plan.facts);
    plan.subject = database.id;
    plan.title = Phrase("plan.attach").arg(database.name, app.name);
    plan.sentence = Phrase("plan.attach_sentence").arg(app.name, database.name);
    plan.verb = Phrase("plan.verb_attach");
    plan.touches = {{TouchedKind::App, app.name,
                     name.isEmpty() ? Phrase("plan.app_gets_some_var")
                                    : Phrase("plan.app_gets_var").arg(name + QStringLiteral("_URL"))}};
    plan.typed = app.name;
    plan.command = attachCommand(database, wish);
    plan.requests = {requestFor(database, wish)};
    plan.obstacle = whyNotAttached(database, wish, there);
    return plan;
}

// A pool is made by the Data API, as the Heroku CLI has it made.
QString AttachmentCreateAct::requestFor(const KnownDatabase &database, const AttachmentWish &wish) const
{
    const auto text = [](const QJsonObject &body) {
        return QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
    };
    if (wish.nameSpace != AttachmentFacts::pooledNameSpace)
        return m_parts.platformRequest("POST", database.account, QStringLiteral("/addon-attachments ")) +
               text(wish.body());
    return m_parts.request("POST", database.account,
                           QStringLiteral("/client/v11/databases/%1/connection-pooling ").arg(database.id)) +
           text(DataApi::poolBody(wish.appName, wish.name));
}

AttachmentWish AttachmentCreateAct::wishOf(const QJsonObject &facts)
{
    return {facts.value(AttachmentFacts::addonName).toString(), facts.value(AttachmentFacts::appName).toString(),
            facts.value(AttachmentFacts::name).toString(), facts.value(AttachmentFacts::nameSpace).toString(), false};
}

QList<ActStep> AttachmentCreateAct::steps(const QJsonObject &facts) const
{
    return {
        {QStringLiteral("attach"), Phrase("plan.step_attach").arg(facts.value(AttachmentFacts::appName).toString())}};
}

Pending<QJsonObject> AttachmentCreateAct::perform(const ActRecord &record)
{
    const QString app = record.facts.value(AttachmentFacts::appId).toString();
    return m_parts.withAddons(record.account, [&app](AddonApi &api) { return api.attachmentsOf(app); })
        .andThen(this,
                 [this, record](const QList<AddonAttachment> &there) {
                     return isAttached(record, there) ? Pending<Done>::ready(Done{}) : attach(record);
                 })
        .andThen(this, [](const Done &) { return QJsonObject(); });
}

bool AttachmentCreateAct::isAttached(const ActRecord &record, const QList<AddonAttachment> &there)
{
    const AttachmentWish wish = wishOf(record.facts);
    const QJsonArray before = record.facts.value(attachedBefore).toArray();
    const QString addon = record.facts.value(AttachmentFacts::addonId).toString();
    return std::any_of(there.cbegin(), there.cend(), [&](const AddonAttachment &one) {
        return AttachmentFacts::isOf(one, addon, wish.nameSpace) && !before.contains(one.id) &&
               (wish.name.isEmpty() || wish.name == one.name);
    });
}

Pending<Done> AttachmentCreateAct::attach(const ActRecord &record)
{
    return stillPlanned(record, fieldsOf(record.facts)).andThen(this, [this, record](const Done &) {
        return ask(record);
    });
}

QJsonObject AttachmentCreateAct::fieldsOf(const QJsonObject &facts)
{
    const QString space = facts.value(AttachmentFacts::nameSpace).toString();
    const bool isPooled = space == AttachmentFacts::pooledNameSpace;
    return {{AttachmentFacts::addonId, facts.value(AttachmentFacts::addonId)},
            {QStringLiteral("app"), facts.value(AttachmentFacts::appId)},
            {AttachmentFacts::name, facts.value(AttachmentFacts::name)},
            {QStringLiteral("credential"), isPooled ? QString() : space.section(QLatin1Char(':'), 1)},
            {QStringLiteral("pooled"), isPooled}};
}

Pending<Done> AttachmentCreateAct::ask(const ActRecord &record)
{
    const AttachmentWish wish = wishOf(record.facts);
    if (wish.nameSpace != AttachmentFacts::pooledNameSpace)
        return m_parts.withAddons(record.account, [&wish](AddonApi &api) { return api.attach(wish); })
            .andThen(this, [](const AddonAttachment &) {});
    const auto data = m_parts.dataApi(record.account);
    return data ? (*data)->attachPool(record.facts.value(AttachmentFacts::addonId).toString(), wish.appName, wish.name)
                : Pending<Done>::failed(data.error());
}

void AttachmentCreateAct::ended(const ActRecord &record)
{
    m_parts.inventory->expire(record.account);
}

} // namespace bowline
