// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace bowline {

/// "just now", "12 s ago", "3 min ago", "2 h ago", "5 days ago", then the date. "in 12 s" for what is to come.
/// Empty for an invalid time.
QString relativeTime(const QDateTime &time, const QDateTime &now);

/// The whole date and time in the user's locale, for tool tips.
QString exactTime(const QDateTime &time);

/// "0.2 s", "12 s", "3 min 5 s"; empty below zero.
QString durationText(qint64 ms);

/// How long `relativeTime` stays the same, in ms; never less than 250. -1 for an invalid time.
qint64 relativeTimeLifetime(const QDateTime &time, const QDateTime &now);

} // namespace bowline
