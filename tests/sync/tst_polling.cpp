// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bound on staleness that Settings states holds, and the budget is kept: the product's own sweep and queue on a
// simulated Heroku, in virtual time.
#include "support/TestMain.h"
#include "sync/PollingSimulation.h"

#include <QLoggingCategory>

using namespace bowline;
using bowline::test::PollingSimulation;

Q_DECLARE_METATYPE(bowline::test::PollingSimulation::Options)

namespace tst_polling {

class TestPolling : public QObject
{
    Q_OBJECT
    static constexpr qint64 hourMs = 3600 * 1000;

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(QStringLiteral("bowline.*.info=false")); }

    void boundHolds_data()
    {
        QTest::addColumn<PollingSimulation::Options>("options");
        QTest::addColumn<qint64>("bound"); // ms, at most
        QTest::addColumn<int>("quiet");    // calls an hour, at most
        const auto row = [](const char *name, PollingSimulation::Options options, qint64 bound, int quiet) {
            QTest::newRow(name) << options << bound << quiet;
        };
        const auto apps = [](int count) {
            PollingSimulation::Options options;
            options.heroku.apps = count;
            return options;
        };
        // A tenth of the budget of 4500 is 450.
        row("1 app", apps(1), 11000, 450);
        row("10 apps", apps(10), 11000, 450);
        row("100 apps", apps(100), 11000, 450);
        row("1000 apps", apps(1000), 11000, 450);
        row("3000 apps", apps(3000), 12500, 600);
        PollingSimulation::Options stuck = apps(1000);
        stuck.heroku.updatedAtMoves = false;
        row("1000 apps, updated_at stands still", stuck, 11000, 450);
        stuck = apps(1200);
        stuck.heroku.updatedAtMoves = false;
        row("1200 apps, updated_at stands still", stuck, 12500, 900);
        PollingSimulation::Options webhooks = apps(100);
        webhooks.webhooks = true;
        webhooks.lostDeliveries = 0.3;
        row("webhooks, some lost", webhooks, 61000, 130);
        PollingSimulation::Options battery = apps(100);
        battery.battery = true;
        row("battery", battery, 61000, 130);
        PollingSimulation::Options small = apps(10);
        small.wish.share = 0.01;
        row("one hundredth of the budget", small, 81000, 110);
        PollingSimulation::Options slow = apps(100);
        slow.heroku.latencyMs = 2000;
        row("two seconds of latency", slow, 12600, 450);
    }
    void boundHolds()
    {
        QFETCH(PollingSimulation::Options, options);
        QFETCH(qint64, bound);
        QFETCH(int, quiet);
        PollingSimulation simulation(options);
        simulation.warmUp();
        QVERIFY2(simulation.watcher().stalenessMs() <= bound,
                 qPrintable(QString::number(simulation.watcher().stalenessMs())));

        const int before = simulation.heroku().calls();
        simulation.pass(hourMs / 4);
        const int calls = 4 * (simulation.heroku().calls() - before);
        QVERIFY2(calls <= quiet, qPrintable(QString::number(calls)));

        simulation.rotateForAWhile(30, 90000);
        QCOMPARE(simulation.unseen(), 0);
        QVERIFY(simulation.staleness().size() > 15);
        const qint64 worst = simulation.staleness().last();
        QVERIFY2(worst <= simulation.worstBoundMs(),
                 qPrintable(QStringLiteral("%1 > %2").arg(worst).arg(simulation.worstBoundMs())));
        QVERIFY2(simulation.worstBoundMs() <= bound, qPrintable(QString::number(simulation.worstBoundMs())));
        QCOMPARE(simulation.heroku().refusals(), 0);
    }

