// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a repair does to views above a column whose type has changed: materialized ones are filled after it, and what
// somebody changes meanwhile is not lost. And what it may do for speed.
#include "datalinks/LinkRefresh.h"
#include "datalinks/LinkRepair.h"
#include "datalinks/LinkWorld.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <thread>

using namespace bowline;
using bowline::test::LinkWorld;
using bowline::test::TestPostgres;

namespace tst_repairviews {

namespace {

constexpr char menuForViews[] = "CREATE TABLE dishes (id bigint PRIMARY KEY, name text NOT NULL);"
                                "INSERT INTO dishes VALUES (1, 'soup'), (2, 'cake')";

QString worded(const char *literal)
{
    return QString::fromUtf8(literal);
}

} // namespace

class TestRepairViews : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QVERIFY2(m_world.start(menuForViews), qPrintable(m_world.error()));
        QVERIFY(m_world.asSuperuser(worded("CREATE ROLE guest")));
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(worded(".*")));
        QVERIFY2(m_world.begin(menuForViews), qPrintable(m_world.error()));
    }

    void materializedViewAboveARetypedColumn()
    {
        QVERIFY(m_world.local("CREATE MATERIALIZED VIEW public.stock AS SELECT id, name FROM menu.dishes;"
                              "CREATE UNIQUE INDEX stock_key ON public.stock (id); CREATE VIEW public.top AS SELECT * "
                              "FROM public.stock"));
        retype();
        const QStringList before = m_world.views();
        auto done = repair().perform({});
        QVERIFY(done);
        QCOMPARE(done->left.size(), 1);
        QCOMPARE(done->left.first().reason, RepairLeft::Reason::Materialized);
        QCOMPARE(done->left.first().arguments, QStringList{worded("materialized view public.stock")});
        QCOMPARE(m_world.views(), before);
        RepairChoices choices;
        choices.materialized = true;
        done = repair(choices).perform({});
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        // Filled by a step of its own: whoever is killed here leaves no more than that undone.
        QCOMPARE(done->toFill, QStringList{worded("public.stock")});
        QVERIFY(!m_world.ask("SELECT count(*) FROM public.top"));
        const QStringList wanted{worded("public.stock"), worded("public.not_there")};
        auto filled = LinkRefresh::fill(m_world.localUrl(), wanted, {});
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
        QCOMPARE(filled->filled, done->toFill);
        QCOMPARE(m_world.views(), before);
        QCOMPARE(m_world.ask("SELECT string_agg(id, ',' ORDER BY id) FROM public.top"), std::optional(worded("n1,n2")));
        filled = LinkRefresh::fill(m_world.localUrl(), wanted, {});
        QVERIFY(filled && filled->filled.isEmpty() && filled->failed.isEmpty());
    }

    void materializedViewThatCannotBeFilled()
    {
        QVERIFY(m_world.local("CREATE MATERIALIZED VIEW public.stock AS SELECT id FROM menu.dishes WITH NO DATA"));
        QVERIFY(m_world.remote("DROP TABLE dishes"));
        const auto filled = LinkRefresh::fill(m_world.localUrl(), {worded("public.stock")}, {});
        QVERIFY(filled && filled->filled.isEmpty());
        QCOMPARE(filled->failed.size(), 1);
        QVERIFY(filled->failed.first().words.contains(worded("dishes")));
    }

    /// A query keeps the repair waiting; before the repair comes to its turn, somebody changes what it would make anew.
    void changedMeanwhile_data()
    {
        QTest::addColumn<QByteArray>("change");
        // In two processes: after a dozen of these in one, a repair has been seen to wait for its whole time-out.
        if (qEnvironmentVariable("BOWLINE_TEST_PART") == QLatin1String("2"))
            changesOfOneView();
        else
            changesOfTwoViews();
    }
    void changedMeanwhile()
    {
        QFETCH(QByteArray, change);
        QVERIFY(m_world.local("CREATE VIEW public.base AS SELECT id, name FROM menu.dishes;"
                              "CREATE VIEW public.top AS SELECT id, name FROM menu.dishes"));
        retype();
        auto reader = LinkWorld::open(m_world.localUrl());
        QVERIFY(reader && reader->run("BEGIN; SELECT FROM public.top LIMIT 0; SELECT FROM public.base LIMIT 0",
                                      PgPatience(10000)));
        Expected<RepairReport> done = bowline::fail(ErrorCode::Bug);
        std::thread work([&] {
            LinkRepair::Limits limits;
            limits.lockMs = 300;
            limits.pauseMs = 4000;
            limits.holdMs = 10000; // what is measured elsewhere
            done = LinkRepair(m_world.localUrl(), m_world.link(), {}, {}, limits).perform({});
        });
        const bool hasWaited = comesTrue("SELECT count(*) > 0 FROM pg_locks WHERE NOT granted") &&
                               comesTrue("SELECT count(*) = 0 FROM pg_locks WHERE NOT granted");
        const bool isFree = reader->run("COMMIT", PgPatience(10000)).has_value();
        const bool isChanged = hasWaited && isFree && m_world.local(change);
        const QStringList after = m_world.views();
        work.join();
        QVERIFY2(isChanged, qPrintable(m_world.error()));
        QVERIFY(!done);
        QVERIFY2(done.error().code == ErrorCode::ActStale, qPrintable(done.error().detail));
        QCOMPARE(m_world.views(), after);
        QCOMPARE(typeOfId(), std::optional(worded("bigint")));
        // Planned anew it goes well, with the views as they are by now.
        const auto again = repair().perform({});
        QVERIFY2(again, again ? "" : qPrintable(again.error().text() + again.error().detail));
        QCOMPARE(m_world.views(), after);
        QCOMPARE(typeOfId(), std::optional(worded("text")));
    }

    /// Only where a person allows it, and the same each time.
    void moreRowsAndBetterPlans()
    {
        QVERIFY(m_world.remote("CREATE TABLE guests (n int); INSERT INTO guests SELECT generate_series(1, 20000); "
                               "ANALYZE guests"));
        QVERIFY(m_world.local("IMPORT FOREIGN SCHEMA public LIMIT TO (guests) FROM SERVER remote_side INTO menu;"
                              "ALTER FOREIGN TABLE menu.guests OPTIONS (ADD fetch_size '7')"));
        QVERIFY(repair().plan()->isEmpty());
        RepairChoices choices;
        choices.fetchSize = true;
        choices.remoteEstimate = true;
        const auto plan = repair(choices).plan();
        QVERIFY(plan);
        QCOMPARE(plan->shown(),
                 (QStringList{worded("ALTER SERVER \"remote_side\" OPTIONS (ADD use_remote_estimate 'true')"),
                              worded("ALTER FOREIGN TABLE \"menu\".\"guests\" OPTIONS (SET fetch_size '10000')")}));
        const auto done = repair(choices).perform(plan->fingerprint());
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(done->done, plan->shown());
        QVERIFY(repair(choices).plan()->isEmpty());
        QCOMPARE(m_world.ask("SELECT count(*) FROM menu.guests"), std::optional(worded("20000")));
        QVERIFY(m_world.local("ALTER FOREIGN TABLE menu.guests OPTIONS (DROP fetch_size)"));
        QCOMPARE(repair(choices).plan()->shown(),
                 QStringList{worded("ALTER SERVER \"remote_side\" OPTIONS (ADD fetch_size '10000')")});
    }

