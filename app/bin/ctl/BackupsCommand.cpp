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

QString scheduleLines(const QList<BackupScheduleView> &schedules)
{
    QString lines;
    for (const BackupScheduleView &one : schedules)
        //: A schedule of backups. %1: a config var, %2: an hour, %3: a time zone
        lines += tr("%1: every day at %2:00, %3\n")
                     .arg(one.name, QStringLiteral("%1").arg(one.hour, 2, 10, QLatin1Char('0')), one.timeZone);
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

ActRequest backupRequest(const BackupsLine &line, const DatabaseRowView &database, const DatabaseRowView &target)
{
    ActRequest request{kindOfAct(line.verb), database.account, {{QStringLiteral("addon_id"), database.addonId}}};
    if (line.number > 0)
        request.fields.insert(QStringLiteral("number"), line.number);
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
    if (line.verb == BackupVerb::Download)
        return download(database, line.number);
    if (line.verb == BackupVerb::Unschedule)
        return unschedule(wish, database);
    return m_acts.run(wish, backupRequest(line, database, target));
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
        return Answer{ExitCode::Ok, text + scheduleLines(all.schedules), rpc::encode(all)};
    });
}

Pending<Answer> BackupsCommand::download(const DatabaseRowView &database, int number)
{
    return m_service->backups().downloadLink(database.key(), number).andThen(this, [](const BackupLinkView &link) {
        return Answer{ExitCode::Ok, link.url.revealText() + QLatin1Char('\n'), rpc::encode(link)};
    });
}

Pending<Answer> BackupsCommand::unschedule(const ActCommand::Wish &wish, const DatabaseRowView &database)
{
    return m_service->backups().list(database.key()).andThen(this, [this, wish, database](const BackupsView &all) {
        const auto own = std::find_if(all.schedules.cbegin(), all.schedules.cend(),
                                      [](const BackupScheduleView &one) { return one.isOfDatabase; });
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
