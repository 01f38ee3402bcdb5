// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pending<T>: settles once, calls back from the event loop, dies with its context.
#include "core/Pending.h"
#include "core/Worker.h"
#include "support/Await.h"
#include "support/TestMain.h"

using namespace bowline;
using bowline::test::await;

namespace tst_pending {

class TestPending : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void callsBackFromTheEventLoop()
    {
        const Promise<int> promise;
        int seen = 0;
        promise.pending().then(this, [&](const Expected<int> &r) { seen = *r; });
        promise.settle(7);
        QCOMPARE(seen, 0);
        QTRY_COMPARE(seen, 7);
    }
    void firstSettleCounts()
    {
        const Promise<int> promise;
        promise.settle(1);
        promise.settle(2);
        QCOMPARE(*await(promise.pending()), 1);
    }
    void unsettledPromiseCancels()
    {
        auto promise = std::make_unique<Promise<int>>();
        const Pending<int> pending = promise->pending();
        promise.reset();
        QCOMPARE(await(pending).error().code, ErrorCode::Cancelled);
    }
    void deadContextIsNotCalledAndChainCancels()
    {
        const Promise<int> promise;
        auto context = std::make_unique<QObject>();
        bool called = false;
        const Pending<int> chained = promise.pending().andThen(context.get(), [&](int v) {
            called = true;
            return v;
        });
        promise.settle(1); // queued for the context…
        context.reset();   // …which dies before the event loop runs
        QCOMPARE(await(chained).error().code, ErrorCode::Cancelled);
        QVERIFY(!called);
    }
    void contextDeadBeforeSettleCancelsToo()
    {
        const Promise<int> promise;
        auto context = std::make_unique<QObject>();
        const Pending<int> chained = promise.pending().andThen(context.get(), [](int v) { return v; });
        context.reset();
        promise.settle(1);
        QCOMPARE(await(chained).error().code, ErrorCode::Cancelled);
    }
    void chainsUnwrap()
    {
        const auto result = await(Pending<int>::ready(2)
                                      .andThen(this, [](int v) { return Pending<QString>::ready(QString::number(v)); })
                                      .andThen(this, [](const QString &s) -> Expected<int> { return s.toInt() * 10; })
                                      .andThen(this, [](int v) { return v + 1; }));
        QCOMPARE(*result, 21);
    }
    void errorsPassBy()
    {
        bool called = false;
        const auto result =
            await(Pending<int>::failed(makeError(ErrorCode::NetTimeout)).andThen(this, [&](int) { called = true; }));
        QVERIFY(!called);
        QCOMPARE(result.error().code, ErrorCode::NetTimeout);
    }
    void alwaysSeesErrors()
    {
        const auto result =
            await(Pending<int>::failed(makeError(ErrorCode::NetTimeout)).always(this, [](const Expected<int> &r) {
                return r ? *r : -1;
            }));
        QCOMPARE(*result, -1);
    }
    void workerSettlesHere()
    {
        QThreadPool pool;
        Qt::HANDLE thread = nullptr;
        const auto result = await(runOnWorker(&pool, [&thread]() -> Expected<int> {
            thread = QThread::currentThreadId();
            return 5;
        }));
        QCOMPARE(*result, 5);
        QVERIFY(thread != QThread::currentThreadId());
        pool.waitForDone();
    }
};

BOWLINE_TEST(TestPending)

} // namespace tst_pending

#include "tst_pending.moc"
