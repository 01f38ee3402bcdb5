// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/DatabaseDestroyAct.h"

#include <algorithm>

namespace bowline {

namespace {

// Facts: stored, so they stay.
const QString destroyedAddon = QStringLiteral("addon_id");
const QString destroyedName = QStringLiteral("addon_name");
const QString destroyedApp = QStringLiteral("app_id");
const QString destroyedForced = QStringLiteral("forced");

/// Heroku wants to be told so where other apps have it attached.
bool isAttachedElsewhere(const KnownDatabase &database)
{
    return std::any_of(database.attachments.cbegin(), database.attachments.cend(),
                       [&](const HerokuAttachment &one) { return one.appId != database.appId; });
}

} // namespace

DatabaseDestroyAct::DatabaseDestroyAct(const DatabaseActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
{
}

Pending<ActPlan> DatabaseDestroyAct::plan(const AccountId &account, const QJsonObject &fields)
{
    return m_parts.anyDatabase(account, fields.value(destroyedAddon).toString(), this)
        .andThen(this, [this](const KnownDatabase &database) {
            if (database.appId.isEmpty())
                return Pending<ActPlan>::failed(
                    makeError(ErrorCode::InputInvalid, Phrase("database.app_not_seen").arg(database.name), {}));
            const auto data = m_parts.dataApi(database.account);
            if (!data || !database.plan.hasFigures())
                return Pending<ActPlan>::ready(planOf(database, 0));
            // One that was never finished is not known there, and can be destroyed all the same.
            return (*data)
                ->database(database.id)
                .always(this, [this, database](const Expected<HerokuDatabaseInfo> &info) -> Expected<ActPlan> {
                    if (!info && info.error().code != ErrorCode::ApiNotFound)
                        return fail(info.error());
                    return planOf(database, info ? info->followers : 0);
                });
        });
}

ActPlan DatabaseDestroyAct::planOf(const KnownDatabase &database, int followers) const
{
    ActPlan plan;
    plan.subject = database.id;
    plan.title = Phrase("plan.destroy_database").arg(database.name);
    plan.sentence = Phrase("plan.destroy_database_sentence").arg(database.name);
    plan.verb = Phrase("plan.verb_destroy_database");
    plan.touches = {{TouchedKind::Database, database.name, Phrase("plan.database_is_destroyed")}};
    for (const HerokuAttachment &one : database.attachments)
        plan.touches.append({TouchedKind::App, one.appName, Phrase("plan.app_loses_var").arg(one.configVars.value(0))});
    for (const SyncRecord &sync : m_parts.ties->syncs(database.id))
        plan.touches.append({TouchedKind::EnvVar, sync.envVar, Phrase("plan.env_var_loses_source")});
    for (const DataLinkRecord &link : m_parts.ties->links(database.id))
        plan.touches.append({TouchedKind::Link, link.name, Phrase("plan.link_loses_remote").arg(link.localName)});
    for (const DataLinkRecord &link : m_parts.ties->linksIn(database.id))
        plan.touches.append({TouchedKind::Link, link.name, Phrase("plan.link_is_lost")});
    plan.notes = {Phrase("plan.destroy_for_ever")};
    if (followers > 0)
        plan.notes.append(Phrase("plan.followers_lose_leader").arg(QString::number(followers)));
    plan.isDestructive = true;
    plan.alwaysTyped = true;
    plan.typed = database.app;
    const bool forced = isAttachedElsewhere(database);
    plan.command = QStringLiteral("heroku addons:destroy %1%2 -a %3")
                       .arg(database.name, forced ? QStringLiteral(" --force") : QString(), database.app);
    plan.requests = {m_parts.platformRequest(
        "DELETE", database.account,
        QStringLiteral("/apps/%1/addons/%2 {\"force\":%3}")
            .arg(database.appId, database.id, forced ? QStringLiteral("true") : QStringLiteral("false")))};
    plan.facts = {{destroyedAddon, database.id},
                  {destroyedName, database.name},
                  {destroyedApp, database.appId},
                  {destroyedForced, forced}};
    return plan;
}

QList<ActStep> DatabaseDestroyAct::steps(const QJsonObject &facts) const
{
    return {
        {QStringLiteral("destroy"), Phrase("plan.step_destroy_database").arg(facts.value(destroyedName).toString())}};
}

Pending<QJsonObject> DatabaseDestroyAct::perform(const ActRecord &record)
{
    const QString app = record.facts.value(destroyedApp).toString();
    const QString id = record.facts.value(destroyedAddon).toString();
    return m_parts.withAddons(record.account, [&](AddonApi &api) { return api.find(app, id); })
        .andThen(this,
                 [this, record](const std::optional<HerokuAddon> &there) {
                     return there ? stillPlanned(record, record.facts) : Pending<Done>::ready(Done{});
                 })
        .andThen(this,
                 [this, record, app, id](const Done &) {
                     const bool forced = record.facts.value(destroyedForced).toBool();
                     return m_parts.withAddons(record.account,
                                               [&](AddonApi &api) { return api.destroy(app, id, forced); });
                 })
        .andThen(this, [](const Done &) { return QJsonObject(); });
}

void DatabaseDestroyAct::ended(const ActRecord &record)
{
    m_parts.inventory->expire(record.account);
}

} // namespace bowline