    // Of a list of several pages, most sweeps ask for what was updated. Should Heroku stop telling by that, a full
    // sweep finds out, and from then on every one is full.
    void guardNoticesWhatUpdatesMiss()
    {
        PollingSimulation::Options options;
        options.heroku.apps = 1200;
        PollingSimulation simulation(options);
        simulation.warmUp();
        simulation.heroku().setUpdatedAtMoves(false);
        simulation.rotateForAWhile(1, 60000);
        QCOMPARE(simulation.unseen(), 0);
        QVERIFY(simulation.staleness().last() <= AccountWatcher::guardMs + 11000);
        simulation.forget();
        simulation.rotateForAWhile(10, 60000);
        QCOMPARE(simulation.unseen(), 0);
        QVERIFY(simulation.staleness().last() <= simulation.worstBoundMs());
    }
    // Somebody else spends almost all of it: sweeps become rare, the bound says so, and holds.
    void littleBudgetIsStated()
    {
        PollingSimulation::Options options;
        options.heroku.foreignCallsPerHour = 4400;
        PollingSimulation simulation(options);
        simulation.warmUp();
        simulation.heroku().setTokens(600);
        simulation.pass(300000);
        QVERIFY(simulation.watcher().stalenessMs() >= 40000);
        QCOMPARE(simulation.watcher().stalenessCause(), StalenessCause::Budget);
        simulation.rotateForAWhile(20, 60000);
        QCOMPARE(simulation.unseen(), 0);
        QVERIFY(simulation.staleness().last() <= simulation.worstBoundMs());
    }
    // All at once: the queue spends the budget down to its reserve, never to 429, and then what comes back.
    void massRotationStaysWithinTheBudget()
    {
        PollingSimulation::Options options;
        options.heroku.apps = 2500;
        PollingSimulation simulation(options);
        simulation.warmUp();
        simulation.rotateAll();
        QCOMPARE(simulation.unseen(), 0);
        QCOMPARE(simulation.heroku().refusals(), 0);
        QVERIFY(simulation.heroku().tokens() >= 150);
        QVERIFY(PollingSimulation::percentile(simulation.staleness(), 0.5) < 90000);
    }
    void wishFollowsSettings()
    {
        PollingSimulation simulation({});
        simulation.warmUp();
        simulation.watcher().setWish({60000, 0.5});
        QCOMPARE(simulation.watcher().stalenessMs(), 61000);
        QCOMPARE(simulation.watcher().stalenessCause(), StalenessCause::Wish);
        simulation.watcher().setWish({2000, 0.5});
        QCOMPARE(simulation.watcher().stalenessMs(), 3000);
        simulation.watcher().setWebhooksHealthy(true);
        QCOMPARE(simulation.watcher().stalenessMs(), 61000);
        QCOMPARE(simulation.watcher().stalenessCause(), StalenessCause::Webhooks);
        simulation.watcher().setWebhooksHealthy(false);
        QCOMPARE(simulation.watcher().stalenessMs(), 3000);
    }

    // A night in which the computer sleeps, and a clock that is set.
    void wakingUpSweepsAtOnce_data()
    {
        QTest::addColumn<qint64>("sleptMs");
        QTest::addColumn<qint64>("setMs");
        QTest::newRow("sleeps for a day") << 24 * hourMs << qint64(0);
        QTest::newRow("set forward by a day") << qint64(0) << 24 * hourMs;
        QTest::newRow("set back by an hour") << qint64(0) << -hourMs;
    }
    void wakingUpSweepsAtOnce()
    {
        QFETCH(qint64, sleptMs);
        QFETCH(qint64, setMs);
        PollingSimulation simulation({});
        simulation.watcher().setWish({600000, 0.5}); // so that no sweep is due by itself
        simulation.warmUp();
        const int before = simulation.heroku().calls();
        simulation.heroku().rotate(3);
        if (sleptMs)
            simulation.clock().sleep(sleptMs);
        else
            simulation.clock().setWallClock(setMs);
        simulation.pass(1000);
        QCOMPARE(simulation.heroku().calls() - before, 3); // the sweep, the config vars, the release
        QVERIFY(simulation.queue().isIdle());
        // And it goes on from there as if nothing had been.
        simulation.watcher().setWish({10000, 0.5});
        simulation.rotateForAWhile(10, 60000);
        QCOMPARE(simulation.unseen(), 0);
        QVERIFY(simulation.staleness().last() <= 11000);
    }
};

BOWLINE_TEST(TestPolling)

} // namespace tst_polling

#include "tst_polling.moc"
