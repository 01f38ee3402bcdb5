// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way into a database, step by step, against real servers: one of Heroku's kind (TLS only, a certificate of its
// own), one without TLS, one that is no PostgreSQL, and none at all.
#include "databases/ConnectionTest.h"
#include "databases/ServerProbe.h"
#include "net/postgres/LoginPool.h"
#include "support/Await.h"
#include "support/FreePort.h"
#include "support/TestMain.h"
#include "support/TestPostgres.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace bowline;
using bowline::test::await;
using bowline::test::TestPostgres;

namespace tst_connectiontest {

namespace {

using Results = QList<TrialResult>;
constexpr TrialResult passed = TrialResult::Passed;
constexpr TrialResult failed = TrialResult::Failed;
constexpr TrialResult notTried = TrialResult::NotTried;

Results resultsOf(const QList<ConnectionTrial> &trials)
{
    Results results;
    for (const ConnectionTrial &one : trials)
        results.append(one.result);
    return results;
}

Secret localUrl(int port)
{
    return Secret(QStringLiteral("postgres://u1:hidden-password@127.0.0.1:%1/d1").arg(port).toUtf8());
}

} // namespace

class TestConnectionTest : public QObject
{
    Q_OBJECT

    QThreadPool m_pool;
    TestPostgres m_postgres;

    Expected<ConnectionReport> run(const Secret &url) { return await(ConnectionTest::run(url, &m_pool)); }
    bool isThere() { return !TestPostgres::binDir().isEmpty(); }

private Q_SLOTS:
    void initTestCase()
    {
        if (isThere())
            QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
    }
    void cleanup() { m_pool.waitForDone(); }

    void aServerAsHerokusLetsIn()
    {
        if (!isThere())
            QSKIP("no PostgreSQL server is installed");
        const auto report = run(m_postgres.url());
        QVERIFY(report);
        QCOMPARE(resultsOf(report->steps), (Results{notTried, passed, passed, passed})); // an address has no name
        QVERIFY(report->steps.at(2).outcome.text().contains(QStringLiteral("TLS 1.")));
        QVERIFY(report->steps.at(3).outcome.text().contains(QStringLiteral("let the URL's user in")));
        QCOMPARE(report->certificates.size(), 1);
        QVERIFY(report->certificates.first().until > QDateTime::currentDateTimeUtc());
        QCOMPARE(resultsOf(report->modes), (Results{failed, passed, failed}));
        QVERIFY(report->modes.at(2).outcome.text().contains(QStringLiteral("authority that this computer trusts")));
    }
    void aNameIsLookedUp()
    {
        if (!isThere())
            QSKIP("no PostgreSQL server is installed");
        QByteArray url = m_postgres.url().reveal();
        url.replace("127.0.0.1", "localhost");
        const auto report = run(Secret(url));
        QVERIFY(report);
        QCOMPARE(report->steps.first().result, passed);
        QVERIFY(report->steps.first().outcome.text().contains(QStringLiteral("127.0.0.1")));
    }
    void anOldPasswordFailsAtTheLastStep()
    {
        if (!isThere())
            QSKIP("no PostgreSQL server is installed");
        const auto report = run(m_postgres.url(QStringLiteral("old-password-of-tests")));
        QVERIFY(report);
        QCOMPARE(resultsOf(report->steps), (Results{notTried, passed, passed, failed}));
        QVERIFY(report->modes.isEmpty());
        for (const ConnectionTrial &one : report->steps)
            QVERIFY(!one.outcome.text().contains(QStringLiteral("old-password-of-tests")));
    }
    void nobodyListens()
    {
        const auto report = run(localUrl(test::freePort()));
        QVERIFY(report);
        QCOMPARE(resultsOf(report->steps), (Results{notTried, failed, notTried, failed}));
        QVERIFY(report->certificates.isEmpty() && report->modes.isEmpty());
    }
    void anotherServerIsNoPostgres()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            while (QTcpSocket *client = server.nextPendingConnection()) {
                client->write("HTTP/1.1 400 Bad Request\r\n\r\n");
                client->disconnectFromHost();
            }
        });
        const auto report = run(localUrl(server.serverPort()));
        QVERIFY(report);
        QCOMPARE(resultsOf(report->steps), (Results{notTried, passed, failed, failed}));
    }
    void aServerWithoutTls()
    {
        if (!isThere())
            QSKIP("no PostgreSQL server is installed");
        TestPostgres plain;
        QVERIFY2(plain.start(TestPostgres::Tls::Off), qPrintable(plain.error()));
        const auto report = run(plain.url());
        QVERIFY(report);
        QCOMPARE(resultsOf(report->steps), (Results{notTried, passed, failed, passed}));
        QCOMPARE(resultsOf(report->modes), (Results{passed, failed}));
    }
    // A server that takes both: without encryption it is told who wants in, and asks for the password in vain.
    void noPasswordTravelsInClear()
    {
        if (!isThere())
            QSKIP("no PostgreSQL server is installed");
        QTemporaryDir dir;
        QFile hba(dir.filePath(QStringLiteral("hba.conf")));
        QVERIFY(hba.open(QFile::WriteOnly));
        hba.write("local all all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n"
                  "hostnossl all all 127.0.0.1/32 password\n");
        hba.close();
        QVERIFY(QFile::setPermissions(dir.path(), QFile::Permissions(0x7755)));
        QVERIFY(hba.setPermissions(QFile::Permissions(0x6644)));
        TestPostgres both;
        QVERIFY2(both.start(), qPrintable(both.error()));
        QVERIFY(both.restartWithLog("log_connections = on\nhba_file = '" + hba.fileName().toUtf8() + "'\n"));
        const auto report = run(both.url());
        QVERIFY(report);
        QCOMPARE(resultsOf(report->modes), (Results{passed, passed, failed}));
        QVERIFY(report->modes.first().outcome.text().contains(QStringLiteral("password was not sent")));
        int authorized = 0;
        for (const QByteArray &line : both.log().split('\n')) {
            if (!line.contains("connection authorized: user=bowline"))
                continue;
            ++authorized;
            QVERIFY2(line.contains("SSL enabled"), line.constData());
        }
        QCOMPARE(authorized, 2); // as it is, and with sslmode=require
    }
    void theEndOfAServiceEndsATest()
    {
        QTcpServer mute; // takes the connection, and never says a word
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        LoginPool pool;
        const auto pending = ConnectionTest::run(localUrl(mute.serverPort()), &pool);
        QVERIFY(test::happens([&mute] { return mute.hasPendingConnections(); }));
        pool.cancelLogins();
        QElapsedTimer elapsed;
        elapsed.start();
        const auto report = await(pending);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QVERIFY(elapsed.elapsed() < ServerProbe::patienceMs); // a test that is not ended goes on for longer than that
        pool.waitForDone();
    }
    void whatIsNoUrlIsRefused() { QCOMPARE(run(Secret(QByteArray("no url"))).error().code, ErrorCode::UrlInvalid); }
};

BOWLINE_TEST(TestConnectionTest)

} // namespace tst_connectiontest

#include "tst_connectiontest.moc"
