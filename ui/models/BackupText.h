// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/BackupViews.h"

/// The words for backups and their schedules, in one place.
namespace bowline {

/// "Completed", "Completed, warnings: 3", "Running", …
QString backupStateText(const BackupView &backup);
/// "3.2 MB"; a dash where Heroku does not say, or it is not over.
QString backupSizeText(const BackupView &backup);
/// When it ended, or how far it is: "3.2 MB so far".
QString backupProgressText(const BackupView &backup);
/// In this computer's time zone; a dash where there is none.
QString backupTimeText(const QDateTime &time);
/// "DATABASE_URL: every day at 02:00, America/Los_Angeles".
QString backupScheduleText(const BackupScheduleView &schedule);
/// "02:00".
QString hourText(int hour);

} // namespace bowline
