// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What polling costs and how stale it lets values become: the product's own sweep and queue on a simulated Heroku, in
// virtual time. A day of rotations takes seconds.
#include "sync/PollingSimulation.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstdio>

using namespace bowline;
using bowline::test::PollingSimulation;

namespace {

constexpr qint64 hourMs = 3600 * 1000;
constexpr int rotations = 150;

double seconds(const QList<qint64> &sorted, double p)
{
    return static_cast<double>(PollingSimulation::percentile(sorted, p)) / 1000;
}

double percent(double callsPerHour)
{
    return callsPerHour / RateBudget::capacity * 100;
}

void steadyRow(int apps, bool webhooks)
{
    PollingSimulation::Options options;
    options.heroku.apps = apps;
    options.webhooks = webhooks;
    PollingSimulation simulation(options);
    simulation.warmUp();
    const int atFirst = simulation.heroku().calls();
    simulation.pass(hourMs);
    const double quiet = (simulation.heroku().calls() - atFirst);

    const qint64 began = simulation.clock().monotonicMs();
    const int before = simulation.heroku().calls();
    simulation.rotateForAWhile(rotations, hourMs / 12); // twelve an hour
    const double hours = static_cast<double>(simulation.clock().monotonicMs() - began) / hourMs;
    const double busy = (simulation.heroku().calls() - before) / hours;
    const QList<qint64> seen = simulation.staleness();
    std::printf("| %5d | %-8s | %5.0f | %4.1f %% | %5.0f | %4.1f %% | %5.1f | %5.1f | %5.1f | %5.1f | %5.1f |\n", apps,
                webhooks ? "yes" : "no", quiet, percent(quiet), busy, percent(busy), seconds(seen, 0.5),
                seconds(seen, 0.95), seconds(seen, 0.99), seconds(seen, 1),
                static_cast<double>(simulation.worstBoundMs()) / 1000);
    std::fflush(stdout);
}

void massRow(int apps)
{
    PollingSimulation::Options options;
    options.heroku.apps = apps;
    PollingSimulation simulation(options);
    simulation.warmUp();
    const int before = simulation.heroku().calls();
    simulation.rotateAll();
    const QList<qint64> seen = simulation.staleness();
    std::printf("| %5d | %5d | %7.1f | %7.1f | %7.1f | %7.1f | %3d |\n", apps, simulation.heroku().calls() - before,
                seconds(seen, 0.1), seconds(seen, 0.5), seconds(seen, 0.95), seconds(seen, 1),
                simulation.heroku().refusals());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    // The whole table takes minutes with sanitizers; as a test it only shows that it can be made.
    const bool quick = QCoreApplication::arguments().contains(QStringLiteral("--quick"));
    const QList<int> sizes = quick ? QList<int>{10, 100} : QList<int>{10, 100, 1000, 10000};
    QLoggingCategory::setFilterRules(QStringLiteral("bowline.*=false"));
    std::printf(
        "One account, every app followed, 150 ms a call; 1 %% of the webhooks get lost. Staleness in seconds, from\n"
        "the release to its config vars, over %d rotations at twelve an hour.\n\n",
        rotations);
    std::printf("|  apps | webhooks | quiet: calls/h | of 4500 | busy: calls/h | of 4500 | p50 | p95 | p99 | max | "
                "stated bound |\n"
                "|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (const int apps : sizes) {
        steadyRow(apps, false);
        steadyRow(apps, true);
    }
    std::printf("\nAll apps rotate at the same moment: seconds until so many values were read.\n\n"
                "|  apps | calls | 10 %% | 50 %% | 95 %% | all | times 429 |\n|---|---|---|---|---|---|---|\n");
    for (const int apps : sizes)
        massRow(apps);
    return 0;
}
