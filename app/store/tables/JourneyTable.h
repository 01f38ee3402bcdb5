// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"
#include "store/tables/Table.h"

#include <optional>

namespace bowline {

/// Journeys and their steps.
class JourneyTable final : public Table
{
public:
    JourneyTable(Statements &statements, ChangeList &changes)
        : Table(statements, changes)
    {
    }

    /// Starts a journey, with its steps; gives its id.
    Expected<qint64> add(const JourneyRecord &journey);
    Expected<Done> update(const JourneyRecord &journey); ///< all but its steps
    Expected<Done> startStep(qint64 journey, const JourneyStepRecord &step);
    /// The newest unfinished one of this name.
    Expected<Done> endStep(qint64 journey, const JourneyStepRecord &step);
    /// Newest first, with their steps; `before` 0 = from the newest.
    Expected<QList<JourneyRecord>> list(const JourneyFilter &filter, qint64 before, int limit);
    Expected<std::optional<JourneyRecord>> find(qint64 id);
    /// Of those that brought a new value, newest first.
    Expected<QList<JourneyTimesRecord>> times(const JourneyFilter &filter, int limit);
    /// Those without an end: interrupted by a kill. For the engine's start.
    Expected<QList<JourneyRecord>> unfinished();

private:
    Expected<Done> addSteps(QList<JourneyRecord> &journeys);
    void noteChanged(qint64 id);
};

} // namespace bowline
