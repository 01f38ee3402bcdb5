// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace bowline::test {

/// The time since this was made, in milliseconds, without that in which other programs had the processor: a thread that
/// is to beat every few milliseconds and comes late was not served. For bounds that Bowline promises, and that a busy
/// computer would break whatever Bowline does. Needs the event loop to run.
class AttendedTime
{
public:
    AttendedTime()
    {
        m_beat.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] { note(); });
        m_beat.start(beatMs);
        m_sinceBeat.start();
    }
    qint64 elapsedMs()
    {
        note();
        return m_attendedMs;
    }

private:
    static constexpr int beatMs = 10;
    static constexpr qint64 mostMs = 20; ///< of one beat; what comes later was spent waiting

    void note() { m_attendedMs += std::min(m_sinceBeat.restart(), mostMs); }

    QTimer m_beat;
    QElapsedTimer m_sinceBeat;
    qint64 m_attendedMs = 0;
};

} // namespace bowline::test
