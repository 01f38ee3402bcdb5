// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

namespace bowline::test {

/// The computer's clock at several times its speed: back-offs and polling pass quickly, while networks and databases
/// stay as they are. At a part of its speed (a factor below 1) it is the other way round: what is promised for a moment
/// lasts, however busy the computer is.
class HurriedClock final : public Clock
{
public:
    explicit HurriedClock(double factor);

    QDateTime now() const override;
    qint64 monotonicMs() const override;
    /// The wall clock only, as a person sets it.
    void turnForward(qint64 ms) { m_start = m_start.addMSecs(ms); }
    std::unique_ptr<TimerHandle> after(qint64 ms, std::function<void()> f) override;
    std::unique_ptr<TimerHandle> onJump(std::function<void()> f) override { return m_real.onJump(std::move(f)); }

private:
    qint64 passedMs() const;

    SystemClock m_real;
    double m_factor;
    QDateTime m_start;
    qint64 m_startMs;
};

} // namespace bowline::test
