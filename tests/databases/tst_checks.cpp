// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of a database on a real server: each finds the fault that is planted for it, says good of a sound
// database, and never of what it could not see; and what all of them together cost.
#include "databases/CheckWorld.h"
#include "databases/checks/BlockingCheck.h"
#include "databases/checks/CacheCheck.h"
#include "databases/checks/IdleTransactionsCheck.h"
#include "databases/checks/LongQueriesCheck.h"
#include "databases/checks/LongTransactionsCheck.h"
#include "databases/checks/StatisticsAge.h"
#include "net/OpenSslThreadState.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QSet>

#include <thread>

using namespace bowline;

namespace tst_checks {

using bowline::test::CheckWorld;
using bowline::test::objectsOf;

namespace {

QString k(const char *key)
{
    return QString::fromLatin1(key);
}

/// A session that stays, and may wait.
class OtherSession
{
public:
    explicit OtherSession(const Secret &url)
        : m_connection(CheckWorld::open(url))
    {
    }
    ~OtherSession()
    {
        if (m_thread.joinable())
            m_thread.join();
    }
    bool run(const QByteArray &sql) { return m_connection && m_connection->run(sql, CheckWorld::patience()); }
    void begin(const QByteArray &sql)
    {
        m_thread = std::thread([this, sql] {
            const OpenSslThreadState freedLast;
            run(sql);
        });
    }

private:
    Expected<PgConnection> m_connection;
    std::thread m_thread;
};

} // namespace

class TestChecks : public QObject
{
    Q_OBJECT
    CheckWorld m_world;

