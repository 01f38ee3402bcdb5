// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/backups/BackupRestoreAct.h"

#include "service/backups/BackupFacts.h"

#include <algorithm>

namespace bowline {

namespace {

const HerokuTransfer *withId(const QList<HerokuTransfer> &all, const QString &id)
{
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&id](const HerokuTransfer &one) { return one.id == id; });
    return found == all.cend() ? nullptr : &*found;
}

} // namespace

Pending<ActPlan> BackupRestoreAct::plan(const AccountId &account, const QJsonObject &fields)
{
    const QString targetId = fields.value(backupFacts::addonId).toString();
    const QString other = fields.value(backupFacts::sourceId).toString();
    const QString backupId = fields.value(backupFacts::transferId).toString();
    return parts()
        .readyDatabase(account, targetId, this)
        .andThen(this, [this, account, targetId, other, backupId](const KnownDatabase &target) {
            return parts()
                .database(account, other.isEmpty() ? targetId : other, Inventory::usualAgeMs, this)
                .andThen(this, [this, target, backupId](const KnownDatabase &source) {
                    return planOf({target, source, backupId});
                });
        });
}

Pending<ActPlan> BackupRestoreAct::planOf(const Wish &wish)
{
    const auto api = parts().dataApi(wish.target.account);
    if (!api)
        return Pending<ActPlan>::failed(api.error());
    const auto info = (*api)->database(wish.target.id);
    const auto ofTarget = (*api)->backups().transfers(wish.target.appId);
    const auto ofSource =
        wish.source.appId == wish.target.appId ? ofTarget : (*api)->backups().transfers(wish.source.appId);
    return ofTarget.andThen(this, [this, wish, info, ofSource](const QList<HerokuTransfer> &targets) {
        return ofSource.andThen(this, [this, wish, info, targets](const QList<HerokuTransfer> &sources) {
            return info.andThen(
                this, [this, wish, targets, sources](const HerokuDatabaseInfo &now) -> Expected<ActPlan> {
                    const HerokuTransfer *backup = withId(sources, wish.backupId);
                    if (!backup || backup->kind != HerokuTransfer::Kind::Backup)
                        return fail(makeError(ErrorCode::NotFound, Phrase("backup.none").arg(wish.source.app), {}));
                    return planFor(wish, {*backup, isCaptured(wish.target, targets)}, now);
                });
        });
    });
}

// A capture counts only if it is certainly of this database: its name may have been another one's at that time.
bool BackupRestoreAct::isCaptured(const KnownDatabase &target, const QList<HerokuTransfer> &all) const
{
    const QDateTime fresh = parts().core->clock->now().addMSecs(-freshCaptureMs);
    return std::any_of(all.cbegin(), all.cend(), [&](const HerokuTransfer &one) {
        return one.kind == HerokuTransfer::Kind::Backup && one.isGood() && one.startedAt >= fresh &&
               parts().mayBeRead(target, one) == QStringList{target.id};
    });
}

std::optional<Error> BackupRestoreAct::obstacle(const Wish &wish, const Backup &backup, const HerokuDatabaseInfo &info)
{
    const auto because = [](const Phrase &why) { return makeError(ErrorCode::InputInvalid, why, {}); };
    if (!backup.transfer.isGood() || backup.transfer.file.isEmpty())
        return because(Phrase("backup.not_restorable").arg(backup.transfer.name()));
    if (info.isFollower)
        return because(Phrase("backup.into_follower").arg(wish.target.name));
    if (!backup.isCaptured)
        return makeError(ErrorCode::ActNotCaptured, Phrase("backup.capture_first").arg(wish.target.name), {});
    return std::nullopt;
}

ActPlan BackupRestoreAct::planFor(const Wish &wish, const Backup &backup, const HerokuDatabaseInfo &info) const
{
    const KnownDatabase &target = wish.target;
    const QString name = backup.transfer.name();
    const bool isOfSameApp = target.appId == wish.source.appId;
    const bool mayBeOwn = isOfSameApp && parts().mayBeRead(target, backup.transfer).contains(target.id);
    ActPlan plan;
    plan.subject = target.id;
    plan.title = Phrase("backup.restore").arg(name, wish.source.app, target.name);
    plan.sentence = Phrase("backup.restore_sentence").arg(name, wish.source.app, target.name);
    plan.verb = Phrase("backup.verb_restore");
    plan.touches = touches(target);
    plan.typed = target.app;
    plan.isDestructive = true;
    plan.alwaysTyped = true;
    plan.command =
        QStringLiteral("heroku pg:backups:restore %1 %2 -a %3 --confirm %3")
            .arg(isOfSameApp ? name : wish.source.app + QStringLiteral("::") + name, target.cliName(), target.app);
    plan.requests = {
        parts().request("POST", target.account,
                        QStringLiteral("/client/v11/databases/%1/restores {\"backup_url\":\"•••\"}").arg(target.id))};
    plan.notes = {Phrase(mayBeOwn ? "backup.in_place" : "backup.look_before_promoting")};
    plan.obstacle = obstacle(wish, backup, info);
    plan.facts = factsOf(target);
    plan.facts.insert(backupFacts::sourceId, wish.source.id);
    plan.facts.insert(backupFacts::sourceAppId, wish.source.appId);
    plan.facts.insert(backupFacts::transferId, wish.backupId);
    plan.facts.insert(backupFacts::backupName, name);
    return plan;
}

