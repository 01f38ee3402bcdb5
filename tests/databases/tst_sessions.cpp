// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is at a database, and the end of one session, on a real server.
#include "databases/CheckWorld.h"
#include "databases/DatabaseSessions.h"
#include "support/TestMain.h"

using namespace bowline;

namespace tst_sessions {

using bowline::test::CheckWorld;

class TestSessions : public QObject
{
    Q_OBJECT
    CheckWorld m_world;

    QList<DatabaseSession> read(const Secret &url, bool withQueries = false)
    {
        const auto all = DatabaseSessions::read(url, withQueries, {});
        if (!all)
            qWarning("read: %s", qPrintable(all.error().text()));
        return all.value_or(QList<DatabaseSession>());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (test::TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QVERIFY2(m_world.start(), qPrintable(m_world.error()));
    }
    void init() { QVERIFY2(m_world.begin(), qPrintable(m_world.error())); }

    void whoIsThere()
    {
        auto session = CheckWorld::open(m_world.url());
        QVERIFY(session && session->run("SELECT 'of the customer'", CheckWorld::patience()));
        const QList<DatabaseSession> all = read(m_world.url());
        QCOMPARE(all.size(), 1); // our own is not listed, nor are those of other databases
        const DatabaseSession &one = all.first();
        QCOMPARE(one.application, QStringLiteral("web.1"));
        QCOMPARE(one.user, test::TestPostgres::role());
        QCOMPARE(one.address, QStringLiteral("127.0.0.1"));
        QCOMPARE(one.state, QStringLiteral("idle"));
        QVERIFY(one.pid > 0 && one.mayEnd);
        QCOMPARE(one.startedAt.size(), 27);
        QVERIFY(one.query.isEmpty()); // nobody has asked for it
        QVERIFY(read(m_world.url(), true).first().query.contains(QStringLiteral("of the customer")));
    }

    void othersAreSeenAsFarAsTheyMayBe()
    {
        auto session = CheckWorld::open(m_world.url());
        QVERIFY(session);
        const QList<DatabaseSession> all = read(m_world.guestUrl(), true);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().application, QStringLiteral("web.1"));
        QVERIFY(!all.first().mayEnd && all.first().startedAt.isEmpty() && all.first().query.isEmpty());
    }

    void oneSessionEnds()
    {
        auto session = CheckWorld::open(m_world.url());
        auto other = CheckWorld::open(m_world.url());
        QVERIFY(session && other);
        const QList<DatabaseSession> all = read(m_world.url());
        QCOMPARE(all.size(), 2);
        const auto ended = DatabaseSessions::end(m_world.url(), all[0].pid, all[0].startedAt, {});
        QVERIFY2(ended, ended ? "" : qPrintable(ended.error().text()));
        QCOMPARE(*ended, DatabaseSessions::Ending::Asked);
        QTRY_COMPARE(read(m_world.url()).size(), 1);
        QCOMPARE(read(m_world.url()).first().pid, all[1].pid);
        QCOMPARE(*DatabaseSessions::end(m_world.url(), all[0].pid, all[0].startedAt, {}),
                 DatabaseSessions::Ending::Gone);
    }

    // The pid of a session that has ended may be another one's.
    void aPidThatIsAnotherOnesIsGone()
    {
        auto session = CheckWorld::open(m_world.url());
        QVERIFY(session);
        const DatabaseSession one = read(m_world.url()).value(0);
        const QString earlier = QStringLiteral("2020-01-01T00:00:00.000000Z");
        QCOMPARE(*DatabaseSessions::end(m_world.url(), one.pid, earlier, {}), DatabaseSessions::Ending::Gone);
        QVERIFY(session->run("SELECT 1", CheckWorld::patience()));
    }

    void whoseSessionItIsDecides()
    {
        auto session = CheckWorld::open(m_world.url());
        QVERIFY(session);
        const DatabaseSession one = read(m_world.url()).value(0);
        const auto refused = DatabaseSessions::end(m_world.guestUrl(), one.pid, one.startedAt, {});
        QCOMPARE(*refused, DatabaseSessions::Ending::Gone); // it does not even see since when it is there
        QVERIFY(m_world.asSuperuser(QStringLiteral("GRANT pg_read_all_stats TO guest")));
        const auto all = read(m_world.guestUrl());
        QVERIFY(!all.isEmpty() && !all.first().mayEnd && all.first().startedAt == one.startedAt);
        const auto seen = DatabaseSessions::end(m_world.guestUrl(), one.pid, one.startedAt, {});
        QVERIFY(m_world.asSuperuser(QStringLiteral("REVOKE pg_read_all_stats FROM guest")));
        QVERIFY(!seen);
        QVERIFY2(seen.error().text().contains(QStringLiteral("42501")), qPrintable(seen.error().text()));
        QVERIFY(session->run("SELECT 1", CheckWorld::patience()));
    }

    void whatIsWrittenIntoTheStatementIsATime()
    {
        const auto wrong = DatabaseSessions::end(m_world.url(), 1, QStringLiteral("'; DROP TABLE x; --"), {});
        QCOMPARE(wrong.error().code, ErrorCode::DatabaseFailed);
    }
};

BOWLINE_TEST(TestSessions)

} // namespace tst_sessions

#include "tst_sessions.moc"