    CheckResult result(const char *key) { return m_world.result(k(key)); }

private Q_SLOTS:
    void initTestCase()
    {
        if (test::TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QVERIFY2(m_world.start(), qPrintable(m_world.error()));
    }
    void init() { QVERIFY2(m_world.begin(), qPrintable(m_world.error())); }

    void aSoundDatabase()
    {
        QVERIFY(m_world.makeStatisticsOld());
        QVERIFY(m_world.run("CREATE TABLE dish (id serial PRIMARY KEY, name text UNIQUE); "
                            "INSERT INTO dish (name) SELECT md5(i::text) FROM generate_series(1, 12000) i"));
        QVERIFY(m_world.run("VACUUM ANALYZE dish"));
        QTRY_COMPARE(result("never_vacuumed").state, CheckState::Ok);
        const auto all = m_world.check();
        QCOMPARE(all.size(), CheckRunner::all().size());
        const QSet<QString> skipped{k("extension_schemas"), k("table_cache"), k("index_cache")};
        for (const auto &[key, one] : all) {
            const bool mayBeSkipped = skipped.contains(key); // the load above fills the caches, more or less
            QVERIFY2(one.state == CheckState::Ok || (mayBeSkipped && one.state == CheckState::Skipped),
                     qPrintable(key + QLatin1Char(' ') + one.reason.text()));
            QVERIFY2(one.findings.isEmpty(), qPrintable(key));
            QVERIFY2(!one.reason.text().contains(k("%1")) && !one.reason.text().startsWith(k("check.")),
                     qPrintable(one.reason.text()));
        }
        QCOMPARE(all.at(k("extension_schemas")).state, CheckState::Skipped);
        QVERIFY(all.at(k("extension_schemas")).sql.isEmpty() && !all.at(k("bloat")).sql.isEmpty());
    }

    void everyCheckHasItsWords()
    {
        for (const auto &check : CheckRunner::all()) {
            const QString key = k("check.") + check->key();
            for (const QString &one : {key, key + k(".found"), key + k(".why"), key + k(".remedy")})
                QVERIFY2(!Phrase(one).text().contains(key), qPrintable(one));
        }
    }

    void connectionsAgainstThePlansLimit()
    {
        const OtherSession one(m_world.url());
        const OtherSession two(m_world.url());
        const OtherSession three(m_world.url());
        const auto stateWith = [this](int limit) {
            return m_world.check(m_world.url(), limit)[k("connections")].state;
        };
        QCOMPARE(stateWith(3), CheckState::Failing);
        QCOMPARE(stateWith(4), CheckState::Warning);
        QCOMPARE(stateWith(120), CheckState::Ok);
        QCOMPARE(stateWith(-1), CheckState::Ok); // the server's own
    }

    void longQueries()
    {
        OtherSession session(m_world.url());
        session.begin("SELECT pg_sleep(6)");
        const auto found = [this](int seconds) {
            return m_world.only<LongQueriesCheck>(SessionCheck::Limits{1, seconds});
        };
        QTRY_COMPARE(found(600).state, CheckState::Warning);
        QCOMPARE(objectsOf(found(600)), QStringList{k("web.1 (bowline)")});
        QTRY_COMPARE(found(2).state, CheckState::Failing);
        QCOMPARE(m_world.only<LongQueriesCheck>().state, CheckState::Ok); // not for a minute
    }

    void longAndIdleTransactions()
    {
        OtherSession session(m_world.url());
        QVERIFY(session.run("BEGIN; SELECT 1"));
        const SessionCheck::Limits limits{1, 600};
        QTRY_COMPARE(m_world.only<IdleTransactionsCheck>(limits).state, CheckState::Warning);
        QCOMPARE(objectsOf(m_world.only<IdleTransactionsCheck>(limits)), QStringList{k("web.1 (bowline)")});
        // Not idle for a minute, so it counts as a busy one.
        QTRY_COMPARE(m_world.only<LongTransactionsCheck>(limits).state, CheckState::Warning);
        // It waits in its own transaction for a moment: that is what the other check finds.
        QTRY_COMPARE((m_world.only<LongTransactionsCheck>(limits, 1).state), CheckState::Ok);
        QVERIFY(session.run("ROLLBACK"));
        QCOMPARE(m_world.only<IdleTransactionsCheck>(limits).state, CheckState::Ok);
        QCOMPARE(m_world.only<LongTransactionsCheck>(limits).state, CheckState::Ok);
    }

    // A long transaction stays one while one of its statements takes long, or while it pauses.
    void aTransactionIsLongerThanItsLastStatement_data()
    {
        QTest::addColumn<QByteArray>("earlier");
        QTest::addColumn<bool>("isLong");
        QTest::newRow("one statement") << QByteArray("BEGIN; SELECT pg_sleep(6)") << false;
        QTest::newRow("a later one") << QByteArray("SELECT pg_sleep(6)") << true;
    }
    void aTransactionIsLongerThanItsLastStatement()
    {
        QFETCH(QByteArray, earlier);
        QFETCH(bool, isLong);
        OtherSession session(m_world.url());
        if (isLong)
            QVERIFY(session.run("BEGIN; SELECT pg_sleep(3)"));
        session.begin(earlier);
        QTRY_COMPARE(m_world.only<LongQueriesCheck>(SessionCheck::Limits{2, 600}).state, CheckState::Warning);
        const CheckResult found = m_world.only<LongTransactionsCheck>(SessionCheck::Limits{2, 600}, 2);
        QCOMPARE(found.state, isLong ? CheckState::Warning : CheckState::Ok);
    }

    void whoKeepsOthersWaiting()
    {
        QVERIFY(m_world.run("CREATE TABLE dish (id int)"));
        OtherSession holder(m_world.url());
        OtherSession waiting(m_world.url());
        QVERIFY(holder.run("BEGIN; LOCK TABLE dish"));
        waiting.begin("SELECT id FROM dish");
        QTRY_COMPARE(result("blocking").state, CheckState::Warning);
        QCOMPARE(objectsOf(result("blocking")), QStringList{k("web.1 (bowline)")});
        // A role with few rights sees that as well.
        QCOMPARE(m_world.check(m_world.guestUrl())[k("blocking")].state, CheckState::Warning);
        QVERIFY(holder.run("ROLLBACK"));
        QTRY_COMPARE(result("blocking").state, CheckState::Ok);
    }

    void sequencesNearTheirEnd()
    {
        QVERIFY(m_world.run(
            "CREATE TABLE dish (id smallserial); SELECT setval('dish_id_seq', 26000);" // 79 %
            "CREATE TABLE orders (id int); CREATE SEQUENCE wide OWNED BY orders.id; SELECT setval('wide', 2000000000);"
            "CREATE SEQUENCE \"Down\" INCREMENT -1 MINVALUE -100 MAXVALUE -1; SELECT setval('\"Down\"', -95);"
            "CREATE SEQUENCE fresh; CREATE SEQUENCE round MAXVALUE 10 CYCLE; SELECT setval('round', 10);"
            "CREATE TABLE large (id bigserial); SELECT setval('large_id_seq', 2000000000)"));
        const CheckResult found = result("sequences");
        QCOMPARE(objectsOf(found), (QStringList{k("public.\"Down\""), k("public.dish_id_seq"), k("public.wide")}));
        QCOMPARE(found.state, CheckState::Failing);
        const QString words = found.findings.constLast().what.text();
        QVERIFY2(words.contains(k("public.dish.id")) && words.contains(k("79.3")), qPrintable(words));
        QCOMPARE(found.findings.constLast().state, CheckState::Warning);
    }

    // Each that is asked is locked while the statement runs, and the locks of a server are few.
    void notMoreSequencesAreAskedThanMayBeLocked()
    {
        const auto make = [this](const QByteArray &name, const QByteArray &type) {
            return m_world.run("DO $$ BEGIN FOR i IN 1..600 LOOP EXECUTE format('CREATE SEQUENCE " + name + "_%s AS " +
                               type + "', i); IF i % 200 = 0 THEN COMMIT; END IF; END LOOP; END $$");
        };
        QVERIFY2(make("large", "bigint"), qPrintable(m_world.error()));
        QCOMPARE(result("sequences").state, CheckState::Ok); // they do not end
        QVERIFY2(make("plain", "int"), qPrintable(m_world.error()));
        QVERIFY(m_world.run("CREATE SEQUENCE short_one AS smallint; SELECT setval('short_one', 32000)"));
        const CheckResult found = result("sequences");
        QCOMPARE(objectsOf(found), QStringList{k("public.short_one")}); // those with the fewest numbers first
        QCOMPARE(found.reason, Phrase("check.sequences_hidden").arg(500).count(101));
    }

    void aSequenceWhoseLockWouldBeWaitedFor_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::newRow("alter") << QByteArray("ALTER SEQUENCE dish_id_seq INCREMENT 2");
        QTest::newRow("retype") << QByteArray("ALTER SEQUENCE dish_id_seq AS bigint");
        QTest::newRow("drop") << QByteArray("DROP TABLE dish");
    }
    void aSequenceWhoseLockWouldBeWaitedFor()
    {
        QFETCH(QByteArray, statement);
        QVERIFY(m_world.run("CREATE TABLE dish (id serial); CREATE SEQUENCE other AS int"));
        OtherSession holder(m_world.url());
        QVERIFY(holder.run("BEGIN; " + statement));
        const CheckResult found = result("sequences");
        QCOMPARE(found.state, CheckState::Unknown);
        QCOMPARE(found.reason, Phrase("check.sequences_hidden").arg(500).count(1));
    }

