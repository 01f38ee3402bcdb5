// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/CredentialDestroyAct.h"

#include "service/RepeatedQuestion.h"

#include <algorithm>

namespace bowline {

namespace {

// Steps and facts: stored, so they stay.
const QString destroyCredentialStep = QStringLiteral("destroy");
const QString credentialsAddon = QStringLiteral("addon_id");
const QString oldCredential = QStringLiteral("credential");
const QString oldCredentialId = QStringLiteral("credential_id");

} // namespace

CredentialDestroyAct::CredentialDestroyAct(const DatabaseActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
{
}

Pending<CredentialDestroyAct::Found> CredentialDestroyAct::find(const AccountId &account, const QString &addonId,
                                                                const QString &name)
{
    const auto data = m_parts.dataApi(account);
    if (!data)
        return Pending<Found>::failed(data.error());
    return (*data)->credentials(addonId).andThen(this, [name](const QList<HerokuCredential> &all) {
        const auto one =
            std::find_if(all.cbegin(), all.cend(), [&name](const HerokuCredential &each) { return each.name == name; });
        return one == all.cend() ? Found() : Found(*one);
    });
}

Pending<ActPlan> CredentialDestroyAct::plan(const AccountId &account, const QJsonObject &fields)
{
    const QString name = fields.value(oldCredential).toString();
    if (name.isEmpty() || name == QLatin1String("default"))
        return Pending<ActPlan>::failed(makeError(ErrorCode::InputInvalid, Phrase("credential.default_stays"), {}));
    return m_parts.readyDatabase(account, fields.value(credentialsAddon).toString(), this)
        .andThen(this, [this, name](const KnownDatabase &database) {
            return find(database.account, database.id, name)
                .andThen(this, [this, database, name](const Found &credential) -> Expected<ActPlan> {
                    if (credential)
                        return planOf(database, *credential);
                    return fail(makeError(ErrorCode::NotFound, Phrase("database.no_such_credential").arg(name), {}));
                });
        });
}

std::optional<Error> CredentialDestroyAct::whyNot(const KnownDatabase &database, const QString &name)
{
    QStringList attached;
    for (const HerokuAttachment &one : database.attachments) {
        if (one.credential == name && one.pooling.isEmpty())
            attached.append(one.appName + QStringLiteral("::") + one.name);
    }
    if (attached.isEmpty())
        return std::nullopt;
    return makeError(ErrorCode::ApiConflict,
                     Phrase("credential.still_attached").arg(name, attached.join(QStringLiteral(", "))), {});
}

ActPlan CredentialDestroyAct::planOf(const KnownDatabase &database, const HerokuCredential &credential) const
{
    const QString &name = credential.name;
    ActPlan plan;
    plan.subject = database.id;
    plan.title = Phrase("plan.destroy_credential").arg(name, database.name);
    plan.sentence = Phrase("plan.destroy_credential_sentence").arg(name, database.name);
    plan.verb = Phrase("plan.verb_destroy_credential");
    plan.touches = {{TouchedKind::Role, name, Phrase("plan.role_is_destroyed")}};
    for (const SyncRecord &sync : m_parts.ties->syncs(database.id, name))
        plan.touches.append({TouchedKind::EnvVar, sync.envVar, Phrase("plan.env_var_loses_source")});
    plan.isDestructive = true;
    plan.typed = database.app;
    plan.command =
        QStringLiteral("heroku pg:credentials:destroy %1 --name %2 -a %3").arg(database.cliName(), name, database.app);
    plan.requests = {m_parts.request(
        "DELETE", database.account, QStringLiteral("/postgres/v0/databases/%1/credentials/%2").arg(database.id, name))};
    plan.notes = {Phrase("plan.objects_go_to_default")};
    plan.obstacle = whyNot(database, name);
    plan.facts = {{credentialsAddon, database.id}, {oldCredential, name}, {oldCredentialId, credential.id}};
    return plan;
}

QList<ActStep> CredentialDestroyAct::steps(const QJsonObject &facts) const
{
    return {{destroyCredentialStep, Phrase("plan.step_destroy_credential").arg(facts.value(oldCredential).toString())},
            {QStringLiteral("wait"), Phrase("plan.step_settle")}};
}

Pending<QJsonObject> CredentialDestroyAct::perform(const ActRecord &record)
{
    if (record.step == destroyCredentialStep)
        return isThere(record).andThen(this, [this, record](bool there) {
            const Pending<Done> asked = there ? destroy(record) : Pending<Done>::ready(Done{});
            return asked.andThen(this, [](const Done &) { return QJsonObject(); });
        });
    auto *question = new RepeatedQuestion(
        m_parts.core->clock,
        [this, record] { return isThere(record).andThen(this, [](bool there) { return !there; }); }, this,
        RepeatedQuestion::loginsMayCome);
    return question
        ->untilYes(longestWaitMs, [] { return makeError(ErrorCode::ApiInvalid, Phrase("credential.lasts"), {}); })
        .andThen(this, [](const Done &) { return QJsonObject(); });
}

// By its id: one of the same name that somebody has made since is another one.
Pending<bool> CredentialDestroyAct::isThere(const ActRecord &record)
{
    return find(record.account, record.facts.value(credentialsAddon).toString(),
                record.facts.value(oldCredential).toString())
        .andThen(this, [id = record.facts.value(oldCredentialId).toString()](const Found &found) {
            return found && found->id == id;
        });
}

// The plan has an obstacle by now if apps have got it since: Heroku would take it from them.
Pending<Done> CredentialDestroyAct::destroy(const ActRecord &record)
{
    return stillPlanned(record, record.facts).andThen(this, [this, record](const Done &) {
        const auto data = m_parts.dataApi(record.account);
        return data ? (*data)->destroyCredential(record.facts.value(credentialsAddon).toString(),
                                                 record.facts.value(oldCredential).toString())
                    : Pending<Done>::failed(data.error());
    });
}

} // namespace bowline
