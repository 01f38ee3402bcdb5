// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/DatabaseUnfollowAct.h"

#include "service/RepeatedQuestion.h"

namespace bowline {

namespace {

// Steps and facts: stored, so they stay.
const QString unfollowStep = QStringLiteral("unfollow");
const QString followerAddon = QStringLiteral("addon_id");
const QString followerName = QStringLiteral("addon_name");

} // namespace

DatabaseUnfollowAct::DatabaseUnfollowAct(const DatabaseActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
{
}

Pending<bool> DatabaseUnfollowAct::isFollower(const AccountId &account, const QString &addonId)
{
    const auto data = m_parts.dataApi(account);
    if (!data)
        return Pending<bool>::failed(data.error());
    return (*data)->database(addonId).andThen(this, [](const HerokuDatabaseInfo &info) { return info.isFollower; });
}

Pending<ActPlan> DatabaseUnfollowAct::plan(const AccountId &account, const QJsonObject &fields)
{
    return m_parts.readyDatabase(account, fields.value(followerAddon).toString(), this)
        .andThen(this, [this](const KnownDatabase &database) {
            return isFollower(database.account, database.id)
                .andThen(this, [this, database](bool follows) -> Expected<ActPlan> {
                    if (follows)
                        return planOf(database);
                    return fail(
                        makeError(ErrorCode::InputInvalid, Phrase("unfollow.follows_nobody").arg(database.name), {}));
                });
        });
}

ActPlan DatabaseUnfollowAct::planOf(const KnownDatabase &database) const
{
    ActPlan plan;
    plan.subject = database.id;
    plan.title = Phrase("plan.unfollow").arg(database.name);
    plan.sentence = Phrase("plan.unfollow_sentence").arg(database.name);
    plan.verb = Phrase("plan.verb_unfollow");
    plan.touches = {{TouchedKind::Database, database.name, Phrase("plan.follower_stands_alone")}};
    plan.notes = {Phrase("plan.unfollow_for_ever")};
    plan.isDestructive = true;
    plan.typed = database.app;
    plan.command = QStringLiteral("heroku pg:unfollow %1 -a %2").arg(database.cliName(), database.app);
    plan.requests = {
        m_parts.request("PUT", database.account, QStringLiteral("/client/v11/databases/%1/unfollow").arg(database.id))};
    plan.facts = {{followerAddon, database.id}, {followerName, database.name}};
    return plan;
}

QList<ActStep> DatabaseUnfollowAct::steps(const QJsonObject &facts) const
{
    return {{unfollowStep, Phrase("plan.step_unfollow").arg(facts.value(followerName).toString())},
            {QStringLiteral("wait"), Phrase("plan.step_settle")}};
}

Pending<QJsonObject> DatabaseUnfollowAct::perform(const ActRecord &record)
{
    const QString id = record.facts.value(followerAddon).toString();
    if (record.step == unfollowStep)
        return isFollower(record.account, id).andThen(this, [this, record, id](bool follows) {
            const Pending<Done> asked = follows ? unfollow(record, id) : Pending<Done>::ready(Done{});
            return asked.andThen(this, [](const Done &) { return QJsonObject(); });
        });
    auto *question = new RepeatedQuestion(
        m_parts.core->clock,
        [this, record, id] {
            return isFollower(record.account, id).andThen(this, [](bool follows) { return !follows; });
        },
        this, RepeatedQuestion::longWork);
    return question
        ->untilYes(RepeatedQuestion::left(record.createdAt, longestWaitMs, *m_parts.core->clock),
                   [] { return makeError(ErrorCode::ApiInvalid, Phrase("unfollow.lasts"), {}); })
        .andThen(this, [](const Done &) { return QJsonObject(); });
}

Pending<Done> DatabaseUnfollowAct::unfollow(const ActRecord &record, const QString &id)
{
    return stillPlanned(record, record.facts).andThen(this, [this, account = record.account, id](const Done &) {
        const auto data = m_parts.dataApi(account);
        return data ? (*data)->unfollow(id) : Pending<Done>::failed(data.error());
    });
}

void DatabaseUnfollowAct::ended(const ActRecord &record)
{
    m_parts.inventory->expire(record.account);
}

} // namespace bowline
