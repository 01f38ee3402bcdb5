// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/CredentialCreateAct.h"

#include "service/RepeatedQuestion.h"

#include <QRegularExpression>

namespace bowline {

namespace {

// Steps and facts: stored, so they stay.
const QString createCredentialStep = QStringLiteral("create");
const QString credentialAddon = QStringLiteral("addon_id");
const QString newCredential = QStringLiteral("credential");

bool isCredentialName(const QString &name)
{
    static const QRegularExpression shape(QStringLiteral("^[a-zA-Z][A-Za-z0-9_-]{0,49}$"));
    return shape.match(name).hasMatch() && name != QLatin1String("default");
}

} // namespace

CredentialCreateAct::CredentialCreateAct(const DatabaseActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
{
}

Pending<QString> CredentialCreateAct::stateOf(const AccountId &account, const QString &addonId, const QString &name)
{
    const auto data = m_parts.dataApi(account);
    if (!data)
        return Pending<QString>::failed(data.error());
    return (*data)->credentials(addonId).andThen(this, [name](const QList<HerokuCredential> &all) {
        for (const HerokuCredential &one : all) {
            if (one.name == name)
                return one.state;
        }
        return QString();
    });
}

Pending<ActPlan> CredentialCreateAct::plan(const AccountId &account, const QJsonObject &fields)
{
    const QString name = fields.value(newCredential).toString();
    if (!isCredentialName(name))
        return Pending<ActPlan>::failed(
            makeError(ErrorCode::InputInvalid, Phrase("credential.bad_name").arg(name), {}));
    return m_parts.readyDatabase(account, fields.value(credentialAddon).toString(), this)
        .andThen(this, [this, name](const KnownDatabase &database) {
            if (!database.plan.hasStandardFeatures())
                return Pending<ActPlan>::failed(
                    makeError(ErrorCode::InputInvalid, Phrase("credential.one_only").arg(database.plan.name()), {}));
            return stateOf(database.account, database.id, name)
                .andThen(this, [this, database, name](const QString &state) {
                    return planOf(database, name, !state.isEmpty());
                });
        });
}

ActPlan CredentialCreateAct::planOf(const KnownDatabase &database, const QString &name, bool isThere) const
{
    ActPlan plan;
    plan.subject = database.id;
    plan.title = Phrase("plan.create_credential").arg(name, database.name);
    plan.sentence = Phrase("plan.create_credential_sentence").arg(database.name, name);
    plan.verb = Phrase("plan.verb_create_credential");
    plan.touches = {{TouchedKind::Role, name, Phrase("plan.role_is_made")}};
    plan.notes = {Phrase("plan.credential_needs_grants")};
    plan.typed = database.app;
    plan.command =
        QStringLiteral("heroku pg:credentials:create %1 --name %2 -a %3").arg(database.cliName(), name, database.app);
    plan.requests = {m_parts.request(
        "POST", database.account,
        QStringLiteral("/postgres/v0/databases/%1/credentials {\"name\":\"%2\"}").arg(database.id, name))};
    if (isThere)
        plan.obstacle = makeError(ErrorCode::ApiConflict, Phrase("credential.name_taken").arg(database.name, name), {});
    plan.facts = {{credentialAddon, database.id}, {newCredential, name}};
    return plan;
}

QList<ActStep> CredentialCreateAct::steps(const QJsonObject &facts) const
{
    return {{createCredentialStep, Phrase("plan.step_create_credential").arg(facts.value(newCredential).toString())},
            {QStringLiteral("wait"), Phrase("plan.step_settle")}};
}

Pending<Done> CredentialCreateAct::ask(const ActRecord &record, const QString &id, const QString &name)
{
    return stillPlanned(record, record.facts).andThen(this, [this, account = record.account, id, name](const Done &) {
        const auto data = m_parts.dataApi(account);
        return data ? (*data)->createCredential(id, name) : Pending<Done>::failed(data.error());
    });
}

Pending<QJsonObject> CredentialCreateAct::perform(const ActRecord &record)
{
    const QString id = record.facts.value(credentialAddon).toString();
    const QString name = record.facts.value(newCredential).toString();
    if (record.step == createCredentialStep)
        return stateOf(record.account, id, name).andThen(this, [this, record, id, name](const QString &state) {
            const Pending<Done> asked = state.isEmpty() ? ask(record, id, name) : Pending<Done>::ready(Done{});
            return asked.andThen(this, [](const Done &) { return QJsonObject(); });
        });
    auto *question = new RepeatedQuestion(
        m_parts.core->clock,
        [this, record, id, name] {
            return stateOf(record.account, id, name).andThen(this, [](const QString &state) {
                return state == QLatin1String("active");
            });
        },
        this, RepeatedQuestion::loginsMayCome);
    return question
        ->untilYes(longestWaitMs, [] { return makeError(ErrorCode::ApiInvalid, Phrase("credential.lasts"), {}); })
        .andThen(this, [](const Done &) { return QJsonObject(); });
}

} // namespace bowline
