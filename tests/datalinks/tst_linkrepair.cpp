// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can happen to a link's remote, done to a real one and repaired in place: with views on it, and with a session
// open.
#include "datalinks/LinkRepair.h"
#include "datalinks/LinkWorld.h"
#include "support/TestMain.h"

#include <QRegularExpression>

#include <thread>

using namespace bowline;
using bowline::test::LinkWorld;
using bowline::test::TestPostgres;

namespace tst_linkrepair {

namespace {

using Kind = LinkFinding::Kind;
using Reason = RepairLeft::Reason;

constexpr char menuWithRows[] =
    "CREATE TABLE dishes (id bigint PRIMARY KEY, name text NOT NULL, price numeric(8,2), vegan boolean NOT NULL);"
    "CREATE TABLE orders (id bigint PRIMARY KEY, dish bigint, note jsonb, guests integer);"
    "CREATE TABLE staff (id int, name text);"
    "INSERT INTO dishes VALUES (1, 'soup', 4.50, true), (2, 'cake', 3.20, false);"
    "INSERT INTO orders VALUES (1, 1, '{}', 2), (2, 2, NULL, 4); INSERT INTO staff VALUES (1, 'Ada')";

// On columns of every table, inside and outside of the link's schema, in layers.
constexpr char viewsOnTheMenu[] =
    "CREATE VIEW menu.cheap AS SELECT id, name FROM menu.dishes WHERE price < 4;"
    "CREATE VIEW public.cheap_orders AS SELECT o.id, c.name FROM menu.orders o JOIN menu.cheap c ON c.id = o.dish;"
    "CREATE VIEW public.people AS SELECT name FROM menu.staff;"
    "COMMENT ON VIEW public.cheap_orders IS 'what it''s about'; GRANT SELECT ON public.cheap_orders TO PUBLIC";

QString said(const char *literal)
{
    return QString::fromUtf8(literal);
}

} // namespace

class TestLinkRepair : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QVERIFY2(m_world.start(menuWithRows), qPrintable(m_world.error()));
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(said(".*")));
        QVERIFY2(m_world.begin(menuWithRows), qPrintable(m_world.error()));
    }

    void soundLinkIsLeftAlone()
    {
        const auto plan = repair().plan();
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
        QVERIFY(plan->isEmpty());
        QVERIFY(plan->left.isEmpty());
        QVERIFY(repair().perform(plan->fingerprint()));
    }

    void drift_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>(
            "heals"); // fails before, or shows nothing, and works afterwards, also in an open session
        const auto row = [](const char *name, const char *sql, const char *heals) {
            QTest::newRow(name) << QByteArray(sql) << QByteArray(heals);
        };
        row("column added", "ALTER TABLE dishes ADD spicy boolean DEFAULT true", "SELECT spicy FROM menu.dishes");
        row("column dropped", "ALTER TABLE dishes DROP vegan", "SELECT * FROM menu.dishes");
        row("column renamed", "ALTER TABLE orders RENAME note TO remark", "SELECT note FROM menu.orders");
        row("two columns renamed",
            "ALTER TABLE orders RENAME note TO remark; ALTER TABLE orders RENAME guests TO people",
            "SELECT * FROM menu.orders");
        row("column in a view renamed", "ALTER TABLE dishes RENAME price TO cost", "SELECT * FROM public.cheap_orders");
        row("dropped, and added under another name",
            "ALTER TABLE orders DROP guests; ALTER TABLE orders ADD people integer", "SELECT people FROM menu.orders");
        row("dropped in the middle, added at the end",
            "ALTER TABLE orders DROP note; ALTER TABLE orders ADD remark jsonb", "SELECT remark FROM menu.orders");
        row("dropped and added with another type", "ALTER TABLE dishes DROP vegan; ALTER TABLE dishes ADD vegan text",
            "SELECT vegan FROM menu.dishes");
        row("column retyped", "ALTER TABLE orders ALTER guests TYPE text USING 'many of ' || guests",
            "SELECT guests FROM menu.orders");
        row("column in views retyped",
            "ALTER TABLE dishes ALTER name TYPE varchar(40); ALTER TABLE staff ALTER name TYPE varchar(80)",
            "SELECT name FROM public.cheap_orders");
        row("null allowed", "ALTER TABLE dishes ALTER name DROP NOT NULL", "");
        row("table added", "CREATE TABLE drinks (id int); INSERT INTO drinks VALUES (7)", "SELECT id FROM menu.drinks");
        row("view added", "CREATE VIEW dear AS SELECT * FROM dishes", "SELECT * FROM menu.dear");
        row("table dropped", "DROP TABLE orders", "");
        row("partitioned",
            "CREATE TABLE parts (id int, day date) PARTITION BY RANGE (day);"
            "CREATE TABLE parts_old PARTITION OF parts FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');"
            "INSERT INTO parts VALUES (1, '2020-05-05')",
            "SELECT day FROM menu.parts");
        row("enums and a domain that are not here",
            "CREATE TYPE cup AS ENUM ('small', 'it''s large'); CREATE DOMAIN cups AS cup; CREATE TABLE drinks (size "
            "cup, more cups, "
            "all_of_them cup[]); INSERT INTO drinks VALUES ('small', 'it''s large', '{small}'); ALTER TABLE staff ADD "
            "cup cup",
            "SELECT size, more, all_of_them FROM menu.drinks");
        row("generated column", "ALTER TABLE orders ADD double integer GENERATED ALWAYS AS (guests * 2) STORED",
            "SELECT double FROM menu.orders");
        row("names that bite",
            "CREATE TYPE \"a\"\"b'); drop\" AS ENUM ('x\\'); CREATE TABLE \"a \"\"quoted\"\" name; drop\" (id int, "
            "\"Größe; --\" "
            "\"a\"\"b'); drop\"); ALTER TABLE dishes ADD \"Größe '; --\" int; ALTER TABLE orders RENAME note TO \"$$ "
            "\"\" '\"; "
            "CREATE TABLE xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx (n int)",
            "SELECT \"Größe; --\", \"Größe '; --\", note FROM menu.\"a \"\"quoted\"\" name; drop\" FULL JOIN "
            "menu.dishes d ON true "
            "FULL JOIN menu.orders o ON true, menu.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
        row("all of the six at once",
            "ALTER TABLE dishes ADD spicy boolean; ALTER TABLE dishes DROP vegan; ALTER TABLE dishes ALTER price TYPE "
            "numeric(12,4);"
            "ALTER TABLE orders RENAME note TO remark; CREATE TABLE drinks (id int); CREATE TYPE t AS ENUM ('a');"
            "CREATE TABLE teas (t t)",
            "SELECT d.*, o.*, x.* FROM menu.dishes d, menu.orders o, menu.drinks x");
    }
    void drift()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, heals);
        const bool isWithoutViews = sql == "DROP TABLE orders";
        if (!isWithoutViews)
            QVERIFY2(m_world.local(viewsOnTheMenu), qPrintable(m_world.error()));
        auto open = LinkWorld::open(m_world.localUrl());
        QVERIFY(open && open->run("SELECT * FROM menu.dishes", LinkWorld::patience()));
        QVERIFY2(m_world.remote(sql), qPrintable(m_world.error()));
        const bool isAskedBefore = !heals.isEmpty() && bool(open->run(heals, LinkWorld::patience()));
        const QStringList before = m_world.views();
        const auto plan = repair().plan();
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
        QVERIFY2(!plan->isEmpty(), qPrintable(said("nothing to do")));
        const auto done = repair().perform(plan->fingerprint());
        QVERIFY2(done,
                 done ? "" : qPrintable(done.error().text() + done.error().detail + plan->shown().join(said("\n"))));
        QCOMPARE(leftOf(done->left), QStringList());
        QCOMPARE(done->done, plan->shown());
        QCOMPARE(findingsNow(), QStringList());
        QCOMPARE(m_world.views(), before);
        if (heals.isEmpty())
            return;
        if (isAskedBefore)
            qInfo() << "works before, too:" << heals;
        const auto healed = open->run(heals, LinkWorld::patience());
        QVERIFY2(healed, healed ? "" : qPrintable(healed.error().detail));
    }

    void writesThroughARepairedLink()
    {
        QVERIFY(m_world.remote("ALTER TABLE orders ADD double integer GENERATED ALWAYS AS (guests * 2) STORED"));
        QVERIFY(repair().perform({}));
        QVERIFY2(m_world.local("INSERT INTO menu.orders (id, guests) VALUES (9, 21)"), qPrintable(m_world.error()));
        QCOMPARE(m_world.ask("SELECT double FROM menu.orders WHERE id = 9"), std::optional(said("42")));
    }

    void labelsInTheirOrder()
    {
        QVERIFY(m_world.remote("CREATE TYPE mood AS ENUM ('fine'); ALTER TABLE staff ADD how mood"));
        QVERIFY(repair().perform({}));
        QVERIFY(m_world.remote(
            "ALTER TYPE mood ADD VALUE 'bad' BEFORE 'fine'; ALTER TYPE mood ADD VALUE 'so; so' AFTER 'bad';"
            "ALTER TYPE mood ADD VALUE 'best'"));
        QVERIFY(m_world.remote("UPDATE staff SET how = 'so; so'"));
        QVERIFY(!m_world.ask("SELECT how FROM menu.staff"));
        const auto done = repair().perform({});
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(m_world.ask("SELECT how FROM menu.staff"), std::optional(said("so; so")));
        QCOMPARE(m_world.ask("SELECT enum_range(NULL::public.mood)"),
                 std::optional(said("{bad,\"so; so\",fine,best}")));
    }

    void passwordRotated()
    {
        auto open = LinkWorld::open(m_world.localUrl());
        QVERIFY(open && open->run("SELECT * FROM menu.dishes", LinkWorld::patience()));
        QVERIFY(m_world.rotate(said("it's \"another\" \\ password; --\tof the chef Größe")));
        QVERIFY(
            m_world.asSuperuser(said("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'chef'")));
        QVERIFY(!m_world.ask("SELECT count(*) FROM menu.dishes"));
        const auto plan = repair().plan();
        QVERIFY2(plan && !plan->isEmpty(), plan ? "nothing to do" : qPrintable(plan.error().detail));
        QVERIFY(!plan->shown().join(QLatin1Char('\n')).contains(said("another")));
        const auto done = repair().perform(plan->fingerprint());
        QVERIFY2(done, done ? "" : qPrintable(done.error().text() + done.error().detail));
        QCOMPARE(findingsNow(), QStringList());
        QCOMPARE(m_world.ask("SELECT count(*) FROM menu.dishes"), std::optional(said("2")));
        const auto healed = open->run("SELECT * FROM menu.dishes", LinkWorld::patience());
        QVERIFY2(healed, healed ? "" : qPrintable(healed.error().detail));
        QVERIFY(m_world.rotate(said("right-password-of-the-chef")));
    }

    /// The remote has moved: another host, another database, another user.
    void hostMoved()
    {
        auto open = LinkWorld::open(m_world.localUrl());
        QVERIFY(open && open->run("SELECT * FROM menu.dishes", LinkWorld::patience()));
        LinkToExamine link = m_world.link();
        link.remoteUrl = Secret(QByteArray(m_world.remoteUrl().reveal()).replace("127.0.0.1", "localhost"));
        QVERIFY(m_world.local(
            "ALTER SERVER remote_side OPTIONS (SET host 'gone.invalid', SET dbname 'gone');"
            "ALTER USER MAPPING FOR CURRENT_USER SERVER remote_side OPTIONS (SET user 'nobody', DROP password)"));
        QVERIFY(!open->run("SELECT * FROM menu.dishes", LinkWorld::patience()));
        LinkRepair repair(m_world.localUrl(), link, {}, {}, LinkWorld::patientRepair());
        const auto done = repair.perform({});
        QVERIFY2(done, done ? "" : qPrintable(done.error().text() + done.error().detail));
        const auto healed = open->run("SELECT * FROM menu.dishes", LinkWorld::patience());
        QVERIFY2(healed, healed ? "" : qPrintable(healed.error().detail));
    }

    /// A password that does not work is not written: the remote is asked first.
    void wrongPasswordChangesNothing()
    {
        LinkToExamine link = m_world.link();
        link.remoteUrl =
            Secret("postgres://chef:wrong-password-of-tests@127.0.0.1:" + QByteArray::number(m_world.port()) + '/' +
                   m_world.remoteUrl().reveal().split('/').last());
        LinkRepair repair(m_world.localUrl(), link, {}, {}, LinkWorld::patientRepair());
        const auto done = repair.perform({});
        QVERIFY(!done || done->done.isEmpty());
        QCOMPARE(m_world.ask("SELECT count(*) FROM menu.dishes"), std::optional(said("2")));
    }

    /// A mapping of our own can be altered at a server that is another role's; its host cannot.
    void serverOfAnotherRole()
    {
        QVERIFY(m_world.asSuperuserInLocal(
            said("ALTER SERVER remote_side OWNER TO postgres; GRANT USAGE ON FOREIGN SERVER remote_side TO bowline")));
        QVERIFY(m_world.rotate(said("another-password-of-the-chef")));
        auto done = repair().perform({});
        QVERIFY2(done, done ? "" : qPrintable(done.error().text() + done.error().detail));
        QCOMPARE(m_world.ask("SELECT count(*) FROM menu.dishes"), std::optional(said("2")));
        QVERIFY(m_world.local("DROP USER MAPPING FOR CURRENT_USER SERVER remote_side"));
        QVERIFY(repair().perform({}));
        QCOMPARE(m_world.ask("SELECT count(*) FROM menu.dishes"), std::optional(said("2")));
        LinkToExamine link = m_world.link();
        link.remoteUrl = Secret(QByteArray(m_world.remoteUrl().reveal()).replace("127.0.0.1", "localhost"));
        const auto plan = LinkRepair(m_world.localUrl(), link, {}, {}, LinkWorld::patientRepair()).plan();
        QVERIFY(plan && plan->needsRecreate());
        QVERIFY(m_world.rotate(said("right-password-of-the-chef")));
    }

    void tablesOfAnotherRole()
    {
        QVERIFY(m_world.asSuperuserInLocal(
            said("ALTER FOREIGN TABLE menu.dishes OWNER TO postgres; GRANT SELECT ON menu.dishes "
                 "TO bowline")));
        QVERIFY(m_world.remote("ALTER TABLE dishes DROP vegan; ALTER TABLE orders ADD people int"));
        const auto done = repair().perform({});
        QVERIFY(done);
        QCOMPARE(leftOf(done->left), QStringList{said("NotOurs menu.dishes.vegan postgres")});
        QVERIFY(m_world.ask("SELECT count(people) FROM menu.orders"));
    }

    /// What a view needs is not taken from under it.
    void usedColumnsAndTablesStay()
    {
        QVERIFY(m_world.local(viewsOnTheMenu));
        QVERIFY(m_world.remote("ALTER TABLE dishes DROP price; DROP TABLE staff; ALTER TABLE orders DROP note"));
        const QStringList before = m_world.views();
        const auto done = repair().perform({});
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(leftOf(done->left),
                 (QStringList{said("InUse menu.dishes.price menu.cheap"), said("InUse menu.staff public.people")}));
        QCOMPARE(m_world.views(), before);
        QVERIFY(m_world.ask("SELECT id FROM menu.orders"));
    }

    /// A rename that is only likely is followed when a person says so; else it is as after a fresh import.
    void likelyRenames()
    {
        QVERIFY(m_world.remote(
            "ALTER TABLE staff RENAME TO crew; ALTER TABLE orders DROP guests; ALTER TABLE orders ADD people integer"));
        QVERIFY(m_world.local(viewsOnTheMenu));
        auto done = repair().perform({});
        QVERIFY(done);
        QCOMPARE(leftOf(done->left), QStringList{said("Guessed menu.staff crew public.people")});
        QVERIFY(!m_world.ask("SELECT guests FROM menu.orders"));
        RepairChoices choices;
        choices.guessedRenames = true;
        done = repair(choices).perform({});
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(m_world.ask("SELECT name FROM public.people"), std::optional(said("Ada")));
        QCOMPARE(findingsNow(), QStringList());
    }

    void typesThatAPersonMakes()
    {
        QVERIFY(m_world.remote(
            "CREATE TYPE pair AS (a int, b int); CREATE TABLE couples (who pair); CREATE TABLE drinks (id int);"
            "ALTER TABLE staff ADD mate pair; ALTER TABLE staff ADD age int"));
        const auto done = repair().perform({});
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QVERIFY(leftOf(done->left).contains(said("TypeMissing public.couples public.pair")));
        QVERIFY(leftOf(done->left).contains(said("TypeMissing menu.staff.mate public.pair")));
        QVERIFY(m_world.ask("SELECT count(*) FROM menu.drinks"));
        QVERIFY(m_world.ask("SELECT count(age) FROM menu.staff"));
    }

    /// A name that is taken here stops its own table, and no other one.
    void oneTableThatCannotCome()
    {
        QVERIFY(m_world.local("CREATE TABLE menu.drinks (mine text)"));
        QVERIFY(m_world.remote("CREATE TABLE drinks (id int); CREATE TABLE teas (id int)"));
        const auto done = repair().perform({});
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(done->left.size(), 1);
        QCOMPARE(done->left.first().reason, Reason::Refused);
        QCOMPARE(done->left.first().finding.table, said("public.drinks"));
        QVERIFY(m_world.ask("SELECT count(*) FROM menu.teas"));
        QVERIFY(m_world.ask("SELECT count(mine) FROM menu.drinks"));
    }

    /// A view that does not bear the new type keeps its column as it is; the rest is repaired.
    void viewThatDoesNotBearTheNewType()
    {
        QVERIFY(m_world.local("CREATE VIEW public.sums AS SELECT sum(guests) AS guests FROM menu.orders"));
        QVERIFY(m_world.remote(
            "ALTER TABLE orders ALTER guests TYPE jsonb USING to_jsonb(guests); ALTER TABLE dishes ADD spicy int"));
        const QStringList before = m_world.views();
        const auto done = repair().perform({});
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(done->left.size(), 1);
        QCOMPARE(done->left.first().reason, Reason::Refused);
        QCOMPARE(done->left.first().finding.column, said("guests"));
        QCOMPARE(m_world.views(), before);
        QVERIFY(m_world.ask("SELECT count(spicy) FROM menu.dishes"));
    }

    /// A type of an extension comes with the extension, which a person makes.
    void typesOfAnExtension()
    {
        QVERIFY2(m_world.asSuperuserInRemote(said("CREATE EXTENSION citext SCHEMA public")),
                 qPrintable(m_world.server().error()));
        QVERIFY(m_world.remote("ALTER TABLE staff ADD mail citext; ALTER TABLE staff ADD age int"));
        auto done = repair().perform({});
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QVERIFY(leftOf(done->left).contains(said("TypeMissing menu.staff.mail public.citext")));
        QVERIFY(m_world.asSuperuserInLocal(said("CREATE EXTENSION citext SCHEMA public")));
        done = repair().perform({});
        QVERIFY2(done && done->left.isEmpty(), done ? "left" : qPrintable(done.error().detail));
        QVERIFY(m_world.ask("SELECT count(mail) FROM menu.staff"));
    }

    void widestTable()
    {
        QVERIFY2(m_world.remote(
                     "DO $$ BEGIN EXECUTE 'CREATE TABLE wide (' || (SELECT string_agg('c' || n || ' int', ', ') FROM "
                     "generate_series(1, 1600) n) || ')'; END $$"),
                 qPrintable(m_world.error()));
        QVERIFY(repair().perform({}));
        QVERIFY(m_world.remote(
            "DO $$ BEGIN FOR n IN 1..200 LOOP EXECUTE format('ALTER TABLE wide ALTER c%s TYPE bigint', n); "
            "EXECUTE format('ALTER TABLE wide RENAME c%s TO other%s', n + 1000, n); END LOOP; END $$"));
        const auto done = repair().perform({});
        QVERIFY2(done, done ? "" : qPrintable(done.error().text() + done.error().detail));
        qInfo() << "400 columns of 1600 altered, locked for" << done->lockedMs << "ms";
        QCOMPARE(done->done.size(), 400);
        QCOMPARE(findingsNow(), QStringList());
    }

    void roleWithFewRights()
    {
        QVERIFY(m_world.asSuperuserInLocal(
            said("ALTER SCHEMA menu OWNER TO postgres; GRANT USAGE ON SCHEMA menu TO bowline")));
        QVERIFY(m_world.remote("CREATE TABLE drinks (id int); ALTER TABLE dishes ADD spicy int"));
        const auto done = repair().perform({});
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(done->left.size(), 1);
        QCOMPARE(done->left.first().reason, Reason::Refused);
        QVERIFY2(done->left.first().arguments.first().contains(said("permission denied for schema menu")),
                 qPrintable(done->left.first().arguments.first()));
        QVERIFY(m_world.ask("SELECT count(spicy) FROM menu.dishes"));
    }

    /// The server ends our session between two statements: all is as it was, and the next repair does all of it.
    void serverThatGoesAway()
    {
        QVERIFY(m_world.local(viewsOnTheMenu));
        QVERIFY(m_world.rotate(said("another-password-of-the-chef")));
        QVERIFY(m_world.remote(
            "ALTER TABLE orders DROP note; ALTER TABLE dishes ADD spicy int; CREATE TABLE drinks (id int);"
            "ALTER TABLE dishes ALTER name TYPE varchar(9)"));
        const QStringList before = m_world.views();
        const QString local =
            said("SELECT string_agg(attrelid::regclass || attname, ',' ORDER BY attrelid, attnum) FROM pg_attribute a "
                 "JOIN pg_foreign_table f ON f.ftrelid = a.attrelid WHERE attnum > 0");
        const auto columns = m_world.ask(local.toUtf8());
        for (const char *tag :
             {"ALTER USER MAPPING", "IMPORT FOREIGN SCHEMA", "DROP VIEW", "ALTER FOREIGN TABLE", "CREATE VIEW"}) {
            QVERIFY2(m_world.asSuperuserInLocal(said("CREATE FUNCTION public.cut() RETURNS event_trigger LANGUAGE "
                                                     "plpgsql SECURITY DEFINER AS $f$ BEGIN PERFORM "
                                                     "pg_terminate_backend(pg_backend_pid()); END $f$; CREATE EVENT "
                                                     "TRIGGER cut ON ddl_command_end WHEN TAG "
                                                     "IN ('%1') EXECUTE FUNCTION public.cut()")
                                                    .arg(said(tag))),
                     qPrintable(m_world.server().error()));
            const auto done = repair().perform({});
            QVERIFY2(!done, tag);
            QVERIFY(m_world.asSuperuserInLocal(said("DROP EVENT TRIGGER cut; DROP FUNCTION public.cut()")));
            QCOMPARE(m_world.views(), before);
            QCOMPARE(m_world.ask(local.toUtf8()), columns);
        }
        const auto done = repair().perform({});
        QVERIFY2(done && done->left.isEmpty(), done ? "left" : qPrintable(done.error().detail));
        QCOMPARE(findingsNow(), QStringList());
        QCOMPARE(m_world.views(), before);
        QVERIFY(m_world.rotate(said("right-password-of-the-chef")));
    }

    void planThatIsNoLongerTrue()
    {
        QVERIFY(m_world.remote("ALTER TABLE dishes ADD spicy int"));
        const auto plan = repair().plan();
        QVERIFY(plan);
        QVERIFY(m_world.remote("ALTER TABLE dishes ADD sour int"));
        const auto done = repair().perform(plan->fingerprint());
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::ActStale);
        QVERIFY(!m_world.ask("SELECT count(spicy) FROM menu.dishes"));
    }