QList<Touched> BackupRestoreAct::touches(const KnownDatabase &target) const
{
    QList<Touched> touches{{TouchedKind::Database, target.name, Phrase("backup.content_is_lost")},
                           {TouchedKind::Connections, target.name, Phrase("plan.connections_end")}};
    for (const HerokuAttachment &attachment : target.attachments)
        touches.append({TouchedKind::App, attachment.appName,
                        Phrase("backup.reads_restored_by").arg(attachment.configVars.value(0))});
    for (const DataLinkRecord &link : parts().links->ofDatabase(target.account, target.id))
        touches.append({TouchedKind::Link, link.name, Phrase("backup.link_is_dropped")});
    for (const DataLinkRecord &link : parts().ties->links(target.id))
        touches.append({TouchedKind::Link, link.name, Phrase("backup.link_reads_restored").arg(link.localName)});
    for (const SyncRecord &sync : parts().ties->syncs(target.id))
        touches.append({TouchedKind::EnvVar, sync.envVar, Phrase("backup.env_var_leads_to_restored")});
    return touches;
}

Phrase BackupRestoreAct::beginTitle(const QJsonObject &facts) const
{
    return Phrase("backup.step_restore")
        .arg(facts.value(backupFacts::backupName).toString(), facts.value(backupFacts::addonName).toString());
}

// The backup as Heroku has it now; nothing where it is gone.
Pending<std::optional<HerokuTransfer>> BackupRestoreAct::backupOf(const ActRecord &record)
{
    return transfersOf(record, backupFacts::text(record, backupFacts::sourceAppId))
        .andThen(this, [id = backupFacts::text(record, backupFacts::transferId)](const QList<HerokuTransfer> &all) {
            const HerokuTransfer *backup = withId(all, id);
            return backup ? std::optional(*backup) : std::nullopt;
        });
}

// This act's own is into the same database, and of the very file.
Pending<std::optional<HerokuTransfer>> BackupRestoreAct::begunOf(const ActRecord &record,
                                                                 const QList<HerokuTransfer> &later)
{
    if (later.isEmpty())
        return Pending<std::optional<HerokuTransfer>>::ready(std::nullopt);
    return backupOf(record).andThen(this, [facts = record.facts, later](const std::optional<HerokuTransfer> &backup) {
        const auto found = std::find_if(later.cbegin(), later.cend(), [&](const HerokuTransfer &one) {
            return one.kind == HerokuTransfer::Kind::Restore && fillsTarget(one, facts) && backup &&
                   one.hasFileOf(*backup);
        });
        return found == later.cend() ? std::nullopt : std::optional(*found);
    });
}

bool BackupRestoreAct::fillsTarget(const HerokuTransfer &transfer, const QJsonObject &facts)
{
    return transfer.kind != HerokuTransfer::Kind::Backup && attachmentsIn(facts).contains(transfer.toName);
}

std::optional<Error> BackupRestoreAct::rivalry(const HerokuTransfer &later, const QJsonObject &facts) const
{
    if (!fillsTarget(later, facts))
        return std::nullopt;
    const QString name = facts.value(backupFacts::addonName).toString();
    return makeError(ErrorCode::ActStale, Phrase("backup.another_fills").arg(later.name(), name), {});
}

Pending<HerokuTransfer> BackupRestoreAct::ask(const ActRecord &record)
{
    return backupOf(record).andThen(this, [this, record](const std::optional<HerokuTransfer> &backup) {
        const auto api = parts().dataApi(record.account);
        if (!api)
            return Pending<HerokuTransfer>::failed(api.error());
        if (!backup || !backup->isGood() || backup->file.isEmpty())
            return Pending<HerokuTransfer>::failed(makeError(ErrorCode::ActStale));
        return (*api)->backups().restore(backupFacts::text(record, backupFacts::addonId), backup->file);
    });
}

Phrase BackupRestoreAct::failure(const HerokuTransfer &, const QJsonObject &facts, const Phrase &why) const
{
    const QString name = facts.value(backupFacts::addonName).toString();
    return Phrase::sentences({Phrase("backup.not_restored").arg(name), why});
}

void BackupRestoreAct::ended(const ActRecord &record)
{
    TransferAct::ended(record);
    parts().inventory->expire(record.account);
}

} // namespace bowline
