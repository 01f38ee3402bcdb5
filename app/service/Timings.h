// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActivityViews.h"
#include "store/Records.h"

namespace bowline {

/// Percentiles from the journal. Pure. `journeys`: those that brought a new value, newest first.
///
///   Heroku's release --detect--> noticed --write--> written
///                                   \------proof----------> proven
///
/// A journey counts where its times are known: detecting only if Bowline was running when Heroku made the release (else
/// the time that the computer was off would be taken for Bowline's slowness), the others if it came so far. A release
/// that seems to be younger than its detection (Heroku tells whole seconds, clocks differ) counts as 0.
TimingsView timingsOf(const QList<JourneyTimesRecord> &journeys);

} // namespace bowline
