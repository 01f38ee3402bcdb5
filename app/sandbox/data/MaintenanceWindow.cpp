// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/MaintenanceWindow.h"

#include <QLocale>
#include <QRegularExpression>

namespace bowline::sandbox {

namespace {

QString pluralDay(int day)
{
    return QLocale::c().dayName(1 + (day - 1) % 7) + QLatin1Char('s');
}

QString clockText(int minute)
{
    return QTime::fromMSecsSinceStartOfDay(minute % 1440 * 60000).toString(QStringLiteral("HH:mm"));
}

} // namespace

Expected<MaintenanceWindow> MaintenanceWindow::parse(const QString &dayOfWeek, const QString &timeOfDay)
{
    MaintenanceWindow window;
    window.day = 0;
    for (int day = 1; day <= 7; ++day) {
        if (QLocale::c().dayName(day).compare(dayOfWeek, Qt::CaseInsensitive) == 0)
            window.day = day;
    }
    static const QRegularExpression shape(QStringLiteral("^(\\d{1,2}):(00|30) ?([AaPp][Mm])?$"));
    const auto match = shape.match(timeOfDay);
    int hour = match.captured(1).toInt();
    const QString half = match.captured(3).toUpper();
    const bool good = half.isEmpty() ? hour < 24 : hour >= 1 && hour <= 12;
    if (!window.day || !match.hasMatch() || !good)
        return fail(ErrorCode::InputInvalid, QStringLiteral("the day or the time is none"));
    if (!half.isEmpty())
        hour = hour % 12 + (half == u"PM" ? 12 : 0);
    window.minute = hour * 60 + match.captured(2).toInt();
    return window;
}

QString MaintenanceWindow::text() const
{
    const int end = minute + hours * 60;
    const QString endDay = end >= 1440 ? pluralDay(day + 1) + QLatin1Char(' ') : QString();
    return QStringLiteral("%1 %2 to %3%4 UTC").arg(pluralDay(day), clockText(minute), endDay, clockText(end));
}

QDateTime MaintenanceWindow::inWeekOf(const QDateTime &when) const
{
    const QDate date = when.toUTC().date();
    const QDate there = date.addDays(day - date.dayOfWeek());
    return {there, QTime::fromMSecsSinceStartOfDay(minute * 60000), Qt::UTC};
}

QDateTime MaintenanceWindow::nextAfter(const QDateTime &when) const
{
    const QDateTime here = inWeekOf(when);
    return here > when ? here : here.addDays(7);
}

} // namespace bowline::sandbox
