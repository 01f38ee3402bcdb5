// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/CredentialRepairAct.h"

namespace bowline {

namespace {

// Facts: stored, so they stay.
const QString repairedAddon = QStringLiteral("addon_id");
const QString repairedName = QStringLiteral("addon_name");

} // namespace

CredentialRepairAct::CredentialRepairAct(const DatabaseActParts &parts, DatabaseCatalogs *catalogs, QObject *parent)
    : Act(parent)
    , m_parts(parts)
    , m_catalogs(catalogs)
{
}

Pending<ActPlan> CredentialRepairAct::plan(const AccountId &account, const QJsonObject &fields)
{
    return m_parts.readyDatabase(account, fields.value(repairedAddon).toString(), this)
        .andThen(this, [this](const KnownDatabase &database) { return planFor(database); });
}

Pending<ActPlan> CredentialRepairAct::planFor(const KnownDatabase &database)
{
    if (!database.plan.hasStandardFeatures())
        return Pending<ActPlan>::failed(
            makeError(ErrorCode::InputInvalid, Phrase("credential.one_only").arg(database.plan.name()), {}));
    const auto data = m_parts.dataApi(database.account);
    if (!data)
        return Pending<ActPlan>::failed(data.error());
    return (*data)
        ->credentials(database.id)
        .andThen(this,
                 [this, database](const QList<HerokuCredential> &all) {
                     QStringList roles;
                     for (const HerokuCredential &credential : all) {
                         for (const HerokuCredentialUser &user : credential.users) {
                             if (credential.name != QLatin1String("default"))
                                 roles.append(user.name);
                         }
                     }
                     return m_catalogs->ownedBy(roles, database.account, database.id);
                 })
        .andThen(this, [this, database](const QList<DatabaseCatalog::OwnedObject> &objects) {
            return planOf(database, objects);
        });
}

ActPlan CredentialRepairAct::planOf(const KnownDatabase &database,
                                    const QList<DatabaseCatalog::OwnedObject> &objects) const
{
    ActPlan plan;
    plan.subject = database.id;
    plan.title = Phrase("plan.repair_credential").arg(database.name);
    plan.sentence = Phrase("plan.repair_credential_sentence").arg(database.name);
    plan.verb = Phrase("plan.verb_repair_credential");
    for (const DatabaseCatalog::OwnedObject &object : objects)
        plan.touches.append({object.kind, object.name, Phrase("plan.object_changes_owner").arg(object.owner)});
    plan.notes.append(Phrase("plan.repair_gives_admin"));
    if (objects.isEmpty())
        plan.notes.append(Phrase("plan.repair_nothing_to_do"));
    if (objects.size() >= DatabaseCatalog::mostObjects)
        plan.notes.append(Phrase("plan.repair_and_more").arg(QString::number(objects.size())));
    plan.isDestructive = true;
    plan.typed = database.app;
    plan.command =
        QStringLiteral("heroku pg:credentials:repair-default %1 -a %2").arg(database.cliName(), database.app);
    plan.requests = {m_parts.request("POST", database.account,
                                     QStringLiteral("/postgres/v0/databases/%1/repair-default").arg(database.id))};
    plan.facts = {{repairedAddon, database.id}, {repairedName, database.name}};
    return plan;
}

QList<ActStep> CredentialRepairAct::steps(const QJsonObject &facts) const
{
    return {
        {QStringLiteral("repair"), Phrase("plan.step_repair_credential").arg(facts.value(repairedName).toString())}};
}

Pending<QJsonObject> CredentialRepairAct::perform(const ActRecord &record)
{
    return m_parts.readyDatabase(record.account, record.facts.value(repairedAddon).toString(), this)
        .andThen(this,
                 [this, account = record.account](const KnownDatabase &database) {
                     const auto data = m_parts.dataApi(account);
                     return data ? (*data)->repairDefaultCredential(database.id) : Pending<Done>::failed(data.error());
                 })
        .andThen(this, [](const Done &) { return QJsonObject(); });
}

} // namespace bowline
