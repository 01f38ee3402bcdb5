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

    virtual QDateTime now() const = 0;      ///< wall time, UTC; may be set forward or back at any time
    virtual qint64 monotonicMs() const = 0; ///< never goes back, and goes on while the computer sleeps
    /// Calls f once after `ms`, on this thread, unless the handle is destroyed first. A computer that sleeps stops the
    /// count: who must not be late by that plans anew in onJump().
    [[nodiscard]] virtual std::unique_ptr<TimerHandle> after(qint64 ms, std::function<void()> f) = 0;
    /// Calls f, on this thread, each time that the computer has woken up or its wall clock was set, until the handle is
    /// destroyed. Null where nobody tells.
    [[nodiscard]] virtual std::unique_ptr<TimerHandle> onJump(std::function<void()> f)
    {
        Q_UNUSED(f)
        return nullptr;
    }
};

/// The computer's own clock.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    qint64 monotonicMs() const override;
    std::unique_ptr<TimerHandle> after(qint64 ms, std::function<void()> f) override;
    std::unique_ptr<TimerHandle> onJump(std::function<void()> f) override;
};

} // namespace bowline
