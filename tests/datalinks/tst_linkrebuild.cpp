// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A link that is removed with all that hangs on it, as Heroku does, made anew, and given back what it had.
#include "datalinks/LinkRebuild.h"
#include "datalinks/LinkWorld.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::LinkWorld;
using bowline::test::TestPostgres;

namespace tst_linkrebuild {

namespace {

using Kind = LinkDependent::Kind;

constexpr char twoTables[] = "CREATE TABLE dishes (id bigint PRIMARY KEY, name text NOT NULL, price numeric(8,2));"
                             "CREATE TABLE orders (id bigint PRIMARY KEY, dish bigint);"
                             "INSERT INTO dishes VALUES (1, 'soup', 4.50), (2, 'cake', 3.20)";

constexpr char allThatHangsOnALink[] = R"(
CREATE TABLE public.log (dish bigint, what text DEFAULT 'none');
CREATE VIEW menu.cheap AS SELECT id, name FROM menu.dishes WHERE price < 4 WITH LOCAL CHECK OPTION;
CREATE VIEW public."Cheap ""orders""; drop" (o, "dish; name") WITH (security_barrier) AS
    SELECT o.id, c.name FROM menu.orders o JOIN menu.cheap c ON c.id = o.dish;
CREATE MATERIALIZED VIEW public.stock AS SELECT id, name FROM menu.cheap;
CREATE UNIQUE INDEX stock_key ON public.stock (id);
CREATE VIEW public.top AS SELECT max(id) AS id FROM public.stock;
CREATE FUNCTION public.cheapest() RETURNS text LANGUAGE sql STABLE BEGIN ATOMIC SELECT name FROM menu.dishes ORDER BY price LIMIT 1; END;
CREATE FUNCTION public.label(d menu.dishes) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT d.name || '; drop' $$;
CREATE FUNCTION public.by_text() RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT count(*) FROM menu.dishes); END $$;
CREATE VIEW public.labels AS SELECT public.label(d) AS label, public.cheapest() AS cheapest FROM menu.dishes d;
CREATE RULE noted AS ON INSERT TO public.log DO ALSO UPDATE menu.dishes SET price = price WHERE id = NEW.dish;
ALTER TABLE public.log ALTER what SET DEFAULT public.cheapest();
ALTER TABLE public.log ADD CONSTRAINT sane CHECK (what <> public.cheapest() || 'x');
COMMENT ON RULE noted ON public.log IS 'it''s a rule'; COMMENT ON VIEW menu.cheap IS 'cheap; \ things';
COMMENT ON FUNCTION public.cheapest() IS 'one'; COMMENT ON COLUMN public.stock.name IS 'a name';
GRANT SELECT ON menu.cheap TO waiter WITH GRANT OPTION; GRANT SELECT (id) ON public.top TO PUBLIC;
REVOKE EXECUTE ON FUNCTION public.cheapest() FROM PUBLIC; GRANT EXECUTE ON FUNCTION public.cheapest() TO waiter;
ALTER VIEW public.labels OWNER TO cook;
GRANT SELECT ON menu.dishes TO waiter, cook; COMMENT ON FOREIGN TABLE menu.dishes IS 'theirs'; COMMENT ON COLUMN menu.dishes.id IS 'no';
ALTER FOREIGN TABLE menu.dishes ALTER price SET DEFAULT 5; ALTER FOREIGN TABLE menu.dishes ADD CONSTRAINT dear CHECK (price >= 0);
GRANT USAGE ON SCHEMA menu TO waiter, cook; COMMENT ON SCHEMA menu IS 'a link';
ALTER SERVER remote_side OPTIONS (ADD fetch_size '5000'); GRANT USAGE ON FOREIGN SERVER remote_side TO cook;
)";

QString asText(const char *literal)
{
    return QString::fromUtf8(literal);
}

} // namespace

