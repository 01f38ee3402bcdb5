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
    const QString id = fields.value(backupFacts::transferId).toString();
    return m_parts.database(account, fields.value(backupFacts::addonId).toString(), Inventory::usualAgeMs, this)
        .andThen(this, [this, id](const KnownDatabase &database) {
            return m_parts.transfer(database, id, this).andThen(this, [this, database](const HerokuTransfer &transfer) {
                return planFor(database, transfer);
            });
        });
}

ActPlan BackupDeleteAct::planFor(const KnownDatabase &database, const HerokuTransfer &transfer) const
{
    const QString name = transfer.name();
    const bool isBackup = transfer.kind == HerokuTransfer::Kind::Backup;
    ActPlan plan;
    plan.subject = transfer.id;
    plan.guardedBy = m_parts.guardsOf(database, transfer);
    plan.title = Phrase("backup.delete").arg(name, database.app);
    plan.sentence = Phrase(isBackup ? "backup.delete_sentence" : "backup.forget_sentence").arg(name, database.app);
    plan.verb = Phrase(isBackup ? "backup.verb_delete" : "backup.verb_forget");
    plan.touches = {{TouchedKind::Database,
                     database.app + QStringLiteral("::") + (isBackup ? transfer.fromName : transfer.toName),
                     Phrase("plan.stays_as_it_is")}};
    plan.typed = database.app;
    plan.isDestructive = isBackup;
    plan.command = QStringLiteral("heroku pg:backups:delete %1 -a %2 --confirm %2").arg(name, database.app);
    plan.requests = {
        m_parts.request("DELETE", database.account,
                        QStringLiteral("/client/v11/apps/%1/transfers/%2").arg(database.appId).arg(transfer.number))};
    if (!transfer.isOver())
        plan.obstacle = makeError(ErrorCode::InputInvalid, Phrase("backup.is_under_way").arg(name), {});
    plan.facts = {{backupFacts::addonId, database.id},
                  {backupFacts::appId, database.appId},
                  {backupFacts::transferId, transfer.id},
                  {backupFacts::backupName, name}};
    return plan;
}

QList<ActStep> BackupDeleteAct::steps(const QJsonObject &facts) const
{
    return {
        {QStringLiteral("delete"), Phrase("backup.step_delete").arg(facts.value(backupFacts::backupName).toString())}};
}

// Heroku deletes by the number, which it gives to another one once the newest is gone: so it is looked up just before.
Pending<QJsonObject> BackupDeleteAct::perform(const ActRecord &record)
{
    const auto api = m_parts.dataApi(record.account);
    if (!api)
        return Pending<QJsonObject>::failed(api.error());
    return (*api)
        ->backups()
        .transfers(backupFacts::text(record, backupFacts::appId))
        .andThen(this,
                 [this, record](const QList<HerokuTransfer> &all) {
                     const QString id = backupFacts::text(record, backupFacts::transferId);
                     const auto found = std::find_if(all.cbegin(), all.cend(),
                                                     [&id](const HerokuTransfer &one) { return one.id == id; });
                     // Gone already: an earlier answer was lost, or somebody else was faster.
                     return found == all.cend() ? Pending<Done>::ready(Done{}) : remove(record, found->number);
                 })
        .andThen(this, [](const Done &) { return QJsonObject(); });
}

Pending<Done> BackupDeleteAct::remove(const ActRecord &record, int number)
{
    return stillPlanned(record, record.facts).andThen(this, [this, record, number](const Done &) {
        const auto api = m_parts.dataApi(record.account);
        return api ? (*api)->backups().remove(backupFacts::text(record, backupFacts::appId), number)
                   : Pending<Done>::failed(api.error());
    });
}

} // namespace bowline
