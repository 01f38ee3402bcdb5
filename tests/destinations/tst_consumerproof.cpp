// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A proof goes by the rules of the program that reads the value: what that program could not use is never green,
// whatever libpq makes of it. Against a real PostgreSQL that, as Heroku does, takes TLS only and has a self-signed
// certificate.
#include "destinations/FreshLoginProof.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "support/TestPostgres.h"

#include <QRegularExpression>
#include <QThreadPool>

using namespace bowline;
using bowline::test::await;
using bowline::test::TestPostgres;

namespace tst_consumerproof {

namespace {

const QString name = QStringLiteral("DATABASE_URL");

Rendering readBy(Consumer consumer)
{
    Rendering rendering;
    rendering.consumer = consumer;
    return rendering;
}

} // namespace

class TestConsumerProof : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestPostgres> m_postgres;
    QThreadPool m_pool;

    Expected<Proof> proof(const QByteArray &query, const Rendering &rendering)
    {
        const Secret source(m_postgres->url().reveal() + query);
        return await(proveByFreshLogin({{{name, source}}, {}, source, rendering}, &m_pool));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        m_postgres = std::make_unique<TestPostgres>();
        QVERIFY2(m_postgres->start(), qPrintable(m_postgres->error()));
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cleanupTestCase()
    {
        m_pool.waitForDone();
        m_postgres.reset();
    }

    void theSameUrlForEachConsumer_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<Consumer>("consumer");
        QTest::addColumn<QByteArray>("error"); ///< empty: green
        QTest::addColumn<QByteArray>("says");  ///< part of the proof, or of the error
        const auto row = [](const char *query, Consumer consumer, const char *error, const char *says) {
            QTest::addRow("%s, %s", qPrintable(consumerKey(consumer)), query)
                << QByteArray(query) << consumer << QByteArray(error) << QByteArray(says);
        };
        row("", Consumer::Other, "", "a fresh TLS login");
        row("", Consumer::Libpq, "", "libpq encrypts the connection where the server offers that");
        row("?sslmode=require", Consumer::Libpq, "", "libpq encrypts the connection, and does not verify");
        row("?sslmode=require", Consumer::NodePostgres, "url.consumer",
            "node-postgres connects to Heroku with sslmode=no-verify");
        row("?sslmode=no-verify", Consumer::NodePostgres, "", "node-postgres encrypts the connection");
        row("", Consumer::NodePostgres, "database.not_let_in",
            "node-postgres connects to Heroku with sslmode=no-verify");
        row("?sslmode=no-verify", Consumer::Libpq, "url.consumer", "sslmode=require");
        row("?sslmode=no-verify", Consumer::GoPq, "url.consumer", "sslmode=require");
        row("?sslmode=require", Consumer::GoPq, "", "lib/pq encrypts");
        row("?ssl=true", Consumer::Ecto, "", "by the documents of Ecto only");
        row("?sslmode=require", Consumer::Ecto, "database.not_let_in", "Ecto connects to Heroku with ssl=true");
        // Parameters of others: psql refuses such a URL, most programs do not mind, and some send them to the server.
        row("?pool=5", Consumer::Libpq, "url.consumer", "libpq does not accept pool in a URL");
        row("?pgbouncer=true&pool=5", Consumer::Libpq, "url.consumer", "pgbouncer, pool");
        row("?pool=5", Consumer::Other, "", "libpq does not accept pool in a URL; the login went without");
        row("?pool=5&sslmode=no-verify", Consumer::NodePostgres, "", "the login went without");
        row("?pgbouncer=true", Consumer::Prisma, "", "the login went without");
        row("?pool=5", Consumer::GoPq, "url.consumer", "sends pool to the server");
        row("?pool=5", Consumer::GoPgx, "url.consumer", "sends pool to the server");
        row("?pool=5", Consumer::Asyncpg, "url.consumer", "sends pool to the server");
        row("?statement_timeout=5000&sslmode=require", Consumer::GoPq, "", "lib/pq");
        row("?application_name=a%20b&search_path=public&sslmode=require", Consumer::Asyncpg, "", "asyncpg");
    }
    void theSameUrlForEachConsumer()
    {
        QFETCH(QByteArray, query);
        QFETCH(Consumer, consumer);
        QFETCH(QByteArray, error);
        QFETCH(QByteArray, says);
        const auto proven = proof(query, readBy(consumer));
        const QString told = proven ? proven->text.text() : proven.error().text();
        QVERIFY2((proven ? QString() : errorCodeText(proven.error().code)) == QString::fromLatin1(error),
                 qPrintable(proven ? told : errorCodeText(proven.error().code) + told));
        QVERIFY2(told.contains(QString::fromLatin1(says)), qPrintable(told));
        QVERIFY(!told.contains(TestPostgres::password()));
    }

    void aSchemeThatIsNotRead()
    {
        Rendering rendering = readBy(Consumer::Libpq);
        rendering.scheme = QStringLiteral("postgis");
        QCOMPARE(proof({}, rendering).error().code, ErrorCode::UrlConsumer);
        rendering.consumer = Consumer::Other;
        QVERIFY(proof({}, rendering));
    }
    void aFormThatIsNotRead()
    {
        Rendering rendering = readBy(Consumer::Libpq);
        rendering.form = Rendering::Form::Jdbc;
        QCOMPARE(proof({}, rendering).error().code, ErrorCode::UrlConsumer);
        rendering.consumer = Consumer::Jdbc;
        QVERIFY(proof({}, rendering));
    }
    // What was left out has no say: separate variables have no pool.
    void foreignParametersThatAreNotWritten()
    {
        Rendering rendering = readBy(Consumer::Libpq);
        rendering.form = Rendering::Form::PgVariables;
        QVERIFY(proof("?pool=5", rendering));
    }
    void whatIsInItsPlace()
    {
        const ProofRequest request{{{name, Secret(QByteArray("a"))}}, {QStringLiteral("PGSSLMODE")}, {}, {}};
        QVERIFY(request.requireInPlace({{name, Secret(QByteArray("a"))}}));
        QCOMPARE(request.requireInPlace({}).error().code, ErrorCode::DestinationConflict);
        QCOMPARE(request.requireInPlace({{name, Secret(QByteArray("b"))}}).error().code,
                 ErrorCode::DestinationConflict);
        const auto left = request.requireInPlace(
            {{name, Secret(QByteArray("a"))}, {QStringLiteral("PGSSLMODE"), Secret(QByteArray("verify-full"))}});
        QCOMPARE(left.error().code, ErrorCode::DestinationConflict);
        QVERIFY(left.error().text().contains(QStringLiteral("PGSSLMODE")));
    }
};

BOWLINE_TEST(TestConsumerProof)

} // namespace tst_consumerproof

#include "tst_consumerproof.moc"
