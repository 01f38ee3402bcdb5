// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/backups/BackupDeleteAct.h"

#include "service/backups/BackupFacts.h"

#include <algorithm>

namespace bowline {

BackupDeleteAct::BackupDeleteAct(const BackupActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
{
}

Pending<ActPlan> BackupDeleteAct::plan(const AccountId &account, const QJsonObject &fields)
{
    const int number = fields.value(backupFacts::number).toInt();
    return m_parts.database(account, fields.value(backupFacts::addonId).toString(), Inventory::usualAgeMs, this)
        .andThen(this, [this, number](const KnownDatabase &database) {
            return m_parts.transfer(database, number, this)
                .andThen(this,
                         [this, database](const HerokuTransfer &transfer) { return planFor(database, transfer); });
        });
}

ActPlan BackupDeleteAct::planFor(const KnownDatabase &database, const HerokuTransfer &transfer) const
{
    const QString name = transfer.name();
    ActPlan plan;
    plan.subject = transfer.id;
    plan.guardedBy = database.id;
    plan.title = Phrase("backup.delete").arg(name, database.app);
    plan.sentence = Phrase("backup.delete_sentence").arg(name, database.app);
    plan.verb = Phrase("backup.verb_delete");
    plan.touches = {{TouchedKind::Database, transfer.fromName, Phrase("plan.stays_as_it_is")}};
    plan.typed = database.app;
    plan.isDestructive = true;
    plan.command = QStringLiteral("heroku pg:backups:delete %1 -a %2 --confirm %2").arg(name, database.app);
    plan.requests = {
        m_parts.request("DELETE", database.account,
                        QStringLiteral("/client/v11/apps/%1/transfers/%2").arg(database.appId).arg(transfer.number))};
    if (!transfer.isOver())
        plan.obstacle = makeError(ErrorCode::InputInvalid, Phrase("backup.is_under_way").arg(name), {});
    plan.facts = {{backupFacts::addonId, database.id},
                  {backupFacts::appId, database.appId},
                  {backupFacts::transferId, transfer.id},
                  {backupFacts::number, transfer.number},
                  {backupFacts::backupName, name}};
    return plan;
}

QList<ActStep> BackupDeleteAct::steps(const QJsonObject &facts) const
{
    return {
        {QStringLiteral("delete"), Phrase("backup.step_delete").arg(facts.value(backupFacts::backupName).toString())}};
}

// By its number Heroku deletes, and a number may be given to another one once the newest is gone.
Pending<QJsonObject> BackupDeleteAct::perform(const ActRecord &record)
{
    const auto api = m_parts.dataApi(record.account);
    if (!api)
        return Pending<QJsonObject>::failed(api.error());
    const QString appId = backupFacts::text(record, backupFacts::appId);
    return (*api)->backups().transfers(appId).andThen(this, [this, record, appId](const QList<HerokuTransfer> &all) {
        const QString id = backupFacts::text(record, backupFacts::transferId);
        const bool isThere =
            std::any_of(all.cbegin(), all.cend(), [&id](const HerokuTransfer &one) { return one.id == id; });
        const auto data = m_parts.dataApi(record.account);
        if (!data)
            return Pending<QJsonObject>::failed(data.error());
        const Pending<Done> gone =
            isThere ? (*data)->backups().remove(appId, record.facts.value(backupFacts::number).toInt())
                    : Pending<Done>::ready(Done{});
        return gone.andThen(this, [](const Done &) { return QJsonObject(); });
    });
}

} // namespace bowline
