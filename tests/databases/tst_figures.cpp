// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of databases over real HTTP: what Heroku's words mean, what is asked and how often, and that no secret of
// the answer is kept.
#include "databases/FigureBook.h"
#include "heroku/FakeHeroku.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"

#include <QRegularExpression>

using namespace bowline;

namespace tst_figures {

using bowline::test::await;
using bowline::test::FakeHeroku;

namespace {

const AccountId bo(QStringLiteral("bo"));

const char *const standardJson =
    R"({"addon_id":"d1","name":"postgresql-round-1","num_bytes":26856795,"waiting?":false,)"
    R"("resource_url":"postgres://u:hidden-secret@h:5432/d","database_password":"hidden-secret","info":[)"
    R"({"name":"Plan","values":["Standard 0"]},{"name":"Status","values":["Available"]},)"
    R"({"name":"Data Size","values":["25.6 MB / 64 GB"]},{"name":"Tables","values":[83]},)"
    R"({"name":"PG Version","values":["15.7"]},{"name":"Connections","values":["12/120"]},)"
    R"({"name":"Followers","resolve_db_name":true,"values":["postgres://u:hidden-secret@f:5432/d"]},)"
    R"({"name":"Maintenance","values":["not required"]},)"
    R"({"name":"Maintenance window","values":["Mondays 18:00 to 22:00 UTC"]}]})";

const char *const essentialJson =
    R"j({"name":"postgresql-flat-2","num_bytes":1073741824,"info":[{"name":"Connections","values":["1/20"]},)j"
    R"j({"name":"Data Size","values":["1 GB / 1 GB (100%) (Out of compliance)"]},)j"
    R"j({"name":"Tables","values":["83/4000 (In compliance)"]},)j"
    R"j({"name":"Maintenance","values":["2026-12-03 18:00"]}]})j";

KnownDatabase database(const QString &id, const char *plan = "standard-0")
{
    KnownDatabase one;
    one.account = bo;
    one.id = id;
    one.plan = DatabasePlan(QLatin1String(plan));
    one.state = QStringLiteral("provisioned");
    return one;
}

QString pathOf(const QString &id)
{
    return QStringLiteral("/client/v11/databases/") + id;
}

} // namespace

class TestFigures : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeHeroku> m_heroku;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<RefreshGate> m_gate;
    std::unique_ptr<DataApi> m_api;
    test::VirtualClock m_clock;
    std::unique_ptr<FigureBook> m_book;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_heroku = std::make_unique<FakeHeroku>();
        m_heroku->onGet(pathOf(QStringLiteral("d1")), 200, standardJson);
        m_heroku->onGet(pathOf(QStringLiteral("d2")), 200, essentialJson);
        m_http = std::make_unique<HttpClient>();
        m_gate = std::make_unique<RefreshGate>(
            [] { return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::AuthExpired)); },
            [] { return qint64(0); });
        m_gate->setToken({Secret(QByteArray("token-1")), 0});
        m_api = std::make_unique<DataApi>(m_heroku->endpoints(), m_http.get(), m_gate.get());
        m_book = std::make_unique<FigureBook>(&m_clock, [this](const AccountId &) { return m_api.get(); });
    }
    void cleanup() { QCOMPARE(m_heroku->problems(), QStringList()); }

    void sizesAreUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("gigabytes") << QStringLiteral(" 64 GB") << qint64(64) * 1024 * 1024 * 1024;
        QTest::newRow("with a share") << QStringLiteral(" 10 GB (0.25%) (In compliance)")
                                      << qint64(10) * 1024 * 1024 * 1024;
        QTest::newRow("a fraction") << QStringLiteral("1.5 MB") << qint64(1.5 * 1024 * 1024);
        QTest::newRow("terabytes") << QStringLiteral("4 TB") << qint64(4) * 1024 * 1024 * 1024 * 1024;
        QTest::newRow("bytes") << QStringLiteral("12 B") << qint64(12);
        QTest::newRow("nothing") << QString() << qint64(-1);
        QTest::newRow("words") << QStringLiteral("Unlimited") << qint64(-1);
        QTest::newRow("another unit") << QStringLiteral("7 rows") << qint64(-1);
    }
    void sizesAreUnderstood()
    {
        QFETCH(QString, text);
        QFETCH(qint64, bytes);
        QCOMPARE(DatabaseFigures::bytesOf(text), bytes);
    }

    void figuresAreRead()
    {
        QVERIFY(await(m_book->look({database(QStringLiteral("d1")), database(QStringLiteral("d2"), "essential-0")})));
        const auto standard = m_book->lastOf(bo, QStringLiteral("d1"));
        QVERIFY(standard && !standard->why);
        QCOMPARE(standard->askedAt, m_clock.now());
        QCOMPARE(standard->figures.version, QStringLiteral("15.7"));
        QCOMPARE(standard->figures.bytes, 26856795);
        QCOMPARE(standard->figures.byteLimit, qint64(64) * 1024 * 1024 * 1024);
        QCOMPARE(standard->figures.connections, 12);
        QCOMPARE(standard->figures.connectionLimit, 120);
        QCOMPARE(standard->figures.tables, 83);
        QVERIFY(standard->figures.maintenance.isEmpty()); // none is planned
        QCOMPARE(standard->figures.maintenanceWindow, QStringLiteral("Mondays 18:00 to 22:00 UTC"));
        for (const HerokuInfoLine &line : standard->lines)
            QVERIFY2(!line.values.join(QLatin1Char(' ')).contains(QLatin1String("hidden-secret")),
                     qPrintable(line.name));
        const auto essential = m_book->lastOf(bo, QStringLiteral("d2"));
        QVERIFY(essential);
        QCOMPARE(DatabaseFigures::share(essential->figures.bytes, essential->figures.byteLimit), std::optional(1.0));
        QCOMPARE(essential->figures.tables, 83);
        QCOMPARE(essential->figures.maintenance, QStringLiteral("2026-12-03 18:00"));
        QVERIFY(essential->figures.version.isEmpty());
    }

    void isAskedNoMoreThanNeeded()
    {
        const QString path = pathOf(QStringLiteral("d1"));
        const QList<KnownDatabase> one{database(QStringLiteral("d1"))};
        const auto first = m_book->look(one);
        const auto second = m_book->look(one); // while the first is under way
        QVERIFY(await(first) && await(second));
        QCOMPARE(m_heroku->calls(path), 1);
        QVERIFY(await(m_book->look(one)));
        QCOMPARE(m_heroku->calls(path), 1);
        m_clock.advance(FigureBook::usualAgeMs + 1);
        QVERIFY(await(m_book->look(one)));
        QCOMPARE(m_heroku->calls(path), 2);
        m_book->expireAll();
        QVERIFY(await(m_book->look(one)));
        QCOMPARE(m_heroku->calls(path), 3);
        // What the Data API does not have, it is not asked for.
        QVERIFY(await(m_book->look({database(QStringLiteral("d3"), "advanced-1")})));
        QCOMPARE(m_heroku->calls(pathOf(QStringLiteral("d3"))), 0);
    }

    void aTenthOfTheBudgetIsTheMost()
    {
        const QString path = pathOf(QStringLiteral("d1"));
        const QList<KnownDatabase> one{database(QStringLiteral("d1"))};
        for (int i = 0; i < FigureBook::mostAnHour + 20; ++i) {
            m_book->expireAll();
            QVERIFY(await(m_book->look(one)));
        }
        QCOMPARE(m_heroku->calls(path), int(FigureBook::mostAnHour));
        QVERIFY(m_book->lastOf(bo, QStringLiteral("d1"))->askedAt.isValid()); // what is known stays
        m_clock.advance(3600 * 1000);
        QVERIFY(await(m_book->look(one)));
        QCOMPARE(m_heroku->calls(path), FigureBook::mostAnHour + 1);
    }

    void whatWasKnownStays()
    {
        const QList<KnownDatabase> one{database(QStringLiteral("d1"))};
        QVERIFY(await(m_book->look(one)));
        const QDateTime then = m_clock.now();
        m_clock.advance(FigureBook::usualAgeMs + 1);
        m_heroku->onGet(pathOf(QStringLiteral("d1")), 503, "{}");
        QVERIFY(await(m_book->look(one)));
        const auto known = m_book->lastOf(bo, QStringLiteral("d1"));
        QVERIFY(known && known->why);
        QCOMPARE(known->why->code, ErrorCode::ApiUnavailable);
        QCOMPARE(known->askedAt, then);
        QCOMPARE(known->figures.connections, 12);
        QVERIFY(!m_book->lastOf(bo, QStringLiteral("never")));
    }
};

BOWLINE_TEST(TestFigures)

} // namespace tst_figures

#include "tst_figures.moc"
