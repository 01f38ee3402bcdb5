// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps Bowline polite: the retry policy, the refresh gate and the rate budget, in virtual time.
#include "net/RateBudget.h"
#include "net/RefreshGate.h"
#include "net/RetryPolicy.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"

#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;
using bowline::test::VirtualClock;

namespace tst_patience {

using Token = RefreshGate::Token;

namespace {

// Always the same fraction.
class FixedRandom final : public Random
{
public:
    explicit FixedRandom(quint8 byte)
        : m_byte(byte)
    {
    }
    QByteArray bytes(qsizetype count) override { return QByteArray(count, static_cast<char>(m_byte)); }

private:
    quint8 m_byte;
};

Secret secret(const char *text)
{
    return Secret(QByteArray(text));
}

// A gate whose refreshes are settled by the test.
struct Gated
{
    VirtualClock clock;
    QList<Promise<Token>> refreshes;
    RefreshGate gate{[this] {
                         refreshes.append(Promise<Token>());
                         return refreshes.last().pending();
                     },
                     [this] { return clock.monotonicMs(); }, 60000};
};

} // namespace

class TestPatience : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    // RetryPolicy
    void backOffDoublesUpToTheLongest()
    {
        FixedRandom half(0x80);
        const RetryPolicy policy{.firstMs = 1000, .factor = 2, .longestMs = 10000};
        const QList<qint64> expected{1000, 2000, 4000, 8000, 10000, 10000};
        for (qsizetype n = 0; n < expected.size(); ++n) {
            QCOMPARE(policy.ceilingMs(static_cast<int>(n) + 1), expected.at(n));
            QVERIFY(qAbs(policy.delayMs(static_cast<int>(n) + 1, 0, half) - expected.at(n)) <= expected.at(n) / 100);
        }
        QCOMPARE(policy.ceilingMs(1000000), 10000);
    }
    void delaysAreSpreadByAQuarter()
    {
        const RetryPolicy policy;
        FixedRandom least(0);
        FixedRandom most(0xff);
        QCOMPARE(policy.delayMs(3, 0, least), 6000);
        QVERIFY(policy.delayMs(3, 0, most) >= 9990);
        QVERIFY(policy.delayMs(3, 0, most) <= 10000);
    }
    void theServicesWishIsALowerBound()
    {
        const RetryPolicy policy;
        FixedRandom most(0xff);
        FixedRandom least(0);
        const qint64 wish = 20 * 60 * 1000;
        QCOMPARE(policy.delayMs(1, wish, least), wish + 1500);
        QVERIFY(policy.delayMs(9, wish, most) > wish);
        QVERIFY(policy.delayMs(9, wish, most) <= wish + policy.longestMs * 5 / 4);
    }
    void aLostRaceIsTriedAgainAtOnceButOnlyOnce()
    {
        const RetryPolicy policy{.firstAtOnce = true};
        FixedRandom most(0xff);
        QCOMPARE(policy.delayMs(1, 0, most), 0);
        QVERIFY(policy.delayMs(2, 0, most) > 1500);
        QVERIFY(policy.delayMs(1, 60000, most) > 61500); // unless the service wants to be left alone
    }

