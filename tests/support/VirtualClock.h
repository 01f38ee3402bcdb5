// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

#include <QMap>

namespace bowline::test {

/// Time that stands still until a test moves it. advance() fires what falls due, in order, and lets the event loop
/// settle between any two.
class VirtualClock final : public Clock
{
public:
    explicit VirtualClock(const QDateTime &start = QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC));

    QDateTime now() const override;
    qint64 monotonicMs() const override;
    std::unique_ptr<TimerHandle> after(qint64 ms, std::function<void()> f) override;

    std::unique_ptr<TimerHandle> onJump(std::function<void()> f) override;

    /// How often the event loop turns between two timers. Few do where nothing comes from sockets or other threads.
    void setTurns(int turns) { m_turns = turns; }
    void advance(qint64 ms);
    /// Somebody sets the wall clock, forward or back.
    void setWallClock(qint64 byMs);
    /// The computer sleeps: time passes, but no timer counts it.
    void sleep(qint64 ms);
    /// When the next timer is due, in ms from now; -1 if there is none.
    qint64 nextDueMs() const;

private:
    class Handle;
    class JumpHandle;
    struct Entry
    {
        Handle *handle;
        std::function<void()> call;
    };
    void settle() const;
    void tellJump();

    QDateTime m_start;
    qint64 m_now = 0; ///< what the timers count
    qint64 m_slept = 0;
    int m_turns = 50;
    QList<JumpHandle *> m_jumps;
    QMultiMap<qint64, Entry> m_due;
};

} // namespace bowline::test
