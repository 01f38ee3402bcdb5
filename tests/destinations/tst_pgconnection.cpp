// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A connection's statements, copies, limits of time and cancels, against a real server.
#include "net/postgres/PgConnection.h"
#include "support/TestMain.h"
#include "support/TestPostgres.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <poll.h>

#include <thread>

using namespace bowline;
using bowline::test::TestPostgres;

namespace tst_pgconnection {

class TestPgConnection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        m_postgres = std::make_unique<TestPostgres>();
        QVERIFY2(m_postgres->start(), qPrintable(m_postgres->error()));
    }
    void cleanupTestCase() { m_postgres.reset(); }

    void statements()
    {
        auto connection = open();
        const auto rows =
            connection.run("SELECT $1::int + 1 AS next, $2::text, 'a' || chr(10)", {"41", std::nullopt}, patience());
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
        QCOMPARE(rows->rowCount(), 1);
        QCOMPARE(rows->columnCount(), 3);
        QCOMPARE(rows->columnName(0), QStringLiteral("next"));
        QCOMPARE(rows->text(0, 0), QStringLiteral("42"));
        QVERIFY(!rows->value(0, 1));
        QCOMPARE(*rows->value(0, 2), QByteArray("a\n"));
        QCOMPARE(connection.run("CREATE TEMP TABLE t (a int); INSERT INTO t SELECT generate_series(1, 7)", patience())
                     ->affectedRows(),
                 7);
        QCOMPARE(connection.tlsVersion(), QStringLiteral("TLSv1.3"));
        QVERIFY(!connection.isSocket());
    }
    void refusedStatementLeavesTheConnection()
    {
        auto connection = open();
        const auto refused = connection.run("SELECT 1/0", patience());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DatabaseFailed);
        QVERIFY(refused.error().detail.contains(QStringLiteral("22012")));
        QVERIFY(!connection.run("COPY nothing TO STDOUT", patience()));
        QVERIFY(!connection.copyOut("COPY nothing TO STDOUT", keep(nullptr), patience()));
        QVERIFY(connection.isUsable());
        QVERIFY(connection.run("SELECT 1", patience()));
    }
    void newsOfListenWaitForNobody()
    {
        auto listener = openOwn();
        auto teller = open();
        QVERIFY(listener.run("LISTEN here", patience()));
        QCOMPARE(listener.notifications().value(), QByteArrayList());
        QVERIFY(teller.run("NOTIFY here, 'one'; NOTIFY elsewhere, 'not this'; NOTIFY here, 'two'", patience()));
        QByteArrayList heard;
        const QDeadlineTimer limit(bowline::test::usualPatienceMs);
        while (heard.size() < 2 && !limit.hasExpired()) {
            pollfd entry{listener.socket(), POLLIN, 0};
            ::poll(&entry, 1, 1000);
            const auto news = listener.notifications();
            QVERIFY(news);
            heard += *news;
        }
        QCOMPARE(heard, (QByteArrayList{"one", "two"}));
        QVERIFY(teller.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'ear'",
                           patience()));
        pollfd entry{listener.socket(), POLLIN, 0};
        QCOMPARE(::poll(&entry, 1, bowline::test::usualPatienceMs), 1);
        while (listener.isUsable() && !limit.hasExpired()) {
            if (!listener.notifications())
                break;
        }
        QVERIFY(!listener.isUsable());
        QVERIFY(!listener.notifications()); // and again
    }
    void aVerifierLogsIn()
    {
        auto connection = open();
        const QByteArray verifier =
            connection.scramVerifier(TestPostgres::role().toUtf8(), Secret(QByteArray("other-password")));
        QVERIFY(verifier.startsWith("SCRAM-SHA-256$"));
        QVERIFY(!verifier.contains("other-password"));
    }
    void overridesWin()
    {
        const auto parameters =
            ConnectionParameters::read(Secret(m_postgres->url().reveal() + "?application_name=theirs"),
                                       {{"application_name", "ours"}, {"connect_timeout", "5"}});
        QVERIFY(parameters);
        auto connection = PgConnection::open(*parameters, patience());
        QVERIFY(connection);
        QCOMPARE(connection->run("SHOW application_name", patience())->text(0, 0), QStringLiteral("ours"));
    }
    void copiesOutAndIn()
    {
        auto from = open();
        auto to = open();
        QVERIFY(to.run("CREATE TEMP TABLE t (a int, b text)", patience()));
        QByteArrayList rows;
        const auto out = from.copyOut("COPY (SELECT g, repeat('x', 200) FROM generate_series(1, 50000) g) TO STDOUT",
                                      keep(&rows), patience());
        QVERIFY2(out, out ? "" : qPrintable(out.error().detail));
        QCOMPARE(*out, 50000);
        QCOMPARE(rows.size(), 50000);
        const QByteArray all = rows.join();
        qsizetype sent = 0;
        const auto in = to.copyIn(
            "COPY t FROM STDIN",
            [&]() -> Expected<std::optional<QByteArray>> {
                if (sent == all.size())
                    return std::nullopt;
                const QByteArray piece = all.mid(sent, 70001); // cut anywhere
                sent += piece.size();
                return piece;
            },
            patience());
        QVERIFY2(in, in ? "" : qPrintable(in.error().detail));
        QCOMPARE(*in, 50000);
        QCOMPARE(to.run("SELECT sum(a), min(length(b)) FROM t", patience())->text(0, 0), QStringLiteral("1250025000"));
    }
    void senderGivesUp()
    {
        auto connection = open();
        QVERIFY(connection.run("CREATE TEMP TABLE t (a int)", patience()));
        int pieces = 0;
        const auto copied = connection.copyIn(
            "COPY t FROM STDIN",
            [&pieces]() -> Expected<std::optional<QByteArray>> {
                if (++pieces > 3)
                    return fail(ErrorCode::StoreFull);
                return QByteArray("1\n");
            },
            patience());
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, ErrorCode::StoreFull);
        QVERIFY(connection.isUsable());
        QCOMPARE(connection.run("SELECT count(*) FROM t", patience())->text(0, 0), QStringLiteral("0"));
    }
    void serverRefusesARow()
    {
        auto connection = open();
        QVERIFY(connection.run("CREATE TEMP TABLE t (a int)", patience()));
        bool sent = false;
        const auto copied = connection.copyIn(
            "COPY t FROM STDIN",
            [&sent]() -> Expected<std::optional<QByteArray>> {
                return std::exchange(sent, true) ? std::nullopt : std::optional<QByteArray>("1\nnonsense\n");
            },
            patience());
        QVERIFY(!copied);
        QVERIFY2(copied.error().detail.contains(QStringLiteral("22P02")), qPrintable(copied.error().detail));
        QVERIFY(connection.run("SELECT 1", patience()));
    }
    void receiverGivesUp()
    {
        auto connection = open();
        const auto copied = connection.copyOut(
            "COPY (SELECT generate_series(1, 10000000)) TO STDOUT",
            [](const QByteArray &) -> Expected<Done> { return fail(ErrorCode::StoreFull); }, patience());
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, ErrorCode::StoreFull);
        QVERIFY(!connection.isUsable());
        QVERIFY(!connection.run("SELECT 1", patience()));
    }
    void deadline()
    {
        auto connection = open();
        PgPatience soon(300);
        soon.stopsAtServer = true;
        QElapsedTimer timer;
        timer.start();
        const auto slept = connection.run("SELECT pg_sleep(1000) /* overslept */", soon);
        QVERIFY(!slept);
        QCOMPARE(slept.error().code, ErrorCode::DatabaseUnreachable);
        QVERIFY(timer.elapsed() >= 300 && timer.elapsed() < bowline::test::usualPatienceMs);
        QVERIFY(!connection.isUsable());
        auto other = open();
        QTRY_COMPARE(other
                         .run("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%overslept%' AND "
                              "state = 'active' AND pid <> pg_backend_pid()",
                              patience())
                         ->text(0, 0),
                     QStringLiteral("0"));
    }
    // Each use has a token of its own: one that is cancelled ends nothing else.
    void cancel()
    {
        auto connection = open();
        auto other = open();
        const CancelToken token;
        std::thread canceller([&token] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            token.cancel();
        });
        QElapsedTimer timer;
        timer.start();
        const auto slept = connection.run("SELECT pg_sleep(1000)", PgPatience(1000000, token));
        canceller.join();
        QVERIFY(!slept);
        QCOMPARE(slept.error().code, ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < bowline::test::usualPatienceMs);
        QVERIFY(other.run("SELECT 1", patience()));
    }
    void noticesGoToTheLogRedacted()
    {
        auto connection = open();
        const Secret hidden(QByteArray("a-secret-of-the-notice"));
        QTest::ignoreMessage(QtInfoMsg, QRegularExpression(QStringLiteral("^PostgreSQL says: NOTICE: .*•••")));
        QVERIFY(connection.run("DO $$ BEGIN RAISE NOTICE 'key a-secret-of-the-notice'; END $$", patience()));
    }

