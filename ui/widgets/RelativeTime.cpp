// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/RelativeTime.h"

#include <QCoreApplication>
#include <QLocale>

namespace bowline {

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

QString tr(const char *text)
{
    return QCoreApplication::translate("bowline::RelativeTime", text);
}

QString amount(qint64 seconds)
{
    if (seconds < minute)
        return tr("%1 s").arg(seconds);
    if (seconds < hour)
        return tr("%1 min").arg(seconds / minute);
    if (seconds < day)
        return tr("%1 h").arg(seconds / hour);
    const qint64 days = seconds / day;
    return days == 1 ? tr("1 day") : tr("%1 days").arg(days);
}

} // namespace

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 seconds = time.secsTo(now);
    if (seconds < -2)
        return tr("in %1").arg(amount(-seconds));
    if (seconds < 3)
        return tr("just now");
    if (seconds >= 30 * day)
        return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
    return tr("%1 ago").arg(amount(seconds));
}

QString exactTime(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::LongFormat) : QString();
}

QString durationText(qint64 ms)
{
    if (ms < 0)
        return {};
    if (ms < 9950)
        return tr("%1 s").arg(QLocale().toString(static_cast<double>(ms) / 1000.0, 'f', 1));
    const qint64 seconds = (ms + 500) / 1000;
    if (seconds < minute)
        return tr("%1 s").arg(seconds);
    return tr("%1 min %2 s").arg(seconds / minute).arg(seconds % minute);
}

qint64 relativeTimeLifetime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return -1;
    const qint64 age = qAbs(time.msecsTo(now));
    const qint64 unit = age < minute * 1000 ? 1000 : age < hour * 1000 ? minute * 1000 : hour * 1000;
    return qMax<qint64>(250, unit - age % unit);
}

} // namespace bowline
