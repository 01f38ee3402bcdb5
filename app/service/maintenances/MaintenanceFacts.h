// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"

#include <QJsonObject>

/// The keys under which acts on maintenances keep their facts and their state in the journal, and by which their fields
/// are named in a request. They stay.
namespace bowline::maintenanceFacts {

inline const QString addonId = QStringLiteral("addon_id");
inline const QString addonName = QStringLiteral("addon_name");
inline const QString day = QStringLiteral("day");                    ///< "tuesday"
inline const QString time = QStringLiteral("time");                  ///< "17:30", UTC
inline const QString weeks = QStringLiteral("weeks");                ///< by which it is put off
inline const QString scheduledFor = QStringLiteral("scheduled_for"); ///< with the reason all that names a maintenance
inline const QString reason = QStringLiteral("reason");
inline const QString windowBefore = QStringLiteral("window_before"); ///< Heroku's words
inline const QString startedAt = QStringLiteral("started_at");       ///< state: of the one before
inline const QString green =
    QStringLiteral("green"); ///< state: syncs that were in sync before, with their fingerprints

inline QString text(const ActRecord &record, const QString &key)
{
    return record.facts.value(key).toString();
}

/// A moment as it is kept; empty for one that is none.
inline QString moment(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString();
}
/// The same for people, in the clock of windows: "2026-03-03 17:30 UTC".
inline QString spokenMoment(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'")) : QString();
}

} // namespace bowline::maintenanceFacts
