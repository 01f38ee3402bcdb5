// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/data/BackupSchedule.h"
#include "sandbox/data/Transfer.h"

namespace bowline::sandbox {

/// As the data host shows it. `processed`: what a running one has done by now; `verbose`: with its log.
QJsonObject transferJson(const Transfer &transfer, qint64 processed, bool verbose);
QJsonObject scheduleJson(const BackupSchedule &schedule);

} // namespace bowline::sandbox