    void bloat()
    {
        QVERIFY(m_world.run("CREATE TABLE dish (id int, name text); CREATE TABLE full_one (id int, name text);"
                            "INSERT INTO dish SELECT i, repeat('x', 800) FROM generate_series(1, 50000) i;"
                            "INSERT INTO full_one SELECT * FROM dish; DELETE FROM dish WHERE id % 10 > 0"));
        QVERIFY(m_world.run("ANALYZE dish; ANALYZE full_one"));
        const CheckResult found = result("bloat");
        QCOMPARE(objectsOf(found), QStringList{k("public.dish")});
        QCOMPARE(found.state, CheckState::Warning); // a gigabyte would fail
        // Many large tables that are not half empty do not cut off what could not be seen.
        QVERIFY(m_world.asSuperuser(k("UPDATE pg_class SET reltuples = -1 WHERE relname = 'full_one'")));
        CheckResult uncounted = result("bloat");
        QCOMPARE(objectsOf(uncounted), QStringList{k("public.dish")});
        QCOMPARE(uncounted.reason, Phrase("check.tables_hidden").count(1));
        // Who may not read a table does not see its statistics.
        const CheckResult guest = m_world.check(m_world.guestUrl())[k("bloat")];
        QCOMPARE(guest.state, CheckState::Unknown);
        QVERIFY(!guest.reason.isEmpty());
    }

    void neverVacuumed()
    {
        QVERIFY(m_world.makeStatisticsOld());
        QVERIFY(m_world.run("CREATE TABLE dish (id int); INSERT INTO dish SELECT generate_series(1, 12000);"
                            "CREATE TABLE small (id int); INSERT INTO small SELECT generate_series(1, 100)"));
        QTRY_COMPARE(objectsOf(result("never_vacuumed")), QStringList{k("public.dish")});
        QVERIFY(m_world.run("VACUUM dish"));
        QTRY_COMPARE(result("never_vacuumed").state, CheckState::Ok);
    }

