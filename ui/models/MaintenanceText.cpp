// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MaintenanceText.h"

#include <QCoreApplication>
#include <QLocale>

namespace bowline {

namespace {

class MaintenanceWords
{
    Q_DECLARE_TR_FUNCTIONS(bowline::MaintenanceText)
public:
    static QString state(MaintenanceState state)
    {
        switch (state) {
        case MaintenanceState::None:
            //: State of a maintenance: there was none yet
            return tr("None");
        case MaintenanceState::Pending:
            //: State of a maintenance
            return tr("Planned");
        case MaintenanceState::Preparing:
            //: State of a maintenance
            return tr("Planned, in preparation");
        case MaintenanceState::Ready:
            //: State of a maintenance
            return tr("Planned, prepared");
        case MaintenanceState::Running:
            //: State of a maintenance
            return tr("Running");
        case MaintenanceState::Completed:
            //: State of a maintenance
            return tr("Completed");
        case MaintenanceState::Unknown:
            break;
        }
        //: State of a maintenance
        return tr("Unknown");
    }
    static QString none() { return tr("No maintenance is planned."); }
    //: %1: a date and time
    static QString running(const QString &since) { return tr("A maintenance is under way since %1.").arg(since); }
    //: %1: a date and time
    static QString planned(const QString &at) { return tr("A maintenance is planned for %1.").arg(at); }
    //: %1, %2: dates and times
    static QString required(const QString &at, const QString &by)
    {
        return tr("A maintenance is planned for %1, and Heroku requires it by %2.").arg(at, by);
    }
};

} // namespace

QString maintenanceStateText(MaintenanceState state)
{
    return MaintenanceWords::state(state);
}

QString maintenanceTimeText(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QStringLiteral("–");
}

QString maintenanceSentence(const MaintenanceView &newest)
{
    if (newest.state == MaintenanceState::Running)
        return MaintenanceWords::running(maintenanceTimeText(newest.startedAt));
    if (!newest.isPlanned())
        return MaintenanceWords::none();
    const QString at = maintenanceTimeText(newest.scheduledFor);
    return newest.requiredBy.isValid() ? MaintenanceWords::required(at, maintenanceTimeText(newest.requiredBy))
                                       : MaintenanceWords::planned(at);
}

} // namespace bowline
