// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/BackupsCommand.h"

#include "bin/ctl/TextTable.h"
#include "bin/ctl/Translate.h"
#include "bin/ctl/Words.h"
#include "service/api/BackupsApi.h"
#include "service/api/ServiceApi.h"
#include "service/rpc/Codec.h"
#include "service/rpc/views/BackupFields.h"

#include <algorithm>

namespace bowline::ctl {

namespace {

using BackupVerb = BackupsLine::Verb;

QString backupStateWord(BackupState state)
{
    switch (state) {
    case BackupState::Waiting:
        return tr("waiting");
    case BackupState::Running:
        return tr("running");
    case BackupState::Completed:
        return tr("completed");
    case BackupState::Failed:
        return tr("failed");
    case BackupState::Canceled:
        return tr("canceled");
    case BackupState::Unknown:
        break;
    }
    return tr("unknown");
}

QString kilobytes(qint64 bytes)
{
    constexpr qint64 kilo = 1024;
    return bytes < 0 ? QStringLiteral("-") : QStringLiteral("%1 kB").arg((bytes + kilo - 1) / kilo);
}

QString whenItWas(const QDateTime &moment)
{
    return moment.isValid() ? time(moment) : QStringLiteral("-");
}

QString scheduledHour(int hour)
{
    return hour < 0 ? QStringLiteral("-") : QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0'));
}

QString scheduleLines(const QList<BackupScheduleView> &schedules)
{
    QString lines;
    for (const BackupScheduleView &one : schedules)
        //: A schedule of backups. %1: a config var, %2: an hour, %3: a time zone
        lines += tr("%1: every day at %2, %3\n").arg(one.name, scheduledHour(one.hour), one.timeZone);
    return lines;
}

ActKind kindOfAct(BackupVerb verb)
{
    switch (verb) {
    case BackupVerb::Capture:
        return ActKind::BackupCapture;
    case BackupVerb::Cancel:
        return ActKind::BackupCancel;
    case BackupVerb::Delete:
        return ActKind::BackupDelete;
    case BackupVerb::Restore:
        return ActKind::BackupRestore;
    case BackupVerb::Schedule:
        return ActKind::BackupSchedule;
    case BackupVerb::Unschedule:
        return ActKind::BackupUnschedule;
    case BackupVerb::List:
    case BackupVerb::Download:
        break;
    }
    return ActKind::Unknown;
}

/// `backupId`: of what the line names; empty where it names none.
ActRequest backupRequest(const BackupsLine &line, const DatabaseRowView &database, const DatabaseRowView &target,
                         const QString &backupId = {})
{
    ActRequest request{kindOfAct(line.verb), database.account, {{QStringLiteral("addon_id"), database.addonId}}};
    if (!backupId.isEmpty())
        request.fields.insert(QStringLiteral("transfer_id"), backupId);
    if (line.verb == BackupVerb::Restore) {
        request.fields.insert(QStringLiteral("addon_id"), target.addonId);
        request.fields.insert(QStringLiteral("source_addon_id"), database.addonId);
    }
    if (line.verb == BackupVerb::Schedule) {
        request.fields.insert(QStringLiteral("hour"), line.hour);
        request.fields.insert(QStringLiteral("time_zone"), line.timeZone);
    }
    return request;
}

} // namespace

BackupsCommand::BackupsCommand(ServiceApi *service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_acts(service)
{
}

Pending<Answer> BackupsCommand::run(const ActCommand::Wish &wish, const BackupsLine &line,
                                    const DatabaseRowView &database, const DatabaseRowView &target)
{
    if (line.verb == BackupVerb::List)
        return list(database);
    if (line.verb == BackupVerb::Unschedule)
        return unschedule(wish, database);
    if (line.backup.isEmpty())
        return m_acts.run(wish, backupRequest(line, database, target));
    return find(line.backup, database).andThen(this, [this, wish, line, database, target](const BackupView &backup) {
        return line.verb == BackupVerb::Download ? download(database, backup.id)
                                                 : m_acts.run(wish, backupRequest(line, database, target, backup.id));
    });
}

Pending<BackupView> BackupsCommand::find(const QString &backup, const DatabaseRowView &database)
{
    return m_service->backups()
        .list(database.key())
        .andThen(this, [backup](const BackupsView &all) -> Expected<BackupView> {
            const auto found = std::find_if(all.backups.cbegin(), all.backups.cend(), [&backup](const BackupView &one) {
                return one.name == backup || QString::number(one.number) == backup;
            });
            if (found != all.backups.cend())
                return *found;
            return fail(
                makeError(ErrorCode::NotFound, Phrase::plain(tr("%1 has no backup %2.").arg(all.app, backup)), {}));
        });
}

Pending<Answer> BackupsCommand::list(const DatabaseRowView &database)
{
    return m_service->backups().list(database.key()).andThen(this, [](const BackupsView &all) {
        QList<QStringList> table;
        for (const BackupView &one : all.backups)
            table.append({one.name, one.from, one.to, backupStateWord(one.state), kilobytes(one.bytes),
                          whenItWas(one.startedAt), whenItWas(one.finishedAt)});
        const QString text = textTable(
            {tr("BACKUP"), tr("FROM"), tr("TO"), tr("STATE"), tr("SIZE"), tr("STARTED"), tr("FINISHED")}, table);
        const QString why = all.whyNoSchedules ? all.whyNoSchedules->text() + QLatin1Char('\n') : QString();
        return Answer{ExitCode::Ok, text + scheduleLines(all.schedules) + why, rpc::encode(all)};
    });
}

Pending<Answer> BackupsCommand::download(const DatabaseRowView &database, const QString &id)
{
    return m_service->backups().downloadLink(database.key(), id).andThen(this, [](const BackupLinkView &link) {
        return Answer{ExitCode::Ok, link.url.revealText() + QLatin1Char('\n'), rpc::encode(link)};
    });
}

Pending<Answer> BackupsCommand::unschedule(const ActCommand::Wish &wish, const DatabaseRowView &database)
{
    return m_service->backups().list(database.key()).andThen(this, [this, wish, database](const BackupsView &all) {
        const auto own = std::find_if(all.schedules.cbegin(), all.schedules.cend(),
                                      [](const BackupScheduleView &one) { return one.isOfDatabase; });
        if (all.whyNoSchedules)
            return Pending<Answer>::failed(*all.whyNoSchedules);
        if (own == all.schedules.cend())
            return Pending<Answer>::failed(makeError(
                ErrorCode::NotFound, Phrase::plain(tr("%1 has no schedule of backups.").arg(database.addonName)), {}));
        return m_acts.run(wish,
                          {ActKind::BackupUnschedule,
                           database.account,
                           {{QStringLiteral("addon_id"), database.addonId}, {QStringLiteral("schedule_id"), own->id}}});
    });
}

} // namespace bowline::ctl