class TestLinkRebuild : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QVERIFY2(m_world.start(twoTables), qPrintable(m_world.error()));
        // Sessions that are cut off are logged with all that they were about to do.
        QVERIFY2(m_world.server().restartWithLog({}), qPrintable(m_world.server().error()));
        QVERIFY(m_world.asSuperuser(
            asText("CREATE ROLE waiter; CREATE ROLE cook; GRANT cook TO bowline; CREATE ROLE stranger")));
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(asText(".*")));
        QVERIFY2(m_world.begin(twoTables), qPrintable(m_world.error()));
        QVERIFY(m_world.asSuperuserInLocal(
            asText("GRANT CREATE, USAGE ON SCHEMA public TO cook, bowline;"
                   "ALTER DEFAULT PRIVILEGES FOR ROLE bowline GRANT INSERT ON TABLES TO waiter")));
        QVERIFY2(m_world.local(allThatHangsOnALink), qPrintable(m_world.error()));
    }

    void dependents()
    {
        auto session = LinkWorld::open(m_world.localUrl());
        QVERIFY(session);
        const auto found =
            LinkDependents::read(*session, {asText("remote_side"), asText("menu"), {}, {}}, LinkWorld::patience());
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QStringList lines;
        for (const LinkDependent &each : found->all)
            lines.append(QStringLiteral("%1 %2%3")
                             .arg(each.description)
                             .arg(static_cast<int>(each.kind))
                             .arg(each.isOutside ? asText(" outside") : QString()));
        lines.sort();
        QStringList expected{asText("view menu.cheap 0"),
                             asText("view public.\"Cheap \"\"orders\"\"; drop\" 0 outside"),
                             asText("materialized view public.stock 1 outside"),
                             asText("view public.top 0 outside"),
                             asText("view public.labels 0 outside"),
                             asText("function public.cheapest() 2 outside"),
                             asText("function public.label(menu.dishes) 2 outside"),
                             asText("function public.by_text() 3 outside"),
                             asText("rule noted on table public.log 4 outside"),
                             asText("default value for column what of table public.log 6 outside"),
                             asText("constraint sane on table public.log 7 outside")};
        expected.sort();
        QCOMPARE(lines, expected);
        QVERIFY(found->irreplaceable().isEmpty());
        // Each hangs only on what comes before it.
        QStringList order;
        for (const LinkDependent &each : found->all)
            order.append(each.name);
        QVERIFY(order.indexOf(asText("cheap")) < order.indexOf(asText("stock")));
        QVERIFY(order.indexOf(asText("stock")) < order.indexOf(asText("top")));
        QVERIFY(order.indexOf(asText("cheapest")) < order.indexOf(asText("labels")));
    }

    void whatWouldBeLost()
    {
        QVERIFY2(m_world.local("CREATE TABLE menu.mine (n int); CREATE TYPE menu.mood AS ENUM ('glad');"
                               "CREATE TABLE public.kept (d menu.dishes)"),
                 qPrintable(m_world.error()));
        const auto save = LinkRebuild::save(m_world.localUrl(), asText("remote_side"), asText("menu"), {});
        QVERIFY2(save, save ? "" : qPrintable(save.error().detail));
        QStringList lost = save->lost();
        lost.sort();
        QCOMPARE(lost, (QStringList{asText("column d of table public.kept"), asText("table menu.mine"),
                                    asText("type menu.mood")}));
    }

    void removedAndMadeAnew()
    {
        const QStringList before = state();
        const auto save = LinkRebuild::save(m_world.localUrl(), asText("remote_side"), asText("menu"), {});
        QVERIFY2(save, save ? "" : qPrintable(save.error().detail));
        QCOMPARE(save->lost(), QStringList());
        QVERIFY(!save->toSql().contains("right-password"));
        removeLink();
        // It has been in the journal meanwhile.
        const LinkSave kept =
            LinkSave::fromJson(QJsonDocument::fromJson(QJsonDocument(save->toJson()).toJson()).object());
        auto report = LinkRebuild::replay(m_world.localUrl(), kept, {});
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::NotFound);
        QVERIFY2(m_world.local(m_world.linkSql("remote_side", "menu")), qPrintable(m_world.error()));
        report = LinkRebuild::replay(m_world.localUrl(), kept, {});
        QVERIFY2(report, report ? "" : qPrintable(report.error().text() + report.error().detail));
        QVERIFY2(report->isComplete(), qPrintable(failuresOf(*report)));
        QCOMPARE(report->made.size(), save->script().items().size());
        QCOMPARE(state(), before);
        // Once more changes nothing.
        report = LinkRebuild::replay(m_world.localUrl(), kept, {});
        QVERIFY2(report && report->isComplete(),
                 report ? qPrintable(failuresOf(*report)) : qPrintable(report.error().detail));
        QCOMPARE(report->present.size(), save->script().items().size());
        QCOMPARE(state(), before);
    }

    /// Foreign tables that no import makes, and what is set or named otherwise at those that one makes.
    void handMadeTablesAndOptions()
    {
        QVERIFY2(m_world.local(R"(
CREATE SCHEMA own; GRANT CREATE, USAGE ON SCHEMA own TO cook; CREATE TABLE own.parts (id bigint NOT NULL, name text) PARTITION BY LIST (id);
CREATE FOREIGN TABLE own."Meals; drop" (id bigint, label text OPTIONS (column_name 'name') COLLATE "C" NOT NULL)
    SERVER remote_side OPTIONS (schema_name 'public', table_name 'dishes', fetch_size '7', updatable 'false');
CREATE FOREIGN TABLE menu.again (id bigint) SERVER remote_side OPTIONS (schema_name 'public', table_name 'orders');
CREATE FOREIGN TABLE own.part PARTITION OF own.parts FOR VALUES IN (1) SERVER remote_side
    OPTIONS (schema_name 'public', table_name 'dishes');
ALTER FOREIGN TABLE own."Meals; drop" OWNER TO cook; COMMENT ON FOREIGN TABLE own."Meals; drop" IS 'mine';
CREATE VIEW own.labels AS SELECT label FROM own."Meals; drop"; CREATE VIEW own.ids AS SELECT id FROM menu.again;
ALTER FOREIGN TABLE menu.dishes OPTIONS (ADD fetch_size '50', ADD use_remote_estimate 'true');
ALTER FOREIGN TABLE menu.orders RENAME COLUMN dish TO meal;
ALTER SERVER remote_side OPTIONS (ADD use_remote_estimate 'false', ADD fdw_tuple_cost '0.2'))"),
                 qPrintable(m_world.error()));
        const QStringList before = state() + foreignState();
        const auto save = LinkRebuild::save(m_world.localUrl(), asText("remote_side"), asText("menu"), {});
        QVERIFY2(save, save ? "" : qPrintable(save.error().detail));
        QCOMPARE(save->lost(), QStringList());
        QCOMPARE(save->others(), QStringList());
        removeLink();
        QVERIFY2(m_world.local(m_world.linkSql("remote_side", "menu")), qPrintable(m_world.error()));
        const LinkSave kept =
            LinkSave::fromJson(QJsonDocument::fromJson(QJsonDocument(save->toJson()).toJson()).object());
        for (int round = 0; round < 2; ++round) {
            const auto report = LinkRebuild::replay(m_world.localUrl(), kept, {});
            QVERIFY2(report, report ? "" : qPrintable(report.error().text() + report.error().detail));
            QVERIFY2(report->isComplete(), qPrintable(failuresOf(*report)));
            QCOMPARE(state() + foreignState(), before);
        }
    }

    /// What could not be given back is told before anything is removed; logins of others are named, and no more.
    void whatBelongsToOthers()
    {
        QVERIFY(m_world.asSuperuserInLocal(asText(
            "CREATE SCHEMA strange AUTHORIZATION stranger; GRANT USAGE ON SCHEMA menu TO stranger;"
            "GRANT SELECT ON ALL TABLES IN SCHEMA menu TO stranger; GRANT USAGE ON FOREIGN SERVER remote_side TO "
            "stranger;"
            "SET ROLE stranger; CREATE VIEW strange.dishes AS SELECT id FROM menu.dishes;"
            "CREATE FOREIGN TABLE strange.orders (id bigint) SERVER remote_side; RESET ROLE;"
            "CREATE USER MAPPING FOR stranger SERVER remote_side OPTIONS (user 's', password 'secret-of-the-stranger');"
            "CREATE USER MAPPING FOR PUBLIC SERVER remote_side OPTIONS (user 'p', password 'secret-of-everybody')")));
        const auto save = LinkRebuild::save(m_world.localUrl(), asText("remote_side"), asText("menu"), {});
        QVERIFY2(save, save ? "" : qPrintable(save.error().detail));
        QStringList others = save->others();
        others.sort();
        QCOMPARE(others, (QStringList{asText("foreign table strange.orders"), asText("view strange.dishes")}));
        QStringList mappings = save->mappings();
        mappings.sort();
        QCOMPARE(mappings, (QStringList{asText("PUBLIC"), asText("stranger")}));
        const QByteArray all = save->toSql() + QJsonDocument(save->toJson()).toJson();
        QVERIFY(!all.contains("secret-of") && !all.contains("right-password"));
        QVERIFY(all.contains("-- CREATE USER MAPPING FOR \"stranger\" SERVER \"remote_side\""));
        QCOMPARE(LinkSave::fromJson(save->toJson()).mappings(), save->mappings());
    }

    /// The server ends our session at each step of a replay; the next replay goes on from there.
    void cutAtEachStep()
    {
        const QStringList before = state();
        const auto save = LinkRebuild::save(m_world.localUrl(), asText("remote_side"), asText("menu"), {});
        QVERIFY(save);
        removeLink();
        QVERIFY(m_world.local(m_world.linkSql("remote_side", "menu")));
        QVERIFY2(
            m_world.asSuperuserInLocal(asText(
                "CREATE SEQUENCE public.steps; CREATE TABLE public.cut (at int); INSERT INTO public.cut VALUES (1);"
                "GRANT ALL ON public.steps, public.cut TO bowline, cook; CREATE FUNCTION public.cut() RETURNS "
                "event_trigger "
                "LANGUAGE plpgsql SECURITY DEFINER AS $f$ BEGIN IF nextval('public.steps') = (SELECT at FROM "
                "public.cut) THEN "
                "PERFORM pg_terminate_backend(pg_backend_pid()); END IF; END $f$;"
                "CREATE EVENT TRIGGER cut ON ddl_command_end EXECUTE FUNCTION public.cut()")),
            qPrintable(m_world.error()));
        int cuts = 0;
        for (int step = 1; step < 200; step += 3) {
            QVERIFY(m_world.asSuperuserInLocal(
                QStringLiteral("UPDATE public.cut SET at = %1; SELECT setval('public.steps', 1, false)").arg(step)));
            const auto report = LinkRebuild::replay(m_world.localUrl(), *save, {});
            if (report) {
                QVERIFY2(report->isComplete(), qPrintable(failuresOf(*report)));
                break;
            }
            ++cuts;
        }
        QVERIFY(cuts > 5);
        QVERIFY(m_world.asSuperuserInLocal(
            asText("DROP EVENT TRIGGER cut; DROP FUNCTION public.cut(); DROP TABLE public.cut")));
        QCOMPARE(state(), before);
    }

    /// A view of a column that the new link has no more is named; all that does not hang on it comes back.
    void whatTheNewLinkDoesNotBear()
    {
        const auto save = LinkRebuild::save(m_world.localUrl(), asText("remote_side"), asText("menu"), {});
        QVERIFY(save);
        removeLink();
        QVERIFY(m_world.remote("ALTER TABLE orders DROP dish"));
        QVERIFY(m_world.local(m_world.linkSql("remote_side", "menu")));
        auto report = LinkRebuild::replay(m_world.localUrl(), *save, {});
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->failed.size(), 1);
        QCOMPARE(report->failed.first().what, asText("public.\"Cheap \"\"orders\"\"; drop\""));
        QVERIFY(m_world.ask("SELECT id FROM public.top"));
        // When the remote has the column again, one more replay brings the rest.
        QVERIFY(m_world.remote("ALTER TABLE orders ADD dish bigint"));
        QVERIFY(m_world.local("ALTER FOREIGN TABLE menu.orders ADD dish bigint"));
        report = LinkRebuild::replay(m_world.localUrl(), *save, {});
        QVERIFY(report && report->isComplete());
        QCOMPARE(report->made, QStringList{asText("public.\"Cheap \"\"orders\"\"; drop\"")});
    }

