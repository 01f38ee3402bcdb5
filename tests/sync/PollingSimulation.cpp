// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/PollingSimulation.h"

#include <algorithm>

namespace bowline::test {

namespace {

const Endpoints &endpoints()
{
    static const QUrl base(QStringLiteral("http://127.0.0.1:1"));
    static const Endpoints all{base, base, base, base};
    return all;
}

} // namespace

PollingSimulation::PollingSimulation(const Options &options)
    : m_options(options)
    , m_heroku(&m_clock, options.heroku)
    , m_gate([] { return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::AuthRevoked)); }, [] { return 0; })
    , m_api(endpoints(), &m_heroku, &m_gate)
    , m_power(options.battery)
    , m_queue([this](const QString &appId, const Due &) { return look(appId); }, 8)
    , m_pace(&m_api, &m_clock)
    , m_watcher(&m_api, &m_queue, &m_pace, &m_clock, &m_power)
{
    m_clock.setTurns(12);
    m_gate.setToken({Secret(QByteArray("token-of-the-simulation")), 0});
    m_queue.setGate([this](Trigger trigger) { return m_pace.waitMs(trigger); }, &m_clock);
    m_watcher.setWish(options.wish);
    m_watcher.setWebhooksHealthy(options.webhooks);
    QSet<QString> followed;
    for (int i = 0; i < options.heroku.apps; ++i)
        followed.insert(SimulatedHeroku::appId(i));
    m_watcher.setFollowed(followed);
    m_watcher.start();
}

// What the engine does: the config vars, and the release that belongs to a new value.
Pending<Done> PollingSimulation::look(const QString &appId)
{
    return m_api.configVars(appId).always(&m_context, [this, appId](const Expected<ConfigVars> &vars) -> Pending<Done> {
        const int app = SimulatedHeroku::indexOf(appId);
        if (!vars)
            return Pending<Done>::failed(vars.error());
        const int version = vars->texts.value(QStringLiteral("DATABASE_URL")).reveal().toInt();
        const bool isNew = m_known.value(app, 1) != version;
        m_known.insert(app, version);
        if (m_rotatedAt.contains(app) && version == m_heroku.version(app))
            m_staleness.append(m_clock.monotonicMs() - m_rotatedAt.take(app));
        if (!isNew)
            return Pending<Done>::ready(Done{});
        return m_api.latestRelease(appId).andThen(&m_context, [](const HerokuRelease &) {});
    });
}

void PollingSimulation::warmUp()
{
    do
        m_clock.advance(61000);
    while (m_queue.waitingCount() > 0);
    m_heroku.setTokens(4500);
    m_clock.advance(180000);
}

void PollingSimulation::rotate(int app)
{
    m_heroku.rotate(app);
    m_rotatedAt.insert(app, m_clock.monotonicMs());
    if (!m_options.webhooks || std::uniform_real_distribution(0.0, 1.0)(m_random) < m_options.lostDeliveries)
        return;
    const int late = std::uniform_int_distribution(500, 3000)(m_random);
    m_deliveries.append(m_clock.after(late, [this, app] {
        m_queue.add(SimulatedHeroku::appId(app), {Trigger::Release, m_clock.now(), {}})
            .then(&m_context, [](const Expected<Done> &) {});
    }));
}

void PollingSimulation::rotateForAWhile(int rotations, qint64 meanMs)
{
    std::exponential_distribution<double> pause(1.0 / static_cast<double>(meanMs));
    std::uniform_int_distribution<int> which(0, m_options.heroku.apps - 1);
    for (int i = 0; i < rotations; ++i) {
        const qint64 wait = static_cast<qint64>(pause(m_random)) + 4000;
        for (qint64 done = 0; done < wait; done += 5000) {
            m_clock.advance(std::min<qint64>(5000, wait - done));
            m_worstBound = std::max(m_worstBound, m_watcher.stalenessMs());
        }
        const int app = which(m_random);
        if (!m_rotatedAt.contains(app))
            rotate(app);
    }
    for (int i = 0; i < 400 && !m_rotatedAt.isEmpty(); ++i)
        m_clock.advance(1000);
    std::sort(m_staleness.begin(), m_staleness.end());
}

void PollingSimulation::rotateAll()
{
    for (int i = 0; i < m_options.heroku.apps; ++i)
        rotate(i);
    for (int i = 0; i < 24 * 360 && !m_rotatedAt.isEmpty(); ++i)
        m_clock.advance(10000);
    std::sort(m_staleness.begin(), m_staleness.end());
}

qint64 PollingSimulation::percentile(const QList<qint64> &sorted, double p)
{
    if (sorted.isEmpty())
        return 0;
    const auto index = static_cast<qsizetype>(p * static_cast<double>(sorted.size() - 1) + 0.5);
    return sorted.at(std::min(index, sorted.size() - 1));
}

} // namespace bowline::test
