// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The computer's clock and its power: timers, what is told of a jump, and the list of power supplies.
#include "core/Clock.h"
#include "core/PowerSource.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace bowline;
using bowline::test::VirtualClock;

namespace tst_clock {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

class TestClock : public QObject
{
    Q_OBJECT

    static void supply(const QTemporaryDir &dir, const char *name, const QList<std::pair<QString, QByteArray>> &facts)
    {
        const QString place = dir.filePath(QString::fromLatin1(name));
        QVERIFY(QDir().mkpath(place));
        for (const auto &[fact, value] : facts) {
            QFile file(place + u'/' + fact);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(value + '\n');
        }
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(s(".*"))); }

    void timersFireOnceAndCanBeCancelled()
    {
        SystemClock clock;
        int fired = 0;
        const auto one = clock.after(5, [&] { ++fired; });
        auto other = clock.after(5, [&] { fired += 100; });
        other.reset();
        QTRY_COMPARE(fired, 1);
        QTest::qWait(20);
        QCOMPARE(fired, 1);
    }
    void monotonicTimeIsThatSinceTheComputerStarted()
    {
        SystemClock clock;
        QElapsedTimer timer;
        timer.start();
        const qint64 before = clock.monotonicMs();
        QTest::qWait(30);
        const qint64 passed = clock.monotonicMs() - before;
        QVERIFY2(passed >= 29 && passed <= timer.elapsed() + 1, qPrintable(QString::number(passed)));
    }
    // The kernel's notice cannot be provoked without setting the computer's clock; that it is quiet otherwise can be
    // seen.
    void noJumpIsToldWithoutOne()
    {
        SystemClock clock;
        int told = 0;
        auto notice = clock.onJump([&] { ++told; });
        QVERIFY(notice);
        QTest::qWait(50);
        QCOMPARE(told, 0);
        notice.reset();
    }
    void virtualJumpsAreTold()
    {
        VirtualClock clock;
        int told = 0;
        int fired = 0;
        auto notice = clock.onJump([&] { ++told; });
        const auto timer = clock.after(1000, [&] { ++fired; });
        const QDateTime before = clock.now();
        clock.setWallClock(-3600 * 1000);
        QCOMPARE(before.secsTo(clock.now()), -3600);
        QCOMPARE(clock.monotonicMs(), 0);
        clock.sleep(24LL * 3600 * 1000);
        QCOMPARE(told, 2);
        QCOMPARE(fired, 0); // a timer does not count the sleep
        QCOMPARE(clock.monotonicMs(), 24LL * 3600 * 1000);
        clock.advance(1000);
        QCOMPARE(fired, 1);
        notice.reset();
        clock.sleep(1);
        QCOMPARE(told, 2);
    }

    void noSupplyIsTheMains()
    {
        QTemporaryDir dir;
        QVERIFY(!SystemPowerSource(dir.path()).onBattery());
        QVERIFY(!SystemPowerSource(dir.filePath(s("nowhere"))).onBattery());
    }
    void chargerDecides_data()
    {
        QTest::addColumn<QByteArray>("online");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<bool>("onBattery");
        QTest::newRow("plugged in") << QByteArray("1") << QByteArray("Charging") << false;
        QTest::newRow("plugged in, weak") << QByteArray("1") << QByteArray("Discharging") << false;
        QTest::newRow("unplugged") << QByteArray("0") << QByteArray("Discharging") << true;
    }
    void chargerDecides()
    {
        QFETCH(QByteArray, online);
        QFETCH(QByteArray, status);
        QTemporaryDir dir;
        supply(dir, "AC", {{s("type"), "Mains"}, {s("online"), online}});
        supply(dir, "BAT0", {{s("type"), "Battery"}, {s("status"), status}});
        QTEST(SystemPowerSource(dir.path()).onBattery(), "onBattery");
    }
    void batteryAloneTellsByItself()
    {
        QTemporaryDir dir;
        supply(dir, "BAT0", {{s("type"), "Battery"}, {s("status"), "Discharging"}});
        QVERIFY(SystemPowerSource(dir.path()).onBattery());
        supply(dir, "BAT0", {{s("type"), "Battery"}, {s("status"), "Full"}});
        QVERIFY(!SystemPowerSource(dir.path()).onBattery());
    }
    void batteryOfAMouseIsNotTheComputers()
    {
        QTemporaryDir dir;
        supply(dir, "hid", {{s("type"), "Battery"}, {s("scope"), "Device"}, {s("status"), "Discharging"}});
        QVERIFY(!SystemPowerSource(dir.path()).onBattery());
    }
};

BOWLINE_TEST(TestClock)

} // namespace tst_clock

#include "tst_clock.moc"