    // RefreshGate
    void freshTokenNeedsNoRefresh()
    {
        Gated g;
        g.gate.setToken({secret("one"), 3600000});
        QCOMPARE(await(g.gate.token())->access, secret("one"));
        g.clock.advance(3600000 - 60001);
        QCOMPARE(await(g.gate.token())->access, secret("one"));
        QCOMPARE(g.refreshes.size(), 0);
    }
    void tokenWithoutEndIsFreshForEver()
    {
        Gated g;
        g.gate.setToken({secret("one"), 0});
        g.clock.advance(365LL * 24 * 3600 * 1000);
        QCOMPARE(await(g.gate.token())->access, secret("one"));
    }
    void manyWaitForOneRefresh()
    {
        Gated g;
        g.gate.setToken({secret("one"), 3600000});
        g.clock.advance(3600000 - 60000);
        QList<Pending<Token>> waiting;
        for (int i = 0; i < 20; ++i)
            waiting.append(i % 2 == 0 ? g.gate.token() : g.gate.tokenAfterRefusal(secret("one")));
        QCOMPARE(g.refreshes.size(), 1);
        g.refreshes.first().settle(Token{secret("two"), 7200000});
        for (const auto &one : waiting)
            QCOMPARE(await(one)->access, secret("two"));
        QCOMPARE(await(g.gate.token())->access, secret("two"));
        QCOMPARE(g.refreshes.size(), 1);
    }
    void aNewTokenThatIsOverItselfHelpsNobody()
    {
        Gated g;
        g.gate.setToken({secret("one"), 3600000});
        g.clock.advance(3600000);
        const auto waiting = g.gate.token();
        g.gate.setToken({secret("two"), 3600000});
        QVERIFY(!waiting.isSettled());
        g.refreshes.first().settle(Token{secret("three"), 7200000});
        QCOMPARE(await(waiting)->access, secret("three"));
        QCOMPARE(await(g.gate.token())->access, secret("three"));
    }
    void failedRefreshFailsAllAndTheNextCallTriesAgain()
    {
        Gated g;
        g.gate.setToken({secret("one"), 1});
        const auto first = g.gate.token();
        const auto second = g.gate.token();
        g.refreshes.first().fail(makeError(ErrorCode::AuthRevoked));
        QCOMPARE(await(first).error().code, ErrorCode::AuthRevoked);
        QCOMPARE(await(second).error().code, ErrorCode::AuthRevoked);
        const auto third = g.gate.token();
        QCOMPARE(g.refreshes.size(), 2);
        g.refreshes.last().settle(Token{secret("two"), 0});
        QCOMPARE(await(third)->access, secret("two"));
    }
    void refusalOfAnOlderTokenGivesTheNewerOne()
    {
        Gated g;
        g.gate.setToken({secret("two"), 0});
        QCOMPARE(await(g.gate.tokenAfterRefusal(secret("one")))->access, secret("two"));
        QCOMPARE(g.refreshes.size(), 0);
    }
    void refusalOfAFreshTokenRefreshes()
    {
        Gated g;
        g.gate.setToken({secret("one"), 0});
        const auto waiting = g.gate.tokenAfterRefusal(secret("one"));
        QCOMPARE(g.refreshes.size(), 1);
        g.refreshes.first().settle(Token{secret("two"), 0});
        QCOMPARE(await(waiting)->access, secret("two"));
        QCOMPARE(await(g.gate.tokenAfterRefusal(secret("one")))->access, secret("two"));
        QCOMPARE(g.refreshes.size(), 1);
    }
    void noTokenAtAllRefreshes()
    {
        Gated g;
        const auto waiting = g.gate.token();
        QCOMPARE(g.refreshes.size(), 1);
        g.refreshes.first().settle(Token{secret("one"), 0});
        QCOMPARE(await(waiting)->access, secret("one"));
    }
    void newLoginOvertakesARefresh()
    {
        Gated g;
        const auto waiting = g.gate.token();
        g.gate.setToken({secret("new login"), 0});
        QCOMPARE(await(waiting)->access, secret("new login"));
        g.refreshes.first().settle(Token{secret("old login"), 0});
        QCOMPARE(await(g.gate.token())->access, secret("new login"));
        g.clock.advance(1);
        QCOMPARE(await(g.gate.token())->access, secret("new login"));
        QCOMPARE(g.refreshes.size(), 1);
    }
    void logoutCancelsWhoWaits()
    {
        Gated g;
        const auto waiting = g.gate.token();
        g.gate.setToken({});
        QCOMPARE(await(waiting).error().code, ErrorCode::Cancelled);
    }
    void destroyedGateCancels()
    {
        const Promise<Token> refresh;
        auto gate = std::make_unique<RefreshGate>([&] { return refresh.pending(); }, [] { return qint64(0); });
        const auto waiting = gate->token();
        gate.reset();
        refresh.settle(Token{secret("late"), 0});
        QCOMPARE(await(waiting).error().code, ErrorCode::Cancelled);
    }

