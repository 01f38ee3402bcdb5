// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/HurriedClock.h"

namespace bowline::test {

HurriedClock::HurriedClock(double factor)
    : m_factor(factor)
    , m_start(m_real.now())
    , m_startMs(m_real.monotonicMs())
{
}

qint64 HurriedClock::passedMs() const
{
    return static_cast<qint64>(static_cast<double>(m_real.monotonicMs() - m_startMs) * m_factor);
}

QDateTime HurriedClock::now() const
{
    return m_start.addMSecs(passedMs());
}

qint64 HurriedClock::monotonicMs() const
{
    return m_startMs + passedMs();
}

std::unique_ptr<TimerHandle> HurriedClock::after(qint64 ms, std::function<void()> f)
{
    return m_real.after(static_cast<qint64>(static_cast<double>(ms) / m_factor), std::move(f));
}

} // namespace bowline::test
