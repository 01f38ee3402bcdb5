// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "service/api/EnvVarViews.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <map>

namespace bowline {

/// One thing that a person should be told. Holds names and states, never a value.
struct SyncNotice
{
    QString title;
    QString body;
    bool urgent = false; ///< something refuses or is gone
    ProjectId project;   ///< where to look; empty if it is about several
    QString envVar;
};

/// The state of every sync, for the tray; and which changes of state deserve a desktop notification:
///
///   a delta -> Updating? wait for what comes of it
///           -> another state than the last settled one -> collected for 2 s -> one notice, or one for many
///
/// Told are: a sync that was in sync and is not any more, one that gets worse, and one that is in sync again. Not told
/// are: states met at the start, what comes back within the 2 s, what a person has just done (PersonActs), and
/// stopping and taking up a sync, which only persons do. Main thread; knows no widgets.
class SyncWatch : public QObject
{
    Q_OBJECT
public:
    using ProjectName = std::function<QString(const ProjectId &)>;

    /// `clock` is not owned.
    SyncWatch(Clock *clock, ProjectName projectName, QObject *parent = nullptr);

    /// All syncs there are, from a snapshot. The first one is where everything starts; a later one may tell changes.
    void take(const QList<SyncBriefView> &syncs);
    void apply(const EnvVarView &envVar);
    void remove(const ProjectId &project, const QString &envVar);
    void removeProject(const ProjectId &project);

    /// Nothing is told while quiet, and nothing later of what happened then.
    void setQuiet(bool quiet) { m_quiet = quiet; }
    bool isQuiet() const { return m_quiet; }

    int count() const; ///< that follow: without the opted-out ones
    /// Those that need a look, the worst first.
    QList<SyncBriefView> troubled() const;
    QList<SyncBriefView> following() const;
    std::optional<SyncState> worst() const; ///< nothing without syncs

Q_SIGNALS:
    void changed(); ///< what the tray shows
    void notice(const bowline::SyncNotice &notice);

private:
    using Key = std::pair<ProjectId, QString>;
    struct Entry
    {
        SyncState state = SyncState::Updating;
        std::optional<SyncState> settled; ///< the last state that was not Updating
        Phrase reason;
    };
    struct Move
    {
        SyncState from;
        SyncState to;
        Phrase reason;
    };

    void setState(const Key &key, SyncState state, const Phrase &reason);
    void noteAct(const ProjectId &project, const QString &envVar);
    bool isPersonal(const Key &key) const;
    void flush();
    void tell(const QList<std::pair<Key, Move>> &moves, bool recovered);
    QString whereText(const Key &key) const;

    Clock *m_clock;
    ProjectName m_projectName;
    std::map<Key, Entry> m_syncs; ///< in order, so that lists stay in order
    QHash<Key, qint64> m_acts;    ///< until when a person's act explains what happens
    std::map<Key, Move> m_moves;  ///< waiting to be told
    std::unique_ptr<TimerHandle> m_timer;
    qint64 m_tellFrom = -1; ///< -1 before the first snapshot
    bool m_quiet = false;
};

} // namespace bowline
