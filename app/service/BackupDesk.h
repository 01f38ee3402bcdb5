// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/BackupsApi.h"
#include "service/backups/BackupCancelAct.h"
#include "service/backups/BackupCaptureAct.h"
#include "service/backups/BackupDeleteAct.h"
#include "service/backups/BackupRestoreAct.h"
#include "service/backups/BackupScheduleAct.h"
#include "service/backups/BackupUnscheduleAct.h"

namespace bowline {

class ActDesk;

/// What people ask about the backups of databases; asked of Heroku each time, and kept nowhere. Owns the acts on them.
class BackupDesk final : public QObject, public BackupsApi
{
    Q_OBJECT
public:
    /// None is owned; `acts` gets the acts on backups.
    struct Parts
    {
        AccountBook *accounts;
        Inventory *inventory;
        ProjectBook *projects;
        const LinkBook *links;
        ActDesk *acts;
    };
    BackupDesk(ServiceCore *core, const Parts &parts, QObject *parent = nullptr);

    Pending<BackupsView> list(const DatabaseKey &database) override;
    Pending<BackupLinkView> downloadLink(const DatabaseKey &database, const QString &id) override;

private:
    static BackupsView view(const KnownDatabase &database, const QList<HerokuTransfer> &transfers,
                            const Expected<QList<HerokuBackupSchedule>> &schedules);
    static BackupView backupView(const HerokuTransfer &transfer, const QStringList &names);

    DatabaseTies m_ties;
    BackupActParts m_parts;
    BackupCaptureAct m_capture;
    BackupCancelAct m_cancel;
    BackupDeleteAct m_delete;
    BackupRestoreAct m_restore;
    BackupScheduleAct m_schedule;
    BackupUnscheduleAct m_unschedule;
};

} // namespace bowline
