// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "sync/SyncBook.h"

namespace bowline {

/// Notices at once when a destination holds something else than Bowline has written there, whoever has read
/// it: a file that was changed, the table that the window shows. What is found is no longer green in that
/// moment, and is put right.
///
/// Somebody who writes again each time Bowline does (a deployment, another tool) is not answered for ever at
/// once: each further answer within calmMs waits twice as long, up to longestPauseMs. Lives on the engine's
/// thread.
class DriftWatch : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 calmMs = 2 * 60 * 1000;
    static constexpr qint64 longestPauseMs = 60 * 1000;

    struct Means
    {
        SyncBook *book = nullptr;
        const Sealer *sealer = nullptr;
        Clock *clock = nullptr;
        std::function<Destination *(const ProjectId &)> destination;
        /// It is ours, and nothing is under way with it.
        std::function<bool(const SyncId &)> isQuiet;
        std::function<void(const SyncId &)> heal;
    };
    explicit DriftWatch(Means means, QObject *parent = nullptr);

    /// The project's destination has changed: reads and compares. What cannot be read any more is no longer green
    /// either, and what the destination stood in the way of is tried again.
    void look(const ProjectId &project);

    /// The syncs of a project before its destination is read: what is written while that goes on is not
    /// judged.
    QList<SyncRecord> before(const ProjectId &project) const { return m_means.book->of(project); }
    void compare(const QList<SyncRecord> &before, const EnvVars &there);

    /// Whether the next journey of this sync is because of what was found; from now on it is not.
    bool takeDrifted(const SyncId &sync) { return m_drifted.remove(sync); }

private:
    /// Not green from now on, and looked at: now, or after a pause.
    void answer(const SyncId &id);
    /// Its state says that what Bowline wrote is in its place.
    static bool claimsWhatIsThere(const SyncRecord &sync);
    /// The destination stood in its way, and a person may have put it right just now.
    bool waitsForTheDestination(const SyncRecord &before) const;
    /// Nothing was written since, and nothing is under way.
    bool isAsBefore(const SyncRecord &before) const;
    bool hasDrifted(const SyncRecord &before, const EnvVars &there) const;
    /// From now on it is not green. Said here only: the journal gets what comes of it.
    void noteDrift(SyncRecord sync);
    qint64 pauseFor(const SyncId &sync);

    struct Seen
    {
        qint64 atMs = 0; ///< monotonic
        int times = 0;
        std::shared_ptr<TimerHandle> later;
    };

    Means m_means;
    QHash<SyncId, Seen> m_seen;
    QSet<SyncId> m_drifted;
};

} // namespace bowline
