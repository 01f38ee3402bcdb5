// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/backups/BackupCancelAct.h"

#include "service/backups/BackupFacts.h"

namespace bowline {

namespace {

Phrase cancelVerb(HerokuTransfer::Kind kind)
{
    switch (kind) {
    case HerokuTransfer::Kind::Restore:
        return Phrase("backup.verb_cancel_restore");
    case HerokuTransfer::Kind::Copy:
        return Phrase("backup.verb_cancel_copy");
    case HerokuTransfer::Kind::Backup:
        break;
    }
    return Phrase("backup.verb_cancel");
}

} // namespace

BackupCancelAct::BackupCancelAct(const BackupActParts &parts, QObject *parent)
    : Act(parent)
    , m_parts(parts)
{
}

Pending<ActPlan> BackupCancelAct::plan(const AccountId &account, const QJsonObject &fields)
{
    const QString id = fields.value(backupFacts::transferId).toString();
    return m_parts.database(account, fields.value(backupFacts::addonId).toString(), Inventory::usualAgeMs, this)
        .andThen(this, [this, id](const KnownDatabase &database) {
            return m_parts.transfer(database, id, this).andThen(this, [this, database](const HerokuTransfer &transfer) {
                return planFor(database, transfer);
            });
        });
}

ActPlan BackupCancelAct::planFor(const KnownDatabase &database, const HerokuTransfer &transfer) const
{
    const QString name = transfer.name();
    const bool fillsDatabase = transfer.kind != HerokuTransfer::Kind::Backup;
    const QString end = database.app + QStringLiteral("::") + (fillsDatabase ? transfer.toName : transfer.fromName);
    ActPlan plan;
    plan.subject = transfer.id;
    plan.guardedBy = m_parts.guardsOf(database, transfer);
    plan.title = Phrase("backup.cancel").arg(name, database.app);
    plan.sentence = Phrase("backup.cancel_sentence").arg(name, database.app);
    plan.verb = cancelVerb(transfer.kind);
    plan.touches = {
        {TouchedKind::Database, end, Phrase(fillsDatabase ? "backup.stays_half_filled" : "backup.nothing_to_restore")}};
    plan.typed = database.app;
    plan.isDestructive = fillsDatabase;
    plan.command = QStringLiteral("heroku pg:backups:cancel %1 -a %2").arg(name, database.app);
    plan.requests = {m_parts.request(
        "POST", database.account,
        QStringLiteral("/client/v11/apps/%1/transfers/%2/actions/cancel").arg(database.appId, transfer.id))};
    if (transfer.isOver())
        plan.obstacle = makeError(ErrorCode::InputInvalid, Phrase("backup.is_over").arg(name), {});
    plan.facts = {{backupFacts::addonId, database.id},
                  {backupFacts::appId, database.appId},
                  {backupFacts::transferId, transfer.id},
                  {backupFacts::backupName, name}};
    return plan;
}

QList<ActStep> BackupCancelAct::steps(const QJsonObject &facts) const
{
    return {
        {QStringLiteral("cancel"), Phrase("backup.step_cancel").arg(facts.value(backupFacts::backupName).toString())}};
}

Pending<QJsonObject> BackupCancelAct::perform(const ActRecord &record)
{
    const auto api = m_parts.dataApi(record.account);
    if (!api)
        return Pending<QJsonObject>::failed(api.error());
    return (*api)
        ->backups()
        .transfer(backupFacts::text(record, backupFacts::appId), backupFacts::text(record, backupFacts::transferId))
        .andThen(this, [this, record](const HerokuTransfer &now) { return cancel(record, now); });
}

Pending<QJsonObject> BackupCancelAct::cancel(const ActRecord &record, const HerokuTransfer &now)
{
    if (now.canceledAt.isValid())
        return Pending<QJsonObject>::ready(QJsonObject()); // an earlier answer was lost
    if (now.isOver())
        return Pending<QJsonObject>::failed(
            makeError(ErrorCode::ApiInvalid, Phrase("backup.is_over").arg(now.name()), {}));
    return stillPlanned(record, record.facts)
        .andThen(this,
                 [this, record, id = now.id](const Done &) {
                     const auto api = m_parts.dataApi(record.account);
                     return api ? (*api)->backups().cancel(backupFacts::text(record, backupFacts::appId), id)
                                : Pending<Done>::failed(api.error());
                 })
        .andThen(this, [](const Done &) { return QJsonObject(); });
}

} // namespace bowline
