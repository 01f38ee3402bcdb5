// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>

#include <functional>
#include <memory>

namespace bowline {

/// A call that is due later. Destroying the handle cancels it.
class TimerHandle
{
public:
    virtual ~TimerHandle() = default;
};

/// Time, injected: tests run the engine in virtual time.
class Clock
{
public:
    virtual ~Clock() = default;

    virtual QDateTime now() const = 0;         ///< wall time, UTC
    virtual qint64 monotonicMs() const = 0;    ///< never goes back
    /// Calls f once after `ms`, on this thread, unless the handle is destroyed first.
    [[nodiscard]] virtual std::unique_ptr<TimerHandle> after(qint64 ms, std::function<void()> f) = 0;
};

/// The computer's own clock.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    qint64 monotonicMs() const override;
    std::unique_ptr<TimerHandle> after(qint64 ms, std::function<void()> f) override;
};

} // namespace bowline
