// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/AccountViews.h"
#include "service/api/ActivityViews.h"
#include "service/api/EnvVarViews.h"

#include <QDateTime>
#include <QString>

/// The words for states and times, in one place, so that a table, a detail pane, the tray and a notification say the
/// same thing. Everything is translated; times are shown in the computer's time zone and locale.
namespace bowline {

/// "In sync", "Waiting for Heroku", …: the words beside a state's icon.
QString syncStateText(SyncState state);

/// A state with what makes it one, as tables show it: "In sync, proven 12 s ago", "Failing: the project refuses".
QString statusPhrase(const SyncView &sync, const QDateTime &now);
/// As above; "Manual" for an env var that follows nothing.
QString statusPhrase(const EnvVarView &envVar, const QDateTime &now);

/// The time that statusPhrase() speaks of; invalid if it speaks of none.
QDateTime statusPhraseTime(const SyncView &sync);

/// "just now", "12 s ago", "3 min ago", "2 h ago", "5 days ago"; from 30 days on the date. "in 12 s" for what is to
/// come. Empty for an invalid time.
QString relativeTime(const QDateTime &time, const QDateTime &now);

/// When to look at relativeTime() again, in ms: 250 at least, an hour at most. -1 for an invalid time.
qint64 relativeTimeLifetime(const QDateTime &time, const QDateTime &now);

/// Exact, with seconds and time zone, for tool tips and details; empty for an invalid time.
QString exactTime(const QDateTime &time);

/// "420 ms", "1.24 s", "12.3 s", "2 min 5 s"; empty for a negative duration (still running).
QString durationText(qint64 milliseconds);

/// "Running", "Succeeded", "Unproven", "Failed", "Skipped".
QString activityResultText(ActivityResult result);

/// "Logged in", "Needs a login", …
QString accountStateText(AccountState state);

/// "Browser login", "API token", "Heroku CLI login".
QString loginKindText(LoginKind kind);

} // namespace bowline
