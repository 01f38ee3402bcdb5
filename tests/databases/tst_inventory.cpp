// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inventory over real HTTP: what it asks, what it remembers, and who shares an answer.
#include "databases/Inventory.h"
#include "heroku/FakeHeroku.h"
#include "support/Await.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"

#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;
using bowline::test::FakeHeroku;

namespace tst_inventory {

namespace {

const AccountId ada(QStringLiteral("ada"));
const QString addonsPath = QStringLiteral("/addons");
const QString tiesPath = QStringLiteral("/addon-attachments");

const char *const addonsJson =
    R"([{"id":"d1","name":"postgresql-round-1","state":"provisioned","plan":{"name":"heroku-postgresql:standard-0"},)"
    R"("app":{"id":"a1","name":"sushi"},"created_at":"2024-05-01T12:00:00Z"},)"
    R"({"id":"d2","name":"postgresql-alone-2","state":"provisioning","plan":{"name":"heroku-postgresql:essential-0"},)"
    R"("app":{"id":"a2","name":"ramen"}},)"
    R"({"id":"r1","name":"redis-flat-1","state":"provisioned","plan":{"name":"heroku-redis:mini"}}])";

const char *const tiesJson =
    R"([{"id":"t1","name":"DATABASE","app":{"id":"a1","name":"sushi"},)"
    R"("addon":{"id":"d1","name":"postgresql-round-1","plan":{"name":"heroku-postgresql:standard-0"}},)"
    R"("config_vars":["DATABASE_URL"]},)"
    R"({"id":"t2","name":"SHARED","app":{"id":"a1","name":"sushi"},)"
    R"("addon":{"id":"d9","name":"postgresql-hers-9","app":{"id":"x","name":"scones"},)"
    R"("plan":{"name":"heroku-postgresql:premium-0"}},"config_vars":["SHARED_URL"]}])";

} // namespace

class TestInventory : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeHeroku> m_heroku;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<RefreshGate> m_gate;
    std::unique_ptr<PlatformApi> m_api;
    test::VirtualClock m_clock;
    std::unique_ptr<Inventory> m_inventory;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_heroku = std::make_unique<FakeHeroku>();
        m_heroku->onGet(addonsPath, 200, addonsJson);
        m_heroku->onGet(tiesPath, 200, tiesJson);
        m_http = std::make_unique<HttpClient>();
        m_gate = std::make_unique<RefreshGate>(
            [] { return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::AuthExpired)); },
            [] { return qint64(0); });
        m_gate->setToken({Secret(QByteArray("token-1")), 0});
        m_api = std::make_unique<PlatformApi>(m_heroku->endpoints(), m_http.get(), m_gate.get());
        m_inventory = std::make_unique<Inventory>(&m_clock);
        m_inventory->useAccount(ada, m_api.get());
    }
    void cleanup() { QCOMPARE(m_heroku->problems(), QStringList()); }

    void everyDatabaseIsThere()
    {
        const auto answer = await(m_inventory->of(ada));
        QVERIFY(answer);
        QCOMPARE(answer->databases.size(), 3);
        QCOMPARE(answer->askedAt, m_clock.now());
        const auto attached = m_inventory->find(ada, QStringLiteral("d1"));
        QVERIFY(attached);
        QCOMPARE(attached->name, QStringLiteral("postgresql-round-1"));
        QCOMPARE(attached->app, QStringLiteral("sushi"));
        QCOMPARE(attached->plan.name(), QStringLiteral("standard-0"));
        QCOMPARE(attached->attachments.size(), 1);
        QVERIFY(attached->isReady() && attached->createdAt.isValid());
        const auto alone = m_inventory->find(ada, QStringLiteral("d2")); // attached nowhere
        QVERIFY(alone && alone->attachments.isEmpty() && !alone->isReady());
        // Of somebody else's app, of which nothing but the attachment is seen.
        const auto hers = m_inventory->findByName(ada, QStringLiteral("postgresql-hers-9"));
        QVERIFY(hers && hers->appId.isEmpty() && hers->isReady());
        QCOMPARE(hers->app, QStringLiteral("scones"));
        QVERIFY(!m_inventory->findByName(ada, QStringLiteral("redis-flat-1")));
    }

    void isAskedNoMoreThanNeeded()
    {
        const auto calls = [this] { return m_heroku->calls(addonsPath); };
        const auto first = m_inventory->of(ada);
        const auto second = m_inventory->of(ada, 0); // while the first is under way
        QVERIFY(await(first) && await(second));
        QCOMPARE(calls(), 1);
        QVERIFY(await(m_inventory->of(ada)));
        QCOMPARE(calls(), 1);
        QVERIFY(await(m_inventory->of(ada, 0)));
        QCOMPARE(calls(), 2);
        m_clock.advance(Inventory::usualAgeMs + 1);
        QVERIFY(await(m_inventory->of(ada)));
        QCOMPARE(calls(), 3);
        m_inventory->expire(ada);
        QVERIFY(await(m_inventory->of(ada)));
        QCOMPARE(calls(), 4);
        // What happens while an answer is under way may not be in it.
        const auto early = m_inventory->of(ada, 0);
        m_inventory->expire(ada);
        QVERIFY(await(early) && await(m_inventory->of(ada)));
        QCOMPARE(calls(), 6);
    }

    void whatWasKnownStays()
    {
        QVERIFY(await(m_inventory->of(ada)));
        m_heroku->onGet(addonsPath, 503, "{}");
        const auto failed = await(m_inventory->of(ada, 0));
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::ApiUnavailable);
        QVERIFY(m_inventory->find(ada, QStringLiteral("d1")));
        m_heroku->onGet(addonsPath, 200, addonsJson);
        QVERIFY(await(m_inventory->of(ada))); // not the old one as if nothing had happened
        QCOMPARE(m_heroku->calls(addonsPath), 3);
        m_inventory->dropAccount(ada);
        QVERIFY(!await(m_inventory->of(ada)));
        QVERIFY(m_inventory->accounts().isEmpty());
        QVERIFY(m_inventory->find(ada, QStringLiteral("d1")));
        QVERIFY(!await(m_inventory->of(AccountId(QStringLiteral("nobody")))));
    }
};

BOWLINE_TEST(TestInventory)

} // namespace tst_inventory

#include "tst_inventory.moc"