private:
    LinkRepair repair(const RepairChoices &choices = {})
    {
        return LinkRepair(m_world.localUrl(), m_world.link(), choices, {}, LinkWorld::patientRepair());
    }

    static QStringList leftOf(const QList<RepairLeft> &left)
    {
        static const QHash<Reason, QString> names{{Reason::NotOurs, said("NotOurs")},
                                                  {Reason::InUse, said("InUse")},
                                                  {Reason::Guessed, said("Guessed")},
                                                  {Reason::Materialized, said("Materialized")},
                                                  {Reason::TypeMissing, said("TypeMissing")}};
        QStringList lines;
        for (const RepairLeft &each : left) {
            QStringList parts{names.value(each.reason, QString::number(static_cast<int>(each.reason))),
                              each.finding.table};
            if (!each.finding.column.isEmpty())
                parts.last() += QLatin1Char('.') + each.finding.column;
            lines.append((parts + each.arguments).join(QLatin1Char(' ')));
        }
        lines.sort();
        return lines;
    }

    QStringList findingsNow()
    {
        const auto found = m_world.examine();
        QStringList lines;
        if (!found)
            return {found.error().detail};
        for (const LinkFinding &each : *found)
            lines.append(QStringLiteral("%1 %2 %3").arg(static_cast<int>(each.kind)).arg(each.table, each.column));
        return lines;
    }

    LinkWorld m_world;
};

BOWLINE_TEST(TestLinkRepair)

} // namespace tst_linkrepair

#include "tst_linkrepair.moc"
