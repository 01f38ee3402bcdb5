// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Clock.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <chrono>

namespace bowline {

namespace {

class QtTimerHandle final : public TimerHandle
{
public:
    QtTimerHandle(qint64 ms, std::function<void()> f)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(ms < 2000 ? Qt::PreciseTimer : Qt::CoarseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [call = std::move(f)] {
            const auto keep = call; // the call may destroy the handle, and with it the lambda
            keep();
        });
        m_timer.start(std::chrono::milliseconds(ms));
    }

private:
    QTimer m_timer;
};

} // namespace

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

qint64 SystemClock::monotonicMs() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

std::unique_ptr<TimerHandle> SystemClock::after(qint64 ms, std::function<void()> f)
{
    return std::make_unique<QtTimerHandle>(ms, std::move(f));
}

} // namespace bowline
