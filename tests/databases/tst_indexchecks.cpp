// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of indexes on a real server: what is unused, as far as the statistics can say, and what is there twice.
#include "databases/CheckWorld.h"
#include "support/TestMain.h"

using namespace bowline;

namespace tst_indexchecks {

using bowline::test::CheckWorld;
using bowline::test::objectsOf;

namespace {

QString k(const char *key)
{
    return QString::fromLatin1(key);
}

} // namespace

class TestIndexChecks : public QObject
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

    // From version 15 on a new database, and one whose statistics were lost, has no time of their reset.
    void emptyStatisticsSayNothing()
    {
        QVERIFY(m_world.run("CREATE TABLE dish (id int, name text);"
                            "INSERT INTO dish SELECT i, (SELECT string_agg(md5(i::text || j), '') FROM "
                            "generate_series(1, 30) j) FROM generate_series(1, 12000) i;"
                            "CREATE INDEX by_name ON dish (name)"));
        for (const char *key : {"unused_indexes", "never_vacuumed"}) {
            QCOMPARE(result(key).state, CheckState::Skipped);
            QCOMPARE(result(key).reason, Phrase("check.statistics_ageless"));
        }
        QVERIFY(m_world.run("CREATE TABLE small (id int)"));
        QVERIFY(m_world.run("ANALYZE small")); // since then at least there are statistics
        for (const char *key : {"unused_indexes", "never_vacuumed"})
            QTRY_COMPARE(result(key).reason, Phrase("check.statistics_young").arg(7));
    }

    void unusedIndexes()
    {
        QVERIFY(m_world.makeStatisticsOld());
        QVERIFY(m_world.run("CREATE TABLE dish (id int, name text, kind text UNIQUE);"
                            "INSERT INTO dish SELECT i, (SELECT string_agg(md5(i::text || j), '') FROM "
                            "generate_series(1, 30) j), i FROM generate_series(1, 12000) i;"
                            "CREATE INDEX by_name ON dish (name); CREATE INDEX by_id ON dish (id)"));
        const CheckResult found = result("unused_indexes");
        QCOMPARE(objectsOf(found), QStringList{k("public.by_name")}); // by_id is small, the other one unique
        QCOMPARE(found.state, CheckState::Warning);
        QVERIFY(m_world.run("SET enable_seqscan = off; SELECT id FROM dish WHERE name = 'x'"));
        QTRY_COMPARE(result("unused_indexes").state, CheckState::Ok);
        QVERIFY(m_world.asSuperuser(k("SELECT pg_stat_reset()")));
        QTRY_COMPARE(result("unused_indexes").state, CheckState::Skipped); // too young to say so
        QCOMPARE(result("never_vacuumed").state, CheckState::Skipped);
    }

    void duplicateIndexes()
    {
        QVERIFY(m_world.run(
            "CREATE TABLE dish (id int PRIMARY KEY, name text, kind text);"
            "CREATE INDEX a_first ON dish (name); CREATE INDEX b_second ON dish (name);"
            "CREATE INDEX same_as_key ON dish (id); CREATE INDEX c_lower ON dish (lower(name)) WHERE id > 5;"
            "CREATE INDEX d_lower ON dish  (  lower( name ) ) WHERE   id > 5;"
            "CREATE INDEX other_order ON dish (name DESC); CREATE INDEX other_class ON dish (name text_pattern_ops);"
            "CREATE INDEX other_part ON dish (lower(name)) WHERE id > 6; CREATE INDEX two ON dish (name, kind);"
            "CREATE INDEX hashed ON dish USING hash (name)"));
        const CheckResult found = result("duplicate_indexes");
        QCOMPARE(objectsOf(found), (QStringList{k("public.b_second"), k("public.d_lower"), k("public.same_as_key")}));
        QCOMPARE(found.state, CheckState::Warning);
    }

    // Same columns, and yet not the same.
    void indexesThatAreNoDuplicates()
    {
        QVERIFY(m_world.run(
            "CREATE TABLE dish (id int NOT NULL, name text);"
            "CREATE UNIQUE INDEX a_plain ON dish (name); CREATE UNIQUE INDEX b_nulls ON dish (name) NULLS NOT DISTINCT;"
            "CREATE INDEX c_full ON dish (id); CREATE INDEX d_loose ON dish (id) WITH (fillfactor = 50);"
            "CREATE UNIQUE INDEX e_key ON dish (id, name); ALTER TABLE dish ALTER name SET NOT NULL;"
            "ALTER TABLE dish ADD PRIMARY KEY (id, name); ALTER TABLE dish REPLICA IDENTITY USING INDEX e_key"));
        QVERIFY2(
            m_world.asSuperuser(k("CREATE INDEX f_first ON dish (name, id); CREATE INDEX g_broken ON dish (name, id);"
                                  "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'g_broken'::regclass")),
            "an index that a CREATE INDEX CONCURRENTLY left behind");
        QCOMPARE(objectsOf(result("duplicate_indexes")), QStringList());
    }

    void partitionsAreNotTheirOwnFindings()
    {
        QVERIFY(m_world.run("CREATE TABLE log (day date, id int) PARTITION BY RANGE (day);"
                            "CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');"
                            "CREATE INDEX one ON log (id); CREATE INDEX two ON log (id)"));
        QCOMPARE(objectsOf(result("duplicate_indexes")), QStringList{k("public.two")});
    }
};

BOWLINE_TEST(TestIndexChecks)

} // namespace tst_indexchecks

#include "tst_indexchecks.moc"
