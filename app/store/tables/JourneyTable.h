// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"
#include "store/tables/JourneyQuery.h"
#include "store/tables/Table.h"

#include <QSet>

#include <optional>

namespace bowline {

/// Journeys and their steps. No question walks through all journeys, see JourneyQuery and migration 0006.
class JourneyTable final : public Table
{
public:
    /// So many ids, from the newest that has not been looked at, one call of page() searches for a text.
    static constexpr qint64 idsPerSearch = 5000;
    /// times() searches for a text in so many of the newest rotations.
    static constexpr int timesPerSearch = 20000;

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

    struct Page
    {
        QList<JourneyRecord> journeys; ///< newest first, with their steps
        qint64 before = 0;             ///< where the next page begins; 0: there is none
    };
    /// At most `limit` of those older than the journey `before` (0: from the newest). A page that looked for
    /// a text may have fewer, or none, and still not be the last.
    Expected<Page> page(const JourneyFilter &filter, qint64 before, int limit);
    /// As many pages as it takes for `limit`, in one transaction. Who would keep others waiting asks for
    /// pages.
    Expected<QList<JourneyRecord>> list(const JourneyFilter &filter, qint64 before, int limit);
    Expected<std::optional<JourneyRecord>> find(qint64 id);
    /// Of those that brought a new value, newest first.
    Expected<QList<JourneyTimesRecord>> times(const JourneyFilter &filter, int limit);
    /// Those without an end: interrupted by a kill. For the engine's start.
    Expected<QList<JourneyRecord>> unfinished();

    /// At most `limit` of the oldest that have ended, with their steps; gives how many.
    Expected<int> removeStartedBefore(const QDateTime &time, int limit);
    /// Makes older rows searchable, at most `limit` of them, the newest first, and stores their sentences as phrases;
    /// gives how many.
    Expected<int> foldTexts(int limit);
    /// Leaves all rows to foldTexts(): other words, or other languages, than those that they were made searchable by.
    Expected<Done> unfoldAll();

private:
    Expected<qint64> lowestId(const JourneyFilter &filter);
    Expected<QSet<ProjectId>> projectsNamed(const QString &folded);
    Expected<qint64> newestId();
    Expected<Page> stretch(JourneyQuery query, std::pair<qint64, qint64> fromUntil, int limit);
    Expected<Done> addSteps(QList<JourneyRecord> &journeys);
    Expected<Done> storeOutcomesAsPhrases(qint64 journey);
    void noteChanged(qint64 id);
};

} // namespace bowline
