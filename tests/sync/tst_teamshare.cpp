// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who of a team holds what, on a real PostgreSQL server: above all where two answers cross on their way.
#include "core/Clock.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "support/TestPostgres.h"
#include "sync/TeamShare.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace bowline;
using bowline::test::await;
using bowline::test::TestPostgres;

namespace tst_teamshare {

namespace {

constexpr int longLeaseSeconds = 600; ///< no busy computer comes too late for its heartbeats
constexpr int shortLeaseSeconds = 2;
const WorkUnit turn{WorkKind::refresh, QStringLiteral("an-account")};

/// One replica's share and what it is made of.
class Replica
{
public:
    explicit Replica(const Secret &url)
        : m_journal(url)
        , m_leases(url, m_journal.origin())
        , share(&m_journal, &m_leases, &m_clock)
    {
    }
    bool open()
    {
        if (!await(m_journal.open()) || !await(m_leases.open()))
            return false;
        m_journal.listen();
        share.start();
        return heartbeatIsOver();
    }
    /// All that was asked of the queue of leases so far is answered.
    bool heartbeatIsOver()
    {
        return bool(await(m_leases.run([](Repositories &) -> Expected<Done> { return Done{}; })));
    }

private:
    SystemClock m_clock;
    Journal m_journal;
    Journal m_leases;

public:
    TeamShare share;
};

} // namespace

class TestTeamShare : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        qputenv("BOWLINE_LEASE_SECONDS", QByteArray::number(longLeaseSeconds));
        m_url = m_server.newDatabase();
        QVERIFY2(!m_url.isEmpty(), qPrintable(m_server.error()));
    }

    // The heartbeat saw it as ours, and its answer comes after it was given back.
    void whatIsReleasedDuringAHeartbeatStaysReleased()
    {
        Replica a(m_url);
        Replica b(m_url);
        QVERIFY(a.open());
        QVERIFY(b.open());
        QVERIFY(await(a.share.acquire(turn)));
        a.share.start(); // a heartbeat is on its way
        a.share.release(turn);
        QVERIFY(a.heartbeatIsOver());
        QVERIFY(!a.share.holds(turn));
        QVERIFY(await(b.share.acquire(turn)));
        QVERIFY(!a.share.holds(turn));
    }
    void whatIsGainedAgainAfterThatIsOurs()
    {
        Replica a(m_url);
        QVERIFY(a.open());
        QVERIFY(await(a.share.acquire(turn)));
        a.share.start();
        a.share.release(turn);
        QVERIFY(await(a.share.acquire(turn)));
        QVERIFY(a.share.holds(turn));
        a.share.start();
        QVERIFY(a.heartbeatIsOver());
        QVERIFY(a.share.holds(turn));
    }
    // An act of a person: another replica that asks for it does not get it in the middle.
    void whatOneHasBegunIsNotHandedOver()
    {
        const WorkUnit begun{QStringLiteral("act"), QStringLiteral("one")};
        Replica a(m_url);
        Replica b(m_url);
        QVERIFY(a.open());
        QVERIFY(b.open());
        bool isAtIt = true;
        a.share.addBusy([&](const WorkUnit &unit) { return isAtIt && unit.kind == begun.kind; });
        QVERIFY(await(a.share.acquire(begun)));
        const auto wanted = b.share.acquire(begun);
        QVERIFY(!QTest::qWaitFor([&] { return !a.share.holds(begun) || wanted.isSettled(); }, 2000));
        isAtIt = false;
        a.share.release(begun);
        QVERIFY(await(wanted));
    }
    // A turn that is still waited for although its tokens were heard of meanwhile, and the next one behind it.
    void twoHereMayHaveOneTurn()
    {
        Replica a(m_url);
        Replica b(m_url);
        QVERIFY(a.open());
        QVERIFY(b.open());
        QVERIFY(await(a.share.acquire(turn)));
        const auto first = b.share.acquire(turn);
        const auto second = b.share.acquire(turn);
        a.share.release(turn);
        QVERIFY(await(first));
        QVERIFY(await(second));
        b.share.release(turn); // the first is ready
        QVERIFY(b.share.holds(turn));
        const auto next = a.share.acquire(turn);
        QVERIFY(b.heartbeatIsOver());
        QVERIFY(!next.isSettled());
        b.share.release(turn);
        QVERIFY(!b.share.holds(turn));
        QVERIFY(await(next));
    }
    void aHeartbeatFromBeforeLeavingCountsNoMore()
    {
        Replica a(m_url);
        QVERIFY(a.open());
        QVERIFY(await(a.share.acquire(turn)));
        a.share.start();
        const auto left = a.share.leave();
        a.share.start();
        QVERIFY(await(left));
        QVERIFY(!a.share.holds(turn));
        // It lives all the same, and can have it again.
        QVERIFY(await(a.share.acquire(turn)));
        QTRY_VERIFY(a.share.holds(turn));
    }
    // As when its program is killed while Heroku renews a login for it.
    void theTurnOfOneThatDiedIsTakenWhenItsTimeIsOver()
    {
        qputenv("BOWLINE_LEASE_SECONDS", QByteArray::number(shortLeaseSeconds));
        auto a = std::make_unique<Replica>(m_url);
        Replica b(m_url);
        QVERIFY(a->open());
        QVERIFY(b.open());
        QVERIFY(await(a->share.acquire(turn)));
        const auto waiting = b.share.acquire(turn);
        a.reset(); // says nothing more, and gives nothing back
        QVERIFY(await(waiting));
        QTRY_VERIFY(b.share.holds(turn)); // a lease as short: on a busy computer, from its next heartbeat on
    }

private:
    TestPostgres m_server;
    Secret m_url;
};

BOWLINE_TEST(TestTeamShare)

} // namespace tst_teamshare

#include "tst_teamshare.moc"
