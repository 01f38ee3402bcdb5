// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/HerokuTypes.h"
#include "sync/JourneyLog.h"
#include "sync/Outcome.h"

#include <functional>
#include <optional>

namespace bowline {

/// What a look at Heroku brought for one sync.
struct Fetched
{
    Trigger trigger = Trigger::Reconcile;
    QDateTime detectedAt;
    QDateTime startedAt;
    QDateTime endedAt;
    std::optional<Secret> value; ///< nothing: the config var is gone
    bool drifted = false;        ///< the destination was seen to hold something else
    /// Asks for the app's newest release, once for all syncs of the app.
    std::function<Pending<HerokuRelease>()> release;
    /// False as soon as a person has opted out or removed the sync: then nothing is written any more.
    std::function<bool()> wanted;
};

/// Tells a waiting person how far it has come: a step ("write", "prove") begins, or has ended well. What goes wrong is
/// told by the journey's end.
using JourneyProgress = std::function<void(const QString &step, bool ended)>;

/// One value on its way from Heroku to one env var. A list of steps, each noted before it starts and after it ends,
/// each safe to repeat:
///
///   detect, fetch (over when this starts) -> classify -> [journal] -> write -> prove -> record
///
/// Owned by the engine, which runs one at a time per sync. Settles with the sync's new record, whatever came out of it.
class Journey : public QObject
{
    Q_OBJECT
public:
    /// `before`: the value of the last journey, opened; empty if there was none. `unfinished`: the journal's record of
    /// an interrupted or failed journey with the same aim, which this one continues.
    Journey(const EngineParts &parts, SyncRecord sync, Secret before, Fetched fetched,
            std::optional<JourneyRecord> unfinished, JourneyProgress progress, QObject *parent = nullptr);

    /// The beginning of an entry about this sync.
    static JourneyRecord recordOf(const SyncRecord &sync, const QDateTime &startedAt, Trigger trigger);

    Pending<SyncRecord> run();
    const JourneyRecord &record() const { return m_log->record(); }
    const std::optional<Outcome> &outcome() const { return m_outcome; } ///< set when it did not end in sync
    ChangeKind kind() const { return m_kind; }

Q_SIGNALS:
    void changed(const bowline::JourneyRecord &record);

private:
    void classify();
    void write();
    Expected<Done> mayWrite() const;
    void prove();
    void succeed(const Proof &proof);
    void stop(const Error &error, Stage stage);
    void conclude(const QString &result, const Phrase &message);
    void skip();
    void noteRelease(const HerokuRelease &release);
    void tell(const QString &step, bool ended);
    Error sharedError() const;

    EngineParts m_parts;
    SyncRecord m_sync;
    SyncRecord m_unchanged; ///< as it was before this journey
    Secret m_before;
    Fetched m_fetched;
    JourneyProgress m_progress;
    bool m_continued; ///< the entry has its cause already
    JourneyLog *m_log;
    ChangeKind m_kind;
    std::optional<Rival> m_rival;
    ProofRequest m_proof; ///< what is written, and how it is to be proven
    std::optional<Outcome> m_outcome;
    Promise<SyncRecord> m_promise;
    std::optional<Pending<HerokuRelease>> m_release;
    std::optional<Pending<Proof>> m_login; ///< begun before the write
    qint64 m_loginAtMs = 0;                ///< monotonic
};

} // namespace bowline
