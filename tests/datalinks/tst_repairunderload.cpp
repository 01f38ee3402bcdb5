// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A repair beside people who work: how long its locks stand in their way, what 100 views cost, and what the server
// logs.
#include "datalinks/LinkRepair.h"
#include "datalinks/LinkWorld.h"
#include "net/OpenSslThreadState.h"
#include "support/TestMain.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QMutex>
#include <QRegularExpression>

#include <atomic>
#include <thread>

using namespace bowline;
using bowline::test::LinkWorld;
using bowline::test::TestPostgres;

namespace tst_repairunderload {

namespace {

constexpr char oneTable[] = "CREATE TABLE dishes (id bigint PRIMARY KEY, name text NOT NULL, price numeric(8,2));"
                            "INSERT INTO dishes SELECT n, 'dish ' || n, n FROM generate_series(1, 100) n";

QString told(const char *literal)
{
    return QString::fromUtf8(literal);
}

/// Ten layers of ten views, each on one of the layer below; with rights, comments, rules, triggers and defaults.
QByteArray hundredViews()
{
    QByteArray sql = "CREATE FUNCTION public.refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';";
    for (int layer = 0; layer < 10; ++layer) {
        for (int number = 0; number < 10; ++number) {
            const QByteArray name =
                "public.\"View " + QByteArray::number(layer) + '.' + QByteArray::number(number) + '"';
            const QByteArray below = layer == 0 ? QByteArray("menu.dishes")
                                                : "public.\"View " + QByteArray::number(layer - 1) + '.' +
                                                      QByteArray::number((number + 1) % 10) + '"';
            sql += "CREATE VIEW " + name + (number == 3 ? " WITH (security_barrier)" : "") +
                   " AS SELECT id, name, price FROM " + below + " WHERE name <> 'it''s " + QByteArray::number(number) +
                   "';";
            sql += "COMMENT ON VIEW " + name + " IS 'layer " + QByteArray::number(layer) + "'; GRANT SELECT ON " +
                   name + " TO waiter, cook; GRANT UPDATE (name) ON " + name + " TO PUBLIC;";
            if (number == 1)
                sql += "CREATE RULE keep AS ON DELETE TO " + name + " DO INSTEAD NOTHING; COMMENT ON RULE keep ON " +
                       name + " IS 'a rule'; ALTER VIEW " + name + " ALTER price SET DEFAULT 5;";
            if (number == 2)
                sql += "CREATE TRIGGER stop INSTEAD OF UPDATE ON " + name +
                       " FOR EACH ROW EXECUTE FUNCTION public.refuse(); COMMENT ON COLUMN " + name +
                       ".name IS 'a column';";
            if (number == 4 && layer > 0)
                sql += "ALTER VIEW " + name + " OWNER TO cook;";
        }
    }
    return sql;
}

} // namespace

class TestRepairUnderLoad : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QVERIFY2(m_world.start(oneTable), qPrintable(m_world.error()));
        // Two more credentials of the local database: ours is a member of one of them.
        QVERIFY(m_world.asSuperuser(told("CREATE ROLE waiter; CREATE ROLE cook; GRANT cook TO bowline")));
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(told(".*")));
        QVERIFY2(m_world.begin(oneTable), qPrintable(m_world.error()));
        QVERIFY(m_world.asSuperuserInLocal(
            told("GRANT CREATE, USAGE ON SCHEMA public TO cook, bowline;"
                 "ALTER DEFAULT PRIVILEGES FOR ROLE bowline GRANT INSERT ON TABLES TO waiter")));
    }

    /// Readers and writers go on; none waits for longer than the moment that the repair may take.
    void locksAreShort()
    {
        QVERIFY(m_world.remote("ALTER TABLE dishes ALTER price TYPE numeric(12,4); ALTER TABLE dishes ADD spicy int;"
                               "ALTER TABLE dishes RENAME name TO title"));
        std::atomic<bool> isOver = false;
        std::atomic<int> reads = 0;
        std::atomic<qint64> longest = 0;
        std::vector<std::thread> people;
        const auto work = [&](const QByteArray &sql) {
            const OpenSslThreadState freedLast;
            auto session = LinkWorld::open(m_world.localUrl());
            while (session && !isOver) {
                QElapsedTimer elapsed;
                elapsed.start();
                if (!session->run(sql, LinkWorld::patience()) && !session->isUsable())
                    return;
                ++reads;
                longest = std::max<qint64>(longest, elapsed.elapsed());
            }
        };
        people.emplace_back(work, "SELECT count(id) FROM menu.dishes");
        people.emplace_back(work, "UPDATE menu.dishes SET price = price + 1 WHERE id = 5");
        QTRY_VERIFY(reads > 20);
        longest = 0;
        const double lockedMs = shortestLock();
        isOver = true;
        for (std::thread &each : people)
            each.join();
        qInfo() << "locked for" << lockedMs << "ms; the longest of" << reads << "statements beside it took" << longest
                << "ms";
        QVERIFY(lockedMs > 0 && lockedMs < wantedLockMs);
    }

    /// Somebody who reads for long is waited for in short stretches, then nothing is changed.
    void longReaderIsNotDisturbed()
    {
        QVERIFY(m_world.remote("ALTER TABLE dishes ADD spicy int; CREATE TABLE drinks (id int)"));
        auto reader = LinkWorld::open(m_world.localUrl());
        QVERIFY(reader && reader->run("BEGIN; SELECT id FROM menu.dishes", LinkWorld::patience()));
        LinkRepair::Limits limits;
        limits.lockMs = 300;
        limits.attempts = 2;
        limits.pauseMs = 100;
        limits.holdMs = bowline::test::usualPatienceMs;
        LinkRepair repair(m_world.localUrl(), m_world.link(), {}, {}, limits);
        const auto done = repair.perform({});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::DatabaseBusy);
        QVERIFY(!m_world.ask("SELECT count(*) FROM menu.drinks"));
        QVERIFY(reader->run("COMMIT", LinkWorld::patience()));
        QVERIFY(repair.perform({}));
        QVERIFY(m_world.ask("SELECT count(*) FROM menu.drinks"));
    }

    void hundredViewsAreAsBefore_data()
    {
        QTest::addColumn<bool>("hasDefaultRights");
        QTest::newRow("with default privileges") << true;
        QTest::newRow("without") << false;
    }
    void hundredViewsAreAsBefore()
    {
        QFETCH(bool, hasDefaultRights);
        if (!hasDefaultRights)
            QVERIFY(m_world.asSuperuserInLocal(
                told("ALTER DEFAULT PRIVILEGES FOR ROLE bowline REVOKE INSERT ON TABLES FROM waiter")));
        QVERIFY2(m_world.local(hundredViews()), qPrintable(m_world.error()));
        const QStringList before = m_world.views();
        QCOMPARE(before.size(), 100);
        QVERIFY(m_world.remote("ALTER TABLE dishes ALTER price TYPE numeric(12,4)"));
        const auto done = repair().perform({});
        QVERIFY2(done, done ? "" : qPrintable(done.error().text() + done.error().detail));
        QCOMPARE(done->left.size(), 0);
        qInfo() << "100 views made anew, locked for" << done->lockedMs << "ms";
        const QStringList after = m_world.views();
        QCOMPARE(after.size(), 100);
        for (qsizetype view = 0; view < after.size(); ++view)
            QCOMPARE(after.at(view), before.at(view));
        QCOMPARE(m_world.ask("SELECT count(*) FROM public.\"View 9.9\""), std::optional(told("100")));
    }

    /// In the usual moment, 100 views may be too many; then nothing is changed at all.
    void hundredViewsInATenthOfASecond()
    {
        QVERIFY2(m_world.local(hundredViews()), qPrintable(m_world.error()));
        const QStringList before = m_world.views();
        QVERIFY(m_world.remote("ALTER TABLE dishes ALTER price TYPE numeric(12,4)"));
        LinkRepair::Limits limits = LinkWorld::patientRepair();
        limits.holdMs = 20;
        limits.attempts = 1;
        const auto done = LinkRepair(m_world.localUrl(), m_world.link(), {}, {}, limits).perform({});
        QVERIFY(!done);
        QVERIFY2(done.error().code == ErrorCode::DatabaseBusy, qPrintable(done.error().text() + done.error().detail));
        QCOMPARE(done.error().message.key(), told("link.moment_too_short"));
        QCOMPARE(m_world.views(), before);
        // A person may allow more.
        RepairChoices choices;
        choices.longLocks = true;
        const auto longer = LinkRepair(m_world.localUrl(), m_world.link(), choices, {}, limits).perform({});
        QVERIFY2(longer, longer ? "" : qPrintable(longer.error().text() + longer.error().detail));
        QCOMPARE(m_world.views(), before);
    }

    /// One table that the server does not let us alter (here: a partition takes no column of its own) stops no other
    /// one.
    void oneRefusalStopsNothingElse()
    {
        QVERIFY2(m_world.remote("CREATE TABLE parts (id int, day date)"), qPrintable(m_world.error()));
        QVERIFY2(
            m_world.local("CREATE TABLE public.whole (id int, day date) PARTITION BY RANGE (day);"
                          "CREATE FOREIGN TABLE menu.parts PARTITION OF public.whole FOR VALUES FROM ('2020-01-01') TO "
                          "('2021-01-01') SERVER remote_side OPTIONS (schema_name 'public', table_name 'parts')"),
            qPrintable(m_world.error()));
        QVERIFY(m_world.remote(
            "ALTER TABLE parts ADD note text; ALTER TABLE parts RENAME id TO key; ALTER TABLE dishes ADD spicy "
            "int"));
        const auto done = repair().perform({});
        QVERIFY2(done, done ? "" : qPrintable(done.error().text() + done.error().detail));
        QCOMPARE(done->left.size(), 1);
        QCOMPARE(done->left.first().reason, RepairLeft::Reason::Refused);
        QCOMPARE(done->left.first().finding.column, told("note"));
        QCOMPARE(done->left.first().arguments, QStringList{told("cannot add column to a partition")});
        QVERIFY(m_world.ask("SELECT count(id) FROM menu.parts"));
        QVERIFY(m_world.ask("SELECT count(spicy) FROM menu.dishes"));
    }

    /// Two people repair one link in the same moment: both end well or say that it is in use, and it is repaired.
    void twoRepairsAtOnce()
    {
        rotateQuietly("another-password-of-the-chef");
        QVERIFY(m_world.remote(
            "ALTER TABLE dishes ADD spicy int; CREATE TABLE drinks (id int); ALTER TABLE dishes RENAME name TO title"));
        QVERIFY(m_world.local("CREATE VIEW public.names AS SELECT name FROM menu.dishes"));
        QList<ErrorCode> errors;
        QMutex mutex;
        const auto work = [&] {
            const OpenSslThreadState freedLast;
            const auto done = repair().perform({});
            const QMutexLocker lock(&mutex);
            if (!done)
                errors.append(done.error().code);
        };
        std::thread one(work);
        std::thread other(work);
        one.join();
        other.join();
        QVERIFY(errors.size() < 2);
        for (const ErrorCode each : errors)
            QCOMPARE(each, ErrorCode::DatabaseBusy);
        QVERIFY(repair().perform({}));
        const auto examined =
            LinkExaminer({}, LinkWorld::patientExaminer()).examine(m_world.localUrl(), {m_world.link()});
        QVERIFY(examined);
        for (const LinkFinding &each : examined->first().findings)
            QCOMPARE(each.kind, LinkFinding::Kind::FetchSizeSmall);
        QVERIFY(m_world.ask("SELECT count(*) FROM public.names"));
    }

    void cancelledWhileItWaits()
    {
        QVERIFY(m_world.remote("ALTER TABLE dishes ADD spicy int"));
        auto reader = LinkWorld::open(m_world.localUrl());
        QVERIFY(reader && reader->run("BEGIN; SELECT id FROM menu.dishes", LinkWorld::patience()));
        LinkRepair::Limits limits = LinkWorld::patientRepair();
        limits.lockMs = limits.sideMs = 10 * bowline::test::usualPatienceMs;
        const CancelToken cancel;
        std::thread hand([cancel, url = m_world.localUrl()] {
            const OpenSslThreadState freedLast;
            waitUntilSomebodyWaits(url);
            cancel.cancel();
        });
        QElapsedTimer elapsed;
        elapsed.start();
        const auto done = LinkRepair(m_world.localUrl(), m_world.link(), {}, cancel, limits).perform({});
        hand.join();
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QVERIFY(elapsed.elapsed() < limits.lockMs);
    }

    /// The server logs all that it can log, and everything fails that can: no password in it.
    void noPasswordInTheServersLog()
    {
        QVERIFY2(
            m_world.server().restartWithLog("log_statement = 'all'\nlog_min_duration_statement = 0\nlog_lock_waits = "
                                            "on\ndeadlock_timeout = '10ms'\n"
                                            "log_min_error_statement = 'debug5'\nlog_parameter_max_length_on_error = "
                                            "-1\nlog_error_verbosity = 'verbose'\n"
                                            "debug_print_parse = on\nlog_connections = on\n"),
            qPrintable(m_world.server().error()));
        const QByteArray secret = "logged-nowhere-" + QByteArray::number(m_world.port());
        QVERIFY(m_world.asSuperuser(told("SET log_statement = 'none'; SET log_min_duration_statement = -1;")));
        // The role gets its password from a file that the server reads, so that only ours can be in its log.
        rotateQuietly(secret);
        // 1: refused, in the middle of the block.
        QVERIFY(m_world.asSuperuserInLocal(told("CREATE FUNCTION public.refuse() RETURNS event_trigger LANGUAGE "
                                                "plpgsql AS $f$ BEGIN IF current_query() LIKE 'DO%' "
                                                "THEN RAISE 'no'; END IF; END $f$; CREATE EVENT TRIGGER refuse ON "
                                                "ddl_command_start WHEN TAG IN ('ALTER USER "
                                                "MAPPING') EXECUTE FUNCTION public.refuse()")));
        const auto refused = repair().perform({});
        QVERIFY(!refused);
        QCOMPARE(refused.error().message.key(), told("link.mapping_refused"));
        QVERIFY(m_world.asSuperuserInLocal(told("DROP EVENT TRIGGER refuse")));
        // 2: waits for somebody who is altering the mapping, until its time is over.
        {
            auto other = LinkWorld::open(m_world.localUrl());
            QVERIFY(
                other &&
                other->run("BEGIN; ALTER USER MAPPING FOR CURRENT_USER SERVER remote_side OPTIONS (SET user 'chef')",
                           LinkWorld::patience()));
            LinkRepair::Limits limits;
            limits.lockMs = 200;
            limits.attempts = 1;
            QVERIFY(!LinkRepair(m_world.localUrl(), m_world.link(), {}, {}, limits).perform({}));
        }
        // 3: done.
        const auto done = repair().perform({});
        QVERIFY2(done, done ? "" : qPrintable(done.error().text() + done.error().detail));
        QCOMPARE(m_world.ask("SELECT count(*) FROM menu.dishes"), std::optional(told("100")));
        // 4: again by a role that may make no temporary table.
        rotateQuietly(secret + "-2");
        QVERIFY(m_world.server().sql(
            told("REVOKE TEMPORARY ON DATABASE %1 FROM PUBLIC, bowline").arg(m_world.localName())));
        QVERIFY(m_world.asSuperuser(told("ALTER DATABASE %1 OWNER TO postgres").arg(m_world.localName())));
        QVERIFY(m_world.asSuperuser(
            told("ALTER DATABASE %1 SET log_min_duration_statement = -1").arg(m_world.localName())));
        QVERIFY(m_world.asSuperuser(told("ALTER DATABASE %1 SET log_statement = 'ddl'").arg(m_world.localName())));
        const auto again = repair().perform({});
        QVERIFY2(again, again ? "" : qPrintable(again.error().text() + again.error().detail));
        QCOMPARE(m_world.ask("SELECT count(*) FROM menu.dishes"), std::optional(told("100")));
        const QByteArray log = m_world.server().log();
        QVERIFY(log.contains("COPY pg_temp.bowline_secret FROM STDIN"));
        QVERIFY(log.contains("the user mapping was refused"));
        QVERIFY(log.contains("still waiting for"));
        const qsizetype place = log.indexOf(secret);
        QVERIFY2(place < 0, log.mid(std::max<qsizetype>(0, place - 300), 600).constData());
    }

