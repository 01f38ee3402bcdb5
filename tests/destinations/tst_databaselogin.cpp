// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fresh logins to real PostgreSQL servers: each way to get in, and each way to be kept out.
#include "net/postgres/DatabaseLogin.h"
#include "net/postgres/LoginPool.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "support/TestPostgres.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <libpq-fe.h>

#include <memory>

using namespace bowline;
using bowline::test::await;
using bowline::test::TestPostgres;

namespace tst_databaselogin {

class TestDatabaseLogin : public QObject
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
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cleanup()
    {
        for (const char *name :
             {"PGPASSWORD", "PGSERVICE", "PGSERVICEFILE", "PGHOSTADDR", "PGOPTIONS", "PGSSLMODE", "PGPASSFILE",
              "PGPORT", "PGREQUIREPEER", "PGSSLCERT", "PGTARGETSESSIONATTRS", "PGDATABASE"})
            qunsetenv(name);
    }
    void cleanupTestCase()
    {
        m_postgres.reset();
        m_pool.waitForDone();
    }

    void rightPassword()
    {
        const auto report = logIn(m_postgres->url());
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY2(QRegularExpression(QStringLiteral("^PostgreSQL \\d+(\\.\\d+)?$")).match(report->server).hasMatch(),
                 qPrintable(report->server));
        QCOMPARE(report->tlsVersion, QStringLiteral("TLSv1.3"));
        QVERIFY(report->durationMs < bowline::test::usualPatienceMs);
    }
    void wrongPassword()
    {
        const QString wrong = QStringLiteral("wrong-password-of-tests");
        const auto report = logIn(m_postgres->url(wrong));
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::DatabaseLoginRefused);
        QVERIFY(report.error().text().contains(QStringLiteral("password")));
        QVERIFY2(report.error().detail.contains(QStringLiteral("28P01")), qPrintable(report.error().detail));
        QVERIFY(!report.error().detail.contains(wrong));
    }
    void rotatedPasswordIsRefusedAtOnce()
    {
        QVERIFY(m_postgres->sql(QStringLiteral("CREATE ROLE rotated LOGIN PASSWORD 'before'")));
        const Secret before(QByteArray("postgres://rotated:before@127.0.0.1:" + port() + "/bowline_db"));
        const Secret after(QByteArray("postgres://rotated:after@127.0.0.1:" + port() + "/bowline_db"));
        QVERIFY(logIn(before));
        QCOMPARE(code(logIn(after)), ErrorCode::DatabaseLoginRefused);
        QVERIFY(m_postgres->sql(QStringLiteral("ALTER ROLE rotated PASSWORD 'after'")));
        QCOMPARE(code(logIn(before)), ErrorCode::DatabaseLoginRefused);
        QVERIFY(logIn(after));
    }
    void oddPassword()
    {
        const QString odd = QStringLiteral("a b'c\\d:/?#[]@&=+%ü🔑");
        QVERIFY(m_postgres->sql(QStringLiteral("CREATE ROLE odd LOGIN PASSWORD '%1'")
                                    .arg(QString(odd).replace(QLatin1Char('\''), QLatin1String("''")))));
        const Secret url("postgres://odd:" + odd.toUtf8().toPercentEncoding() + "@127.0.0.1:" + port() +
                         "/bowline_db?schema=public&pool=5");
        const auto report = logIn(url);
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    }
    void missingDatabase()
    {
        const auto report = logIn(m_postgres->url(TestPostgres::password(), QStringLiteral("gone")));
        QCOMPARE(code(report), ErrorCode::DatabaseMissing);
        QVERIFY(report.error().text().contains(QStringLiteral("gone")));
    }
    void noMoreConnections()
    {
        QVERIFY(m_postgres->sql(QStringLiteral("CREATE ROLE full_up LOGIN PASSWORD 'p' CONNECTION LIMIT 0")));
        const Secret url("postgres://full_up:p@127.0.0.1:" + port() + "/bowline_db");
        QCOMPARE(code(logIn(url)), ErrorCode::DatabaseBusy);
    }
    void roleThatMayNotLogIn()
    {
        QVERIFY(m_postgres->sql(QStringLiteral("CREATE ROLE shut NOLOGIN PASSWORD 'p'")));
        const Secret url("postgres://shut:p@127.0.0.1:" + port() + "/bowline_db");
        const auto report = logIn(url);
        QCOMPARE(code(report), ErrorCode::DatabaseNotLetIn);
        QVERIFY2(report.error().text().contains(QStringLiteral("shut")), qPrintable(report.error().text()));
    }
    void roleWithoutTheRightToConnect()
    {
        QVERIFY(m_postgres->sql(QStringLiteral("CREATE DATABASE private_db")));
        QVERIFY(m_postgres->sql(QStringLiteral("REVOKE CONNECT ON DATABASE private_db FROM PUBLIC")));
        const auto report = logIn(m_postgres->url(TestPostgres::password(), QStringLiteral("private_db")));
        QCOMPARE(code(report), ErrorCode::DatabaseNotLetIn);
        QVERIFY2(report.error().text().contains(QStringLiteral("private_db")), qPrintable(report.error().text()));
    }
    void databaseThatWasTriedIsNamed()
    {
        const auto report =
            logIn(Secret("postgres://bowline:" + TestPostgres::password().toUtf8() + "@127.0.0.1:" + port() + "/"));
        QCOMPARE(code(report), ErrorCode::DatabaseMissing);
        QCOMPARE(report.error().text(), QStringLiteral("The server has no database named bowline."));
    }
    void otherSqlState()
    {
        QVERIFY(m_postgres->sql(QStringLiteral("CREATE DATABASE closed ALLOW_CONNECTIONS false")));
        const auto report = logIn(m_postgres->url(TestPostgres::password(), QStringLiteral("closed")));
        QCOMPARE(code(report), ErrorCode::DatabaseFailed);
        QVERIFY2(report.error().text().contains(QStringLiteral("55000")), qPrintable(report.error().text()));
    }

    void verifyFullWithTheRightRoot()
    {
        QVERIFY(logIn(withOption("sslmode=verify-full&sslrootcert=" + m_postgres->certificate().toUtf8())));
    }
    void verifyFullWithoutRoot()
    {
        const auto report = logIn(withOption("sslmode=verify-full&sslrootcert=/nonexistent/root.crt"));
        QCOMPARE(code(report), ErrorCode::DatabaseTls);
        QVERIFY2(report.error().text().contains(QStringLiteral("/nonexistent/root.crt")),
                 qPrintable(report.error().text()));
        const auto system = logIn(withOption("sslmode=verify-full&sslrootcert=system"));
        QCOMPARE(code(system), ErrorCode::DatabaseTls);
        QVERIFY(!system.error().text().contains(QStringLiteral("No encrypted")) || PQlibVersion() >= 160000);
    }
    // The server takes TLS only, and the URL says that it does without: whoever uses it gets no further.
    void withoutTlsItIsNotLetIn()
    {
        for (const char *query : {"sslmode=disable", "ssl=false", "ssl=0", "ssl=disable"}) {
            const auto report = logIn(withOption(query));
            QCOMPARE(code(report), ErrorCode::DatabaseNotLetIn);
            QVERIFY2(report.error().text().contains(QStringLiteral("without TLS")), qPrintable(report.error().text()));
        }
    }
    void wishesForTlsInOtherWords()
    {
        for (const char *query : {"sslmode=no-verify", "ssl=1", "ssl=require", "ssl=no-verify"}) {
            const auto report = logIn(withOption(query));
            QVERIFY2(report, report ? "" : qPrintable(report.error().text()));
            QVERIFY(!report->tlsVersion.isEmpty());
            QCOMPARE(report->remarks.size(), 1);
            QVERIFY2(report->remarks.first().text().contains(QLatin1String(query)),
                     qPrintable(report->remarks.first().text()));
        }
        QVERIFY(logIn(withOption("ssl=true"))->remarks.isEmpty());
        QCOMPARE(code(logIn(withOption("sslmode=nonsense"))), ErrorCode::UrlInvalid);
    }
    void badOption() { QCOMPARE(code(logIn(withOption("channel_binding=perhaps"))), ErrorCode::UrlInvalid); }

    void serverWithoutTls()
    {
        TestPostgres plain;
        QVERIFY2(plain.start(TestPostgres::Tls::Off), qPrintable(plain.error()));
        QCOMPARE(code(logIn(Secret(plain.url().reveal() + "?sslmode=require"))), ErrorCode::DatabaseTls);
        const auto report = logIn(plain.url());
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->tlsVersion, QString());
    }
    void silentPeer()
    {
        QTcpServer server; // accepts, and never says a word
        QVERIFY(server.listen(QHostAddress::LocalHost));
        DatabaseLoginOptions options;
        options.timeoutMs = 300;
        QElapsedTimer timer;
        timer.start();
        const auto report = await(tryDatabaseLogin(
            Secret("postgres://u:p@127.0.0.1:" + QByteArray::number(server.serverPort()) + "/d"), options, &m_pool));
        QCOMPARE(code(report), ErrorCode::DatabaseUnreachable);
        QVERIFY(report.error().text().contains(QStringLiteral("did not answer")));
        QVERIFY(timer.elapsed() >= 300);
        QVERIFY(timer.elapsed() < bowline::test::usualPatienceMs);
    }
    // The end of a program does not wait for a database that does not answer.
    void cancelledWhileItWaits()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QElapsedTimer timer;
        timer.start();
        const auto pending = tryDatabaseLogin(
            Secret("postgres://u:p@127.0.0.1:" + QByteArray::number(server.serverPort()) + "/d"), {}, &m_pool);
        QTRY_VERIFY(server.hasPendingConnections());
        m_pool.cancelLogins();
        QCOMPARE(code(await(pending)), ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < bowline::test::usualPatienceMs);
        QVERIFY(logIn(m_postgres->url())); // later ones go on as ever
    }
    void peerThatHangsUp()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] { delete server.nextPendingConnection(); });
        const auto report = logIn(Secret("postgres://u:p@127.0.0.1:" + QByteArray::number(server.serverPort()) + "/d"));
        QVERIFY(!report);
        QVERIFY(code(report) == ErrorCode::DatabaseTls || code(report) == ErrorCode::DatabaseUnreachable);
    }
    void refusedPort()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QByteArray free = QByteArray::number(server.serverPort());
        server.close();
        const auto report = logIn(Secret("postgres://u:p@127.0.0.1:" + free + "/d"));
        QCOMPARE(code(report), ErrorCode::DatabaseUnreachable);
        QVERIFY2(report.error().text().contains(QStringLiteral("refused")), qPrintable(report.error().text()));
    }
    void unknownHost()
    {
        const auto report = logIn(Secret(QByteArray("postgres://u:p@nonexistent.invalid:5432/d")));
        QCOMPARE(code(report), ErrorCode::DatabaseUnreachable);
        QVERIFY2(report.error().text().contains(QStringLiteral("nonexistent.invalid")),
                 qPrintable(report.error().text()));
        QVERIFY(report.error().text().contains(QStringLiteral("cannot be found")));
    }
    void notAUrl()
    {
        QCOMPARE(code(logIn(Secret(QByteArray("redis://h:1")))), ErrorCode::UrlInvalid);
        QCOMPARE(code(logIn(Secret(QByteArray("postgres://127.0.0.1/d")))), ErrorCode::UrlInvalid);
    }

    void environmentHasNoSay()
    {
        QTemporaryDir dir;
        QFile service(dir.filePath(QStringLiteral("service")));
        QVERIFY(service.open(QIODevice::WriteOnly));
        service.write("[evil]\npassword=right-password-of-tests\noptions=-c statement_timeout=nonsense\n");
        service.close();
        QFile passfile(dir.filePath(QStringLiteral("pgpass")));
        QVERIFY(passfile.open(QIODevice::WriteOnly));
        passfile.write("*:*:*:*:right-password-of-tests\n");
        passfile.close();
        passfile.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        qputenv("PGSERVICE", "evil");
        qputenv("PGSERVICEFILE", service.fileName().toUtf8());
        qputenv("PGPASSFILE", passfile.fileName().toUtf8());
        qputenv("PGPASSWORD", "right-password-of-tests");
        qputenv("PGHOSTADDR", "192.0.2.1");
        qputenv("PGSSLMODE", "disable");
        qputenv("PGPORT", "1");
        // Without a password in the URL, the right one from elsewhere must not help.
        const Secret bare("postgres://bowline@127.0.0.1:" + port() + "/bowline_db");
        const auto refused = logIn(bare);
        QCOMPARE(code(refused), ErrorCode::DatabaseNotLetIn);
        QVERIFY2(refused.error().text().contains(QStringLiteral("the URL has none")),
                 qPrintable(refused.error().text()));
        QCOMPARE(code(logIn(m_postgres->url(QStringLiteral("wrong")))), ErrorCode::DatabaseLoginRefused);
        qunsetenv("PGSERVICE");
        qputenv("PGREQUIREPEER", "somebody");
        qputenv("PGSSLCERT", "/nonexistent/from-the-environment");
        qputenv("PGTARGETSESSIONATTRS", "standby");
        qputenv("PGDATABASE", "elsewhere");
        qputenv("PGOPTIONS", "-c statement_timeout=nonsense");
        const auto report = logIn(m_postgres->url());
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY(!report->tlsVersion.isEmpty());
        const Secret noDatabase("postgres://bowline:" + TestPostgres::password().toUtf8() + "@127.0.0.1:" + port());
        QVERIFY(logIn(noDatabase).error().text().contains(QStringLiteral("named bowline.")));
    }
    void filesAndServicesOfOthers()
    {
        QTemporaryDir dir;
        QFile passfile(dir.filePath(QStringLiteral("pgpass")));
        QVERIFY(passfile.open(QIODevice::WriteOnly));
        passfile.write("*:*:*:*:right-password-of-tests\n");
        passfile.close();
        passfile.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        const QByteArray bare("postgres://bowline@127.0.0.1:" + port() + "/bowline_db?");
        // A URL must not reach for a file of this computer, whose content then goes to a server that the URL
        // names.
        const auto report = logIn(Secret(bare + "passfile=" + passfile.fileName().toUtf8()));
        QCOMPARE(code(report), ErrorCode::DatabaseUnreachable);
        QVERIFY(report.error().text().contains(QStringLiteral("from here")));
        QVERIFY(logIn(Secret(bare + "service=theirs")).error().text().contains(QStringLiteral("service")));
        QVERIFY(logIn(withOption("passfile=" + passfile.fileName().toUtf8())));
    }
    void leavesNoConnectionBehind()
    {
        QVERIFY(logIn(m_postgres->url()));
        QTRY_VERIFY(m_postgres->sql(QStringLiteral(
            "DO $$ BEGIN IF EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'bowline') THEN "
            "RAISE 'still there'; END IF; END $$")));
    }

private:
    Expected<DatabaseLoginReport> logIn(const Secret &url) { return await(tryDatabaseLogin(url, {}, &m_pool)); }
    static ErrorCode code(const Expected<DatabaseLoginReport> &report)
    {
        return report ? ErrorCode::Bug : report.error().code;
    }
    QByteArray port() const { return QByteArray::number(m_postgres->port()); }
    Secret withOption(const QByteArray &query) const { return Secret(m_postgres->url().reveal() + '?' + query); }

    std::unique_ptr<TestPostgres> m_postgres;
    LoginPool m_pool;
};

BOWLINE_TEST(TestDatabaseLogin)

} // namespace tst_databaselogin

#include "tst_databaselogin.moc"
