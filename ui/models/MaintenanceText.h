// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/MaintenanceViews.h"

/// The words for maintenances of databases, in one place.
namespace bowline {

/// "Planned", "Running", "Completed", …
QString maintenanceStateText(MaintenanceState state);
/// In this computer's time zone; a dash where there is none.
QString maintenanceTimeText(const QDateTime &time);
/// A sentence about what is planned or under way.
QString maintenanceSentence(const MaintenanceView &newest);

} // namespace bowline
