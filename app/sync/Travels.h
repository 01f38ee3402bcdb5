// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Journey.h"
#include "sync/SyncBook.h"

namespace bowline {

/// Where each sync stands on its way: whether a journey is under way, which entry of the journal is still
/// open and is to be continued, and whether the journal has to be read first because it may know more than we
/// do.
///
/// Belongs to the engine, on its thread.
class Travels : public QObject
{
    Q_OBJECT
public:
    /// `book` outlives it.
    Travels(const EngineParts &parts, SyncBook *book, QObject *parent = nullptr);

    /// What was under way when the program ended. One entry a sync goes on; others are closed.
    void load(const QList<JourneyRecord> &unfinished);

    /// One journey a sync at a time, even across a new login: false if one is under way.
    bool begin(const SyncId &id);
    void end(const SyncId &id) { m_travelling.remove(id); }
    bool isUnderWay(const SyncId &id) const { return m_travelling.contains(id); }

    bool hasOpen(const SyncId &id) const { return m_open.contains(id); }
    /// A journey has come further: one that ended without success stays open, since a retry continues it.
    void note(const JourneyRecord &journey);
    /// The open entry, if the journey to come has the same aim; taken out, and closed if it cannot be
    /// continued.
    std::optional<JourneyRecord> continueFor(const SyncRecord &sync, const Fetched &fetched);
    /// A person has ended it, or it is another's work now.
    void forgetOpen(const SyncId &id) { m_open.remove(id); }

    bool isUnread(const SyncId &id) const { return m_unread.contains(id); }
    void setUnread(const QSet<SyncId> &ids) { m_unread.unite(ids); }
    void setRead(const SyncId &id) { m_unread.remove(id); }
    /// The journal did not take the end of a journey, or so it said.
    void setUnrecorded(const SyncId &id);
    /// Reads where these stand. What has changed here since is newer and stays.
    Pending<Done> readStanding(const QSet<SyncId> &ids);

Q_SIGNALS:
    void journeyClosed(const bowline::JourneyRecord &journey);

private:
    struct Standing
    {
        QList<JourneyRecord> unfinished;
        QList<SyncRecord> syncs;
    };
    Pending<Done> store(const SyncId &sync, std::function<Expected<Done>(Repositories &)> body);
    JourneyRecord endOpenSteps(JourneyRecord journey);
    void close(const JourneyRecord &journey);
    void adopt(const QSet<SyncId> &ids, const Standing &standing,
               const QHash<SyncId, std::optional<SyncRecord>> &asked);
    void adoptSync(const SyncRecord &sync);

    EngineParts m_parts;
    SyncBook *m_book;
    QSet<SyncId> m_travelling;
    QHash<SyncId, JourneyRecord> m_open;
    QSet<SyncId> m_unread;
    QSet<SyncId> m_unrecorded; ///< of the unread: those whose last journey the journal may have taken all the same
};

} // namespace bowline
