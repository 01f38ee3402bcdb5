// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/VirtualClock.h"

#include <QCoreApplication>
#include <QEvent>

namespace bowline::test {

class VirtualClock::Handle final : public TimerHandle
{
public:
    explicit Handle(VirtualClock *clock)
        : m_clock(clock)
    {
    }
    ~Handle() override
    {
        for (auto it = m_clock->m_due.begin(); it != m_clock->m_due.end(); ++it) {
            if (it->handle == this) {
                m_clock->m_due.erase(it);
                return;
            }
        }
    }

private:
    VirtualClock *m_clock;
};

class VirtualClock::JumpHandle final : public TimerHandle
{
public:
    JumpHandle(VirtualClock *clock, std::function<void()> f)
        : call(std::move(f))
        , m_clock(clock)
    {
        m_clock->m_jumps.append(this);
    }
    ~JumpHandle() override { m_clock->m_jumps.removeOne(this); }

    const std::function<void()> call;

private:
    VirtualClock *m_clock;
};

VirtualClock::VirtualClock(const QDateTime &start)
    : m_start(start)
{
}

QDateTime VirtualClock::now() const
{
    return m_start.addMSecs(m_now + m_slept);
}

qint64 VirtualClock::monotonicMs() const
{
    return m_now + m_slept;
}

std::unique_ptr<TimerHandle> VirtualClock::after(qint64 ms, std::function<void()> f)
{
    auto handle = std::make_unique<Handle>(this);
    m_due.insert(m_now + qMax<qint64>(ms, 0), Entry{handle.get(), std::move(f)});
    return handle;
}

void VirtualClock::advance(qint64 ms)
{
    const qint64 end = m_now + ms;
    settle();
    while (!m_due.isEmpty() && m_due.firstKey() <= end) {
        m_now = m_due.firstKey();
        // QMultiMap gives the newest of equal keys first; the oldest must fire first.
        auto it = std::prev(m_due.upperBound(m_now));
        const auto call = it->call;
        m_due.erase(it);
        call();
        settle();
    }
    m_now = end;
}

std::unique_ptr<TimerHandle> VirtualClock::onJump(std::function<void()> f)
{
    return std::make_unique<JumpHandle>(this, std::move(f));
}

void VirtualClock::setWallClock(qint64 byMs)
{
    m_start = m_start.addMSecs(byMs);
    tellJump();
}

void VirtualClock::sleep(qint64 ms)
{
    m_slept += ms;
    tellJump();
}

void VirtualClock::tellJump()
{
    const auto jumps = m_jumps;
    for (JumpHandle *jump : jumps) {
        if (!m_jumps.contains(jump))
            continue; // an earlier one has ended it
        const auto keep = jump->call;
        keep();
    }
    settle();
}

qint64 VirtualClock::nextDueMs() const
{
    return m_due.isEmpty() ? -1 : m_due.firstKey() - m_now;
}

void VirtualClock::settle() const
{
    for (int turn = 0; turn < m_turns; ++turn) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace bowline::test