    void extensionSchemas()
    {
        QVERIFY2(m_world.asSuperuser(k("CREATE SCHEMA heroku_ext; CREATE EXTENSION pg_trgm SCHEMA heroku_ext")),
                 "PostgreSQL's contrib extensions are missing");
        CheckResult found = result("extension_schemas");
        QCOMPARE(objectsOf(found), QStringList{k("search_path")});
        QVERIFY(
            m_world.asSuperuser(k("ALTER ROLE bowline IN DATABASE %1 SET search_path = \"$user\", public, heroku_ext")
                                    .arg(m_world.database())));
        QCOMPARE(result("extension_schemas").state, CheckState::Ok);
        QVERIFY(m_world.asSuperuser(k("CREATE EXTENSION citext SCHEMA public")));
        QCOMPARE(result("extension_schemas").state, CheckState::Ok); // Heroku allows that
    }

    // As old as PostgreSQL believes it to be.
    void wraparound()
    {
        const QString older =
            k("UPDATE pg_database SET datfrozenxid = ((4294967296 + txid_current() %% 4294967296 - %1) "
              "%% 4294967296)::text::xid WHERE datname = '%2'");
        const auto age = [&](qint64 years) {
            return m_world.asSuperuser(QString(older).replace(k("%%"), k("%")).arg(years).arg(m_world.database()));
        };
        QVERIFY(age(600'000'000));
        QCOMPARE(result("wraparound").state, CheckState::Warning);
        QVERIFY(age(1'500'000'000));
        QCOMPARE(result("wraparound").state, CheckState::Failing);
        QVERIFY(age(1000));
        QCOMPARE(result("wraparound").state, CheckState::Ok);
    }

    void cacheHitRate()
    {
        QVERIFY(m_world.run("CREATE TABLE dish (id int, name text);"
                            "INSERT INTO dish SELECT i, repeat('x', 800) FROM generate_series(1, 50000) i"));
        // 16 MB of memory for 40 MB, read from one end to the other.
        for (int i = 0; i < 4; ++i)
            QVERIFY(m_world.run("SET max_parallel_workers_per_gather = 0; SELECT max(length(name)) FROM dish"));
        QTRY_VERIFY(result("table_cache").state == CheckState::Failing);
        QCOMPARE(result("index_cache").state, CheckState::Skipped);
        QVERIFY(m_world.run("CREATE TABLE warm (id int PRIMARY KEY); INSERT INTO warm SELECT generate_series(1, 1000);"
                            "SET enable_seqscan = off; SET enable_bitmapscan = off;"
                            "SELECT max(w.id) FROM generate_series(1, 6000) g, LATERAL "
                            "(SELECT id FROM warm WHERE id = g % 1000 + 1 OFFSET 0) w"));
        QTRY_COMPARE(result("index_cache").state, CheckState::Ok);
    }

    void aRoleWithFewRightsIsNeverToldThatAllIsWell()
    {
        QVERIFY(m_world.makeStatisticsOld());
        QVERIFY(m_world.run("CREATE TABLE dish (id serial); SELECT setval('dish_id_seq', 2147483000)"));
        OtherSession session(m_world.url());
        QVERIFY(session.run("BEGIN; SELECT 1"));
        auto guest = m_world.check(m_world.guestUrl());
        for (const char *key : {"long_queries", "long_transactions", "idle_transactions", "sequences"}) {
            QCOMPARE(guest[k(key)].state, CheckState::Unknown);
            QVERIFY2(guest[k(key)].reason.text().contains(QLatin1Char('1')), key); // how many it cannot see
        }
        QCOMPARE(guest[k("connections")].state, CheckState::Ok); // everybody may count those
        QVERIFY(m_world.asSuperuser(k("REVOKE EXECUTE ON FUNCTION pg_stat_get_numscans(oid) FROM public")));
        guest = m_world.check(m_world.guestUrl());
        QCOMPARE(guest[k("unused_indexes")].state, CheckState::Unknown);
        QCOMPARE(guest[k("unused_indexes")].reason, Phrase("check.no_right"));
        QCOMPARE(guest[k("duplicate_indexes")].state, CheckState::Ok); // the others go on
        QVERIFY(m_world.asSuperuser(k("GRANT pg_read_all_stats TO guest")));
        guest = m_world.check(m_world.guestUrl());
        QCOMPARE(guest[k("long_queries")].state, CheckState::Ok);
        QVERIFY(m_world.asSuperuser(k("REVOKE pg_read_all_stats FROM guest")));
    }

    // Thousands of tables, some of which somebody has for themselves.
    void theCostDoesNotGrowAndNothingIsWaitedFor()
    {
        QVERIFY(m_world.makeStatisticsOld());
        const auto statements = [this] { return m_world.server().log().count("<bowline> LOG:  "); };
        auto before = statements();
        QVERIFY(!m_world.check().empty());
        const auto costOfNone = statements() - before;
        QVERIFY2(m_world.run("DO $$ BEGIN FOR i IN 1..2000 LOOP "
                             "EXECUTE format('CREATE TABLE t_%s (id serial PRIMARY KEY, name text)', i); "
                             "EXECUTE format('CREATE INDEX ON t_%s (name)', i); "
                             "IF i % 200 = 0 THEN COMMIT; END IF; END LOOP; END $$"),
                 qPrintable(m_world.error()));
        OtherSession holder(m_world.url());
        QVERIFY(holder.run("BEGIN; LOCK TABLE t_1, t_2 IN ACCESS EXCLUSIVE MODE; DROP SEQUENCE t_3_id_seq CASCADE; "
                           "DROP INDEX t_4_name_idx; ALTER SEQUENCE t_5_id_seq INCREMENT 2"));
        before = statements();
        auto all = m_world.check();
        QCOMPARE(statements() - before, costOfNone);
        QVERIFY2(costOfNone <= 2 + qsizetype(CheckRunner::all().size()), qPrintable(QString::number(costOfNone)));
        QVERIFY(!m_world.server().log().contains("<bowline> LOG:  process")); // "… still waiting for AccessShareLock"
        QCOMPARE(all[k("sequences")].state, CheckState::Unknown);
        QCOMPARE(all[k("sequences")].reason, Phrase("check.sequences_hidden").arg(500).count(1500));
        for (const char *key : {"bloat", "duplicate_indexes", "unused_indexes", "never_vacuumed"})
            QVERIFY2(all[k(key)].state == CheckState::Ok, qPrintable(k(key) + all[k(key)].reason.text()));
    }

    void aLockIsNotWaitedForLongerThanAllowed()
    {
        OtherSession holder(m_world.url());
        QVERIFY(m_world.run("CREATE TABLE dish (id int)"));
        class Locked final : public DatabaseCheck
        {
        public:
            QString key() const override { return QStringLiteral("locked"); }
            QString sql(const CheckServer &) const override { return QStringLiteral("SELECT id FROM public.dish"); }
            CheckResult judge(const PgResult &, const CheckServer &) const override { return {}; }
        };
        QVERIFY(holder.run("BEGIN; LOCK TABLE dish"));
        QElapsedTimer elapsed;
        elapsed.start();
        const CheckResult result = m_world.only<Locked>();
        QCOMPARE(result.state, CheckState::Unknown);
        QCOMPARE(result.reason, Phrase("check.locked"));
        QVERIFY(elapsed.elapsed() >= 500);
    }

    // Catalogs differ from 9.6 to 17; what is written for the others runs here as well.
    void statementsOfOtherVersions_data()
    {
        QTest::addColumn<int>("version");
        for (const int version : {90600, 100000, 130000, 150000, 170000})
            QTest::addRow("%d", version) << version;
    }
    void statementsOfOtherVersions()
    {
        QFETCH(int, version);
        CheckServer server;
        server.version = version;
        server.statisticsDays = 30;
        auto connection = CheckWorld::open(m_world.url());
        QVERIFY(connection);
        for (const auto &check : CheckRunner::all()) {
            if (!check->whyNot(server).isEmpty())
                continue;
            const auto rows = connection->run(check->sql(server).toUtf8(), CheckWorld::patience());
            QVERIFY2(rows, qPrintable(check->key() + QLatin1Char(' ') + (rows ? QString() : rows.error().detail)));
            QVERIFY(check->judge(*rows, server).state != CheckState::Failing);
        }
        if (version < 100000)
            QVERIFY(!connection->refusal());
    }

    void whatNothingFollowsFrom()
    {
        CheckServer server;
        QCOMPARE(statisticsAge::whyNot(server), Phrase("check.statistics_ageless"));
        server.statisticsDays = 6.9;
        QVERIFY(!statisticsAge::whyNot(server).isEmpty());
        server.statisticsDays = 8;
        QVERIFY(statisticsAge::whyNot(server).isEmpty());
        server.isFollower = true;
        QVERIFY(!statisticsAge::whyNot(server).isEmpty());
    }

    void aDatabaseThatCannotBeAsked()
    {
        const auto refused = CheckRunner::run(m_world.server().url(k("wrong")), -1, {});
        QCOMPARE(refused.error().code, ErrorCode::DatabaseLoginRefused);
        const CancelToken cancelled;
        cancelled.cancel();
        QCOMPARE(CheckRunner::run(m_world.url(), -1, cancelled).error().code, ErrorCode::Cancelled);
    }
};

BOWLINE_TEST(TestChecks)

} // namespace tst_checks

#include "tst_checks.moc"
