// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/StatusText.h"
#include "core/Translate.h"

#include <QLocale>

namespace bowline {

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 nowUntil = 3 * second; // also what two computers' clocks may differ by
constexpr qint64 dateFrom = 30 * day;

qint64 unitOf(qint64 age)
{
    return age < minute ? second : age < hour ? minute : age < day ? hour : day;
}

QString amount(qint64 age)
{
    if (age < minute)
        //: Seconds
        return tr("%1 s").arg(age / second);
    if (age < hour)
        //: Minutes, not minimum
        return tr("%1 min").arg(age / minute);
    if (age < day)
        //: Hours
        return tr("%1 h").arg(age / hour);
    const qint64 days = age / day;
    return days == 1 ? tr("1 day") : tr("%1 days").arg(days);
}

// A reason is a sentence with a full stop; inside a phrase it has none.
QString withReason(const QString &state, QString reason)
{
    reason = reason.trimmed();
    if (reason.endsWith(QLatin1Char('.')))
        reason.chop(1);
    return reason.isEmpty() ? state : QStringLiteral("%1: %2").arg(state, reason);
}

} // namespace

QString syncStateText(SyncState state)
{
    switch (state) {
    case SyncState::InSync:
        return tr("In sync");
    case SyncState::OptedOut:
        //: State of a sync: a person has ended it
        return tr("Opted out");
    case SyncState::Updating:
        //: State of a sync: the new value is on its way
        return tr("Updating");
    case SyncState::Unproven:
        //: State of a sync: written, but nobody has seen it work yet
        return tr("Not proven");
    case SyncState::Offline:
        //: State of a sync: Heroku or the destination cannot be reached
        return tr("Offline");
    case SyncState::WaitingForHeroku:
        return tr("Waiting for Heroku");
    case SyncState::Failing:
        //: State of a sync: the destination refuses the value
        return tr("Failing");
    case SyncState::Disconnected:
        //: State of a sync: it follows nothing until a person does something
        return tr("Disconnected");
    }
    return {};
}

QDateTime statusPhraseTime(const SyncView &sync)
{
    return sync.state == SyncState::InSync ? sync.provenAt : QDateTime();
}

QString statusPhrase(const SyncView &sync, const QDateTime &now)
{
    const QString state = syncStateText(sync.state);
    switch (sync.state) {
    case SyncState::InSync:
        return sync.provenAt.isValid() ? tr("In sync, proven %1").arg(relativeTime(sync.provenAt, now)) : state;
    case SyncState::OptedOut:
    case SyncState::Updating:
        return state;
    default:
        return withReason(state, sync.reason.text());
    }
}

QString statusPhrase(const EnvVarView &envVar, const QDateTime &now)
{
    //: Status of an env var that was set by hand
    return envVar.sync ? statusPhrase(*envVar.sync, now) : tr("Manual");
}

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 age = time.msecsTo(now);
    if (age <= -nowUntil)
        //: %1 is a span of time: in 5 min
        return tr("in %1").arg(amount(-age));
    if (age < nowUntil)
        //: Instead of a time: less than a moment ago
        return tr("just now");
    if (age >= dateFrom)
        return QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat);
    //: %1 is a span of time: 5 min ago
    return tr("%1 ago").arg(amount(age));
}

qint64 relativeTimeLifetime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return -1;
    const qint64 age = time.msecsTo(now);
    qint64 lifetime = unitOf(age) - age % unitOf(age);
    if (age <= -nowUntil)
        lifetime = qMin(-age % unitOf(-age), -age - nowUntil) + 1;
    else if (age < nowUntil)
        lifetime = nowUntil - age;
    return qBound<qint64>(250, lifetime, hour);
}

QString exactTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    return QLocale().toString(time.toLocalTime(), tr("d MMM yyyy, HH:mm:ss t"));
}

QString durationText(qint64 milliseconds)
{
    if (milliseconds < 0)
        return {};
    if (milliseconds < second)
        return tr("%1 ms").arg(milliseconds);
    const double seconds = double(milliseconds) / double(second);
    if (milliseconds < 10 * second)
        //: Seconds
        return tr("%1 s").arg(QLocale().toString(seconds, 'f', 2));
    if (milliseconds < minute)
        //: Seconds
        return tr("%1 s").arg(QLocale().toString(seconds, 'f', 1));
    return tr("%1 min %2 s").arg(milliseconds / minute).arg(milliseconds % minute / second);
}

QString activityResultText(ActivityResult result)
{
    switch (result) {
    case ActivityResult::Running:
        //: Result of what happened: it has not ended
        return tr("Running");
    case ActivityResult::Succeeded:
        //: Result of what happened
        return tr("Succeeded");
    case ActivityResult::Unproven:
        //: State of a sync: written, but nobody has seen it work yet
        return tr("Not proven");
    case ActivityResult::Failed:
        //: Result of what happened
        return tr("Failed");
    case ActivityResult::Skipped:
        //: Result of what happened: there was nothing to do
        return tr("Skipped");
    case ActivityResult::Unknown:
        //: A state that only another version of Bowline knows
        return tr("Unknown");
    }
    return {};
}

QString accountStateText(AccountState state)
{
    switch (state) {
    case AccountState::Ready:
        return tr("Logged in");
    case AccountState::NeedsLogin:
        return tr("Needs a login");
    case AccountState::Unreadable:
        return tr("Login cannot be read");
    case AccountState::Unknown:
        //: A state that only another version of Bowline knows
        return tr("Unknown");
    }
    return {};
}

QString loginKindText(LoginKind kind)
{
    switch (kind) {
    case LoginKind::Browser:
        return tr("Browser login");
    case LoginKind::ApiToken:
        return tr("API token");
    case LoginKind::HerokuCli:
        return tr("Heroku CLI login");
    case LoginKind::Unknown:
        return tr("Another login");
    }
    return {};
}

} // namespace bowline
