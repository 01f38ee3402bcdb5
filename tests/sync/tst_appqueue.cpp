// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of looks: one per app at a time, persons first, what becomes due meanwhile is looked at again.
#include "support/TestMain.h"
#include "support/VirtualClock.h"
#include "sync/AppQueue.h"

using namespace bowline;
using bowline::test::VirtualClock;

namespace tst_appqueue {

class TestAppQueue : public QObject
{
    Q_OBJECT

    struct Look
    {
        QString app;
        Due due;
        Promise<Done> promise;
    };
    QList<Look> m_looks;

    AppQueue::Check check()
    {
        return [this](const QString &app, const Due &due) {
            m_looks.append({app, due, {}});
            return m_looks.last().promise.pending();
        };
    }
    static Due due(Trigger trigger) { return {trigger, QDateTime::currentDateTimeUtc(), {}}; }

private Q_SLOTS:
    void init() { m_looks.clear(); }

    void sameAppRunsOnceAtATimeAndAgain()
    {
        AppQueue queue(check(), 8);
        const auto first = queue.add(QStringLiteral("a"), due(Trigger::Release));
        const auto second = queue.add(QStringLiteral("a"), due(Trigger::Release));
        const auto third = queue.add(QStringLiteral("a"), due(Trigger::SyncNow));
        QCOMPARE(m_looks.size(), 1);
        m_looks[0].promise.settle(Done{});
        QTRY_COMPARE(m_looks.size(), 2);
        QVERIFY(first.isSettled());
        QVERIFY(!second.isSettled());
        QCOMPARE(m_looks[1].due.trigger, Trigger::SyncNow);
        m_looks[1].promise.settle(Done{});
        QTRY_VERIFY(second.isSettled() && third.isSettled());
        QVERIFY(queue.isIdle());
    }

    void personsGoFirst()
    {
        AppQueue queue(check(), 1);
        (void)queue.add(QStringLiteral("a"), due(Trigger::Release));
        (void)queue.add(QStringLiteral("b"), due(Trigger::Reconcile));
        (void)queue.add(QStringLiteral("c"), due(Trigger::SyncNow));
        m_looks[0].promise.settle(Done{});
        QTRY_COMPARE(m_looks.size(), 2);
        QCOMPARE(m_looks[1].app, QStringLiteral("c"));
        m_looks[1].promise.settle(Done{});
        QTRY_COMPARE(m_looks.size(), 3);
        m_looks[2].promise.settle(Done{});
        QTRY_VERIFY(queue.isIdle());
    }

    // After a mass rotation: what is in use first, and of that what was needed last.
    void inUseGoesFirst()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QHash<QString, AppUse> uses{{QStringLiteral("idle"), {true, {}}},
                                          {QStringLiteral("dead"), {false, now}},
                                          {QStringLiteral("old"), {true, now.addDays(-3)}},
                                          {QStringLiteral("new"), {true, now}}};
        AppQueue queue(check(), 1);
        queue.setUse([uses](const QString &app) { return uses.value(app); });
        (void)queue.add(QStringLiteral("first"), due(Trigger::Release)); // runs, and holds up the others
        for (const char *app : {"dead", "idle", "old", "new"})
            (void)queue.add(QString::fromLatin1(app), due(Trigger::Release));
        (void)queue.add(QStringLiteral("check"), due(Trigger::Reconcile));
        (void)queue.add(QStringLiteral("refused"), due(Trigger::LoginFailed));
        (void)queue.add(QStringLiteral("person"), due(Trigger::SyncNow));
        QStringList order;
        for (int i = 0; i < 8; ++i) {
            QTRY_COMPARE(m_looks.size(), i + 1);
            order.append(m_looks.last().app);
            m_looks.last().promise.settle(Done{});
        }
        QTRY_VERIFY(queue.isIdle());
        QCOMPARE(order.mid(1).join(u' '), QStringLiteral("person refused new old idle dead check"));
    }
    void thousandsAreOrderedQuickly()
    {
        AppQueue queue(check(), 8);
        queue.setUse([](const QString &app) {
            return AppUse{true, QDateTime::fromMSecsSinceEpoch(app.toInt(), Qt::UTC)};
        });
        constexpr int many = 10000;
        for (int i = 0; i < many; ++i)
            (void)queue.add(QString::number(i), due(Trigger::Release));
        for (int i = 0; i < many; ++i) {
            if (i >= m_looks.size())
                QTRY_VERIFY(i < m_looks.size());
            m_looks[i].promise.settle(Done{});
        }
        QTRY_VERIFY(queue.isIdle());
        QCOMPARE(m_looks[8].app, QString::number(many - 1));
        QCOMPARE(m_looks.last().app, QStringLiteral("8"));
    }
    void gateHoldsUpAllButPersons()
    {
        VirtualClock clock;
        qint64 closedUntil = 60000;
        AppQueue queue(check(), 8);
        queue.setGate(
            [&](Trigger trigger) { return byPerson(trigger) ? 0 : qMax<qint64>(closedUntil - clock.monotonicMs(), 0); },
            &clock);
        (void)queue.add(QStringLiteral("a"), due(Trigger::Release));
        (void)queue.add(QStringLiteral("b"), due(Trigger::Reconcile));
        QCOMPARE(m_looks.size(), 0);
        (void)queue.add(QStringLiteral("c"), due(Trigger::SyncNow));
        QCOMPARE(m_looks.size(), 1);
        QCOMPARE(m_looks[0].app, QStringLiteral("c"));
        clock.advance(30000);
        closedUntil = 120000; // refused once more meanwhile
        clock.advance(60000);
        QCOMPARE(m_looks.size(), 1);
        clock.advance(30000);
        QCOMPARE(m_looks.size(), 3);
        QCOMPARE(m_looks[1].app, QStringLiteral("a"));
        for (const Look &look : std::as_const(m_looks))
            look.promise.settle(Done{});
        QTRY_VERIFY(queue.isIdle());
    }

    void targetsKeepTheirOwnReason()
    {
        AppQueue queue(check(), 1);
        (void)queue.add(QStringLiteral("a"), due(Trigger::Release));
        const SyncId wanted(QStringLiteral("1"));
        const SyncId other(QStringLiteral("2"));
        (void)queue.add(QStringLiteral("a"),
                        {Trigger::Recheck, QDateTime::currentDateTimeUtc(), {{wanted, Trigger::Connect}}});
        (void)queue.add(QStringLiteral("a"), due(Trigger::Reconcile));
        m_looks[0].promise.settle(Done{});
        QTRY_COMPARE(m_looks.size(), 2);
        QCOMPARE(m_looks[1].due.forSync(wanted), Trigger::Connect);
        QCOMPARE(m_looks[1].due.forSync(other), Trigger::Reconcile); // the full check is not lost
        m_looks[1].promise.settle(Done{});
        QTRY_VERIFY(queue.isIdle());
    }

    void failuresAreHandedOn()
    {
        AppQueue queue(check(), 1);
        const auto pending = queue.add(QStringLiteral("a"), due(Trigger::SyncNow));
        Expected<Done> seen = Done{};
        pending.then(this, [&](const Expected<Done> &result) { seen = result; });
        m_looks[0].promise.fail(makeError(ErrorCode::NetTimeout));
        QTRY_VERIFY(!seen);
        QCOMPARE(seen.error().code, ErrorCode::NetTimeout);
    }
};

BOWLINE_TEST(TestAppQueue)

} // namespace tst_appqueue

#include "tst_appqueue.moc"