    // RateBudget
    void sweepsKeepTheWantedIntervalWhileTheShareAllows_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<int>("calls");
        QTest::addColumn<qint64>("wanted");
        QTest::addColumn<qint64>("interval");
        // Half of 75 a minute: one call every 1600 ms.
        QTest::newRow("one page") << 0.5 << 1 << qint64(10000) << qint64(10000);
        QTest::newRow("burst") << 0.5 << 1 << qint64(2000) << qint64(2000);
        QTest::newRow("burst of two pages") << 0.5 << 2 << qint64(2000) << qint64(3200);
        QTest::newRow("10 000 apps") << 0.5 << 10 << qint64(10000) << qint64(16000);
        QTest::newRow("all of it") << 1.0 << 10 << qint64(1000) << qint64(8000);
        QTest::newRow("a tenth") << 0.1 << 1 << qint64(2000) << qint64(8000);
        QTest::newRow("more than all") << 7.0 << 10 << qint64(1000) << qint64(8000);
        QTest::newRow("nothing") << 0.0 << 1 << qint64(1000) << qint64(80000);
        QTest::newRow("no calls") << 0.5 << 0 << qint64(0) << qint64(1600);
    }
    void sweepsKeepTheWantedIntervalWhileTheShareAllows()
    {
        QFETCH(double, share);
        QFETCH(int, calls);
        QFETCH(qint64, wanted);
        QTEST(RateBudget(share).sweepIntervalMs(calls, wanted, 0), "interval");
    }
    void sweepsSlowDownWhenLittleIsLeft()
    {
        RateBudget budget;
        const auto intervalAt = [&budget](int remaining, qint64 wantedMs) {
            budget.observe(remaining, 5000);
            return budget.sweepIntervalMs(1, wantedMs, 5000);
        };
        QCOMPARE(intervalAt(1000, 10000), 10000);
        QCOMPARE(intervalAt(999, 10000), 40000);
        QCOMPARE(intervalAt(200, 2000), 8000);
        QCOMPARE(intervalAt(199, 2000), 60000);
        QCOMPARE(intervalAt(100, 2000), 80000); // until there are 200 again
        QCOMPARE(intervalAt(0, 30000), 160000);
    }
    void tokensComeBackWithTime()
    {
        RateBudget budget;
        QCOMPARE(budget.remaining(0), 4500);
        budget.observe(900, 1000);
        QCOMPARE(budget.remaining(1000), 900);
        QCOMPARE(budget.remaining(0), 900);
        QCOMPARE(budget.remaining(1000 + 60000), 975);
        QCOMPARE(budget.sweepIntervalMs(1, 10000, 1000 + 60000), 40000);
        QCOMPARE(budget.sweepIntervalMs(1, 10000, 1000 + 80000), 10000);
        QCOMPARE(budget.remaining(1000 + 3600LL * 1000 * 24 * 365), 4500);
        budget.observe(-5, 0);
        QCOMPARE(budget.remaining(0), 0);
        budget.observe(999999, 0);
        QCOMPARE(budget.remaining(0), 4500);
    }
    // A day of sweeps at the interval that the budget gives spends no more than the share of what comes back.
    void aDayOfSweepsStaysWithinTheShare()
    {
        for (const int calls : {1, 10, 40}) {
            RateBudget budget(0.5);
            double tokens = 4500;
            qint64 now = 0;
            qint64 spent = 0;
            while (now < 24LL * 3600 * 1000) {
                const qint64 step = budget.sweepIntervalMs(calls, 2000, now);
                now += step;
                tokens = qMin(4500.0, tokens + static_cast<double>(step) * 75 / 60000) - calls;
                spent += calls;
                QVERIFY(tokens > 0);
                budget.observe(static_cast<int>(tokens), now);
            }
            QVERIFY2(spent <= 75 * 24 * 60 / 2 + calls, qPrintable(QString::number(spent)));
        }
    }
};

BOWLINE_TEST(TestPatience)

} // namespace tst_patience

#include "tst_patience.moc"
