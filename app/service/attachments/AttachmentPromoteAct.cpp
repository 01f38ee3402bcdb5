// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/attachments/AttachmentPromoteAct.h"

#include "service/RepeatedQuestion.h"

#include <QJsonDocument>

#include <algorithm>

namespace bowline {

namespace {

// Steps and facts: stored, so they stay.
const QString noteBeforePromotion = QStringLiteral("note");
const QString keepOldDatabase = QStringLiteral("keep");
const QString attachAsDatabase = QStringLiteral("attach");
const QString moveItsPool = QStringLiteral("pool");
const QString awaitReleasePhase = QStringLiteral("release");
const QString followThePromotion = QStringLiteral("follow");
const QString oldAddonId = QStringLiteral("old_addon_id");
const QString oldAddonName = QStringLiteral("old_addon_name");
const QString oldNameSpace = QStringLiteral("old_namespace");
const QString keepsOld = QStringLiteral("keeps_old");
const QString movesPool = QStringLiteral("moves_pool");
const QString awaitsRelease = QStringLiteral("awaits_release");
const QString releaseBefore = QStringLiteral("release_before");
const QString promotionPrints = QStringLiteral("prints");

constexpr int mostReleases = 100; // that may have come since

const QString databaseName = QStringLiteral("DATABASE");
const QString databaseVar = QStringLiteral("DATABASE_URL");
const QString poolName = QStringLiteral("DATABASE_CONNECTION_POOL");
const QString poolVar = QStringLiteral("DATABASE_CONNECTION_POOL_URL");

/// Whether the old database would have no attachment left in the app.
bool needsAnother(const QList<AddonAttachment> &all, const QString &addonId, const QString &nameSpace)
{
    return std::none_of(all.cbegin(), all.cend(), [&](const AddonAttachment &one) {
        return AttachmentFacts::isOf(one, addonId, nameSpace) && one.name != databaseName;
    });
}

/// The newest one by which Heroku has attached DATABASE since; nothing if there is none.
std::optional<HerokuRelease> releaseOf(const QList<HerokuRelease> &releases, int versionBefore)
{
    const auto found = std::find_if(releases.cbegin(), releases.cend(), [&](const HerokuRelease &one) {
        return one.version > versionBefore &&
               one.description.startsWith(QLatin1String("Attach ") + databaseName + QLatin1Char(' '));
    });
    return found == releases.cend() ? std::nullopt : std::optional(*found);
}

AttachmentWish keepWish(const QJsonObject &facts)
{
    return {facts.value(oldAddonName).toString(),
            facts.value(AttachmentFacts::appName).toString(),
            {},
            facts.value(oldNameSpace).toString(),
            false};
}

AttachmentWish databaseWish(const QJsonObject &facts)
{
    return {facts.value(AttachmentFacts::addonName).toString(), facts.value(AttachmentFacts::appName).toString(),
            databaseName, facts.value(AttachmentFacts::nameSpace).toString(), true};
}

AttachmentWish poolWish(const QJsonObject &facts)
{
    return {facts.value(AttachmentFacts::addonName).toString(), facts.value(AttachmentFacts::appName).toString(),
            poolName, AttachmentFacts::pooledNameSpace, true};
}

} // namespace

AttachmentPromoteAct::AttachmentPromoteAct(const DatabaseActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
    , m_followed(parts.core)
{
}

Pending<ActPlan> AttachmentPromoteAct::plan(const AccountId &account, const QJsonObject &fields)
{
    if (fields.value(QLatin1String("app")).toString().isEmpty())
        return Pending<ActPlan>::failed(makeError(ErrorCode::InputInvalid, Phrase("attachment.no_app"), {}));
    return m_parts.anyDatabase(account, fields.value(AttachmentFacts::addonId).toString(), this)
        .andThen(this, [this, fields](const KnownDatabase &database) { return lookAround(database, fields); })
        .andThen(this, [this](const Situation &now) { return planOf(now); });
}

Pending<AttachmentPromoteAct::Situation> AttachmentPromoteAct::lookAround(const KnownDatabase &database,
                                                                          const QJsonObject &fields)
{
    const AccountId account = database.account;
    Situation start;
    start.database = database;
    start.wanted = fields.value(QLatin1String("attachment")).toString();
    const QString app = fields.value(QLatin1String("app")).toString();
    return m_parts.withAddons(account, [&app](AddonApi &api) { return api.app(app); })
        .andThen(this,
                 [this, account, start](const HerokuApp &found) {
                     return m_parts.withAddons(account, [&found](AddonApi &api) { return api.attachmentsOf(found.id); })
                         .andThen(this, [start, found](const QList<AddonAttachment> &all) {
                             Situation now = start;
                             now.app = found;
                             now.attachments = all;
                             return chooseAttachment(now);
                         });
                 })
        .andThen(this, [this, account](const Situation &chosen) {
            return m_parts.withAddons(account, [&chosen](AddonApi &api) { return api.hasReleasePhase(chosen.app.id); })
                .andThen(this, [this, chosen](bool hasPhase) {
                    Situation now = chosen;
                    now.hasReleasePhase = hasPhase;
                    return askItsState(now);
                });
        });
}

Expected<AttachmentPromoteAct::Situation> AttachmentPromoteAct::chooseAttachment(Situation situation)
{
    const QString &wanted = situation.wanted;
    QList<AddonAttachment> fitting;
    for (const AddonAttachment &one : situation.attachments) {
        const bool isIt = one.addonId == situation.database.id && one.nameSpace != AttachmentFacts::pooledNameSpace;
        if (isIt && (wanted.isEmpty() || one.name == wanted))
            fitting.append(one);
    }
    if (fitting.isEmpty())
        return fail(makeError(ErrorCode::NotFound,
                              Phrase("promote.not_attached").arg(situation.database.name, situation.app.name), {}));
    const auto usual = std::find_if(fitting.cbegin(), fitting.cend(),
                                    [](const AddonAttachment &one) { return one.nameSpace.isEmpty(); });
    situation.chosen = usual == fitting.cend() ? fitting.constFirst() : *usual;
    return situation;
}

Pending<AttachmentPromoteAct::Situation> AttachmentPromoteAct::askItsState(const Situation &situation)
{
    const KnownDatabase &database = situation.database;
    if (!database.plan.hasFigures())
        return Pending<Situation>::ready(situation);
    const auto data = m_parts.dataApi(database.account);
    if (!data)
        return Pending<Situation>::failed(data.error());
    return (*data)->waitStatus(database.id).always(this, [this, situation](const Expected<HerokuWaitStatus> &wait) {
        Situation now = situation;
        now.isKnown = wait || wait.error().code != ErrorCode::ApiNotFound; // a new one is not, for a while
        if (!now.isKnown)
            return Pending<Situation>::ready(now);
        const auto again = m_parts.dataApi(now.database.account);
        if (!wait || !again)
            return Pending<Situation>::failed(wait ? again.error() : wait.error());
        now.wait = *wait;
        return (*again)->database(now.database.id).andThen(this, [now](const HerokuDatabaseInfo &info) {
            Situation all = now;
            all.isFollower = info.isFollower;
            return all;
        });
    });
}

std::optional<Error> AttachmentPromoteAct::whyNot(const Situation &now, const AddonAttachment *current)
{
    if (!now.database.isReady())
        return makeError(ErrorCode::InputInvalid, Phrase("link.not_ready").arg(now.database.state), {});
    if (!now.isKnown)
        return makeError(ErrorCode::DatabaseBusy, Phrase("promote.not_known_yet"), {});
    if (now.wait.isWaiting || now.wait.hasFailed)
        return makeError(ErrorCode::DatabaseBusy, Phrase("promote.not_available").arg(now.wait.message), {});
    if (current && AttachmentFacts::isOf(*current, now.database.id, now.chosen.nameSpace))
        return makeError(ErrorCode::ApiConflict, Phrase("promote.already").arg(now.database.name, now.app.name), {});
    return std::nullopt;
}

ActPlan AttachmentPromoteAct::planOf(const Situation &now) const
{
    const AddonAttachment *current = AttachmentFacts::find(now.attachments, databaseName);
    const AddonAttachment *pool = AttachmentFacts::find(now.attachments, poolName);
    const bool keeps = current && needsAnother(now.attachments, current->addonId, current->nameSpace);
    const bool isPoolOfOld = current && pool && current->addonId != now.database.id &&
                             AttachmentFacts::isOf(*pool, current->addonId, AttachmentFacts::pooledNameSpace);
    const bool moves = isPoolOfOld && now.database.plan.hasStandardFeatures();
    ActPlan plan;
    plan.facts = {{AttachmentFacts::addonId, now.database.id},
                  {AttachmentFacts::addonName, now.database.name},
                  {AttachmentFacts::appId, now.app.id},
                  {AttachmentFacts::appName, now.app.name},
                  {AttachmentFacts::nameSpace, now.chosen.nameSpace},
                  {oldAddonId, current ? current->addonId : QString()},
                  {oldAddonName, current ? current->addonName : QString()},
                  {oldNameSpace, current ? current->nameSpace : QString()},
                  {keepsOld, keeps},
                  {movesPool, moves},
                  {awaitsRelease, now.hasReleasePhase}};
    plan.subject = now.app.id; // two promotions in one app would undo each other
    plan.guardedBy = {now.database.id};
    if (current)
        plan.guardedBy.append(current->addonId);
    plan.title = Phrase("plan.promote").arg(now.database.name, now.app.name);
    plan.sentence = Phrase("plan.promote_sentence").arg(now.app.name, now.database.name);
    plan.verb = Phrase("plan.verb_promote");
    plan.isDestructive = true;
    plan.typed = now.app.name;
    plan.command = QStringLiteral("heroku pg:promote %1 -a %2").arg(now.chosen.name, now.app.name);
    if (keeps)
        plan.requests.append(requestFor(now, keepWish(plan.facts)));
    plan.requests.append(requestFor(now, databaseWish(plan.facts)));
    if (moves)
        plan.requests.append(requestFor(now, poolWish(plan.facts)));
    addTouches(plan, now, current);
    if (isPoolOfOld && !moves)
        plan.notes.append(Phrase("plan.pool_stays").arg(poolVar, current->addonName));
    addNotes(plan, now);
    plan.obstacle = whyNot(now, current);
    return plan;
}

QList<SyncRecord> AttachmentPromoteAct::movedSyncs(const QJsonObject &facts) const
{
    const QString app = facts.value(AttachmentFacts::appId).toString();
    QList<SyncRecord> moved = m_parts.ties->syncsOfVar(app, databaseVar);
    if (facts.value(movesPool).toBool())
        moved += m_parts.ties->syncsOfVar(app, poolVar);
    return moved;
}

QString AttachmentPromoteAct::requestFor(const Situation &now, const AttachmentWish &wish) const
{
    return m_parts.platformRequest("POST", now.database.account, QStringLiteral("/addon-attachments ")) +
           QString::fromUtf8(QJsonDocument(wish.body()).toJson(QJsonDocument::Compact));
}

void AttachmentPromoteAct::addTouches(ActPlan &plan, const Situation &now, const AddonAttachment *current) const
{
    plan.touches.append({TouchedKind::App, now.app.name, Phrase("plan.app_uses").arg(now.database.name)});
    if (current)
        plan.touches.append({TouchedKind::Database, current->addonName,
                             plan.facts.value(keepsOld).toBool() ? Phrase("plan.old_gets_another_name")
                                                                 : Phrase("plan.old_keeps_its_name")});
    if (plan.facts.value(movesPool).toBool())
        plan.touches.append({TouchedKind::App, poolName, Phrase("plan.pool_moves").arg(now.database.name)});
    for (const SyncRecord &sync : movedSyncs(plan.facts))
        plan.touches.append({TouchedKind::EnvVar, sync.envVar, Phrase("plan.env_var_moves").arg(now.database.name)});
}

void AttachmentPromoteAct::addNotes(ActPlan &plan, const Situation &now)
{
    if (!now.chosen.nameSpace.isEmpty())
        plan.notes.append(
            Phrase("plan.promote_credential").arg(now.chosen.nameSpace.section(QLatin1Char(':'), 1), now.app.name));
    if (now.isFollower)
        plan.notes.append(Phrase("plan.promote_follower").arg(now.database.name));
    if (AttachmentFacts::find(now.attachments, databaseName))
        plan.notes.append(Phrase("plan.promote_no_data"));
    if (now.hasReleasePhase)
        plan.notes.append(Phrase("plan.promote_release_phase").arg(now.app.name));
}

QList<ActStep> AttachmentPromoteAct::steps(const QJsonObject &facts) const
{
    const QString app = facts.value(AttachmentFacts::appName).toString();
    const QString name = facts.value(AttachmentFacts::addonName).toString();
    QList<ActStep> steps{{noteBeforePromotion, Phrase("plan.step_note")}};
    if (facts.value(keepsOld).toBool())
        steps.append({keepOldDatabase, Phrase("plan.step_keep").arg(facts.value(oldAddonName).toString())});
    steps.append({attachAsDatabase, Phrase("plan.step_promote").arg(name, app)});
    if (facts.value(movesPool).toBool())
        steps.append({moveItsPool, Phrase("plan.step_move_pool")});
    if (facts.value(awaitsRelease).toBool())
        steps.append({awaitReleasePhase, Phrase("plan.step_release").arg(app)});
    steps.append({followThePromotion, Phrase("plan.step_follow")});
    return steps;
}

Pending<QJsonObject> AttachmentPromoteAct::perform(const ActRecord &record)
{
    if (record.step == noteBeforePromotion)
        return note(record);
    if (record.step == keepOldDatabase)
        return keep(record);
    if (record.step == attachAsDatabase)
        return attach(record);
    if (record.step == moveItsPool)
        return pool(record);
    return record.step == awaitReleasePhase ? release(record) : follow(record);
}

Pending<QJsonObject> AttachmentPromoteAct::note(const ActRecord &record)
{
    PlatformApi *api = m_parts.accounts->api(record.account);
    if (!api)
        return Pending<QJsonObject>::failed(m_parts.core->engine->whyAway(record.account));
    return api->latestRelease(record.facts.value(AttachmentFacts::appId).toString())
        .andThen(this, [this, facts = record.facts](const HerokuRelease &newest) {
            return QJsonObject{{releaseBefore, newest.version},
                               {promotionPrints, FollowedSyncs::printsOf(movedSyncs(facts))}};
        });
}

Pending<QJsonObject> AttachmentPromoteAct::attachUnless(const ActRecord &record, const AttachmentWish &wish,
                                                        const IsThere &isThere)
{
    const QString app = record.facts.value(AttachmentFacts::appId).toString();
    return m_parts.withAddons(record.account, [&app](AddonApi &api) { return api.attachmentsOf(app); })
        .andThen(this, isThere)
        .andThen(this,
                 [this, account = record.account, wish](bool there) {
                     if (there)
                         return Pending<Done>::ready(Done{});
                     return m_parts.withAddons(account, [&wish](AddonApi &api) { return api.attach(wish); })
                         .andThen(this, [](const AddonAttachment &) {});
                 })
        .andThen(this, [state = record.state](const Done &) { return state; });
}

Pending<QJsonObject> AttachmentPromoteAct::keep(const ActRecord &record)
{
    return attachUnless(record, keepWish(record.facts), [this, record](const QList<AddonAttachment> &all) {
        const QJsonObject &facts = record.facts;
        if (!needsAnother(all, facts.value(oldAddonId).toString(), facts.value(oldNameSpace).toString()))
            return Pending<bool>::ready(true);
        return requireAsSeen(record, all).andThen(this, [](const Done &) { return false; });
    });
}

Pending<QJsonObject> AttachmentPromoteAct::attach(const ActRecord &record)
{
    return attachUnless(record, databaseWish(record.facts), [this, record](const QList<AddonAttachment> &all) {
        if (isPromoted(record.facts, all))
            return Pending<bool>::ready(true);
        return requireAsSeen(record, all)
            .andThen(this, [this, record](const Done &) { return requireAvailable(record); })
            .andThen(this, [](const Done &) { return false; });
    });
}

bool AttachmentPromoteAct::isPromoted(const QJsonObject &facts, const QList<AddonAttachment> &all)
{
    const AddonAttachment *current = AttachmentFacts::find(all, databaseName);
    return current && AttachmentFacts::isOf(*current, facts.value(AttachmentFacts::addonId).toString(),
                                            facts.value(AttachmentFacts::nameSpace).toString());
}

// Where the old database is DATABASE, but was not all the time since the act began, somebody has undone it.
Pending<Done> AttachmentPromoteAct::requireAsSeen(const ActRecord &record, const QList<AddonAttachment> &all)
{
    const QJsonObject &facts = record.facts;
    const QString addon = facts.value(oldAddonId).toString();
    const QString space = facts.value(oldNameSpace).toString();
    const AddonAttachment *current = AttachmentFacts::find(all, databaseName);
    const bool isAsSeen = current ? AttachmentFacts::isOf(*current, addon, space) : addon.isEmpty();
    const bool isLost = current && record.step == attachAsDatabase && needsAnother(all, addon, space);
    PlatformApi *api = m_parts.accounts->api(record.account);
    if (!isAsSeen || isLost || !api)
        return Pending<Done>::failed(isAsSeen && !isLost ? m_parts.core->engine->whyAway(record.account)
                                                         : makeError(ErrorCode::ActStale));
    return api->releases(facts.value(AttachmentFacts::appId).toString(), mostReleases)
        .andThen(this,
                 [before = record.state.value(releaseBefore).toInt()](
                     const QList<HerokuRelease> &releases) -> Expected<Done> {
                     if (releaseOf(releases, before))
                         return fail(ErrorCode::ActStale);
                     return Done{};
                 });
}

Pending<Done> AttachmentPromoteAct::requireAvailable(const ActRecord &record)
{
    const QString id = record.facts.value(AttachmentFacts::addonId).toString();
    const auto known = m_parts.inventory->find(record.account, id);
    if (known && !known->plan.hasFigures())
        return Pending<Done>::ready(Done{});
    const auto data = m_parts.dataApi(record.account);
    if (!data)
        return Pending<Done>::failed(data.error());
    return (*data)->waitStatus(id).andThen(this, [](const HerokuWaitStatus &wait) -> Expected<Done> {
        if (wait.isWaiting || wait.hasFailed)
            return fail(makeError(ErrorCode::DatabaseBusy, Phrase("promote.not_available").arg(wait.message), {}));
        return Done{};
    });
}

Pending<QJsonObject> AttachmentPromoteAct::pool(const ActRecord &record)
{
    return attachUnless(record, poolWish(record.facts), [facts = record.facts](const QList<AddonAttachment> &all) {
        const AddonAttachment *pool = AttachmentFacts::find(all, poolName);
        if (!pool || pool->addonId == facts.value(AttachmentFacts::addonId).toString())
            return Pending<bool>::ready(true); // a person has taken it away meanwhile, or it is moved already
        const bool isOfOld =
            AttachmentFacts::isOf(*pool, facts.value(oldAddonId).toString(), AttachmentFacts::pooledNameSpace);
        return isOfOld && isPromoted(facts, all) ? Pending<bool>::ready(false)
                                                 : Pending<bool>::failed(makeError(ErrorCode::ActStale));
    });
}

Pending<bool> AttachmentPromoteAct::releaseHasEnded(const ActRecord &record)
{
    PlatformApi *api = m_parts.accounts->api(record.account);
    if (!api)
        return Pending<bool>::failed(m_parts.core->engine->whyAway(record.account));
    const QString app = record.facts.value(AttachmentFacts::appId).toString();
    return api->releases(app, mostReleases)
        .andThen(this, [record](const QList<HerokuRelease> &releases) -> Expected<bool> {
            const auto ours = releaseOf(releases, record.state.value(releaseBefore).toInt());
            if (!ours || ours->status == QLatin1String("pending"))
                return false; // not seen, or not ended
            if (ours->status == QLatin1String("succeeded"))
                return true;
            const QString name = record.facts.value(AttachmentFacts::appName).toString();
            return fail(makeError(ErrorCode::ApiInvalid,
                                  Phrase("promote.release_failed").arg(name, QString::number(ours->version)), {}));
        });
}

Pending<QJsonObject> AttachmentPromoteAct::release(const ActRecord &record)
{
    auto *question = new RepeatedQuestion(
        m_parts.core->clock, [this, record] { return releaseHasEnded(record); }, this, RepeatedQuestion::longWork);
    const QString name = record.facts.value(AttachmentFacts::appName).toString();
    return question
        ->untilYes(longestReleaseMs,
                   [name] { return makeError(ErrorCode::ApiInvalid, Phrase("promote.release_lasts").arg(name), {}); })
        .andThen(this, [state = record.state](const Done &) { return state; });
}

Pending<QJsonObject> AttachmentPromoteAct::follow(const ActRecord &record)
{
    m_parts.inventory->expire(record.account);
    return m_followed
        .follow(record.state.value(promotionPrints).toObject(), FollowedSyncs::anotherValue,
                [](const QString &names) { return Phrase("promote.not_green").arg(names); })
        .andThen(this, [state = record.state](const Done &) { return state; });
}

void AttachmentPromoteAct::ended(const ActRecord &record)
{
    m_parts.inventory->expire(record.account);
}

} // namespace bowline
