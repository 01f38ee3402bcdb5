// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People's URLs, with psql as the judge: a login is green where psql gets in, and only there. And Bowline's
// own reading of a URL, by which changes are told apart, against libpq's.
#include "core/DatabaseUrl.h"
#include "net/postgres/DatabaseLogin.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "support/TestPostgres.h"

#include <libpq-fe.h>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace bowline;
using bowline::test::await;
using bowline::test::TestPostgres;

namespace tst_urlsandpsql {

class TestUrlsAndPsql : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        m_postgres = std::make_unique<TestPostgres>();
        QVERIFY2(m_postgres->start(), qPrintable(m_postgres->error()));
        QVERIFY(m_postgres->sql(QStringLiteral("CREATE ROLE u1 LOGIN PASSWORD 'p@ss:w#1/?%'")));
        QVERIFY(m_postgres->sql(QStringLiteral("CREATE DATABASE d1")));
    }
    void cleanupTestCase()
    {
        m_postgres.reset();
        m_pool.waitForDone();
    }

    void psqlIsTheJudge_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("says"); ///< in the message or a remark; empty: nothing more
        const auto row = [](const char *name, const char *url, const char *says = "") {
            QTest::newRow(name) << QByteArray(url) << QByteArray(says);
        };
        // A: the server; PW: the password, encoded; PORT, DIR: of the server's socket
        row("as Heroku writes it", "postgres://u1:PW@A/d1");
        row("raw @", "postgres://u1:p@ss%3Aw%231%2F%3F%25@A/d1", "%40");
        row("raw ?", "postgres://u1:p%40ss%3Aw%231%2F?%25@A/d1", "%3F");
        row("raw #", "postgres://u1:p%40ss%3Aw#1%2F%3F%25@A/d1", "%23");
        row("raw /", "postgres://u1:p%40ss%3Aw%231/%3F%25@A/d1", "%2F");
        row("raw :", "postgres://u1:p%40ss:w%231%2F%3F%25@A/d1");
        row("lone percent sign", "postgres://u1:100%@A/d1", "percent");
        row("several hosts, the first is dead", "postgres://u1:PW@127.0.0.1:1,A/d1");
        row("several hosts, the first is unknown", "postgres://u1:PW@nonexistent.invalid:1,A/d1");
        row("several hosts, one port", "postgres://u1:PW@127.0.0.1,127.0.0.1/d1?port=PORT");
        row("several hosts, no port for one", "postgres://u1:PW@127.0.0.1,127.0.0.1,127.0.0.1/d1?port=PORT,PORT",
            "ports");
        row("a standby is wanted", "postgres://u1:PW@A,A/d1?target_session_attrs=standby",
            "target_session_attrs=standby");
        row("encryption by GSSAPI is wanted", "postgres://u1:PW@A/d1?gssencmode=require", "gssencmode=require");
        row("a replication connection", "postgres://u1:PW@A/d1?replication=database", "replication");
        row("a slash behind the name", "postgres://u1:PW@A/d1/", "d1/");
        row("a fragment", "postgres://u1:PW@A/d1#main");
        row("TLS disabled", "postgres://u1:PW@A/d1?sslmode=disable", "without TLS");
        row("TLS allowed", "postgres://u1:PW@A/d1?sslmode=allow");
        row("TLS preferred, wrong password", "postgres://u1:wrong@A/d1?sslmode=prefer", "password");
        row("TLS allowed, wrong password", "postgres://u1:wrong@A/d1?sslmode=allow", "password");
        row("JDBC's word", "postgres://u1:PW@A/d1?ssl=true");
        row("old word", "postgres://u1:PW@A/d1?requiressl=1");
        row("wrong password in the query", "postgres://u1:PW@A/d1?password=wrong", "password");
        row("all in the query", "postgres://nobody:wrong@127.0.0.1:1/"
                                "nothing?user=u1&password=PW&port=PORT&dbname=d1&host=127.0.0.1");
        row("address in the query", "postgres://u1:PW@nonexistent.invalid:PORT/d1?hostaddr=127.0.0.1");
        row("nothing but a query", "postgres://?host=127.0.0.1&port=PORT&user=u1&password=PW&dbname=d1");
        row("socket in the query", "postgres://u1:PW@dummy:PORT/d1?host=DIR");
        row("socket, encoded", "postgres://u1:PW@EDIR:PORT/d1");
        row("socket, no host", "postgres://u1:PW@:PORT/d1?host=DIR");
        row("socket, nobody listens", "postgres://u1:PW@:1/d1?host=DIR", "no database listens");
        row("socket of another computer", "postgres://u1:PW@/d1?host=/cloudsql/project:region:instance",
            "another computer");
        row("socket, another's default", "postgres://u1:PW@:1/d1", "Unix socket");
        row("options", "postgres://u1:PW@A/d1?options=-c%20search_path%3Dx");
        row("options, raw =", "postgres://u1:PW@A/d1?options=-csearch_path=x", "%3D");
        row("nothing between two &", "postgres://u1:PW@A/d1?sslmode=require&&connect_timeout=5", "every parameter");
        row("channel binding", "postgres://u1:PW@A/d1?channel_binding=require");
        row("a file that only the consumer has",
            "postgres://u1:PW@A/d1?sslmode=verify-full&sslrootcert=/app/certs/ca.pem", "/app/certs/ca.pem");
        row("the system's roots", "postgres://u1:PW@A/d1?sslmode=verify-full&sslrootcert=system");
        row("no database", "postgres://u1:PW@A/", "named u1");
        row("no entry", "postgres://u1:PW@A/d1?sslmode=disable&user=hidden", "hidden");
        row("empty password", "postgres://u1:@A/d1", "password");
    }
    void psqlIsTheJudge()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, says);
        const Secret filled = fill(url);
        const auto report = logIn(filled);
        const QString told = report ? Phrase::sentences(report->remarks).text() : report.error().text();
        QVERIFY2(psqlGetsIn(filled) == report.has_value(), qPrintable(told));
        QVERIFY2(told.contains(QString::fromUtf8(says)), qPrintable(told));
        QCOMPARE(told.isEmpty(), report && says.isEmpty());
        const QString everything = report ? told : told + report.error().detail;
        for (const char *piece : {"ss:w#1", "ss%3Aw", "p@ss", "p%40ss", "1/?%", "1%2F"})
            QVERIFY2(!everything.contains(QLatin1String(piece)), qPrintable(everything));
    }
    void othersParametersAreLeftOut()
    {
        const auto report =
            logIn(fill("postgres://u1:PW@A/"
                       "d1?pgbouncer=true&schema=public&connection_limit=5&flag&x={\"a\":\"b=c\"}&sslmode=require"));
        QVERIFY2(report, report ? "" : qPrintable(report.error().text()));
        QCOMPARE(report->remarks.size(), 1); // and told
        QVERIFY(
            report->remarks.first().text().contains(QStringLiteral("pgbouncer, schema, connection_limit, flag, x")));
    }
    void theSocketIsNamed()
    {
        const auto report = logIn(fill("postgres://u1:PW@:PORT/d1?host=DIR"));
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY(report->overSocket);
        QCOMPARE(report->tlsVersion, QString());
    }
    // The first of several hosts swallows everything: the second must have its turn within the time.
    void hostThatNeverAnswers()
    {
        const int silent = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        QCOMPARE(::bind(silent, reinterpret_cast<sockaddr *>(&address), size), 0);
        QCOMPARE(::listen(silent, 0), 0);
        ::getsockname(silent, reinterpret_cast<sockaddr *>(&address), &size);
        QList<int> waiting; // fill its queue, so that the next one gets no answer at all
        for (int i = 0; i < 4; ++i) {
            waiting.append(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
            ::connect(waiting.last(), reinterpret_cast<sockaddr *>(&address), size);
        }
        const QByteArray dead = "127.0.0.1:" + QByteArray::number(ntohs(address.sin_port));
        const auto report = logIn(fill("postgres://u1:PW@" + dead + ",A/d1?connect_timeout=6"));
        for (const int one : std::as_const(waiting))
            ::close(one);
        ::close(silent);
        QVERIFY2(report, report ? "" : qPrintable(report.error().text()));
    }

    void readsAsLibpqDoes_data()
    {
        QTest::addColumn<QByteArray>("url");
        for (const char *url : {"postgres://u:p@h:1/d",
                                "postgresql://h",
                                "postgres://",
                                "postgres:///d",
                                "postgres://u@",
                                "postgres://:p@h",
                                "postgres://u:p@ss@h/d",
                                "postgres://u:p?x@h/d",
                                "postgres://u:p/x@h/d",
                                "postgres://u:1/x@h/d",
                                "postgres://h1,h2:2,[::1]:3/d",
                                "postgres://[::1]/d",
                                "postgres://[::1/d",
                                "postgres://[]/d",
                                "postgres://[::1]x/d",
                                "postgres://h%2Ch2/d",
                                "postgres://%2Frun/d?host=h&port=5",
                                "postgres://u@h?user=v&user=w",
                                "postgres://u@h/d?dbname=e%40",
                                "postgres://a:b:c@h/",
                                "postgres://u@h1:1,h2/d?x",
                                "postgres://u@h/%ff",
                                "postgres://u:100%@h",
                                "postgres://u@h/d#frag?port=7",
                                "postgres://h?user=a@b",
                                "postgres://h:0x10/",
                                "postgres://u@h/d?port=",
                                "postgres://u@,h/d"})
            QTest::newRow(url) << QByteArray(url);
    }
    void readsAsLibpqDoes()
    {
        QFETCH(QByteArray, url);
        const auto ours = DatabaseUrl::parse(Secret(url));
        const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> theirs(
            PQconninfoParse(url.constData(), nullptr), &PQconninfoFree);
        if (!theirs || !ours)
            return; // one of the two may be stricter: libpq about parameters, we about ports and bytes
        QMap<QByteArray, QByteArray> read;
        for (const auto *one = theirs.get(); one->keyword; ++one)
            read.insert(one->keyword, one->val);
        QStringList hosts{ours->host};
        for (const auto &[host, port] : ours->moreHosts)
            hosts.append(host);
        QCOMPARE(hosts.join(u','), QString::fromUtf8(read.value("host")));
        QCOMPARE(ours->user, QString::fromUtf8(read.value("user")));
        QCOMPARE(ours->password.reveal(), read.value("password"));
        QCOMPARE(ours->database, QString::fromUtf8(read.value("dbname")));
        const QByteArray port = read.value("port").split(',').first();
        QCOMPARE(ours->port, port.isEmpty() ? 5432 : port.toInt());
    }

private:
    Secret fill(QByteArray url) const
    {
        const QByteArray port = QByteArray::number(m_postgres->port());
        const QByteArray folder = m_postgres->socketFolder().toUtf8();
        url.replace("@A", "@127.0.0.1:" + port).replace(",A", ",127.0.0.1:" + port).replace("PORT", port);
        url.replace("PW", "p%40ss%3Aw%231%2F%3F%25").replace("EDIR", folder.toPercentEncoding()).replace("DIR", folder);
        return Secret(url);
    }
    Expected<DatabaseLoginReport> logIn(const Secret &url) { return await(tryDatabaseLogin(url, {}, &m_pool)); }
    static bool psqlGetsIn(const Secret &url)
    {
        QProcess psql;
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
        environment.insert(QStringLiteral("HOME"), QStringLiteral("/nonexistent"));
        psql.setProcessEnvironment(environment);
        psql.start(TestPostgres::binDir() + QStringLiteral("/psql"),
                   {QStringLiteral("-X"), QStringLiteral("-w"), QStringLiteral("-d"), url.revealText(),
                    QStringLiteral("-c"), QStringLiteral("SELECT 1")});
        return psql.waitForFinished(bowline::test::usualPatienceMs) && psql.exitCode() == 0;
    }

    std::unique_ptr<TestPostgres> m_postgres;
    QThreadPool m_pool;
};

BOWLINE_TEST(TestUrlsAndPsql)

} // namespace tst_urlsandpsql

#include "tst_urlsandpsql.moc"
