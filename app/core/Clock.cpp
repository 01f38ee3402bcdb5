// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Clock.h"

#include <QTimer>

#include <chrono>

#ifdef Q_OS_LINUX
#include <QSocketNotifier>

#include <ctime>
#include <limits>

#include <sys/timerfd.h>
#include <unistd.h>
#endif

namespace bowline {

namespace {

class QtTimerHandle final : public TimerHandle
{
public:
    QtTimerHandle(qint64 ms, std::function<void()> f)
    {
        m_timer.setSingleShot(true);
        // A coarse one may be late by a twentieth, which the bound on staleness does not allow for.
        m_timer.setTimerType(ms <= 30000 ? Qt::PreciseTimer : Qt::CoarseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [call = std::move(f)] {
            const auto keep = call; // the call may destroy the handle, and with it the lambda
            keep();
        });
        m_timer.start(std::chrono::milliseconds(ms));
    }

private:
    QTimer m_timer;
};

#ifdef Q_OS_LINUX
/// A timer of the kernel that never ends, but is cancelled when the wall clock is set or the computer wakes up. It
/// costs nothing until then.
class JumpNotice final : public TimerHandle
{
public:
    explicit JumpNotice(std::function<void()> f)
        : m_timer(::timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC))
        , m_call(std::move(f))
        , m_notifier(new QSocketNotifier(m_timer, QSocketNotifier::Read))
    {
        QObject::connect(m_notifier, &QSocketNotifier::activated, m_notifier, [this] {
            quint64 rings = 0;
            const auto got = ::read(m_timer, &rings, sizeof rings); // ECANCELED, as a rule
            Q_UNUSED(got)
            arm();
            const auto keep = m_call; // the call may destroy the handle
            keep();
        });
        arm();
    }
    ~JumpNotice() override
    {
        m_notifier->setEnabled(false);
        m_notifier->disconnect();
        m_notifier->deleteLater(); // it may be what has called us
        ::close(m_timer);
    }

private:
    void arm() const
    {
        itimerspec never{};
        never.it_value.tv_sec = std::numeric_limits<decltype(never.it_value.tv_sec)>::max() / 2000000000;
        ::timerfd_settime(m_timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr);
    }

    int m_timer;
    std::function<void()> m_call;
    QSocketNotifier *m_notifier;
};
#endif

} // namespace

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

qint64 SystemClock::monotonicMs() const
{
#ifdef Q_OS_LINUX
    timespec now{}; // the steady clock of C++ stands still while the computer sleeps
    if (::clock_gettime(CLOCK_BOOTTIME, &now) == 0)
        return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1000000;
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

std::unique_ptr<TimerHandle> SystemClock::after(qint64 ms, std::function<void()> f)
{
    return std::make_unique<QtTimerHandle>(ms, std::move(f));
}

std::unique_ptr<TimerHandle> SystemClock::onJump(std::function<void()> f)
{
#ifdef Q_OS_LINUX
    return std::make_unique<JumpNotice>(std::move(f));
#else
    return Clock::onJump(std::move(f));
#endif
}

} // namespace bowline
