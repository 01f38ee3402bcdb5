// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Links examined as the service does it: by URLs, with fresh sessions, in a counted number of round trips.
#include "datalinks/LinkExaminer.h"
#include "datalinks/LinkForecast.h"
#include "datalinks/LinkTables.h"
#include "datalinks/LinkWorld.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTcpServer>

#include <poll.h>
#include <thread>

using namespace bowline;
using bowline::test::LinkWorld;
using bowline::test::TestPostgres;

namespace tst_linkexaminer {

namespace {

using Kind = LinkFinding::Kind;

constexpr char twoDishes[] = "CREATE TABLE dishes (id bigint PRIMARY KEY, name text NOT NULL);"
                             "CREATE TABLE orders (id bigint PRIMARY KEY, dish bigint)";

QString word(const char *literal)
{
    return QString::fromUtf8(literal);
}

bool has(const ExaminedLink &link, Kind kind)
{
    return std::any_of(link.findings.begin(), link.findings.end(),
                       [kind](const auto &each) { return each.kind == kind; });
}

} // namespace

class TestLinkExaminer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QVERIFY2(m_world.start(twoDishes), qPrintable(m_world.error()));
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(word(".*")));
        QVERIFY2(m_world.begin(twoDishes), qPrintable(m_world.error()));
    }

    void soundLink()
    {
        LinkExaminer examiner({}, LinkWorld::patientExaminer());
        const auto examined = examiner.examine(m_world.localUrl(), {m_world.link()});
        QVERIFY2(examined, examined ? "" : qPrintable(examined.error().detail));
        QCOMPARE(examined->size(), 1);
        QVERIFY(examined->first().isAsked);
        QCOMPARE(examined->first().evidence.freshTrouble, std::optional(QString()));
        QVERIFY(!has(examined->first(), Kind::LoginFails));
        const std::optional<double> roundTripMs = examined->first().evidence.roundTripMs;
        QVERIFY(roundTripMs && *roundTripMs > 0 && *roundTripMs < 1000);
        QCOMPARE(examiner.localTrips(), 2);
        QCOMPARE(examiner.remoteTrips(), 1);
    }

    /// Somebody's own links are found too, whatever they are called.
    void foundByServer()
    {
        QVERIFY(m_world.local(
            "CREATE SERVER \"other \"\"one\" FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1')"));
        const auto found = LinkExaminer({}, LinkWorld::patientExaminer()).find(m_world.localUrl());
        QVERIFY(found);
        QStringList servers;
        for (const LinkToExamine &each : *found)
            servers.append(each.server);
        servers.sort();
        QCOMPARE(servers, (QStringList{word("other \"one"), word("remote_side")}));
    }

    /// What was seen on real servers: the login of an old session outlives the password.
    void rotationWithAnOpenSession()
    {
        auto old = LinkWorld::open(m_world.localUrl());
        QVERIFY(old && old->run("SELECT count(*) FROM menu.dishes", LinkWorld::patience()));
        m_world.rotate(word("another-password-of-the-chef"));
        LinkExaminer examiner({}, LinkWorld::patientExaminer());
        const auto examined = examiner.examine(m_world.localUrl(), {m_world.link()}, &*old);
        QVERIFY2(examined, examined ? "" : qPrintable(examined.error().detail));
        const ExaminedLink &link = examined->first();
        QVERIFY(has(link, Kind::PasswordStale));
        QVERIFY(has(link, Kind::LoginFails));
        QVERIFY(has(link, Kind::OnlyOldSessions));
        QVERIFY2(link.evidence.freshTrouble->startsWith(word("08001: ")), qPrintable(*link.evidence.freshTrouble));
        QVERIFY(link.evidence.freshTrouble->contains(word("password authentication failed")));
        QCOMPARE(examiner.localTrips(), 3);
    }

    void remoteThatCannotBeRead()
    {
        LinkToExamine link = m_world.link();
        link.remoteUrl = Secret(QByteArray("postgres://chef:wrong-password-of-tests@127.0.0.1:") +
                                QByteArray::number(m_world.port()) + "/no_such_database");
        const auto examined = LinkExaminer({}, LinkWorld::patientExaminer()).examine(m_world.localUrl(), {link});
        QVERIFY(examined);
        QVERIFY(examined->first().remoteError);
        QVERIFY(has(examined->first(), Kind::RemoteUnread));
        QVERIFY(has(examined->first(), Kind::HostChanged));
    }

    /// 50 links with 500 foreign tables: three round trips if they lead to one remote, one more for each further one.
    void fiftyLinks_data()
    {
        QTest::addColumn<bool>("oneRemote");
        QTest::addColumn<int>("remoteTrips");
        QTest::newRow("to one remote") << true << 1;
        QTest::newRow("to fifty") << false << 50;
    }
    void fiftyLinks()
    {
        QFETCH(bool, oneRemote);
        QFETCH(int, remoteTrips);
        QVERIFY(
            m_world.remote("DO $$ BEGIN FOR n IN 1..8 LOOP EXECUTE format('CREATE TABLE t%s (id int, name text)', n); "
                           "END LOOP; END $$"));
        QList<LinkToExamine> links;
        QByteArray sql;
        for (int n = 1; n <= 50; ++n) {
            const QByteArray number = QByteArray::number(n);
            sql += m_world.linkSql("remote_" + number, "link_" + number);
            LinkToExamine link{QString::fromUtf8("remote_" + number), QString::fromUtf8("link_" + number), {}};
            link.remoteUrl =
                oneRemote ? m_world.remoteUrl() : Secret(m_world.remoteUrl().reveal() + "?keepalives_idle=" + number);
            links.append(link);
        }
        QVERIFY2(m_world.local(sql), qPrintable(m_world.error()));
        LinkExaminer examiner({}, LinkWorld::patientExaminer());
        QElapsedTimer elapsed;
        elapsed.start();
        const auto examined = examiner.examine(m_world.localUrl(), links);
        QVERIFY2(examined, examined ? "" : qPrintable(examined.error().detail));
        qInfo() << "50 links examined in" << elapsed.elapsed() << "ms";
        QCOMPARE(examined->size(), 50);
        for (const ExaminedLink &each : *examined) {
            QVERIFY(each.isAsked);
            QCOMPARE(each.evidence.freshTrouble, std::optional(QString()));
            QCOMPARE(each.evidence.local.tablesOf(each.link.server).size(), 10);
        }
        QCOMPARE(examiner.localTrips(), 2);
        QCOMPARE(examiner.remoteTrips(), remoteTrips);
    }

    /// A server that swallows what it gets takes its own link's time, and nothing from the others.
    void deadHostBesideASoundLink()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QVERIFY2(m_world.local(m_world.linkSql("dead", "dead") + "ALTER SERVER dead OPTIONS (SET port '" +
                               QByteArray::number(silent.serverPort()) + "')"),
                 qPrintable(m_world.error()));
        LinkToExamine dead{word("dead"), word("dead"), m_world.remoteUrl()};
        LinkExaminer::Limits limits = LinkWorld::patientExaminer();
        limits.suspectMs = 5000;
        const auto examined = LinkExaminer({}, limits).examine(m_world.localUrl(), {dead, m_world.link()});
        QVERIFY2(examined, examined ? "" : qPrintable(examined.error().detail));
        QVERIFY(has(examined->first(), Kind::HostChanged));
        QVERIFY(has(examined->first(), Kind::LoginFails));
        QCOMPARE(examined->last().evidence.freshTrouble, std::optional(QString()));
        silent.close();
    }

    /// Somebody holds a lock at one remote, and its link asks there for each plan.
    void timeOutBesideASoundLink()
    {
        QVERIFY2(m_world.local(m_world.linkSql("a_slow", "slow") +
                               "ALTER SERVER a_slow OPTIONS (ADD use_remote_estimate 'true');"
                               "DROP FOREIGN TABLE slow.orders; DROP FOREIGN TABLE menu.dishes"),
                 qPrintable(m_world.error()));
        auto holder = LinkWorld::open(m_world.remoteUrl());
        QVERIFY(holder && holder->run("BEGIN; LOCK TABLE dishes IN ACCESS EXCLUSIVE MODE", PgPatience(10000)));
        LinkExaminer::Limits limits;
        limits.sideMs = 8000;
        const LinkToExamine slow{QStringLiteral("a_slow"), QStringLiteral("slow"), m_world.remoteUrl()};
        const auto examined = LinkExaminer({}, limits).examine(m_world.localUrl(), {slow, m_world.link()});
        QVERIFY2(examined, examined ? "" : qPrintable(examined.error().detail));
        QVERIFY(examined->first().isAsked && examined->first().evidence.freshTrouble->startsWith(u"57014"));
        QVERIFY(examined->last().isAsked);
        QCOMPARE(examined->last().evidence.freshTrouble, std::optional(QString()));
    }

    void cancelledFromAnotherThread()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        LinkToExamine link = m_world.link();
        link.remoteUrl = Secret(
            "postgres://chef:any-password-of-tests@127.0.0.1:" + QByteArray::number(silent.serverPort()) + "/db");
        LinkExaminer::Limits limits;
        limits.sideMs = 10 * bowline::test::usualPatienceMs;
        const CancelToken cancel;
        std::thread hand([cancel, socket = silent.socketDescriptor()] {
            pollfd asked{static_cast<int>(socket), POLLIN, 0};
            ::poll(&asked, 1, bowline::test::usualPatienceMs);
            cancel.cancel();
        });
        QElapsedTimer elapsed;
        elapsed.start();
        const auto examined = LinkExaminer(cancel, limits).examine(m_world.localUrl(), {link});
        hand.join();
        QVERIFY(!examined);
        QCOMPARE(examined.error().code, ErrorCode::Cancelled);
        QVERIFY(elapsed.elapsed() < limits.sideMs);
    }

    void tablesOfALink()
    {
        QVERIFY2(m_world.local("CREATE VIEW menu.cheap AS SELECT id FROM menu.dishes; CREATE TABLE menu.notes (n int);"
                               "CREATE TABLE elsewhere (n int)"),
                 qPrintable(m_world.error()));
        auto session = LinkWorld::open(m_world.localUrl());
        QVERIFY(session);
        const auto tables = LinkTables::read(*session, word("remote_side"), word("menu"), LinkWorld::patience());
        QVERIFY2(tables, tables ? "" : qPrintable(tables.error().detail));
        QStringList lines;
        for (const LinkTable &each : *tables)
            lines.append(
                QStringLiteral("%1 %2 %3").arg(each.name).arg(static_cast<int>(each.kind)).arg(each.remoteName));
        QCOMPARE(lines,
                 (QStringList{word("cheap 2 "), word("dishes 0 dishes"), word("notes 1 "), word("orders 0 orders")}));
        QCOMPARE(tables->at(1).columns.at(1).name, word("name"));
        QCOMPARE(tables->at(1).columns.at(1).remoteName, word("name"));
        QVERIFY(tables->at(1).columns.at(1).notNull);
        QVERIFY(tables->at(2).columns.at(0).remoteName.isEmpty());
    }

    void forecastSaysWhatCannotCome()
    {
        QVERIFY2(m_world.remote("CREATE TYPE mood AS ENUM ('glad', 'sad'); CREATE DOMAIN moods AS mood;"
                                "CREATE TYPE pair AS (a int, b int); CREATE TABLE guests (how moods, many mood[]);"
                                "CREATE TABLE couples (who pair); CREATE TABLE hidden (n int);"
                                "ALTER TABLE hidden OWNER TO chef; REVOKE ALL ON hidden FROM chef"),
                 qPrintable(m_world.error()));
        const auto forecast = LinkForecast::read(m_world.localUrl(), m_world.remoteUrl(), LinkWorld::patience());
        QVERIFY2(forecast, forecast ? "" : qPrintable(forecast.error().detail));
        QStringList lines;
        for (const ForecastTable &each : forecast->tables)
            lines.append(
                QStringLiteral("%1 %2 %3").arg(each.name, each.missingTypes.join(QLatin1Char(','))).arg(each.mayRead));
        QCOMPARE(lines, (QStringList{word("couples public.pair 1"), word("dishes  1"),
                                     word("guests public.mood,public.moods 1"), word("hidden  0"), word("orders  1")}));
        QVERIFY(forecast->fails());
        for (const MissingType &each : forecast->missingTypes)
            QCOMPARE(each.canBeMade, each.type.name != word("public.pair"));
        // Once the types are here, everything would come.
        QVERIFY(
            m_world.asSuperuserInLocal(word("CREATE TYPE public.mood AS ENUM ('glad'); CREATE DOMAIN public.moods AS "
                                            "public.mood; CREATE TYPE public.pair AS (a int, b int)")));
        QVERIFY(!LinkForecast::read(m_world.localUrl(), m_world.remoteUrl(), LinkWorld::patience())->fails());
    }

private:
    LinkWorld m_world;
};

BOWLINE_TEST(TestLinkExaminer)

} // namespace tst_linkexaminer

#include "tst_linkexaminer.moc"