private:
    PgConnection open()
    {
        auto connection = PgConnection::open(*ConnectionParameters::read(m_postgres->url()), patience());
        if (!connection)
            qFatal("%s", qPrintable(connection.error().text() + connection.error().detail));
        return std::move(*connection);
    }
    /// By libpq's own notation, as "ear".
    PgConnection openOwn()
    {
        const Secret text("host=127.0.0.1 port=" + QByteArray::number(m_postgres->port()) +
                          " user=" + TestPostgres::role().toUtf8() + " dbname=" + TestPostgres::database().toUtf8() +
                          " password='" + TestPostgres::password().toUtf8() + "' sslmode=require application_name=ear");
        const auto parameters = ConnectionParameters::ofOwnServer(text, QStringLiteral("the test's server"));
        auto connection = PgConnection::open(*parameters, patience());
        if (!connection)
            qFatal("%s", qPrintable(connection.error().text() + connection.error().detail));
        return std::move(*connection);
    }
    static PgPatience patience() { return PgPatience(60000); }
    static PgConnection::Sink keep(QByteArrayList *rows)
    {
        return [rows](const QByteArray &row) -> Expected<Done> {
            if (rows)
                rows->append(row);
            return Done{};
        };
    }

    std::unique_ptr<TestPostgres> m_postgres;
};

BOWLINE_TEST(TestPgConnection)

} // namespace tst_pgconnection

#include "tst_pgconnection.moc"
