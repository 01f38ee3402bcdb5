// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Journey.h"
#include "sync/SyncBook.h"

namespace bowline {

/// What a connect may take the place of. An opted-out sync of one of its env vars it may in any case.
struct Replacing
{
    bool followed = false; ///< also a sync that follows
    QString envVar;        ///< also the sync that owns this env var, though the new one does not; empty: none
};

/// One person's wish that an env var follows a database, from the choice until the value is written or the
/// wish is given up or fails. Then everything is as it was before: undone once, whoever asks for that first,
/// and only what this act has made itself.
///
///   wait for other connects of the env var -> lease -> record in the place of the old one -> look -> written
///                                                          |                                    |
///   giveUp() at any moment, or a failure ------------------+---> undo: the record goes, the old one comes
///   back
///
/// Owned by the engine, on its thread.
class ConnectAct : public QObject
{
    Q_OBJECT
public:
    /// What the act works with; everything outlives it.
    struct Means
    {
        SyncBook *book = nullptr;
        WorkShare *share = nullptr;
        /// Looks at the config var of a sync and settles when its journey is over.
        std::function<Pending<Done>(const SyncRecord &sync, Trigger trigger)> look;
        /// Retries and unfinished journeys of a sync are over.
        std::function<void(const SyncId &sync)> forgetPlans;
    };

    ConnectAct(Means means, const SyncRecord &sync, const Replacing &replacing, JourneyProgress progress,
               QObject *parent);

    /// Begins when `turn` is over, whatever came of it. Settles with the new sync if its value was written;
    /// else with the reason, after everything is undone. input.name_taken if the env var follows a database
    /// by then.
    Pending<SyncRecord> run(const Pending<Done> &turn);
    /// A person has changed their mind. Nothing is written from now on.
    void giveUp();

    bool isWanted() const { return !m_givenUp; }
    /// They want the same env var.
    bool isAbout(const SyncRecord &other) const;
    const JourneyProgress &progress() const { return m_progress; }
    Pending<Done> ended() const { return m_ended.pending(); } ///< settles well, whatever came of it

private:
    Pending<SyncRecord> store();
    QList<SyncRecord> present() const;
    Pending<SyncRecord> conclude(const Expected<Done> &looked);
    Pending<Done> undo();
    Pending<Done> putBack();

    Means m_means;
    SyncRecord m_sync;
    QList<SyncRecord> m_old; ///< the syncs in whose place it came
    Replacing m_replacing;
    JourneyProgress m_progress;
    bool m_givenUp = false;
    bool m_storing = false; ///< the journal was asked to take the record
    bool m_stored = false;  ///< and has said that it did
    std::optional<Pending<Done>> m_undone;
    Promise<Done> m_ended;
};

} // namespace bowline
