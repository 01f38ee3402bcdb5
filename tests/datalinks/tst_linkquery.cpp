// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The box for one query: what it shows, and all that it must refuse or bound, on this side and on the remote one.
#include "datalinks/LinkQuery.h"
#include "datalinks/LinkWorld.h"
#include "datalinks/QueryText.h"
#include "net/postgres/SqlQuote.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <thread>

using namespace bowline;
using bowline::test::LinkWorld;
using bowline::test::TestPostgres;

namespace tst_linkquery {

namespace {

// The view writes when it is read: all that keeps it from doing so is a read-only transaction on its own side.
constexpr char dishesAndATrap[] =
    "CREATE TABLE dishes (id bigint PRIMARY KEY, name text, price numeric(8,2));"
    "INSERT INTO dishes SELECT n, 'dish ' || n, n FROM generate_series(1, 3000) n;"
    "CREATE TABLE seen (n int);"
    "CREATE FUNCTION note() RETURNS int LANGUAGE plpgsql AS 'BEGIN INSERT INTO public.seen VALUES (1); RETURN 1; END';"
    "CREATE VIEW trap AS SELECT public.note() AS n FROM generate_series(1, 1)";

QString line(const char *literal)
{
    return QString::fromUtf8(literal);
}

} // namespace

class TestLinkQuery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QVERIFY2(m_world.start(dishesAndATrap), qPrintable(m_world.error()));
        QVERIFY(m_world.local("CREATE SEQUENCE numbers; CREATE TABLE seen_here (n int);"
                              "CREATE FUNCTION note_here() RETURNS int LANGUAGE plpgsql AS "
                              "'BEGIN INSERT INTO seen_here VALUES (1); RETURN 1; END'"));
    }
    void init() { QTest::failOnWarning(QRegularExpression(line(".*"))); }

    void rowsWithTypes()
    {
        const auto answer = run(line("SELECT id, name, price, NULL AS nothing, true AS yes, ARRAY[1, 2] AS list, "
                                     "row(1, NULL) AS pair FROM menu.dishes ORDER BY id LIMIT 2; -- the first two"));
        QVERIFY2(answer && !answer->refusal, qPrintable(m_refusal));
        QStringList columns;
        for (const LinkQueryColumn &each : answer->columns)
            columns.append(each.name + QLatin1Char(' ') + each.type);
        QCOMPARE(columns,
                 (QStringList{line("id bigint"), line("name text"), line("price numeric(8,2)"), line("nothing text"),
                              line("yes boolean"), line("list integer[]"), line("pair record")}));
        QCOMPARE(answer->rows.size(), 2);
        QStringList cells;
        for (const LinkQueryCell &each : answer->rows.at(1))
            cells.append(each.text.value_or(line("NULL")));
        QCOMPARE(cells, (QStringList{line("2"), line("dish 2"), line("2.00"), line("NULL"), line("t"), line("{1,2}"),
                                     line("(1,)")}));
        QVERIFY(!answer->hasMore);
    }

    void shapes_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("rows");
        QTest::newRow("values") << line("VALUES (1), (2)") << 2;
        QTest::newRow("table") << line("/* a; comment */ TABLE menu.dishes") << 1000;
        QTest::newRow("with") << line("with x as (select 1) select * from x, x as y;;") << 1;
        QTest::newRow("same names twice") << line("SELECT 1 AS a, 2 AS a") << 1;
        QTest::newRow("no columns") << line("SELECT FROM generate_series(1, 3)") << 3;
        QTest::newRow("parentheses") << line("(SELECT 1) UNION ALL (SELECT 2)") << 2;
        QTest::newRow("texts with signs")
            << line("SELECT ';', $a$ ; ' $a$, E'\\';', \"id\" FROM menu.dishes LIMIT 1;") << 1;
        QTest::newRow("nothing to show") << line("SELECT pg_sleep(0)") << 1;
        QTest::newRow("unicode") << line("SELECT 'Grüße; 🐙' AS \"Größe; --\"") << 1;
    }
    void shapes()
    {
        QFETCH(QString, query);
        QFETCH(int, rows);
        const auto answer = run(query);
        QVERIFY2(answer && !answer->refusal, qPrintable(m_refusal));
        QCOMPARE(answer->rows.size(), rows);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("by"); // an SQLSTATE of the server, or a code of ours
        const auto row = [](const char *name, const char *query, const char *by) {
            QTest::newRow(name) << line(query) << line(by);
        };
        row("insert", "INSERT INTO menu.dishes VALUES (5)", "input.invalid");
        row("nothing", " -- only a comment", "input.invalid");
        row("copy to a program", "COPY (SELECT 1) TO PROGRAM 'touch /tmp/x'", "input.invalid");
        row("do", "DO $$ BEGIN END $$", "input.invalid");
        row("set role", "SET ROLE postgres", "input.invalid");
        row("end of the transaction", "COMMIT", "input.invalid");
        row("explain", "EXPLAIN ANALYZE DELETE FROM menu.dishes", "input.invalid");
        row("two statements", "SELECT 1; SELECT 2", "42601");
        row("two statements, the second one after a comment", "SELECT 1; -- no\n DROP TABLE menu.dishes", "42601");
        row("out of the parentheses", "SELECT 1) AS q; DROP TABLE x; SELECT (1", "42601");
        row("write in a WITH", "WITH x AS (DELETE FROM menu.dishes RETURNING 1) SELECT * FROM x", "0A000");
        row("select into", "SELECT 1 AS n INTO taken", "42601");
        row("for update", "SELECT id FROM menu.dishes WHERE id = 1 FOR UPDATE", "25006");
        row("writing function here", "SELECT note_here()", "25006");
        row("sequence", "SELECT nextval('numbers')", "25006");
        row("to read and write", "SELECT set_config('transaction_read_only', 'off', false)", "25001");
        row("no such column", "SELECT nothing FROM menu.dishes", "42703");
        row("a parameter", "SELECT $1::int", "42P02");
        row("writing view of the remote", "SELECT * FROM menu.trap", "25006");
    }
    void refused()
    {
        QFETCH(QString, query);
        QFETCH(QString, by);
        const auto answer = run(query);
        QCOMPARE(answer ? answer->refusal.value_or(PgRefusal()).sqlState : errorCodeText(answer.error().code), by);
        QCOMPARE(m_world.ask("SELECT count(*) FROM menu.seen"), std::optional(line("0")));
        QCOMPARE(m_world.ask("SELECT count(*) FROM seen_here"), std::optional(line("0")));
        QCOMPARE(m_world.ask("SELECT count(*) FROM menu.dishes"), std::optional(line("3000")));
    }

    void placeOfAMistake()
    {
        const auto answer = run(line("SELECT 1,\n  nothing FROM menu.dishes"));
        QVERIFY(answer && answer->refusal);
        QCOMPARE(answer->refusal->position, 13);
        QVERIFY(answer->refusal->message.contains(line("nothing")));
    }

    /// The trap works: without the guard a read here writes there. Read as psql would, to know what the guard is for.
    void remoteWritesWithoutGuard()
    {
        auto session = LinkWorld::open(m_world.localUrl());
        QVERIFY(session && session->run("BEGIN READ ONLY; SELECT * FROM menu.trap; COMMIT", LinkWorld::patience()));
        QCOMPARE(m_world.ask("SELECT count(*) FROM menu.seen"), std::optional(line("1")));
        QVERIFY(m_world.remote("TRUNCATE seen"));
    }

    /// A server that is not ours cannot be given the option. Plain tables can be read all the same.
    void serverOfSomebodyElse()
    {
        QVERIFY(m_world.asSuperuserInLocal(
            line("ALTER SERVER remote_side OWNER TO postgres; GRANT USAGE ON FOREIGN SERVER remote_side TO bowline")));
        const auto plain = run(line("SELECT count(*) FROM menu.dishes d, menu.seen"));
        const QString plainWords = m_refusal;
        const auto own = run(line("SELECT 1"));
        const auto view = run(line("SELECT d.id FROM menu.dishes d, menu.trap"));
        QVERIFY(m_world.asSuperuserInLocal(line("ALTER SERVER remote_side OWNER TO bowline")));
        QVERIFY2(plain && !plain->refusal, qPrintable(plainWords));
        QCOMPARE(plain->rows.first().first().text, std::optional(line("0")));
        QCOMPARE(plain->unguardedServers, QStringList{line("remote_side")});
        QVERIFY(own && !own->refusal && own->unguardedServers.isEmpty());
        QVERIFY(!view);
        QCOMPARE(view.error().message.key(), line("link.query_may_write"));
        QCOMPARE(m_world.ask("SELECT count(*) FROM menu.seen"), std::optional(line("0")));
    }

    /// The option that the server has for a moment is seen by nobody else, and does not stay.
    void guardLeavesNoTrace()
    {
        QVERIFY(m_world.local("ALTER SERVER remote_side OPTIONS (ADD options '-c statement_timeout=60000')"));
        QVERIFY(run(line("SELECT 1")) && run(line("SELECT * FROM menu.trap"))->refusal);
        QCOMPARE(m_world.ask("SELECT option_value FROM pg_foreign_server, pg_options_to_table(srvoptions) "
                             "WHERE option_name = 'options'"),
                 std::optional(line("-c statement_timeout=60000")));
        QVERIFY(m_world.local("ALTER SERVER remote_side OPTIONS (DROP options)"));
    }

    void tenMillionRows()
    {
        // And so many that whoever makes them all has not ended when the patience has.
        for (const char *count : {"10000000", "10000000000000"}) {
            const auto answer = run(line("SELECT generate_series(1, %1)").arg(line(count)));
            QVERIFY2(answer && !answer->refusal, qPrintable(m_refusal));
            QCOMPARE(answer->rows.size(), 1000);
            QVERIFY(answer->hasMore);
        }
    }

    void hugeValue()
    {
        const auto answer = run(line("SELECT repeat('🐙', 25000000), 'small'"));
        QVERIFY2(answer && !answer->refusal, qPrintable(m_refusal));
        const QList<LinkQueryCell> cells = answer->rows.first();
        QVERIFY(cells.at(0).isCut);
        QCOMPARE(cells.at(0).text->toUcs4().size(), 4096);
        QVERIFY(!cells.at(1).isCut);
    }

    void manyWideRows()
    {
        LinkQuery::Limits limits = patient();
        limits.bytes = 1 << 20;
        const auto answer =
            run(line("SELECT repeat('x', 4000), repeat('y', 4000) FROM generate_series(1, 100000)"), limits);
        QVERIFY2(answer && !answer->refusal, qPrintable(m_refusal));
        QVERIFY(answer->hasMore);
        QVERIFY(answer->rows.size() * 8000 <= (1 << 20) + 8000);
    }

    void sleeperIsEnded()
    {
        LinkQuery::Limits limits;
        limits.timeoutMs = 1000;
        QElapsedTimer elapsed;
        elapsed.start();
        const auto answer = run(line("SELECT set_config('statement_timeout', '0', false), pg_sleep(1000)"), limits);
        QVERIFY(answer && answer->refusal);
        QCOMPARE(answer->refusal->sqlState, line("57014"));
        QVERIFY(elapsed.elapsed() < bowline::test::usualPatienceMs);
    }

    void cancelledFromAnotherThread()
    {
        LinkQuery::Limits limits;
        limits.timeoutMs = 10 * bowline::test::usualPatienceMs;
        const CancelToken cancel;
        std::thread hand([cancel] {
            QThread::msleep(500);
            cancel.cancel();
        });
        QElapsedTimer elapsed;
        elapsed.start();
        const auto answer = LinkQuery::run(m_world.localUrl(), line("SELECT pg_sleep(1000)"), limits, cancel);
        hand.join();
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Cancelled);
        QVERIFY(elapsed.elapsed() < limits.timeoutMs);
        // The server has stopped, too.
        QTRY_COMPARE(m_world.ask("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(1000)%' "
                                 "AND pid <> pg_backend_pid() AND state = 'active'"),
                     std::optional(line("0")));
    }

    void lengthOfAQuery_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        const auto row = [](const char *text, const char *query) { QTest::newRow(text) << line(text) << line(query); };
        row("SELECT 1", "SELECT 1");
        row("SELECT 1 ; ; -- end", "SELECT 1");
        row("SELECT 1 -- end;", "SELECT 1");
        row("SELECT ';'", "SELECT ';'");
        row("SELECT $$;$$;", "SELECT $$;$$");
        row("SELECT \"a;\" /* ; /* ; */ ; */;", "SELECT \"a;\"");
        row("SELECT a$b$;", "SELECT a$b$");
        row("SELECT 1; SELECT 2", "SELECT 1; SELECT 2");
    }
    void lengthOfAQuery()
    {
        QFETCH(QString, text);
        QFETCH(QString, query);
        QCOMPARE(QueryText(text).query(), query);
    }

    void quotedAsTheServerDoes()
    {
        auto session = LinkWorld::open(m_world.localUrl());
        QVERIFY(session);
        for (const QString &each : {line("plain"), line("a \"quoted\" name; drop"), line("it's"), line("back\\slash'"),
                                    line("Größe 🐙"), QString(63, QLatin1Char('x')), line("%ACL(c.relacl)% $1")}) {
            const auto row =
                session->run("SELECT " + SqlQuote::text(each) + " AS " + SqlQuote::name(each), LinkWorld::patience());
            QVERIFY(row);
            QCOMPARE(row->text(0, 0), each);
            QCOMPARE(row->columnName(0), each);
        }
    }

private:
    static LinkQuery::Limits patient()
    {
        LinkQuery::Limits limits;
        limits.timeoutMs = bowline::test::usualPatienceMs;
        return limits;
    }

    Expected<LinkQueryAnswer> run(const QString &query, const LinkQuery::Limits &limits = patient())
    {
        auto answer = LinkQuery::run(m_world.localUrl(), query, limits, {});
        m_refusal = !answer ? answer.error().detail : answer->refusal ? answer->refusal->message : QString();
        return answer;
    }

    LinkWorld m_world;
    QString m_refusal;
};

BOWLINE_TEST(TestLinkQuery)

} // namespace tst_linkquery

#include "tst_linkquery.moc"
