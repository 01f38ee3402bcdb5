// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Add-ons and their attachments over real HTTP: what is sent, and what is made of the answers.
#include "heroku/AddonApi.h"
#include "heroku/FakeHeroku.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;
using bowline::test::FakeHeroku;

namespace tst_addonapi {

namespace {

QString a(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

constexpr char attachmentJson[] =
    R"({"id":"at-1","name":"REPORTS","namespace":"credential:reader","addon":{"id":"ad-1","name":"postgresql-x",)"
    R"("app":{"id":"ap-1","name":"sushi"}},"app":{"id":"ap-2","name":"gyoza"}})";
constexpr char addonJson[] = R"({"id":"ad-2","name":"postgresql-new","app":{"id":"ap-2","name":"gyoza"},)"
                             R"("plan":{"id":"p","name":"heroku-postgresql:standard-0"},"state":"provisioning"})";

} // namespace

class TestAddonApi : public QObject
{
    Q_OBJECT
    std::unique_ptr<FakeHeroku> m_heroku;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<RefreshGate> m_gate;
    std::unique_ptr<PlatformApi> m_platform;
    std::unique_ptr<AddonApi> m_api;

    QByteArray lastBody() const { return m_heroku->requests().last().body; }
    void answer(const char *method, const char *path, int status, const char *json)
    {
        m_heroku->on(method, a(path), [status, json](const ServerRequest &) {
            return ServerResponse::text(status, "application/json", json);
        });
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(a(".*")));
        m_heroku = std::make_unique<FakeHeroku>();
        m_http = std::make_unique<HttpClient>();
        m_gate = std::make_unique<RefreshGate>(
            [] { return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::AuthExpired)); },
            [] { return qint64(0); });
        m_gate->setToken({Secret(QByteArray("token-1")), 0});
        m_platform = std::make_unique<PlatformApi>(m_heroku->endpoints(), m_http.get(), m_gate.get());
        m_api = std::make_unique<AddonApi>(m_platform.get());
    }
    void cleanup() { QCOMPARE(m_heroku->problems(), QStringList()); }

    void attachmentsOfAnyService()
    {
        m_heroku->onGet(a("/apps/gyoza/addon-attachments"), 200,
                        QByteArray("[") + attachmentJson +
                            R"(,{"id":"at-2","name":"REDIS","namespace":null,"addon":{"id":"ad-9"},"app":{"id":"x"}},)"
                            R"({"name":"nameless"}])");
        const auto all = await(m_api->attachmentsOf(a("gyoza")));
        QVERIFY(all);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->first().nameSpace, a("credential:reader"));
        QCOMPARE(all->first().addonId, a("ad-1"));
        QCOMPARE(all->first().appName, a("gyoza"));
        QVERIFY(all->last().nameSpace.isEmpty());
    }

    void attachesAsItIsWished()
    {
        answer("POST", "/addon-attachments", 201, attachmentJson);
        const auto made =
            await(m_api->attach({a("postgresql-x"), a("gyoza"), a("REPORTS"), a("credential:reader"), false}));
        QVERIFY(made);
        QCOMPARE(made->name, a("REPORTS"));
        QCOMPARE(lastBody(), QByteArray(R"({"addon":{"name":"postgresql-x"},"app":{"name":"gyoza"},"name":"REPORTS",)"
                                        R"("namespace":"credential:reader"})"));
        QVERIFY(await(m_api->attach({a("postgresql-x"), a("gyoza"), {}, {}, true})));
        QCOMPARE(lastBody(),
                 QByteArray(R"({"addon":{"name":"postgresql-x"},"app":{"name":"gyoza"},"confirm":"gyoza"})"));
    }

    void whatIsTakenIsToldInHerokusWords()
    {
        answer("POST", "/addon-attachments", 423, R"({"id":"confirmation_required","message":"It is taken."})");
        const auto made = await(m_api->attach({a("postgresql-x"), a("gyoza"), a("REPORTS"), {}, false}));
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::ApiInvalid);
        QVERIFY(made.error().text().contains(a("It is taken.")));
    }

    void whatIsGoneIsAsGoodAsTakenAway()
    {
        answer("DELETE", "/addon-attachments/at-1", 200, attachmentJson);
        QVERIFY(await(m_api->detach(a("at-1"))));
        answer("DELETE", "/addon-attachments/at-1", 404, R"({"id":"not_found","message":"none"})");
        QVERIFY(await(m_api->detach(a("at-1"))));
    }

    void destroyedIsWhatHerokuCallsSo()
    {
        const char *path = "/apps/ap-2/addons/ad-2";
        answer("DELETE", path, 200, R"({"id":"ad-2","state":"deprovisioning"})");
        QVERIFY(await(m_api->destroy(a("ap-2"), a("ad-2"), false)));
        QCOMPARE(lastBody(), QByteArray(R"({"force":false})"));
        QVERIFY(await(m_api->destroy(a("ap-2"), a("ad-2"), true)));
        QCOMPARE(lastBody(), QByteArray(R"({"force":true})"));
        answer("DELETE", path, 200, R"({"id":"ad-2","state":"provisioned"})");
        QCOMPARE(await(m_api->destroy(a("ap-2"), a("ad-2"), false)).error().code, ErrorCode::ApiBadAnswer);
        answer("DELETE", path, 403, R"({"id":"forbidden","message":"no"})");
        QCOMPARE(await(m_api->destroy(a("ap-2"), a("ad-2"), false)).error().code, ErrorCode::AuthForbidden);
        // Not there: gone, or with another app by now.
        answer("DELETE", path, 404, R"({"id":"not_found","message":"none"})");
        answer("GET", "/addons/ad-2", 404, R"({"id":"not_found","message":"none"})");
        QVERIFY(await(m_api->destroy(a("ap-2"), a("ad-2"), false)));
        answer("GET", "/addons/ad-2", 200, addonJson);
        QCOMPARE(await(m_api->destroy(a("ap-2"), a("ad-2"), false)).error().code, ErrorCode::ApiNotFound);
    }

    void findsOne()
    {
        answer("GET", "/apps/gyoza/addons/postgresql-new", 200, addonJson);
        const auto found = await(m_api->find(a("gyoza"), a("postgresql-new")));
        QVERIFY(found && *found);
        QCOMPARE((*found)->id, a("ad-2"));
        answer("GET", "/apps/gyoza/addons/postgresql-new", 404, R"({"id":"not_found","message":"none"})");
        const auto none = await(m_api->find(a("gyoza"), a("postgresql-new")));
        QVERIFY(none && !*none);
        answer("GET", "/apps/gyoza/addons/postgresql-new", 503, "{}");
        QCOMPARE(await(m_api->find(a("gyoza"), a("postgresql-new"))).error().code, ErrorCode::ApiUnavailable);
    }

    void plansTheCheapestFirst()
    {
        m_heroku->onGet(a("/addon-services/heroku-postgresql/plans"), 200,
                        R"([{"name":"heroku-postgresql:premium-0","human_name":"Premium 0","visible":false,)"
                        R"("price":{"cents":20000,"unit":"month","contract":false}},)"
                        R"({"name":"heroku-postgresql:essential-0","price":{"cents":500,"unit":"month"}},)"
                        R"({"name":"heroku-postgresql:shield-0","price":{"cents":0,"unit":"month","contract":true}}])");
        const auto plans = await(m_api->plans());
        QVERIFY(plans);
        QCOMPARE(plans->size(), 3);
        QCOMPARE(plans->at(0).name, a("essential-0"));
        QCOMPARE(plans->at(0).cents, 500);
        QCOMPARE(plans->at(2).cents, -1); // by contract: the last, and not for nothing
        QVERIFY(plans->at(0).isSold && !plans->at(1).isSold);
    }

    void creates()
    {
        answer("POST", "/apps/ap-2/addons", 201, addonJson);
        const auto follower = await(
            m_api->create(a("ap-2"), {a("postgresql-new"), a("standard-0"), a("COPY"), {}, a("postgresql-x"), true}));
        QVERIFY(follower);
        QCOMPARE(follower->id, a("ad-2"));
        QCOMPARE(follower->plan, a("standard-0"));
        QCOMPARE(follower->state, a("provisioning"));
        QCOMPARE(lastBody(), QByteArray(R"({"attachment":{"name":"COPY"},"config":{"follow":"postgresql-x"},)"
                                        R"("name":"postgresql-new","plan":{"name":"heroku-postgresql:standard-0"}})"));
        QVERIFY(await(m_api->create(a("ap-2"), {{}, a("essential-0"), {}, a("16"), {}, false})));
        QCOMPARE(lastBody(),
                 QByteArray(R"({"config":{"version":"16"},"plan":{"name":"heroku-postgresql:essential-0"}})"));
        answer("POST", "/apps/ap-2/addons", 201, R"({"name":"postgresql-new"})");
        QCOMPARE(await(m_api->create(a("ap-2"), {{}, a("essential-0"), {}, {}, {}, false})).error().code,
                 ErrorCode::ApiBadAnswer);
    }

    void appsAndTheirReleasePhase()
    {
        m_heroku->onGet(a("/apps/gyoza"), 200, R"({"id":"ap-2","name":"gyoza"})");
        QCOMPARE(await(m_api->app(a("gyoza")))->id, a("ap-2"));
        m_heroku->onGet(a("/apps/gyoza"), 200, R"({"name":"gyoza"})");
        QCOMPARE(await(m_api->app(a("gyoza"))).error().code, ErrorCode::ApiBadAnswer);
        m_heroku->onGet(a("/apps/gyoza/formation"), 200, R"([{"type":"web"}])");
        QVERIFY(!*await(m_api->hasReleasePhase(a("gyoza"))));
        m_heroku->onGet(a("/apps/gyoza/formation"), 200, R"([{"type":"web"},{"type":"release"}])");
        QVERIFY(*await(m_api->hasReleasePhase(a("gyoza"))));
    }

    void namesOfAttachments()
    {
        for (const char *name : {"DATABASE", "A", "HEROKU_POSTGRESQL_NAVY", "X2"})
            QVERIFY2(AddonAttachment::isName(a(name)), name);
        for (const char *name : {"", "a", "2X", "_X", "A B", "A-B", "DATABASE_url", "Ä"})
            QVERIFY2(!AddonAttachment::isName(QString::fromUtf8(name)), name);
    }
};

BOWLINE_TEST(TestAddonApi)

} // namespace tst_addonapi

#include "tst_addonapi.moc"
