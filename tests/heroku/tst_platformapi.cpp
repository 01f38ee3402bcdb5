// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Platform API over real HTTP: what is sent, what is made of the answers, and one refresh for many calls.
#include "heroku/FakeHeroku.h"
#include "heroku/OAuthFlow.h"
#include "heroku/PlatformApi.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace bowline;
using bowline::test::await;
using bowline::test::FakeHeroku;

namespace tst_platformapi {

namespace {

QByteArray appsJson(int first, int count)
{
    QJsonArray apps;
    for (int i = first; i < first + count; ++i)
        apps.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("app-%1").arg(i, 6, 10, QLatin1Char('0'))},
                                {QStringLiteral("name"), QStringLiteral("name-%1").arg(i)}});
    return QJsonDocument(apps).toJson(QJsonDocument::Compact);
}

} // namespace

class TestPlatformApi : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<FakeHeroku> m_heroku;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<RefreshGate> m_gate;
    std::unique_ptr<PlatformApi> m_api;
    int m_refreshes = 0;
    std::function<Pending<RefreshGate::Token>()> m_refresh;

    const ServerRequest &last() const { return m_heroku->requests().last(); }
    /// GET /apps in pages, following the client's Range header.
    void serveAppPages(int total, int pageSize)
    {
        m_heroku->on("GET", QStringLiteral("/apps"), [=](const ServerRequest &request) {
            const QByteArray range = request.header("Range");
            const qsizetype bracket = range.indexOf("]app-");
            const int first = bracket < 0 ? 0 : range.mid(bracket + 5, 6).toInt() + 1;
            const int count = qMin(pageSize, total - first);
            const bool more = first + count < total;
            auto response = ServerResponse::text(more ? 206 : 200, "application/json", appsJson(first, count));
            response.headers.append({"ETag", "\"page-" + QByteArray::number(first) + '"'});
            if (more)
                response.headers.append(
                    {"Next-Range",
                     "id ]app-" + QByteArray::number(first + count - 1).rightJustified(6, '0') + "..; max=1000"});
            return response;
        });
    }
    template <class T>
    static QString codeOf(const Expected<T> &result)
    {
        return result ? QStringLiteral("ok") : errorCodeText(result.error().code);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_heroku = std::make_unique<FakeHeroku>();
        m_http = std::make_unique<HttpClient>();
        m_refreshes = 0;
        m_refresh = [] { return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::AuthExpired)); };
        m_gate = std::make_unique<RefreshGate>(
            [this] {
                ++m_refreshes;
                return m_refresh();
            },
            [] { return qint64(0); });
        m_gate->setToken({Secret(QByteArray("token-1")), 0});
        m_api = std::make_unique<PlatformApi>(m_heroku->endpoints(), m_http.get(), m_gate.get());
    }
    void cleanup() { QCOMPARE(m_heroku->problems(), QStringList()); }

    void account()
    {
        m_heroku->onGet(QStringLiteral("/account"), 200, R"({"id":"u1","email":"me@example.com","name":null})",
                        {{"RateLimit-Remaining", "4321"}});
        QSignalSpy budget(m_api.get(), &PlatformApi::budgetSeen);
        const auto account = await(m_api->account());
        QVERIFY(account);
        QCOMPARE(account->email, QStringLiteral("me@example.com"));
        QCOMPARE(budget.size(), 1);
        QCOMPARE(budget.first().first().toInt(), 4321);
        QCOMPARE(last().header("Authorization"), QByteArray("Bearer token-1"));
        QVERIFY(last().header("User-Agent").startsWith("Bowline"));
    }
    void aBaseAddressWithAPath()
    {
        m_heroku->onGet(QStringLiteral("/heroku/account"), 200, R"({"id":"u1","email":"me@example.com"})");
        Endpoints endpoints = m_heroku->endpoints();
        endpoints.api.setPath(QStringLiteral("/heroku/"));
        PlatformApi api(endpoints, m_http.get(), m_gate.get());
        QVERIFY(await(api.account()));
    }

    void apps()
    {
        serveAppPages(3, 1000);
        const auto answer = await(m_api->apps());
        QVERIFY(answer);
        QCOMPARE(answer->apps.size(), 3);
        QCOMPARE(answer->etag, QByteArray("\"page-0\""));
        QCOMPARE(answer->calls, 1);
        QCOMPARE(last().header("Range"), QByteArray("id ..; max=1000"));
        QVERIFY(last().header("If-None-Match").isEmpty());
    }
    void appsOnSeveralPages()
    {
        serveAppPages(2500, 1000);
        const auto answer = await(m_api->apps("\"old\""));
        QVERIFY(answer);
        QCOMPARE(answer->apps.size(), 2500);
        QCOMPARE(answer->apps.last().name, QStringLiteral("name-2499"));
        QCOMPARE(answer->calls, 3);
        QVERIFY(answer->etag.isEmpty());
        QCOMPARE(m_heroku->requests().at(0).header("If-None-Match"), QByteArray("\"old\""));
        QVERIFY(m_heroku->requests().at(1).header("If-None-Match").isEmpty());
    }
    void aFullPageHasNoETag()
    {
        serveAppPages(1000, 1000);
        QVERIFY(await(m_api->apps())->etag.isEmpty());
        serveAppPages(999, 1000);
        QVERIFY(!await(m_api->apps())->etag.isEmpty());
    }
    void notModified()
    {
        m_heroku->onGet(QStringLiteral("/apps"), 304, {});
        const auto answer = await(m_api->apps("\"e\""));
        QVERIFY(answer);
        QVERIFY(answer->notModified);
        QVERIFY(answer->apps.isEmpty());
        QCOMPARE(answer->etag, QByteArray("\"e\""));
        QCOMPARE(codeOf(await(m_api->apps())), QStringLiteral("api.bad_answer")); // nobody asked for a 304
    }
    void aServerWithoutRangesAndETags()
    {
        m_heroku->onGet(QStringLiteral("/apps"), 200, appsJson(0, 1500));
        const auto answer = await(m_api->apps("\"e\""));
        QVERIFY(answer);
        QCOMPARE(answer->apps.size(), 1500);
        QVERIFY(answer->etag.isEmpty());
    }
    void anAppOnTwoPagesCountsOnce()
    {
        m_heroku->on("GET", QStringLiteral("/apps"), [](const ServerRequest &request) {
            const bool first = request.header("Range") == "id ..; max=1000";
            auto response = ServerResponse::text(first ? 206 : 200, "application/json", appsJson(first ? 0 : 1, 2));
            if (first)
                response.headers.emplaceBack("Next-Range", "id ]app-000000..; max=1000");
            return response;
        });
        QCOMPARE(await(m_api->apps())->apps.size(), 3);
    }
    void pagesThatDoNotEnd()
    {
        m_heroku->onGet(QStringLiteral("/apps"), 206, appsJson(0, 2), {{"Next-Range", "id ]app-000001..; max=1000"}});
        QCOMPARE(codeOf(await(m_api->apps())), QStringLiteral("api.bad_answer"));
        QVERIFY(m_heroku->calls(QStringLiteral("/apps")) <= 3);
    }
    void aPageThatFails()
    {
        m_heroku->on("GET", QStringLiteral("/apps"), [](const ServerRequest &request) {
            if (request.header("Range") != "id ..; max=1000")
                return ServerResponse::text(503, "text/html", "<html>");
            auto response = ServerResponse::text(206, "application/json", appsJson(0, 2));
            response.headers.emplaceBack("Next-Range", "id ]app-000001..; max=1000");
            return response;
        });
        QCOMPARE(codeOf(await(m_api->apps())), QStringLiteral("api.unavailable"));
    }

    void configVars()
    {
        m_heroku->onGet(QStringLiteral("/apps/a1/config-vars"), 200, R"({"DATABASE_URL":"postgres:x","N":"1"})");
        const auto vars = await(m_api->configVars(QStringLiteral("a1")));
        QVERIFY(vars);
        QCOMPARE(vars->texts.value(QStringLiteral("DATABASE_URL")).reveal(), QByteArray("postgres:x"));
    }
    void appIdsCannotLeaveTheirPlace()
    {
        m_heroku->onGet(QStringLiteral("/apps/../account/config-vars"), 200, "{}");
        QVERIFY(await(m_api->configVars(QStringLiteral("../account"))));
        QCOMPARE(last().target, QByteArray("/apps/..%2Faccount/config-vars"));
    }
    void whatWasLeftOutIsCounted()
    {
        m_heroku->onGet(
            QStringLiteral("/apps"), 200,
            R"([{"id":"a1","name":"shop"},{"id":"a2","name":"odd","released_at":"soon"},{"name":"no id"}])");
        m_heroku->onGet(QStringLiteral("/apps/a1/config-vars"), 200, R"({"DATABASE_URL":"postgres:x","N":1})");
        QCOMPARE(await(m_api->apps())->apps.size(), 2);
        QVERIFY(await(m_api->configVars(QStringLiteral("a1"))));
        QCOMPARE(m_api->oddities().count(), 3);
        QCOMPARE(await(m_api->apps())->apps.size(), 2);
        QCOMPARE(m_api->oddities().count(), 3); // the same ones
        QVERIFY(m_api->oddities().lines().join(u'\n').contains(QLatin1String("apps[odd].released_at")));
        m_heroku->onGet(QStringLiteral("/apps"), 200, R"([{"id":"a1","name":"shop"}])");
        m_heroku->onGet(QStringLiteral("/apps/a1/config-vars"), 200, R"({"DATABASE_URL":"postgres:x"})");
        QVERIFY(await(m_api->apps()) && await(m_api->configVars(QStringLiteral("a1"))));
        QCOMPARE(m_api->oddities().count(), 0);
    }
    void latestRelease()
    {
        m_heroku->onGet(QStringLiteral("/apps/a1/releases"), 206, R"([{"version":12,"description":"d"}])");
        QCOMPARE(await(m_api->latestRelease(QStringLiteral("a1")))->version, 12);
        QCOMPARE(last().header("Range"), QByteArray("version ..; max=1, order=desc"));
        m_heroku->onGet(QStringLiteral("/apps/a2/releases"), 200, "[]");
        QCOMPARE(await(m_api->latestRelease(QStringLiteral("a2")))->version, 0);
    }
    void anAppIsAuthorizedWithACode()
    {
        const QString path = QStringLiteral("/apps/a1/pre-authorizations");
        m_heroku->on("PUT", path, [](const ServerRequest &request) {
            return request.header("Heroku-Two-Factor-Code") == "123456"
                       ? ServerResponse::text(200, "application/json", "{}")
                       : ServerResponse::text(403, "application/json", R"({"id":"two_factor","message":"m"})");
        });
        const Secret code(QByteArray("123456"));
        QVERIFY(await(m_api->preAuthorize(QStringLiteral("a1"), code)));
        QVERIFY(last().body.isEmpty());
        const auto refused = await(m_api->preAuthorize(QStringLiteral("a1"), Secret(QByteArray("654321"))));
        QCOMPARE(codeOf(refused), QStringLiteral("auth.code_refused"));
        QVERIFY(!refused.error().detail.contains(QLatin1String("654321")));
        m_heroku->on("PUT", path, [](const ServerRequest &) { return ServerResponse::text(503, "text/html", ""); });
        QCOMPARE(codeOf(await(m_api->preAuthorize(QStringLiteral("a1"), code))), QStringLiteral("api.unavailable"));
        m_heroku->on("PUT", path, [](const ServerRequest &) { return ServerResponse::text(204, "text/html", ""); });
        QVERIFY(await(m_api->preAuthorize(QStringLiteral("a1"), code)));
    }
    void databases()
    {
        m_heroku->onGet(QStringLiteral("/addon-attachments"), 200,
                        R"([{"id":"t","name":"DATABASE","app":{"id":"a1","name":"shop"},
                             "addon":{"id":"d1","name":"pg-1","app":{"id":"a1","name":"shop"}}}])");
        m_heroku->onGet(QStringLiteral("/addons"), 200,
                        R"([{"id":"d1","state":"provisioning","plan":{"name":"heroku-postgresql:essential-0"}}])");
        const auto databases = await(m_api->databases());
        QVERIFY(databases);
        QCOMPARE(databases->size(), 1);
        QCOMPARE(databases->first().plan, QStringLiteral("essential-0"));
        QCOMPARE(databases->first().addonState, QStringLiteral("provisioning"));
        for (const ServerRequest &request : m_heroku->requests()) {
            const bool attachments = request.path == QLatin1String("/addon-attachments");
            QCOMPARE(request.header("Accept-Inclusion"),
                     attachments ? QByteArray("addon:plan,config_vars") : QByteArray());
        }
        m_heroku->onGet(QStringLiteral("/addons"), 503, {});
        QCOMPARE(codeOf(await(m_api->databases())), QStringLiteral("api.unavailable"));
    }

    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, int status, const char *body, const char *code) {
            QTest::newRow(name) << status << QByteArray(body) << QString::fromLatin1(code);
        };
        row("two factor", 403, R"({"id":"two_factor","message":"m"})", "auth.two_factor");
        row("forbidden", 403, R"({"id":"forbidden","message":"m"})", "auth.forbidden");
        row("gone", 404, R"({"id":"not_found","message":"m"})", "api.not_found");
        row("conflict", 409, "{}", "api.conflict");
        row("invalid", 422, R"({"id":"invalid_params","message":"m"})", "api.invalid");
        row("limit", 429, R"({"id":"rate_limit","message":"m"})", "api.rate_limited");
        row("broken", 500, "boom", "api.unavailable");
        row("maintenance", 503, "<html>", "api.unavailable");
        row("HTML", 200, "<html>", "api.bad_answer");
        row("empty", 200, "", "api.bad_answer");
        row("cut short", 200, "{\"DATABASE_URL\":\"pos", "api.bad_answer");
        row("array", 200, "[]", "api.bad_answer");
        row("number", 200, R"({"DATABASE_URL":1})", "ok"); // and that var is unreadable
    }
    void refusals()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        m_heroku->onGet(QStringLiteral("/apps/a1/config-vars"), status, body);
        QCOMPARE(codeOf(await(m_api->configVars(QStringLiteral("a1")))), code);
        QCOMPARE(m_refreshes, 0);
    }
    void connectionsThatBreak()
    {
        m_heroku->on("GET", QStringLiteral("/account"), [](const ServerRequest &) {
            auto response = ServerResponse::text(200, "application/json", R"({"id":"u1","email":"me@example.com"})");
            response.truncateAfter = 10;
            return response;
        });
        QCOMPARE(codeOf(await(m_api->account())), QStringLiteral("net.protocol"));
        m_heroku->on("GET", QStringLiteral("/account"), [](const ServerRequest &) {
            ServerResponse response;
            response.dropConnection = true;
            return response;
        });
        QVERIFY(codeOf(await(m_api->account())).startsWith(QLatin1String("net.")));
    }

    void oneRefreshForTwentyCalls()
    {
        m_heroku->validTokens = {"token-2"};
        m_heroku->onGet(QStringLiteral("/account"), 200, R"({"id":"u1","email":"me@example.com"})");
        m_heroku->on("POST", QStringLiteral("/oauth/token"), [](const ServerRequest &) {
            return ServerResponse::text(200, "application/json", R"({"access_token":"token-2","expires_in":28799})");
        });
        SystemClock clock;
        const OAuthClient client{QStringLiteral("c"), Secret(QByteArray("s")), QUrl()};
        const HerokuTokens tokens{Secret(QByteArray("token-1")), Secret(QByteArray("r1")), {}};
        m_refresh = [&] {
            return OAuthFlow::refresh(m_heroku->endpoints(), client, tokens, m_http.get(), &clock, this)
                .andThen(this, [](const HerokuTokens &renewed) {
                    return RefreshGate::Token{renewed.access, 0};
                });
        };
        int good = 0;
        int settled = 0;
        for (int i = 0; i < 20; ++i) {
            m_api->account().then(this, [&](const Expected<HerokuAccount> &account) {
                ++settled;
                good += account ? 1 : 0;
            });
        }
        QTRY_COMPARE(settled, 20);
        QCOMPARE(good, 20);
        QCOMPARE(m_heroku->calls(QStringLiteral("/oauth/token")), 1);
        QCOMPARE(m_refreshes, 1);
        QCOMPARE(m_heroku->calls(QStringLiteral("/account")), 40);
    }
    void aRefreshThatFailsReachesEveryCall()
    {
        m_heroku->validTokens = {};
        m_heroku->onGet(QStringLiteral("/account"), 200, "{}");
        int expired = 0;
        for (int i = 0; i < 20; ++i) {
            m_api->account().then(this, [&](const Expected<HerokuAccount> &account) {
                expired += !account && account.error().code == ErrorCode::AuthExpired ? 1 : 0;
            });
        }
        QTRY_COMPARE(expired, 20);
    }
    void aSecond401IsRevoked()
    {
        m_heroku->validTokens = {};
        m_heroku->onGet(QStringLiteral("/account"), 200, "{}");
        m_refresh = [] {
            return Pending<RefreshGate::Token>::ready(RefreshGate::Token{Secret(QByteArray("token-2")), 0});
        };
        QCOMPARE(codeOf(await(m_api->account())), QStringLiteral("auth.revoked"));
        QCOMPARE(m_refreshes, 1);
        QCOMPARE(m_heroku->calls(QStringLiteral("/account")), 2);
    }
    // An answer about one thing ends nothing but that request, whichever request it was.
    void a401ForOneThingIsNotTheLogins_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"/apps", "/apps/app-1/config-vars", "/apps/app-1/releases", "/addons"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void a401ForOneThingIsNotTheLogins()
    {
        QFETCH(QString, path);
        m_heroku->onGet(path, 401, R"({"id":"unauthorized","message":"Invalid credentials provided."})");
        m_heroku->onGet(QStringLiteral("/account"), 200, R"({"id":"u1","email":"me@example.com"})");
        int settled = 0;
        for (int i = 0; i < 5; ++i) {
            m_api->call("GET", path).then(this, [&](const Expected<QJsonDocument> &answer) {
                settled += !answer && answer.error().code == ErrorCode::ApiUnavailable &&
                           answer.error().message.key() == QStringLiteral("heroku.refused_once");
            });
        }
        QTRY_COMPARE(settled, 5);
        QCOMPARE(m_refreshes, 0); // no token is spent on it
        QVERIFY(m_heroku->calls(QStringLiteral("/account")) < 5);
        QVERIFY(await(m_api->account()));
    }
    void a401ThatNobodyConfirmsIsNotTheLogins()
    {
        m_heroku->onGet(QStringLiteral("/apps"), 401, R"({"id":"unauthorized","message":"no"})");
        m_heroku->onGet(QStringLiteral("/account"), 503, "{}");
        const auto apps = await(m_api->apps());
        QCOMPARE(codeOf(apps), QStringLiteral("api.unavailable"));
        QCOMPARE(m_refreshes, 0);
    }
    void a401ThatIsConfirmedIsTheLogins()
    {
        m_heroku->validTokens = {};
        m_heroku->onGet(QStringLiteral("/apps"), 200, "[]");
        m_heroku->onGet(QStringLiteral("/account"), 200, "{}");
        m_refresh = [] { return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::AuthRevoked)); };
        QCOMPARE(codeOf(await(m_api->apps())), QStringLiteral("auth.revoked"));
        m_refresh = [] {
            return Pending<RefreshGate::Token>::ready(RefreshGate::Token{Secret(QByteArray("token-2")), 0});
        };
        QCOMPARE(codeOf(await(m_api->apps())), QStringLiteral("auth.revoked"));
        m_heroku->validTokens = {"token-2"};
        QVERIFY(await(m_api->apps()));
    }
    void dyingInTheMiddle()
    {
        m_heroku->onGet(QStringLiteral("/account"), 200, R"({"id":"u1","email":"me@example.com"})");
        m_heroku->hold("GET", QStringLiteral("/account"));
        const auto pending = m_api->account();
        QTRY_COMPARE(m_heroku->held(), 1);
        m_api.reset();
        m_heroku->release();
        QCOMPARE(codeOf(await(pending)), QStringLiteral("cancelled"));
    }
};

BOWLINE_TEST(TestPlatformApi)

} // namespace tst_platformapi

#include "tst_platformapi.moc"
