// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/CredentialRotateAct.h"

#include "core/WhenAll.h"
#include "service/RepeatedQuestion.h"

#include <QJsonArray>

#include <algorithm>

namespace bowline {

namespace {

// Steps and facts: stored, so they stay.
const QString noteStep = QStringLiteral("note");
const QString rotateStep = QStringLiteral("rotate");
const QString settleStep = QStringLiteral("settle");
const QString rotatedAddon = QStringLiteral("addon_id");
const QString credentialField = QStringLiteral("credential");
const QString forcedField = QStringLiteral("forced");
const QString lookBefore = QStringLiteral("before");
const QString usersKey = QStringLiteral("users");
const QString loginsKey = QStringLiteral("logins");
const QString settledKey = QStringLiteral("settled");
const QString printsBefore = QStringLiteral("prints");

const QString defaultCredential = QStringLiteral("default");

bool isMeant(const QString &credential, const QString &wanted)
{
    return wanted.isEmpty() || credential == wanted;
}

/// The users of the credentials that are meant, by credential.
QJsonObject usersOf(const QList<HerokuCredential> &credentials, const QString &wanted)
{
    QJsonObject all;
    for (const HerokuCredential &credential : credentials) {
        if (!isMeant(credential.name, wanted))
            continue;
        QStringList users;
        for (const HerokuCredentialUser &user : credential.users)
            users.append(user.name);
        users.sort();
        all.insert(credential.name, QJsonArray::fromStringList(users));
    }
    return all;
}

Phrase ofConnections(const QString &credential, bool forced)
{
    if (forced || credential == defaultCredential)
        return Phrase("plan.connections_end");
    return credential.isEmpty() ? Phrase("plan.connections_end_by_credential") : Phrase("plan.connections_may_stay");
}

/// What of a URL a rotation changes; a failover changes the rest.
Secret loginOf(const Secret &url)
{
    const QUrl parsed(url.revealText(), QUrl::StrictMode);
    return Secret(parsed.userInfo(QUrl::FullyEncoded).toUtf8());
}

/// Whether one of the values that are known of both times is another one.
bool differs(const QJsonObject &before, const QJsonObject &now)
{
    for (auto it = before.constBegin(); it != before.constEnd(); ++it) {
        if (now.contains(it.key()) && now.value(it.key()) != it.value())
            return true;
    }
    return false;
}

bool isSettled(const QList<HerokuCredential> &credentials, const QString &wanted)
{
    return std::all_of(credentials.cbegin(), credentials.cend(), [&](const HerokuCredential &credential) {
        return !isMeant(credential.name, wanted) || credential.state == QLatin1String("active");
    });
}

} // namespace

CredentialRotateAct::CredentialRotateAct(const DatabaseActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
    , m_followed(parts.core)
{
}

Pending<ActPlan> CredentialRotateAct::plan(const AccountId &account, const QJsonObject &fields)
{
    return m_parts.anyDatabase(account, fields.value(rotatedAddon).toString(), this)
        .andThen(this, [this, fields](const KnownDatabase &database) { return planOf(database, fields); });
}

Pending<ActPlan> CredentialRotateAct::planOf(const KnownDatabase &database, const QJsonObject &fields)
{
    const auto data = m_parts.dataApi(database.account);
    if (!data)
        return Pending<ActPlan>::failed(data.error());
    if (!database.plan.hasFigures() || !database.isReady()) {
        const Phrase why =
            database.plan.hasFigures() ? Phrase("link.not_ready").arg(database.state) : database.plan.whyNoFigures();
        return Pending<ActPlan>::failed(makeError(ErrorCode::InputInvalid, why, {}));
    }
    return (*data)
        ->credentials(database.id)
        .andThen(this, [this, database, fields](const QList<HerokuCredential> &credentials) -> Expected<ActPlan> {
            const QString wanted = fields.value(credentialField).toString();
            const bool isThere =
                std::any_of(credentials.cbegin(), credentials.cend(),
                            [&wanted](const HerokuCredential &credential) { return isMeant(credential.name, wanted); });
            if (!isThere)
                return fail(makeError(ErrorCode::NotFound, Phrase("database.no_such_credential").arg(wanted), {}));
            return planFor(database, credentials, fields);
        });
}

ActPlan CredentialRotateAct::planFor(const KnownDatabase &database, const QList<HerokuCredential> &credentials,
                                     const QJsonObject &fields) const
{
    const QString credential = fields.value(credentialField).toString();
    const bool forced = fields.value(forcedField).toBool();
    const bool endsSessions = forced || isMeant(defaultCredential, credential);
    ActPlan plan;
    plan.subject = database.id;
    plan.title = credential.isEmpty() ? Phrase("plan.rotate_all").arg(database.name)
                                      : Phrase("plan.rotate").arg(credential, database.name);
    plan.sentence = credential.isEmpty() ? Phrase("plan.rotate_all_sentence").arg(database.name)
                                         : Phrase("plan.rotate_sentence").arg(credential, database.name);
    plan.verb = Phrase("plan.verb_rotate");
    plan.touches = touches(database, credential, forced);
    plan.typed = database.app;
    plan.isDestructive = endsSessions;
    const QString which = credential.isEmpty()              ? QStringLiteral(" --all")
                          : credential == defaultCredential ? QString()
                                                            : QStringLiteral(" --name ") + credential;
    plan.command = QStringLiteral("heroku pg:credentials:rotate %1%2%3 -a %4")
                       .arg(database.cliName(), which, forced ? QStringLiteral(" --force") : QString(), database.app);
    const QString part = credential.isEmpty() ? QString() : QStringLiteral("/credentials/") + credential;
    const QString path = QStringLiteral("/postgres/v0/databases/%1%2/credentials_rotation").arg(database.id, part);
    plan.requests = {m_parts.request("POST", database.account, path) +
                     (forced ? QStringLiteral(" {\"forced\":true}") : QStringLiteral(" {}"))};
    if (!endsSessions)
        plan.notes.append(Phrase("plan.rotate_overlap"));
    if (credential != defaultCredential) // whose sessions end in any case
        plan.choices.append({forcedField, Phrase("plan.choose_forced"), Phrase("plan.choose_forced_what"), forced});
    if (!isSettled(credentials, credential))
        plan.obstacle = makeError(ErrorCode::ApiConflict, Phrase("database.rotates_already").arg(database.name), {});
    plan.facts = {{rotatedAddon, database.id},
                  {QStringLiteral("addon_name"), database.name},
                  {credentialField, credential},
                  {forcedField, forced}};
    return plan;
}

QList<Touched> CredentialRotateAct::touches(const KnownDatabase &database, const QString &credential, bool forced) const
{
    QList<Touched> touches{{TouchedKind::Connections, database.name, ofConnections(credential, forced)}};
    for (const HerokuAttachment &attachment : database.attachments) {
        if (isMeant(attachment.credential, credential))
            touches.append({TouchedKind::App, attachment.appName,
                            Phrase("plan.app_restarts").arg(attachment.configVars.value(0))});
    }
    if (isMeant(defaultCredential, credential)) {
        for (const DataLinkRecord &link : m_parts.ties->links(database.id))
            touches.append({TouchedKind::Link, link.name, Phrase("plan.link_goes_stale").arg(link.localName)});
    }
    for (const SyncRecord &sync : m_parts.ties->syncs(database.id, credential))
        touches.append({TouchedKind::EnvVar, sync.envVar, Phrase("plan.env_var_follows")});
    return touches;
}

QList<ActStep> CredentialRotateAct::steps(const QJsonObject &facts) const
{
    const QString name = facts.value(QLatin1String("addon_name")).toString();
    return {{noteStep, Phrase("plan.step_note")},
            {rotateStep, Phrase("plan.step_rotate").arg(name)},
            {settleStep, Phrase("plan.step_settle")},
            {QStringLiteral("follow"), Phrase("plan.step_follow")}};
}

Pending<QJsonObject> CredentialRotateAct::perform(const ActRecord &record)
{
    if (record.step == noteStep)
        return note(record);
    if (record.step == rotateStep)
        return rotate(record);
    return record.step == settleStep ? settle(record) : follow(record);
}

Pending<QJsonObject> CredentialRotateAct::look(const ActRecord &record)
{
    const auto data = m_parts.dataApi(record.account);
    if (!data)
        return Pending<QJsonObject>::failed(data.error());
    const QString id = record.facts.value(rotatedAddon).toString();
    const QString wanted = record.facts.value(credentialField).toString();
    return (*data)->credentials(id).andThen(this, [this, record, wanted](const QList<HerokuCredential> &credentials) {
        auto prints = std::make_shared<QJsonObject>();
        return addUrlPrints(record, prints).andThen(this, [prints, wanted, credentials](const Done &) {
            return QJsonObject{{usersKey, usersOf(credentials, wanted)},
                               {loginsKey, *prints},
                               {settledKey, isSettled(credentials, wanted)}};
        });
    });
}

// One config var of each credential is enough, the owning app's where there is one. What cannot be read is left out:
// the users are compared as well.
Pending<Done> CredentialRotateAct::addUrlPrints(const ActRecord &record, const std::shared_ptr<QJsonObject> &prints)
{
    if (const auto may = m_parts.core->requireSealer(); !may)
        return Pending<Done>::failed(may.error());
    return m_parts.inventory->of(record.account).andThen(this, [this, record, prints](const Inventory::Answer &) {
        const auto database = m_parts.inventory->find(record.account, record.facts.value(rotatedAddon).toString());
        PlatformApi *platform = m_parts.accounts->api(record.account);
        QList<Pending<Done>> asked;
        for (const HerokuAttachment &one :
             platform &&database ? attachmentsOf(*database, record) : QList<HerokuAttachment>()) {
            asked.append(
                platform->configVars(one.appId).always(this, [this, one, prints](const Expected<ConfigVars> &vars) {
                    const Secret url = vars ? vars->texts.value(one.configVars.constFirst()) : Secret();
                    if (!url.isEmpty())
                        prints->insert(one.credential, m_parts.core->sealer.fingerprint(loginOf(url)));
                }));
        }
        return whenAll(asked, this);
    });
}

QList<HerokuAttachment> CredentialRotateAct::attachmentsOf(const KnownDatabase &database, const ActRecord &record)
{
    const QString wanted = record.facts.value(credentialField).toString();
    QHash<QString, HerokuAttachment> chosen; // by credential
    for (const HerokuAttachment &one : database.attachments) {
        const bool isUsable = isMeant(one.credential, wanted) && one.pooling.isEmpty() && !one.configVars.isEmpty();
        if (isUsable && (!chosen.contains(one.credential) || one.appId == database.appId))
            chosen.insert(one.credential, one);
    }
    return chosen.values();
}

Pending<QJsonObject> CredentialRotateAct::note(const ActRecord &record)
{
    return look(record).andThen(this, [this, record](const QJsonObject &before) {
        const QString wanted = record.facts.value(credentialField).toString();
        const auto syncs = m_parts.ties->syncs(record.facts.value(rotatedAddon).toString(), wanted);
        return QJsonObject{{lookBefore, before}, {printsBefore, FollowedSyncs::printsOf(syncs)}};
    });
}

Pending<QJsonObject> CredentialRotateAct::rotate(const ActRecord &record)
{
    return look(record).andThen(this, [this, record](const QJsonObject &now) {
        const auto data = m_parts.dataApi(record.account);
        if (!data)
            return Pending<QJsonObject>::failed(data.error());
        const QJsonObject before = record.state.value(lookBefore).toObject();
        const bool isBegun = differs(before.value(usersKey).toObject(), now.value(usersKey).toObject()) ||
                             differs(before.value(loginsKey).toObject(), now.value(loginsKey).toObject()) ||
                             !now.value(settledKey).toBool();
        const Pending<Done> asked = isBegun ? Pending<Done>::ready(Done{})
                                            : (*data)->rotate(record.facts.value(rotatedAddon).toString(),
                                                              record.facts.value(credentialField).toString(),
                                                              record.facts.value(forcedField).toBool());
        return asked.andThen(this, [state = record.state](const Done &) { return state; });
    });
}

Pending<QJsonObject> CredentialRotateAct::settle(const ActRecord &record)
{
    const QString id = record.facts.value(rotatedAddon).toString();
    const QString wanted = record.facts.value(credentialField).toString();
    auto *question = new RepeatedQuestion(
        m_parts.core->clock,
        [this, account = record.account, id, wanted] {
            const auto data = m_parts.dataApi(account);
            if (!data)
                return Pending<bool>::failed(data.error());
            return (*data)->credentials(id).andThen(
                this, [wanted](const QList<HerokuCredential> &credentials) { return isSettled(credentials, wanted); });
        },
        this, RepeatedQuestion::loginsMayCome);
    return question
        ->untilYes(longestSettleMs,
                   [] { return makeError(ErrorCode::ApiInvalid, Phrase("database.rotation_does_not_end"), {}); })
        .andThen(this, [state = record.state](const Done &) { return state; });
}

Pending<QJsonObject> CredentialRotateAct::follow(const ActRecord &record)
{
    m_parts.inventory->expire(record.account);
    return m_followed
        .follow(record.state.value(printsBefore).toObject(), FollowedSyncs::anotherValue,
                [](const QString &names) { return Phrase("database.rotated_not_green").arg(names); })
        .andThen(this, [state = record.state](const Done &) { return state; });
}

} // namespace bowline
