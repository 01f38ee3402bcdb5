// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/PowerSource.h"
#include "core/Random.h"
#include "credentials/Sealer.h"
#include "destinations/Destination.h"
#include "store/Journal.h"
#include "sync/WorkShare.h"

namespace bowline {

/// Another sync that writes the same env var at the same place.
struct Rival
{
    bool isYounger = false; ///< then the one that was asked about goes on writing
    Phrase text;            ///< for people: which project, and what to do
};

/// What the engine works with. Nothing is owned; everything outlives the engine.
struct EngineParts
{
    Journal *journal = nullptr;
    const Sealer *sealer = nullptr;
    Clock *clock = nullptr;
    Random *random = nullptr;
    /// The destination of a project, kept by its owner until the project goes; null if there is none to use just now.
    std::function<Destination *(const ProjectId &)> destination;
    /// Polling is rarer on a battery; null: always on the mains.
    const PowerSource *power = nullptr;
    /// Which of it is ours to do.
    WorkShare *share = WorkShare::alone();
    /// The rival of a sync, if it is known to have one; null: nothing has.
    std::function<std::optional<Rival>(const SyncRecord &)> rival = {};
};

} // namespace bowline