private:
    LinkRepair repair(const RepairChoices &choices = {})
    {
        return LinkRepair(m_world.localUrl(), m_world.link(), choices, {});
    }
    void retype() { QVERIFY(m_world.remote("ALTER TABLE dishes ALTER id TYPE text USING 'n' || id")); }
    std::optional<QString> typeOfId()
    {
        return m_world.ask("SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = "
                           "'menu.dishes'::regclass AND attname = 'id'");
    }
    static void changesOfTwoViews()
    {
        QTest::newRow("definition") << QByteArray("CREATE OR REPLACE VIEW public.top AS SELECT id, name || '!' AS name "
                                                  "FROM menu.dishes");
        QTest::newRow("definition below") << QByteArray("CREATE OR REPLACE VIEW public.base AS SELECT id, 'x' AS name "
                                                        "FROM menu.dishes");
        QTest::newRow("rights") << QByteArray("GRANT SELECT ON public.top TO guest");
        QTest::newRow("rights on a column") << QByteArray("GRANT SELECT (id) ON public.top TO guest");
        QTest::newRow("comment") << QByteArray("COMMENT ON VIEW public.top IS 'new'");
    }
    static void changesOfOneView()
    {
        QTest::newRow("comment on a column") << QByteArray("COMMENT ON COLUMN public.top.id IS 'new'");
        QTest::newRow("option") << QByteArray("ALTER VIEW public.top SET (security_barrier = true)");
        QTest::newRow("default") << QByteArray("ALTER VIEW public.top ALTER name SET DEFAULT 'new'");
        QTest::newRow("rule") << QByteArray("CREATE RULE quiet AS ON DELETE TO public.top DO INSTEAD NOTHING");
        QTest::newRow("name") << QByteArray("ALTER VIEW public.top RENAME TO summit");
        QTest::newRow("gone") << QByteArray("DROP VIEW public.top");
    }
    bool comesTrue(const QByteArray &question)
    {
        QElapsedTimer elapsed;
        elapsed.start();
        while (elapsed.elapsed() < 20000) {
            if (m_world.ask(question) == worded("t"))
                return true;
        }
        return false;
    }

    LinkWorld m_world;
};

BOWLINE_TEST(TestRepairViews)

} // namespace tst_repairviews

#include "tst_repairviews.moc"