private:
    LinkRepair repair() { return LinkRepair(m_world.localUrl(), m_world.link(), {}, {}, LinkWorld::patientRepair()); }

    static void waitUntilSomebodyWaits(const Secret &url)
    {
        auto session = LinkWorld::open(url);
        for (const QDeadlineTimer limit(bowline::test::usualPatienceMs); session && !limit.hasExpired();) {
            const auto waiting = session->run("SELECT 1 FROM pg_locks WHERE NOT granted", LinkWorld::patience());
            if (!waiting || waiting->rowCount() > 0)
                return;
            QThread::msleep(20);
        }
    }

    /// For how long the product's own repair has its locks, by the server's clock. In that time a busy computer may
    /// give its processor to others, so several are made, each of as much drift, until one shows what a repair itself
    /// takes.
    double shortestLock()
    {
        double shortest = 0;
        const QDeadlineTimer limit(2 * bowline::test::usualPatienceMs);
        for (int scale = 2; (shortest == 0 || shortest >= wantedLockMs) && !limit.hasExpired();) {
            const auto done = LinkRepair(m_world.localUrl(), m_world.link(), {}, {}).perform({});
            if (done) {
                shortest = shortest == 0 ? done->lockedMs : std::min(shortest, done->lockedMs);
                scale = scale % 8 + 1;
                m_world.remote("ALTER TABLE dishes ALTER price TYPE numeric(12," + QByteArray::number(scale) +
                               "); ALTER TABLE dishes DROP spicy, ADD spicy int");
            } else if (done.error().code != ErrorCode::DatabaseBusy) {
                qWarning().noquote() << done.error().text() << done.error().detail;
                break;
            }
        }
        return shortest;
    }

    static constexpr double wantedLockMs = 150;

    void rotateQuietly(const QByteArray &password)
    {
        auto session = LinkWorld::open(m_world.remoteUrl());
        QVERIFY(session);
        const QByteArray verifier = session->scramVerifier("chef", Secret(password));
        QVERIFY(m_world.asSuperuser(told("ALTER ROLE chef PASSWORD '%1'").arg(QString::fromUtf8(verifier))));
        m_world.setRemotePassword(QString::fromUtf8(password));
    }

    LinkWorld m_world;
};

BOWLINE_TEST(TestRepairUnderLoad)

} // namespace tst_repairunderload

#include "tst_repairunderload.moc"
