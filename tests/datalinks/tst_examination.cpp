// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can happen to a link's remote, done to a real one, and what the examination says of it.
#include "datalinks/LinkWorld.h"
#include "support/TestMain.h"

#include <QRegularExpression>

using namespace bowline;
using bowline::test::LinkWorld;
using bowline::test::TestPostgres;

namespace tst_examination {

namespace {

using Kind = LinkFinding::Kind;
using Severity = LinkFinding::Severity;

constexpr char menuOfTheRemote[] =
    "CREATE TABLE dishes (id bigint PRIMARY KEY, name text NOT NULL, price numeric(8,2), "
    "vegan boolean NOT NULL);"
    "CREATE TABLE orders (id bigint PRIMARY KEY, dish bigint, note jsonb, guests integer);"
    "CREATE TABLE staff (id int, name text)";

QString text(const char *literal)
{
    return QString::fromUtf8(literal);
}

/// "TableGone menu.dishes" lines, for messages that can be read.
QStringList linesOf(const QList<LinkFinding> &findings)
{
    static const QHash<Kind, QString> names{{Kind::HostChanged, text("HostChanged")},
                                            {Kind::UserChanged, text("UserChanged")},
                                            {Kind::PasswordStale, text("PasswordStale")},
                                            {Kind::MappingMissing, text("MappingMissing")},
                                            {Kind::MappingUnreadable, text("MappingUnreadable")},
                                            {Kind::ServerMissing, text("ServerMissing")},
                                            {Kind::ServerNotOurs, text("ServerNotOurs")},
                                            {Kind::RemoteGone, text("RemoteGone")},
                                            {Kind::LoginFails, text("LoginFails")},
                                            {Kind::OnlyOldSessions, text("OnlyOldSessions")},
                                            {Kind::TableGone, text("TableGone")},
                                            {Kind::TableRenamed, text("TableRenamed")},
                                            {Kind::TableAdded, text("TableAdded")},
                                            {Kind::TableUnreadable, text("TableUnreadable")},
                                            {Kind::ColumnGone, text("ColumnGone")},
                                            {Kind::ColumnRenamed, text("ColumnRenamed")},
                                            {Kind::ColumnMaybeRenamed, text("ColumnMaybeRenamed")},
                                            {Kind::ColumnAdded, text("ColumnAdded")},
                                            {Kind::ColumnRetyped, text("ColumnRetyped")},
                                            {Kind::NullsChanged, text("NullsChanged")},
                                            {Kind::TypeMissing, text("TypeMissing")},
                                            {Kind::LabelsMissing, text("LabelsMissing")},
                                            {Kind::FetchSizeSmall, text("FetchSizeSmall")},
                                            {Kind::EstimateGuessed, text("EstimateGuessed")},
                                            {Kind::EstimateCostly, text("EstimateCostly")}};
    QStringList lines;
    for (const LinkFinding &each : findings) {
        QStringList parts{names.value(each.kind)};
        if (!each.table.isEmpty())
            parts.append(each.table + (each.column.isEmpty() ? QString() : QLatin1Char('.') + each.column));
        parts += each.arguments;
        lines.append(parts.join(QLatin1Char(' ')));
    }
    return lines;
}

} // namespace

class TestExamination : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QVERIFY2(m_world.start(menuOfTheRemote), qPrintable(m_world.error()));
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(text(".*")));
        QVERIFY2(m_world.begin(menuOfTheRemote), qPrintable(m_world.error()));
    }

    void freshLinkHasNoFindings()
    {
        const auto found = m_world.examine();
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(linesOf(*found), QStringList());
    }

    void drift_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char *name, const char *sql, const QStringList &lines) {
            QTest::newRow(name) << QByteArray(sql) << lines;
        };
        row("column added", "ALTER TABLE dishes ADD spicy boolean", {text("ColumnAdded menu.dishes.spicy")});
        row("column dropped", "ALTER TABLE dishes DROP vegan", {text("ColumnGone menu.dishes.vegan")});
        row("column renamed", "ALTER TABLE orders RENAME note TO remark",
            {text("ColumnRenamed menu.orders.note remark")});
        row("two columns renamed",
            "ALTER TABLE orders RENAME note TO remark; ALTER TABLE orders RENAME dish TO dish_id",
            {text("ColumnRenamed menu.orders.dish dish_id"), text("ColumnRenamed menu.orders.note remark")});
        row("last column renamed", "ALTER TABLE orders RENAME guests TO people",
            {text("ColumnRenamed menu.orders.guests people")});
        row("dropped, and added under another name of another type",
            "ALTER TABLE orders DROP guests; ALTER TABLE orders ADD people text",
            {text("ColumnGone menu.orders.guests"), text("ColumnAdded menu.orders.people")});
        row("dropped, and added under another name",
            "ALTER TABLE orders DROP guests; ALTER TABLE orders ADD people integer",
            {text("ColumnMaybeRenamed menu.orders.guests people")});
        row("dropped in the middle, added at the end",
            "ALTER TABLE orders DROP note; ALTER TABLE orders ADD remark jsonb",
            {text("ColumnGone menu.orders.note"), text("ColumnAdded menu.orders.remark")});
        row("dropped and added under the same name",
            "ALTER TABLE dishes DROP vegan; ALTER TABLE dishes ADD vegan boolean NOT NULL", {});
        row("dropped and added with another type", "ALTER TABLE dishes DROP vegan; ALTER TABLE dishes ADD vegan int",
            {text("ColumnRetyped menu.dishes.vegan boolean integer")});
        row("column retyped", "ALTER TABLE dishes ALTER price TYPE numeric(12,4)",
            {text("ColumnRetyped menu.dishes.price numeric(8,2) numeric(12,4)")});
        row("null allowed", "ALTER TABLE dishes ALTER name DROP NOT NULL", {text("NullsChanged menu.dishes.name")});
        row("null forbidden", "ALTER TABLE dishes ALTER price SET NOT NULL", {});
        row("table added", "CREATE TABLE drinks (id int)", {text("TableAdded public.drinks")});
        row("view added", "CREATE VIEW cheap AS SELECT * FROM dishes", {text("TableAdded public.cheap")});
        row("table dropped", "DROP TABLE staff", {text("TableGone menu.staff")});
        row("table renamed", "ALTER TABLE staff RENAME TO people", {text("TableRenamed menu.staff people")});
        row("table renamed and changed", "ALTER TABLE staff RENAME TO people; ALTER TABLE people ADD age int",
            {text("TableGone menu.staff"), text("TableAdded public.people")});
        row("dropped and made anew", "DROP TABLE staff; CREATE TABLE staff (id int, name text)", {});
        row("partitioned",
            "CREATE TABLE parts (id int, day date) PARTITION BY RANGE (day);"
            "CREATE TABLE parts_old PARTITION OF parts FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')",
            {text("TableAdded public.parts")});
        row("enum that is not here",
            "CREATE TYPE cup AS ENUM ('small', 'large'); CREATE TABLE drinks (id int, size cup, sizes cup[])",
            {text("TypeMissing public.cup enum"), text("TableAdded public.drinks")});
        row("domain that is not here", "CREATE DOMAIN code AS varchar(3); ALTER TABLE staff ADD code code",
            {text("TypeMissing public.code domain"), text("ColumnAdded menu.staff.code")});
        row("generated column", "ALTER TABLE orders ADD double integer GENERATED ALWAYS AS (guests * 2) STORED",
            {text("ColumnAdded menu.orders.double")});
        row("no right to read", "CREATE ROLE helper; ALTER TABLE staff OWNER TO chef; REVOKE ALL ON staff FROM chef",
            {text("TableUnreadable menu.staff")});
        row("names that bite",
            "CREATE TABLE \"a \"\"quoted\"\" name; drop\" (id int); ALTER TABLE dishes ADD \"Größe; --\" int",
            {text("ColumnAdded menu.dishes.Größe; --"), text("TableAdded public.a \"quoted\" name; drop")});
    }
    void drift()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QStringList, lines);
        if (sql.startsWith("CREATE ROLE")) // only an administrator makes one, and none is needed
            sql = sql.mid(sql.indexOf(';') + 1);
        QVERIFY2(m_world.remote(sql), qPrintable(m_world.error()));
        const auto found = m_world.examine();
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QStringList sorted = linesOf(*found);
        sorted.sort();
        lines.sort();
        QCOMPARE(sorted, lines);
    }

    void enumThatHasGrown()
    {
        QVERIFY(m_world.begin(QByteArray("CREATE TYPE mood AS ENUM ('glad'); CREATE TABLE guests (id int)")));
        QVERIFY2(m_world.local("CREATE SCHEMA IF NOT EXISTS public; DROP SCHEMA menu CASCADE; CREATE SCHEMA menu"),
                 qPrintable(m_world.error()));
        QVERIFY2(m_world.asSuperuserInLocal(
                     text("CREATE TYPE public.mood AS ENUM ('glad'); ALTER TYPE public.mood OWNER TO bowline")),
                 qPrintable(m_world.error()));
        QVERIFY(m_world.remote("ALTER TABLE guests ADD how mood"));
        QVERIFY2(m_world.local("IMPORT FOREIGN SCHEMA public FROM SERVER remote_side INTO menu"),
                 qPrintable(m_world.error()));
        QCOMPARE(linesOf(*m_world.examine()), QStringList());
        QVERIFY(m_world.remote("ALTER TYPE mood ADD VALUE 'sad' BEFORE 'glad'"));
        QCOMPARE(linesOf(*m_world.examine()), QStringList{text("LabelsMissing public.mood sad")});
    }

    void rotation()
    {
        QVERIFY(m_world.asSuperuser(text("ALTER ROLE chef PASSWORD 'another-password-of-the-chef'")));
        m_world.setRemotePassword(text("another-password-of-the-chef"));
        QCOMPARE(linesOf(*m_world.examine()), QStringList{text("PasswordStale")});
        QVERIFY(!m_world.ask("SELECT count(*) FROM menu.dishes"));
        QVERIFY2(m_world.error().contains(text("password authentication failed")), qPrintable(m_world.error()));
    }

    void movedAway()
    {
        auto evidence = m_world.evidence();
        QVERIFY(evidence);
        evidence->currentUrl =
            Secret(QByteArray("postgres://chef:right-password-of-the-chef@db.example.com:6000/elsewhere"));
        const QStringList lines = linesOf(Examination::of(*evidence));
        QVERIFY2(lines.first().startsWith(text("HostChanged 127.0.0.1:")), qPrintable(lines.join(QLatin1Char('\n'))));
        QVERIFY(lines.first().endsWith(text(" db.example.com:6000/elsewhere")));
        evidence->currentUrl = std::nullopt;
        QVERIFY(linesOf(Examination::of(*evidence)).contains(text("RemoteGone")));
    }

    void oldSessionsAnswer()
    {
        auto evidence = m_world.evidence();
        QVERIFY(evidence);
        evidence->freshTrouble = text("no");
        evidence->oldSessionAnswers = true;
        const QStringList lines = linesOf(Examination::of(*evidence));
        QVERIFY(lines.contains(text("LoginFails no")));
        QVERIFY(lines.contains(text("OnlyOldSessions")));
        evidence->freshTrouble = QString();
        QCOMPARE(linesOf(Examination::of(*evidence)), QStringList());
    }

    /// By measured round trips, and only where it matters.
    void whatReadingAndPlanningCost()
    {
        QVERIFY(m_world.remote("INSERT INTO staff SELECT n, 'x' FROM generate_series(1, 20000) n; ANALYZE staff"));
        const auto costs = [this](double ms) {
            auto evidence = m_world.evidence();
            evidence->roundTripMs = ms;
            return linesOf(Examination::of(*evidence));
        };
        QCOMPARE(linesOf(*m_world.examine()), QStringList()); // not measured
        const QString guessed = text("EstimateGuessed menu.staff 20000 ");
        QCOMPARE(costs(0.2), QStringList{guessed + text("0.2")});
        QStringList expected{text("FetchSizeSmall 100 menu.staff 20000 200 20.0 4.0"), guessed + text("20.0")};
        QCOMPARE(costs(20), expected);
        QVERIFY(m_world.local("ALTER FOREIGN TABLE menu.staff OPTIONS (ADD fetch_size '10')"));
        expected.first() = text("FetchSizeSmall menu.staff 10 menu.staff 20000 2000 20.0 40.0");
        QStringList lines = costs(20);
        lines.sort();
        expected.sort();
        QCOMPARE(lines, expected);
        QVERIFY(m_world.local("ALTER FOREIGN TABLE menu.staff OPTIONS (SET fetch_size '5000'); ANALYZE menu.staff"));
        QCOMPARE(costs(20), QStringList());
        QVERIFY(m_world.local("ALTER SERVER remote_side OPTIONS (ADD use_remote_estimate 'on')"));
        QCOMPARE(costs(20), QStringList{text("EstimateCostly 20.0")});
        QCOMPARE(costs(2), QStringList());
    }

    void whoseServer()
    {
        QVERIFY(m_world.asSuperuserInLocal(
            text("ALTER SERVER remote_side OWNER TO postgres; GRANT USAGE ON FOREIGN SERVER remote_side TO bowline")));
        QCOMPARE(linesOf(*m_world.examine()), QStringList{text("ServerNotOurs postgres")});
        // Our own mapping stays readable to us. Without one there is no way in.
        QVERIFY2(m_world.local("DROP USER MAPPING FOR CURRENT_USER SERVER remote_side"), qPrintable(m_world.error()));
        QCOMPARE(linesOf(*m_world.examine()),
                 (QStringList{text("MappingMissing bowline"), text("ServerNotOurs postgres")}));
        QVERIFY(m_world.asSuperuserInLocal(text("DROP SERVER remote_side CASCADE")));
        QCOMPARE(linesOf(*m_world.examine()).first(), text("ServerMissing"));
    }

    /// A link may show a table with as many columns as PostgreSQL allows.
    void widestTable()
    {
        QVERIFY2(
            m_world.remote("DO $$ BEGIN EXECUTE 'CREATE TABLE wide (' || (SELECT string_agg('c' || n || ' int', ', ') "
                           "FROM generate_series(1, 1600) n) || ')'; END $$"),
            qPrintable(m_world.error()));
        QVERIFY2(m_world.local("IMPORT FOREIGN SCHEMA public LIMIT TO (wide) FROM SERVER remote_side INTO menu"),
                 qPrintable(m_world.error()));
        QCOMPARE(linesOf(*m_world.examine()), QStringList());
        QVERIFY(m_world.remote("ALTER TABLE wide RENAME c800 TO middle"));
        QCOMPARE(linesOf(*m_world.examine()), QStringList{text("ColumnRenamed menu.wide.c800 middle")});
    }

    /// Reading takes no lock that could meet a migration's.
    void readsBesideALockedTable()
    {
        auto holder = LinkWorld::open(m_world.remoteUrl());
        QVERIFY(holder);
        QVERIFY(holder->run("BEGIN; ALTER TABLE dishes ADD spicy boolean", LinkWorld::patience()));
        QCOMPARE(linesOf(*m_world.examine()), QStringList());
        QVERIFY(holder->run("COMMIT", LinkWorld::patience()));
        QCOMPARE(linesOf(*m_world.examine()), QStringList{text("ColumnAdded menu.dishes.spicy")});
    }

private:
    LinkWorld m_world;
};

BOWLINE_TEST(TestExamination)

} // namespace tst_examination

#include "tst_examination.moc"
