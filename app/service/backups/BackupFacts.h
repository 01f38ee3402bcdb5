// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"

#include <QJsonObject>

/// The keys under which acts on backups keep their facts and their state in the journal, and by which their fields are
/// named in a request. They stay.
namespace bowline::backupFacts {

inline const QString addonId = QStringLiteral("addon_id"); ///< of the database that is acted on
inline const QString addonName = QStringLiteral("addon_name");
inline const QString appId = QStringLiteral("app_id");             ///< that owns it
inline const QString attachments = QStringLiteral("attachments");  ///< of it there: by these Heroku names it in backups
inline const QString transferId = QStringLiteral("transfer_id");   ///< of the backup; numbers are given again
inline const QString backupName = QStringLiteral("backup");        ///< "b001"
inline const QString sourceId = QStringLiteral("source_addon_id"); ///< whose app has the backup
inline const QString sourceAppId = QStringLiteral("source_app_id");
inline const QString hour = QStringLiteral("hour");
inline const QString timeZone = QStringLiteral("time_zone");
inline const QString scheduleId = QStringLiteral("schedule_id");
inline const QString scheduleName = QStringLiteral("schedule"); ///< a config var
inline const QString schedulesBefore =
    QStringLiteral("before");                         ///< those of that config var: {id: "02:00 Europe/Berlin"}
inline const QString known = QStringLiteral("known"); ///< state: ids of what was there before
inline const QString begun = QStringLiteral("begun"); ///< state: id of what Heroku has begun

inline QString text(const ActRecord &record, const QString &key)
{
    return record.facts.value(key).toString();
}

} // namespace bowline::backupFacts
