// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/Snapshot.h"

#include <QHash>
#include <QObject>

namespace bowline {

/// Numbers the changes and hands them out. Changes of one turn of the event loop travel as one delta, and of several
/// changes of one project in it only the last: a storm over its syncs changes its row with each of them.
class DeltaFeed : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    quint64 revision() const { return m_revision; }
    void push(const Change &change);
    /// Sends what waits, now: before a snapshot is taken, so that its revision is true.
    void flush();

Q_SIGNALS:
    void ready(const bowline::Delta &delta);

private:
    quint64 m_revision = 0;
    QList<Change> m_waiting;
    QHash<ProjectId, qsizetype> m_projectAt; ///< where in m_waiting its row is
    bool m_scheduled = false;
};

} // namespace bowline
