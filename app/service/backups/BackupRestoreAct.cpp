// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/backups/BackupRestoreAct.h"

#include "service/backups/BackupFacts.h"

#include <algorithm>

namespace bowline {

Pending<ActPlan> BackupRestoreAct::plan(const AccountId &account, const QJsonObject &fields)
{
    const QString targetId = fields.value(backupFacts::addonId).toString();
    const QString other = fields.value(backupFacts::sourceId).toString();
    const int number = fields.value(backupFacts::number).toInt();
    return parts()
        .readyDatabase(account, targetId, this)
        .andThen(this, [this, account, targetId, other, number](const KnownDatabase &target) {
            return parts()
                .database(account, other.isEmpty() ? targetId : other, Inventory::usualAgeMs, this)
                .andThen(this, [this, target, number](const KnownDatabase &source) {
                    return planOf({target, source, number});
                });
        });
}

Pending<ActPlan> BackupRestoreAct::planOf(const Wish &wish)
{
    const auto api = parts().dataApi(wish.target.account);
    if (!api)
        return Pending<ActPlan>::failed(api.error());
    return (*api)
        ->backups()
        .transfers(wish.source.appId)
        .andThen(this, [this, wish](const QList<HerokuTransfer> &all) { return backupOf(wish, all); })
        .andThen(this, [this, wish](const Backup &backup) {
            const auto data = parts().dataApi(wish.target.account);
            if (!data)
                return Pending<ActPlan>::failed(data.error());
            return (*data)
                ->database(wish.target.id)
                .andThen(this,
                         [this, wish, backup](const HerokuDatabaseInfo &info) { return planFor(wish, backup, info); });
        });
}

// Heroku names the database of a backup by an attachment of that time. Where nobody has this name any more it may have
// been any of the app's.
bool BackupRestoreAct::isInPlace(const Wish &wish, const HerokuTransfer &transfer) const
{
    if (wish.target.appId != wish.source.appId)
        return false;
    if (BackupActParts::namesInBackups(wish.target).contains(transfer.fromName))
        return true;
    const auto answer = parts().inventory->lastOf(wish.target.account);
    const QList<KnownDatabase> all = answer ? answer->databases : QList<KnownDatabase>();
    return std::none_of(all.cbegin(), all.cend(), [&](const KnownDatabase &one) {
        return one.appId == wish.source.appId && BackupActParts::namesInBackups(one).contains(transfer.fromName);
    });
}

Expected<BackupRestoreAct::Backup> BackupRestoreAct::backupOf(const Wish &wish, const QList<HerokuTransfer> &all) const
{
    const auto found = std::find_if(all.cbegin(), all.cend(), [&wish](const HerokuTransfer &one) {
        return one.number == wish.number && one.kind == HerokuTransfer::Kind::Backup;
    });
    if (found == all.cend())
        return fail(makeError(ErrorCode::NotFound, Phrase("backup.none").arg(wish.number, wish.source.app), {}));
    Backup backup{*found, isInPlace(wish, *found), false};
    const QDateTime fresh = parts().core->clock->now().addMSecs(-freshCaptureMs);
    const QStringList names = BackupActParts::namesInBackups(wish.target);
    backup.isCaptured = std::any_of(all.cbegin(), all.cend(), [&](const HerokuTransfer &one) {
        return one.kind == HerokuTransfer::Kind::Backup && one.isGood() && names.contains(one.fromName) &&
               one.startedAt >= fresh;
    });
    return backup;
}

std::optional<Error> BackupRestoreAct::obstacle(const Wish &wish, const Backup &backup, const HerokuDatabaseInfo &info)
{
    const auto because = [](const Phrase &why) { return makeError(ErrorCode::InputInvalid, why, {}); };
    if (!backup.transfer.isGood() || backup.transfer.file.isEmpty())
        return because(Phrase("backup.not_restorable").arg(backup.transfer.name()));
    if (info.has("Following"))
        return because(Phrase("backup.into_follower").arg(wish.target.name));
    if (backup.isInPlace && !backup.isCaptured)
        return because(Phrase("backup.capture_first").arg(wish.target.name));
    return std::nullopt;
}

ActPlan BackupRestoreAct::planFor(const Wish &wish, const Backup &backup, const HerokuDatabaseInfo &info) const
{
    const KnownDatabase &target = wish.target;
    const QString name = backup.transfer.name();
    const bool isOfSameApp = target.appId == wish.source.appId;
    ActPlan plan;
    plan.subject = target.id;
    plan.title = Phrase("backup.restore").arg(name, wish.source.app, target.name);
    plan.sentence = Phrase("backup.restore_sentence").arg(name, wish.source.app, target.name);
    plan.verb = Phrase("backup.verb_restore");
    plan.touches = touches(target);
    plan.typed = target.app;
    plan.isDestructive = true;
    plan.command =
        QStringLiteral("heroku pg:backups:restore %1 %2 -a %3 --confirm %3")
            .arg(isOfSameApp ? name : wish.source.app + QStringLiteral("::") + name, target.cliName(), target.app);
    plan.requests = {
        parts().request("POST", target.account,
                        QStringLiteral("/client/v11/databases/%1/restores {\"backup_url\":\"•••\"}").arg(target.id))};
    plan.notes = {Phrase(backup.isInPlace ? "backup.in_place" : "backup.look_before_promoting")};
    plan.obstacle = obstacle(wish, backup, info);
    plan.facts = factsOf(target);
    plan.facts.insert(backupFacts::sourceAppId, wish.source.appId);
    plan.facts.insert(backupFacts::number, wish.number);
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

bool BackupRestoreAct::isWanted(const HerokuTransfer &transfer, const QJsonObject &facts) const
{
    return transfer.kind == HerokuTransfer::Kind::Restore && attachmentsIn(facts).contains(transfer.toName);
}

Pending<HerokuTransfer> BackupRestoreAct::ask(const ActRecord &record)
{
    const auto api = parts().dataApi(record.account);
    if (!api)
        return Pending<HerokuTransfer>::failed(api.error());
    const int number = record.facts.value(backupFacts::number).toInt();
    return (*api)
        ->backups()
        .transfers(backupFacts::text(record, backupFacts::sourceAppId))
        .andThen(this, [this, record, number](const QList<HerokuTransfer> &all) {
            const auto backup = std::find_if(all.cbegin(), all.cend(), [number](const HerokuTransfer &one) {
                return one.number == number && one.isGood() && !one.file.isEmpty();
            });
            const auto data = parts().dataApi(record.account);
            if (!data || backup == all.cend())
                return Pending<HerokuTransfer>::failed(
                    data ? makeError(ErrorCode::ApiInvalid, Phrase("backup.vanished"), {}) : data.error());
            return (*data)->backups().restore(backupFacts::text(record, backupFacts::addonId), backup->file);
        });
}

Phrase BackupRestoreAct::failure(const HerokuTransfer &, const QJsonObject &facts, const Phrase &why) const
{
    const QString name = facts.value(backupFacts::addonName).toString();
    return Phrase::sentences({Phrase("backup.not_restored").arg(name), why});
}

void BackupRestoreAct::ended(const ActRecord &record)
{
    parts().inventory->expire(record.account);
}

} // namespace bowline
