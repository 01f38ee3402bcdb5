// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Proof that a Hasura project really uses a new URL, against a real PostgreSQL.
#include "HasuraWorld.h"
#include "core/DatabaseUrl.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace bowline;
using namespace bowline::test;

namespace tst_hasuraproof {

namespace {

const QString shop = QStringLiteral("shop-api"); // its source `default` reads PG_DATABASE_URL
const QString reports = QStringLiteral("reports");
const QString url = QStringLiteral("PG_DATABASE_URL");

/// No way to one part of Hasura.
class OfflineHttp final : public HttpClient
{
public:
    QString offline;
    Pending<HttpResponse> send(const HttpRequest &request) override
    {
        if (!offline.isEmpty() && request.url.path().endsWith(offline))
            return Pending<HttpResponse>::failed(makeError(ErrorCode::NetOffline));
        return HttpClient::send(request);
    }
};

} // namespace

class TestHasuraProof : public QObject
{
    Q_OBJECT
    /// A source of the project that reads no env var, put there as a person does it: whether it works or not.
    void addFixed(const QString &name, const QJsonValue &place)
    {
        QJsonObject source = HasuraWorld::sourceJson(name, url);
        source[QStringLiteral("configuration")] =
            QJsonObject{{QStringLiteral("connection_info"), QJsonObject{{QStringLiteral("database_url"), place}}}};
        QJsonObject metadata = m_world
                                   ->metadata(shop, {{QStringLiteral("type"), QStringLiteral("export_metadata")},
                                                     {QStringLiteral("args"), QJsonObject()}})
                                   .json;
        QJsonArray sources = metadata[QStringLiteral("sources")].toArray();
        sources.append(source);
        metadata[QStringLiteral("sources")] = sources;
        const auto replaced = m_world->metadata(
            shop, {{QStringLiteral("type"), QStringLiteral("replace_metadata")},
                   {QStringLiteral("version"), 2},
                   {QStringLiteral("args"), QJsonObject{{QStringLiteral("allow_inconsistent_metadata"), true},
                                                        {QStringLiteral("metadata"), metadata}}}});
        QVERIFY2(replaced.status == 200, replaced.text.constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        m_postgres = std::make_unique<TestPostgres>();
        QVERIFY2(m_postgres->start(), qPrintable(m_postgres->error()));
        QVERIFY(m_postgres->sql(QStringLiteral("CREATE DATABASE second OWNER bowline")));
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_world = std::make_unique<HasuraWorld>();
    }
    void cleanup()
    {
        const QStringList violations = m_world->violations;
        m_world.reset();
        QCOMPARE(violations, QStringList());
    }
    void cleanupTestCase() { m_postgres.reset(); }

    void firstValueThroughTheRestart()
    {
        const auto destination = m_world->destination(shop);
        QVERIFY(await(destination->write({{url, m_postgres->url()}})));
        const auto proof = await(destination->prove(ProofRequest::asItIs(url, m_postgres->url())));
        QVERIFY2(proof, proof ? "" : qPrintable(proof.error().text()));
        QCOMPARE(proof->kind, Proof::Kind::SourceHealth);
        QCOMPARE(proof->text.text(), QStringLiteral("Hasura reports source default as healthy"));
    }
    void rotation()
    {
        m_world->setEnv(shop, url, m_postgres->url(QStringLiteral("password-of-yesterday")));
        const auto destination = m_world->destination(shop);
        QVERIFY(await(destination->write({{url, m_postgres->url()}})));
        const auto proof = await(destination->prove(ProofRequest::asItIs(url, m_postgres->url())));
        QVERIFY2(proof, proof ? "" : qPrintable(proof.error().text()));
        QCOMPARE(proof->kind, Proof::Kind::SourceHealth);
    }
    void byTheRulesOfTheProgramThatReadsIt()
    {
        const auto destination = m_world->destination(shop);
        const Secret value(m_postgres->url().reveal() + "?sslmode=require");
        QVERIFY(await(destination->write({{url, value}})));
        ProofRequest request = ProofRequest::asItIs(url, value);
        request.rendering.consumer = Consumer::NodePostgres;
        const auto proof = await(destination->prove(request));
        QCOMPARE(proof.error().code, ErrorCode::UrlConsumer);
        QVERIFY(proof.error().text().contains(QStringLiteral("sslmode=no-verify")));
    }
    // Hasura reads URLs only, so it has no word in this.
    void separateVariables()
    {
        const auto destination = m_world->destination(reports);
        ProofRequest request{{{QStringLiteral("PGHOST"), Secret(QByteArray("h"))},
                              {QStringLiteral("PGPASSWORD"), Secret(QByteArray("p"))}},
                             {QStringLiteral("PGSSLMODE")},
                             m_postgres->url(),
                             {}};
        request.rendering.form = Rendering::Form::PgVariables;
        request.rendering.consumer = Consumer::Libpq;
        QVERIFY(await(destination->write(request.written)));
        const auto proof = await(destination->prove(request));
        QVERIFY2(proof, proof ? "" : qPrintable(proof.error().text()));
        QCOMPARE(proof->kind, Proof::Kind::FreshLogin);
        QVERIFY(proof->text.text().contains(QStringLiteral("this one is split. libpq encrypts")));
        request.absent = {QStringLiteral("PGHOST")};
        QCOMPARE(await(destination->prove(request)).error().code, ErrorCode::DestinationConflict);
    }
    // The old database still answers, and so does the old instance: its OK must not count.
    void promotionWaitsForTheNewInstance()
    {
        m_world->setEnv(shop, url, m_postgres->url());
        m_world->control({{QStringLiteral("project"), shop}, {QStringLiteral("restart_ms"), 800}});
        const Secret second = m_postgres->url(TestPostgres::password(), QStringLiteral("second"));
        const auto destination = m_world->destination(shop);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(await(destination->write({{url, second}})));
        const auto proof = await(destination->prove(ProofRequest::asItIs(url, second)));
        QVERIFY2(proof, proof ? "" : qPrintable(proof.error().text()));
        QCOMPARE(proof->kind, Proof::Kind::SourceHealth);
        QVERIFY2(timer.elapsed() >= 790, qPrintable(QString::number(timer.elapsed())));
    }
    void withoutARestartAnOldOkCountsAfterAWhile()
    {
        m_world->setEnv(shop, url, m_postgres->url());
        m_world->control({{QStringLiteral("project"), shop}, {QStringLiteral("restart_ms"), 3600000}});
        VirtualClock clock;
        const Secret second = m_postgres->url(TestPostgres::password(), QStringLiteral("second"));
        const auto destination = m_world->destination(shop, &clock);
        QVERIFY(awaitVirtually(&clock, destination->write({{url, second}})));
        const auto proof = awaitVirtually(&clock, destination->prove(ProofRequest::asItIs(url, second)));
        QVERIFY2(proof, proof ? "" : qPrintable(proof.error().text()));
        QVERIFY(clock.monotonicMs() >= 15000);
        QVERIFY(clock.monotonicMs() < 20000);
    }
    void wrongPassword()
    {
        const QString wrong = QStringLiteral("wrong-password-of-tests");
        const auto destination = m_world->destination(shop);
        QVERIFY(await(destination->write({{url, m_postgres->url(wrong)}})));
        const auto proof = await(destination->prove(ProofRequest::asItIs(url, m_postgres->url(wrong))));
        QVERIFY(!proof);
        QCOMPARE(proof.error().code, ErrorCode::DatabaseLoginRefused);
        QVERIFY2(proof.error().text().contains(QStringLiteral("password")), qPrintable(proof.error().text()));
        QVERIFY(!proof.error().text().contains(wrong));
        QVERIFY(!proof.error().detail.contains(wrong));
    }
    // A source with a URL of its own in its configuration gets nothing of what is written to the env var.
    void aSourceWithAUrlOfItsOwn_data()
    {
        QTest::addColumn<bool>("inParts");
        QTest::addColumn<bool>("works");
        QTest::newRow("URL, as of yesterday") << false << false;
        QTest::newRow("parts, as of yesterday") << true << false;
        QTest::newRow("URL that still works") << false << true;
    }
    void aSourceWithAUrlOfItsOwn()
    {
        QFETCH(bool, inParts);
        QFETCH(bool, works);
        const Secret fixed =
            m_postgres->url(works ? TestPostgres::password() : QStringLiteral("password-of-yesterday"));
        QJsonValue place = fixed.revealText();
        if (inParts) {
            const auto parts = DatabaseUrl::parse(fixed);
            place = QJsonObject{{QStringLiteral("host"), parts->host},
                                {QStringLiteral("port"), parts->port},
                                {QStringLiteral("username"), parts->user},
                                {QStringLiteral("password"), parts->password.revealText()},
                                {QStringLiteral("database"), parts->database}};
        }
        addFixed(QStringLiteral("lit"), place);
        const auto destination = m_world->destination(shop);
        QVERIFY(await(destination->write({{url, m_postgres->url()}})));
        const auto proof = await(destination->prove(ProofRequest::asItIs(url, m_postgres->url())));
        QCOMPARE(proof.has_value(), works);
        if (works) {
            QVERIFY2(proof->text.text().contains(QStringLiteral("source lit has a database URL of its own")),
                     qPrintable(proof->text.text()));
            return;
        }
        QCOMPARE(proof.error().code,
                 ErrorCode::DatabaseFailed); // no password that Heroku would have to replace
        QVERIFY2(proof.error().text().contains(QStringLiteral("lit")), qPrintable(proof.error().text()));
        QVERIFY(proof.error().text().contains(url));
        QVERIFY(!proof.error().text().contains(QStringLiteral("yesterday")));
    }
    void aSourceOfAnotherDatabaseIsNoneOfOurBusiness()
    {
        addFixed(QStringLiteral("far"),
                 m_postgres->url(QStringLiteral("wrong"), QStringLiteral("second")).revealText());
        const auto destination = m_world->destination(shop);
        QVERIFY(await(destination->write({{url, m_postgres->url()}})));
        QVERIFY(await(destination->prove(ProofRequest::asItIs(url, m_postgres->url()))));
    }
    void missingDatabase()
    {
        m_world->setEnv(shop, url, m_postgres->url(TestPostgres::password(), QStringLiteral("nowhere")));
        VirtualClock clock;
        const auto destination = m_world->destination(shop, &clock);
        const auto proof =
            awaitVirtually(&clock, destination->prove(ProofRequest::asItIs(
                                       url, m_postgres->url(TestPostgres::password(), QStringLiteral("nowhere")))));
        QVERIFY(!proof);
        QCOMPARE(proof.error().code, ErrorCode::DatabaseMissing);
    }
    // Hasura never takes the new value in: its failure counts when the minute is over, not before.
    void restartThatNeverComes()
    {
        m_world->setEnv(shop, url, m_postgres->url(QStringLiteral("password-of-yesterday")));
        m_world->control({{QStringLiteral("project"), shop}, {QStringLiteral("restart_ms"), 3600000}});
        VirtualClock clock;
        const auto destination = m_world->destination(shop, &clock);
        QVERIFY(awaitVirtually(&clock, destination->write({{url, m_postgres->url()}})));
        const auto proof = awaitVirtually(&clock, destination->prove(ProofRequest::asItIs(url, m_postgres->url())));
        QVERIFY(!proof);
        QCOMPARE(proof.error().code, ErrorCode::DatabaseLoginRefused);
        QVERIFY(clock.monotonicMs() >= 60000);
        QVERIFY(clock.monotonicMs() < 70000);
        QVERIFY(m_world->calls(shop).count(QStringLiteral("healthz/sources")) < 40); // backed off
    }
    void noSourceYet()
    {
        const auto destination = m_world->destination(reports);
        QVERIFY(await(destination->write({{url, m_postgres->url()}})));
        const auto proof = await(destination->prove(ProofRequest::asItIs(url, m_postgres->url())));
        QVERIFY2(proof, proof ? "" : qPrintable(proof.error().text()));
        QCOMPARE(proof->kind, Proof::Kind::FreshLogin);
        QVERIFY2(proof->text.text().contains(QStringLiteral("No Hasura source uses PG_DATABASE_URL yet")),
                 qPrintable(proof->text.text()));
    }
    void noSourceAndRefused()
    {
        const Secret wrong = m_postgres->url(QStringLiteral("wrong-password-of-tests"));
        const auto destination = m_world->destination(reports);
        QVERIFY(await(destination->write({{url, wrong}})));
        const auto proof = await(destination->prove(ProofRequest::asItIs(url, wrong)));
        QVERIFY(!proof);
        QCOMPARE(proof.error().code, ErrorCode::DatabaseLoginRefused);
    }
    void unwatchedSource()
    {
        m_world->setEnv(shop, url, m_postgres->url());
        m_world->control({{QStringLiteral("project"), shop}, {QStringLiteral("checks_configured_only"), true}});
        const auto destination = m_world->destination(shop);
        const auto proof = await(destination->prove(ProofRequest::asItIs(url, m_postgres->url())));
        QVERIFY2(proof, proof ? "" : qPrintable(proof.error().text()));
        QCOMPARE(proof->kind, Proof::Kind::FreshLogin);
        QVERIFY(proof->text.text().contains(QStringLiteral("does not watch")));
    }
    // A Hasura that cannot be reached from here has not said a word: a login from here is no proof in its stead.
    void unreachedHasuraIsNotProven()
    {
        m_world->setEnv(shop, url, m_postgres->url());
        SystemClock clock;
        QThreadPool pool;
        OfflineHttp http;
        HasuraCloudDestination destination(m_world->spec(shop),
                                           Secret(m_world->sandbox()->info().value(QLatin1String("token")).toString()),
                                           &http, &clock, &pool);
        for (const char *path : {"/v1/metadata", "/healthz/sources"}) {
            http.offline = QLatin1String(path);
            const auto proof = await(destination.prove(ProofRequest::asItIs(url, m_postgres->url())));
            QVERIFY(!proof);
            QCOMPARE(proof.error().code, ErrorCode::NetOffline);
            QVERIFY2(proof.error().text().contains(QStringLiteral("could not be asked")),
                     qPrintable(proof.error().text()));
        }
        pool.waitForDone();
    }
    void anotherValueByNow()
    {
        m_world->setEnv(shop, url, m_postgres->url());
        const auto destination = m_world->destination(shop);
        const auto proof = await(
            destination->prove(ProofRequest::asItIs(url, Secret(QStringLiteral("postgres://u:other-pw@127.0.0.1/x")))));
        QVERIFY(!proof);
        QCOMPARE(proof.error().code, ErrorCode::DestinationConflict);
    }
    void endpointIsLookedUp()
    {
        m_world->setEnv(shop, url, m_postgres->url());
        DestinationSpec spec = m_world->spec(shop);
        spec.fields.remove(hasura::endpoint);
        SystemClock clock;
        QThreadPool pool;
        HttpClient http;
        HasuraCloudDestination destination(
            spec, Secret(m_world->sandbox()->info().value(QLatin1String("token")).toString()), &http, &clock, &pool);
        const auto proof = await(destination.prove(ProofRequest::asItIs(url, m_postgres->url())));
        QVERIFY(proof);
        QCOMPARE(proof->kind, Proof::Kind::SourceHealth);
        pool.waitForDone();
    }
    void destinationMayGoDuringAProof()
    {
        auto destination = m_world->destination(shop);
        const auto proof = destination->prove(ProofRequest::asItIs(url, m_postgres->url()));
        destination.reset();
        QCOMPARE(await(proof).error().code, ErrorCode::Cancelled);
    }

private:
    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<HasuraWorld> m_world;
};

BOWLINE_TEST(TestHasuraProof)

} // namespace tst_hasuraproof

#include "tst_hasuraproof.moc"