private:
    void removeLink()
    {
        QVERIFY2(m_world.asSuperuserInLocal(asText("SET client_min_messages = warning; DROP SCHEMA menu CASCADE; "
                                                   "DROP SERVER remote_side CASCADE")),
                 qPrintable(m_world.error()));
    }

    /// Foreign tables with their columns and options, and those of the server.
    QStringList foreignState()
    {
        auto session = LinkWorld::open(m_world.localUrl());
        const auto rows = session->run(R"(SET search_path = '';
SELECT c.oid::regclass || ' ' || pg_get_userbyid(c.relowner) || ' ' || (SELECT string_agg(o::text, ' ' ORDER BY o::text)
        FROM unnest(f.ftoptions) o) || COALESCE(pg_get_expr(c.relpartbound, c.oid), '') || (SELECT string_agg(a.attname ||
        format_type(a.atttypid, a.atttypmod) || a.attnotnull || a.attcollation || COALESCE(a.attfdwoptions::text, ''), ','
        ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)
FROM pg_foreign_table f JOIN pg_class c ON c.oid = f.ftrelid
UNION ALL SELECT s.srvname || (SELECT string_agg(o::text, ' ' ORDER BY o::text) FROM unnest(s.srvoptions) o) FROM pg_foreign_server s
ORDER BY 1)",
                                       PgPatience(20000));
        QStringList lines;
        for (int row = 0; rows && row < rows->rowCount(); ++row)
            lines.append(rows->text(row, 0));
        return lines;
    }

    static QString failuresOf(const RebuildReport &report)
    {
        QStringList lines;
        for (const RebuildReport::Failure &each : report.failed)
            lines.append(each.what + asText(": ") + each.words);
        return lines.join(QLatin1Char('\n'));
    }

    /// Views, functions, what hangs on other tables, and what the foreign tables, schema and server have.
    QStringList state()
    {
        QStringList lines = m_world.views();
        auto session = LinkWorld::open(m_world.localUrl());
        const auto rows = session->run(R"(SET search_path = '';
SELECT 'function ' || pg_get_functiondef(p.oid) || COALESCE(p.proacl::text, '') || COALESCE(obj_description(p.oid, 'pg_proc'), '')
FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.proname <> 'cut'
UNION ALL SELECT 'rule ' || pg_get_ruledef(r.oid) || COALESCE(obj_description(r.oid, 'pg_rewrite'), '')
FROM pg_rewrite r WHERE r.ev_class = 'public.log'::regclass
UNION ALL SELECT 'default ' || pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d WHERE d.adrelid IN ('public.log'::regclass, 'menu.dishes'::regclass)
UNION ALL SELECT 'constraint ' || pg_get_constraintdef(k.oid) FROM pg_constraint k
WHERE k.conrelid IN ('public.log'::regclass, 'menu.dishes'::regclass)
UNION ALL SELECT 'table ' || c.relname || COALESCE(obj_description(c.oid, 'pg_class'), '') || COALESCE(col_description(c.oid, 1), '') ||
    (SELECT string_agg(x.grantee::regrole || ' ' || x.privilege_type, ',' ORDER BY x.grantee, x.privilege_type)
        FROM aclexplode(c.relacl) x)
FROM pg_class c WHERE c.oid = 'menu.dishes'::regclass
UNION ALL SELECT 'schema ' || obj_description(n.oid, 'pg_namespace') ||
    (SELECT string_agg(x.grantee::regrole || ' ' || x.privilege_type, ',' ORDER BY x.grantee, x.privilege_type)
        FROM aclexplode(n.nspacl) x)
FROM pg_namespace n WHERE n.nspname = 'menu'
UNION ALL SELECT 'server ' || (SELECT string_agg(o, ',' ORDER BY o) FROM unnest(s.srvoptions) o) || (SELECT string_agg(x.grantee::regrole::text, ',' ORDER BY x.grantee) FROM aclexplode(s.srvacl) x)
FROM pg_foreign_server s
ORDER BY 1)",
                                       LinkWorld::patience());
        if (!rows)
            return {rows.error().detail};
        for (int row = 0; row < rows->rowCount(); ++row)
            lines.append(rows->text(row, 0));
        return lines;
    }

    LinkWorld m_world;
};

BOWLINE_TEST(TestLinkRebuild)

} // namespace tst_linkrebuild

#include "tst_linkrebuild.moc"
