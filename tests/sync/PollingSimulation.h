// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/AccountWatcher.h"
#include "sync/SimulatedHeroku.h"

#include <random>

namespace bowline::test {

/// One account with the product's own watcher, queue and pace on a simulated Heroku, in virtual time. Every app is
/// followed. Measures how long each new value took to be read.
class PollingSimulation
{
public:
    struct Options
    {
        SimulatedHeroku::Options heroku;
        PollingWish wish;
        bool webhooks = false;
        double lostDeliveries = 0.01; ///< of those of webhooks
        bool battery = false;
    };
    explicit PollingSimulation(const Options &options);

    /// Until the looks of the start are over, and the budget is full again.
    void warmUp();
    void pass(qint64 ms) { m_clock.advance(ms); }
    /// One app after the other gets a new value, at random moments `meanMs` apart on average.
    void rotateForAWhile(int rotations, qint64 meanMs);
    void rotateAll();

    QList<qint64> staleness() const { return m_staleness; } ///< ms, sorted
    qsizetype unseen() const { return m_rotatedAt.size(); }
    void forget() { m_staleness.clear(); }
    /// At the p-th part (0 to 1) of the distribution.
    static qint64 percentile(const QList<qint64> &sorted, double p);

    VirtualClock &clock() { return m_clock; }
    SimulatedHeroku &heroku() { return m_heroku; }
    AccountWatcher &watcher() { return m_watcher; }
    AppQueue &queue() { return m_queue; }
    /// The longest bound that was stated while the rotations of rotateForAWhile() were noticed.
    qint64 worstBoundMs() const { return m_worstBound; }

private:
    class Power final : public PowerSource
    {
    public:
        explicit Power(bool battery)
            : m_battery(battery)
        {
        }
        bool onBattery() const override { return m_battery; }

    private:
        bool m_battery;
    };
    Pending<Done> look(const QString &appId);
    void rotate(int app);

    Options m_options;
    std::mt19937 m_random{20261121};
    VirtualClock m_clock;
    SimulatedHeroku m_heroku;
    RefreshGate m_gate;
    PlatformApi m_api;
    Power m_power;
    AppQueue m_queue;
    AccountPace m_pace;
    AccountWatcher m_watcher;
    QObject m_context;
    QHash<int, int> m_known;        ///< app -> version that was read
    QHash<int, qint64> m_rotatedAt; ///< not read yet
    QList<qint64> m_staleness;
    qint64 m_worstBound = 0;
    QList<std::shared_ptr<TimerHandle>> m_deliveries;
};

} // namespace bowline::test
