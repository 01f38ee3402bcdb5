// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"

namespace bowline {

/// For the What column: what came of a journey that has ended, with `sync` as it is then. Of `journey`, its result, its
/// fingerprints, its cause and what made Bowline look are asked; these are of the first attempt, also after retries.
/// Pure.
Phrase journeyText(const JourneyRecord &journey, const SyncRecord &sync);

} // namespace bowline
