// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Journal.h"
#include "sync/EngineParts.h"

#include <QObject>

namespace bowline {

/// Writes one journey into the journal as it happens, and tells who watches. Belongs to its Journey.
class JourneyLog : public QObject
{
    Q_OBJECT
public:
    JourneyLog(const EngineParts &parts, JourneyRecord record, QObject *parent = nullptr);

    const JourneyRecord &record() const { return m_record; }
    /// False when the sync has become, or may have become, another's work since this journey began.
    bool isOurs() const { return m_parts.share->lease(m_record.sync) == m_lease; }

    /// A step that is over already when it is noted (detect, fetch, classify).
    void addPast(const QString &name, const QDateTime &startedAt, const QDateTime &endedAt, const Phrase &outcome);
    void setCause(const Phrase &cause);
    void setRelease(int version, const QString &description);
    void setReleasedAt(const QDateTime &time);
    void setFingerprints(const QString &before, const QString &after);

    /// Notes that a step begins. store.taken_over, here and below, when it is no longer ours. Settles when the journal
    /// has it, with all that came before: then it is safe to act.
    Pending<Done> begin(const QString &step);
    void end(const QString &step, const Phrase &outcome);
    /// The last word, together with the sync's new state, in one transaction.
    Pending<Done> finish(const QString &result, ErrorCode code, const Phrase &message, const SyncRecord &sync);

Q_SIGNALS:
    void changed(const bowline::JourneyRecord &record);

private:
    Pending<qint64> store(qsizetype storedSteps, std::optional<SyncRecord> sync = {});

    EngineParts m_parts;
    std::optional<Lease> m_lease; ///< as it was at the start: a journey does not go on under a later one
    JourneyRecord m_record;
    qsizetype m_storedSteps = 0;
};

} // namespace bowline
