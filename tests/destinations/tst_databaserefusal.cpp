// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why a database does not let somebody in: only a refused password is one that a rotation explains.
#include "net/postgres/DatabaseLogin.h"
#include "net/postgres/DatabaseRefusal.h"
#include "support/Await.h"
#include "support/FakePostgres.h"
#include "support/TestMain.h"

using namespace bowline;
using bowline::test::await;
using bowline::test::FakePostgres;

Q_DECLARE_METATYPE(bowline::ErrorCode)

namespace tst_databaserefusal {

class TestDatabaseRefusal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { m_pool.waitForDone(); }

    void states_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *state, const char *text, ErrorCode code) {
            QTest::addRow("%s %s", state, text) << QByteArray(state) << QByteArray(text) << code;
        };
        const ErrorCode password = ErrorCode::DatabaseLoginRefused;
        const ErrorCode notIn = ErrorCode::DatabaseNotLetIn;
        const ErrorCode busy = ErrorCode::DatabaseBusy;
        const ErrorCode away = ErrorCode::DatabaseUnreachable;
        row("28P01", "password authentication failed for user \"u\"", password);
        row("28P01", "Passwort-Authentifizierung für Benutzer »u« fehlgeschlagen", password);
        row("28000", "no pg_hba.conf entry for host \"1.2.3.4\", user \"u\", database \"d\", no encryption", notIn);
        row("28000", "no pg_hba.conf entry for host \"1.2.3.4\", user \"u\", database \"d\", SSL encryption", notIn);
        row("28000", "no pg_hba.conf entry for host \"1.2.3.4\", user \"u\", database \"d\", SSL off", notIn);
        row("28000", "pg_hba.conf rejects connection for host \"1.2.3.4\"", notIn);
        row("28000", "role \"u\" is not permitted to log in", notIn);
        row("28000", "role \"u\" does not exist", notIn);
        row("28000", "connection requires a valid client certificate", notIn);
        row("28000", "Peer authentication failed for user \"u\"", notIn);
        row("28000", "Rolle »u« hat keine Berechtigung zum Einloggen", notIn);
        row("28000", "password authentication failed for user \"u\"", password);
        row("28999", "something of the same class", notIn);
        row("42501", "permission denied for database \"d\"", notIn);
        row("3D000", "database \"d\" does not exist", ErrorCode::DatabaseMissing);
        row("57P04", "database \"d\" was dropped", ErrorCode::DatabaseMissing);
        row("53300", "too many connections for role \"u\"", busy);
        row("53200", "out of memory", busy);
        row("57P03", "the database system is starting up", busy);
        row("57P01", "terminating connection due to administrator command", busy);
        row("55000", "database \"d\" is not currently accepting connections", ErrorCode::DatabaseFailed);
        row("22023", "unrecognized parameter: password authentication failed", ErrorCode::DatabaseFailed);
        // Poolers, in the words of several: one state for everything.
        row("08P01",
            "server login has been failing, cached error: password authentication failed for user \"u\" "
            "(server_login_retry)",
            password);
        row("08P01", "pgbouncer: server login failed: FATAL password authentication failed for user \"u\"", password);
        row("08P01", "SASL authentication failed", password);
        row("08P01", "no such user: u", password);
        row("08P01", "no such database: d", ErrorCode::DatabaseMissing);
        row("08P01", "no more connections allowed (max_client_conn)", busy);
        row("08P01", "query_wait_timeout", busy);
        row("08P01",
            "server login has been failing, cached error: the database system is starting up "
            "(server_login_retry)",
            busy);
        row("08P01", "server login has been failing, cached error: remaining connection slots are reserved", busy);
        row("08P01", "server login has been failing, cached error: connect failed (server_login_retry)", away);
        row("08P01", "server login has been failing, try again later (server_login_retry)", away);
        row("08P01", "pgbouncer cannot connect to server", away);
        row("08P01", "client_login_timeout", away);
        row("08P01", "server conn crashed?", away);
        row("08P01", "SSL required", notIn);
        row("08P01", "server login has been failing, cached error: no pg_hba.conf entry for host \"10.0.0.1\"", notIn);
        row("08P01", "unsupported startup parameter: search_path", ErrorCode::DatabaseFailed);
        row("08006", "something else", away);
        row("08004", "sorry", away);
        row("XX000", "Tenant or user not found", password);
        row("XX000", "MaxClientsInSessionMode: max clients reached", busy);
        row("58000", "could not get connection from the pool - AllServersDown: all server connections", away);
        row("58000", "could not get connection from the pool - AllServersDown", away);
        row("58000", "could not get connection from the pool", busy);
        row("08P01",
            "server login has been failing, cached error: no pg_hba.conf entry for host \"10.0.0.1\", user \"u\", "
            "database \"d\", no encryption (server_login_retry)",
            notIn);
        row("42501", "must be superuser or replication role to start walsender", notIn);
    }
    void states()
    {
        QFETCH(QByteArray, state);
        QFETCH(QByteArray, text);
        QFETCH(ErrorCode, code);
        const DatabaseRefusal refusal(QString::fromLatin1(state), QString::fromUtf8(text));
        QCOMPARE(errorCodeText(refusal.code()), errorCodeText(code));
        const Error error = refusal.error({QStringLiteral("u"), QStringLiteral("d"), QStringLiteral("h:1")}, {});
        QVERIFY(error.message.text().endsWith(u'.'));
        QVERIFY(!error.message.text().contains(u'%'));
    }
    // The same from a server, through libpq: at the login, and by a pooler that lets in first.
    void fromAServer_data() { states_data(); }
    void fromAServer()
    {
        QFETCH(QByteArray, state);
        QFETCH(QByteArray, text);
        QFETCH(ErrorCode, code);
        for (const auto when : {FakePostgres::When::AtLogin, FakePostgres::When::AtTheFirstStatement}) {
            FakePostgres server(when, state, text);
            const Secret url("postgres://u:secret-of-tests@127.0.0.1:" + server.port() + "/d");
            const auto report = await(tryDatabaseLogin(url, {}, &m_pool));
            QVERIFY(!report);
            QCOMPARE(errorCodeText(report.error().code), errorCodeText(code));
            QVERIFY2(report.error().detail.contains(QString::fromLatin1(state)), qPrintable(report.error().detail));
            QVERIFY(!report.error().detail.contains(QStringLiteral("secret-of-tests")));
        }
    }
    // The words name what the person can look for.
    void wordsOfARefusal()
    {
        const DatabaseRefusal::Who who{QStringLiteral("u"), QStringLiteral("d1#main"), QStringLiteral("h:1")};
        const auto text = [&who](const char *state, const char *said) {
            return DatabaseRefusal(QString::fromLatin1(state), QString::fromUtf8(said)).error(who, {}).message.text();
        };
        QVERIFY(text("28000", "no pg_hba.conf entry for host \"h\", SSL encryption").contains(who.database));
        QVERIFY(text("28000", "no pg_hba.conf entry for host \"h\", no encryption").contains(who.database));
        const QString pooler = text("08P01", "server login has been failing, cached error: no pg_hba.conf entry for "
                                             "host \"h\", no encryption (server_login_retry)");
        QVERIFY2(pooler.contains(QStringLiteral("pooler")), qPrintable(pooler));
        QVERIFY2(!pooler.contains(QStringLiteral("sslmode")), qPrintable(pooler));
    }
    void severalAnswers()
    {
        const auto best = [](const char *text) { return DatabaseRefusal::inVerboseText(QString::fromUtf8(text)); };
        const auto prefer = best("connection to server at \"h\", port 1 failed: FATAL:  28P01: password "
                                 "authentication failed for user \"u\"\n"
                                 "LOCATION:  auth_failed, auth.c:338\n"
                                 "connection to server at \"h\", port 1 failed: FATAL:  28000: no "
                                 "pg_hba.conf entry for host, no encryption");
        QCOMPARE(prefer->code(), ErrorCode::DatabaseLoginRefused);
        const auto entries = best("x: FATAL:  28000: no pg_hba.conf entry for host \"h\", no encryption\n"
                                  "x: FATAL:  28000: no pg_hba.conf entry for host \"h\", SSL encryption");
        QCOMPARE(entries->story(), DatabaseRefusal::Story::NoEntry);
        QVERIFY(!best("could not connect: Connection refused"));
    }
    // Hasura passes on what libpq says, without a state.
    void otherProgramsTexts()
    {
        const auto code = [](const char *text) {
            return DatabaseRefusal::codeOf(DatabaseRefusal::storyOf(QString::fromUtf8(text)));
        };
        QCOMPARE(code("connection to server at \"h\", port 1 failed: FATAL:  password authentication failed "
                      "for user \"u\""),
                 ErrorCode::DatabaseLoginRefused);
        QCOMPARE(code("FATAL:  no pg_hba.conf entry for host \"1.2.3.4\", user \"u\", database \"d\", no "
                      "encryption"),
                 ErrorCode::DatabaseNotLetIn);
        QCOMPARE(code("FATAL:  role \"u\" is not permitted to log in"), ErrorCode::DatabaseNotLetIn);
        QCOMPARE(code("error 28000"), ErrorCode::DatabaseNotLetIn);
        QCOMPARE(code("FATAL:  database \"d\" does not exist"), ErrorCode::DatabaseMissing);
        QCOMPARE(code("FATAL:  sorry, too many clients already"), ErrorCode::DatabaseBusy);
        QCOMPARE(code("could not translate host name \"h\" to address"), ErrorCode::DatabaseUnreachable);
        QCOMPARE(code("server does not support SSL, but SSL was required"), ErrorCode::DatabaseTls);
        QCOMPARE(code("database query error"), ErrorCode::DatabaseFailed);
    }

private:
    QThreadPool m_pool;
};

BOWLINE_TEST(TestDatabaseRefusal)

} // namespace tst_databaserefusal

#include "tst_databaserefusal.moc"
