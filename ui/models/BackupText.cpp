// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/BackupText.h"

#include <QCoreApplication>
#include <QLocale>

namespace bowline {

namespace {

class BackupWords
{
    Q_DECLARE_TR_FUNCTIONS(bowline::BackupText)
public:
    static QString state(BackupState state)
    {
        switch (state) {
        case BackupState::Waiting:
            //: State of a backup: Heroku has not begun
            return tr("Waiting");
        case BackupState::Running:
            //: State of a backup
            return tr("Running");
        case BackupState::Completed:
            //: State of a backup
            return tr("Completed");
        case BackupState::Failed:
            //: State of a backup
            return tr("Failed");
        case BackupState::Canceled:
            //: State of a backup: somebody has ended it
            return tr("Canceled");
        case BackupState::Unknown:
            break;
        }
        //: State of a backup
        return tr("Unknown");
    }
    //: State of a backup. %1: a number
    static QString withWarnings(int warnings) { return tr("Completed, warnings: %1").arg(warnings); }
    //: How far a backup is. %1: a size, such as 3.2 MB
    static QString soFar(const QString &size) { return tr("%1 so far").arg(size); }
    //: A schedule of backups. %1: a config var, %2: a time of day, %3: a time zone
    static QString schedule(const QString &name, const QString &time, const QString &zone)
    {
        return tr("%1: every day at %2, %3").arg(name, time, zone);
    }
};

const QString notKnown = QStringLiteral("–");

QString sizeOf(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

QString backupStateText(const BackupView &backup)
{
    return backup.state == BackupState::Completed && backup.warnings > 0 ? BackupWords::withWarnings(backup.warnings)
                                                                         : BackupWords::state(backup.state);
}

QString backupSizeText(const BackupView &backup)
{
    return backup.bytes < 0 || !backup.isOver() ? notKnown : sizeOf(backup.bytes);
}

QString backupProgressText(const BackupView &backup)
{
    const bool isRunning = backup.state == BackupState::Running && backup.bytes >= 0;
    return isRunning ? BackupWords::soFar(sizeOf(backup.bytes)) : backupTimeText(backup.finishedAt);
}

QString backupTimeText(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : notKnown;
}

QString backupScheduleText(const BackupScheduleView &schedule)
{
    return BackupWords::schedule(schedule.name, hourText(schedule.hour), schedule.timeZone);
}

QString hourText(int hour)
{
    return hour < 0 ? notKnown : QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0'));
}

} // namespace bowline
