// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/BackupDesk.h"

#include "service/ActDesk.h"

#include <algorithm>

namespace bowline {

namespace {

BackupKind backupKind(HerokuTransfer::Kind kind)
{
    switch (kind) {
    case HerokuTransfer::Kind::Backup:
        return BackupKind::Backup;
    case HerokuTransfer::Kind::Restore:
        return BackupKind::Restore;
    case HerokuTransfer::Kind::Copy:
        return BackupKind::Copy;
    }
    return BackupKind::Unknown;
}

BackupState backupState(const HerokuTransfer &transfer)
{
    if (transfer.isGood())
        return BackupState::Completed;
    if (transfer.canceledAt.isValid())
        return BackupState::Canceled;
    if (transfer.finishedAt.isValid())
        return BackupState::Failed;
    return transfer.startedAt.isValid() ? BackupState::Running : BackupState::Waiting;
}

} // namespace

BackupDesk::BackupDesk(ServiceCore *core, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_ties({core, parts.projects, parts.links})
    , m_parts({{core, parts.accounts, parts.inventory, &m_ties, parts.links}})
    , m_capture(m_parts)
    , m_cancel(m_parts)
    , m_delete(m_parts)
    , m_restore(m_parts)
    , m_schedule(m_parts)
    , m_unschedule(m_parts)
{
    for (Act *act :
         std::initializer_list<Act *>{&m_capture, &m_cancel, &m_delete, &m_restore, &m_schedule, &m_unschedule})
        parts.acts->add(act);
}

Pending<BackupsView> BackupDesk::list(const DatabaseKey &database)
{
    return m_parts.database(database.account, database.addonId, Inventory::usualAgeMs, this)
        .andThen(this, [this](const KnownDatabase &known) {
            const auto api = m_parts.dataApi(known.account);
            if (!api)
                return Pending<BackupsView>::failed(api.error());
            const auto schedules = (*api)->backups().schedules(known.id);
            return (*api)
                ->backups()
                .transfers(known.appId)
                .andThen(this, [this, known, schedules](const QList<HerokuTransfer> &transfers) {
                    return schedules.always(
                        this, [known, transfers](const Expected<QList<HerokuBackupSchedule>> &all) -> BackupsView {
                            return view(known, transfers, all);
                        });
                });
        });
}

BackupsView BackupDesk::view(const KnownDatabase &database, const QList<HerokuTransfer> &transfers,
                             const Expected<QList<HerokuBackupSchedule>> &schedules)
{
    BackupsView view;
    view.app = database.app;
    const QStringList names = BackupActParts::namesInBackups(database);
    for (const HerokuTransfer &transfer : transfers)
        view.backups.append(backupView(transfer, names));
    std::sort(view.backups.begin(), view.backups.end(),
              [](const BackupView &a, const BackupView &b) { return a.number > b.number; });
    const QStringList configVars = BackupActParts::configVars(database);
    if (!schedules)
        view.whyNoSchedules = schedules.error();
    for (const HerokuBackupSchedule &schedule : schedules.value_or(QList<HerokuBackupSchedule>()))
        view.schedules.append(
            {schedule.id, schedule.name, configVars.contains(schedule.name), schedule.hour, schedule.timeZone});
    return view;
}

BackupView BackupDesk::backupView(const HerokuTransfer &transfer, const QStringList &names)
{
    BackupView view;
    view.id = transfer.id;
    view.number = transfer.number;
    view.name = transfer.name();
    view.kind = backupKind(transfer.kind);
    view.state = backupState(transfer);
    view.from = transfer.fromName;
    view.to = transfer.toName;
    view.isOfDatabase = names.contains(transfer.fromName) || names.contains(transfer.toName);
    view.bytes = transfer.processedBytes;
    view.databaseBytes = transfer.sourceBytes;
    view.warnings = transfer.warnings;
    view.createdAt = transfer.createdAt;
    view.startedAt = transfer.startedAt;
    view.finishedAt = transfer.finishedAt;
    return view;
}

// Heroku gives the link of a number, and the number to another backup once the newest is gone: so it is looked up now.
Pending<BackupLinkView> BackupDesk::downloadLink(const DatabaseKey &database, const QString &id)
{
    return m_parts.database(database.account, database.addonId, Inventory::usualAgeMs, this)
        .andThen(
            this,
            [this, id](const KnownDatabase &known) {
                return m_parts.transfer(known, id, this).andThen(this, [this, known](const HerokuTransfer &backup) {
                    const auto api = m_parts.dataApi(known.account);
                    return api ? (*api)->backups().link(known.appId, backup.number)
                               : Pending<HerokuBackupLink>::failed(api.error());
                });
            })
        .andThen(this, [](const HerokuBackupLink &link) {
            return BackupLinkView{link.url, link.expiresAt};
        });
}

} // namespace bowline
