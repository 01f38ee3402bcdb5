// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of looks: one per app at a time, persons first, what becomes due meanwhile is looked at again.
#include "support/TestMain.h"
#include "sync/AppQueue.h"

using namespace bowline;

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

    void targetsKeepTheirOwnReason()
    {
        AppQueue queue(check(), 1);
        (void)queue.add(QStringLiteral("a"), due(Trigger::Release));
        const SyncId wanted(QStringLiteral("1"));
        const SyncId other(QStringLiteral("2"));
        (void)queue.add(QStringLiteral("a"), {Trigger::Recheck, QDateTime::currentDateTimeUtc(), {{wanted, Trigger::Connect}}});
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

BOWLINE_TEST_MAIN(TestAppQueue)
#include "tst_appqueue.moc"
