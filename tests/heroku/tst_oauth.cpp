// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Logging in: the whole dance over real HTTP, with a scripted browser.
#include "heroku/FakeHeroku.h"
#include "heroku/OAuthFlow.h"
#include "heroku/OAuthPage.h"
#include "support/Await.h"
#include "support/FreePort.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTcpServer>

using namespace bowline;
using bowline::test::await;
using bowline::test::FakeHeroku;
using bowline::test::freePort;
using bowline::test::VirtualClock;

namespace tst_oauth {

namespace {

const char *const tokenBody = R"({"access_token":"HRKU-new","expires_in":28799,"refresh_token":"refresh-1",
    "token_type":"Bearer","user_id":"u1","session_nonce":null})";

struct Page
{
    int status = 0;
    QByteArray body;
    QByteArray cacheControl;
};

} // namespace

class TestOAuth : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<FakeHeroku> m_heroku;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<VirtualClock> m_clock;
    SystemRandom m_random;
    OAuthClient m_client;

    std::unique_ptr<OAuthFlow> flow()
    {
        return std::make_unique<OAuthFlow>(m_heroku->endpoints(), m_client, m_http.get(), m_clock.get(), &m_random);
    }
    /// What a browser does: follows redirects, and shows the page it ends up on.
    static Page browse(const QUrl &url)
    {
        QNetworkAccessManager browser;
        QNetworkReply *reply = browser.get(QNetworkRequest(url));
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
                reply->rawHeader("Cache-Control")};
    }
    Page comeBack(const QByteArray &query) const
    {
        return browse(QUrl(m_client.redirect.toString() + QLatin1Char('?') + QString::fromLatin1(query)));
    }
    static QByteArray stateOf(const QUrl &authorize)
    {
        return FakeHeroku::form(authorize.query().toLatin1()).value("state");
    }
    /// Allow: the consent page sends the browser back with a code; the code is good with the secret and the
    /// verifier.
    void allow(const QByteArray &code = "a+b/c=")
    {
        m_heroku->on("GET", QStringLiteral("/oauth/authorize"), [this, code](const ServerRequest &request) {
            const auto query = FakeHeroku::form(request.query);
            m_challenge = query.value("code_challenge");
            ServerResponse response;
            response.status = 302;
            response.headers.append({"Location", m_client.redirect.toString().toLatin1() + "?code=" +
                                                     code.toPercentEncoding() + "&state=" + query.value("state")});
            return response;
        });
        m_heroku->on("POST", QStringLiteral("/oauth/token"), [this, code](const ServerRequest &request) {
            const auto form = FakeHeroku::form(request.body);
            const QByteArray digest = QCryptographicHash::hash(form.value("code_verifier"), QCryptographicHash::Sha256)
                                          .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
            const bool good = request.header("Content-Type") == "application/x-www-form-urlencoded" &&
                              form.value("grant_type") == "authorization_code" && form.value("code") == code &&
                              form.value("client_secret") == "s&cret" && form.value("client_id") == "client-1" &&
                              digest == m_challenge &&
                              form.value("redirect_uri") == m_client.redirect.toString().toLatin1();
            return ServerResponse::text(good ? 200 : 422, "application/json",
                                        good ? QByteArray(tokenBody) : QByteArray(R"({"id":"invalid_params"})"));
        });
    }
    void answerTokenWith(int status, const QByteArray &body)
    {
        m_heroku->on("POST", QStringLiteral("/oauth/token"),
                     [=](const ServerRequest &) { return ServerResponse::text(status, "application/json", body); });
    }
    QByteArray m_challenge;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_heroku = std::make_unique<FakeHeroku>();
        m_http = std::make_unique<HttpClient>();
        m_clock = std::make_unique<VirtualClock>();
        m_client = {QStringLiteral("client-1"), Secret(QByteArray("s&cret")),
                    QUrl(QStringLiteral("http://127.0.0.1:%1/callback").arg(freePort()))};
    }
    void cleanup() { QCOMPARE(m_heroku->problems(), QStringList()); }

    void theAddressToOpen()
    {
        auto login = flow();
        const auto url = login->start();
        QVERIFY(url);
        QCOMPARE(url->path(), QStringLiteral("/oauth/authorize"));
        const auto query = FakeHeroku::form(url->query(QUrl::FullyEncoded).toLatin1());
        QCOMPARE(query.value("scope"), QByteArray("global"));
        QCOMPARE(query.value("response_type"), QByteArray("code"));
        QCOMPARE(query.value("client_id"), QByteArray("client-1"));
        QCOMPARE(query.value("redirect_uri"), m_client.redirect.toString().toLatin1());
        QCOMPARE(query.value("code_challenge_method"), QByteArray("S256"));
        QCOMPARE(query.value("code_challenge").size(), 43);
        QCOMPARE(query.value("state").size(), 43);
        QVERIFY(!url->toString().contains(QLatin1String("cret")));
        login.reset();
        QVERIFY(stateOf(*flow()->start()) != query.value("state"));
    }
    void allowed()
    {
        allow();
        auto login = flow();
        const auto url = login->start();
        QVERIFY(url);
        const Page page = browse(*url);
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("Heroku has let Bowline in"));
        QVERIFY(!page.body.contains('%') || !page.body.contains("%TITLE%"));
        QCOMPARE(page.cacheControl, QByteArray("no-store"));
        const auto tokens = await(login->tokens());
        QVERIFY(tokens);
        QCOMPARE(tokens->access.reveal(), QByteArray("HRKU-new"));
        QCOMPARE(tokens->refresh.reveal(), QByteArray("refresh-1"));
        QCOMPARE(tokens->expiresAt, m_clock->now().addSecs(28799));
    }
    void aSecondReply()
    {
        allow();
        auto login = flow();
        const auto url = login->start();
        browse(*url);
        QVERIFY(await(login->tokens()));
        QVERIFY(comeBack("code=again&state=" + stateOf(*url)).body.contains("already done"));
        QCOMPARE(m_heroku->calls(QStringLiteral("/oauth/token")), 1);
        m_clock->advance(10000);
        QCOMPARE(comeBack("code=again&state=" + stateOf(*url)).status, 0); // nobody listens any more
    }
    void aSecondReplyWhileTheFirstIsExchanged()
    {
        allow();
        m_heroku->hold("POST", QStringLiteral("/oauth/token"));
        auto login = flow();
        const auto url = login->start();
        QNetworkAccessManager browser;
        QNetworkReply *first = browser.get(QNetworkRequest(*url));
        QTRY_COMPARE(m_heroku->held(), 1);
        QVERIFY(comeBack("code=again&state=" + stateOf(*url)).body.contains("already done"));
        m_heroku->release();
        QVERIFY(await(login->tokens()));
        QTRY_VERIFY(first->isFinished());
        QVERIFY(first->readAll().contains("Heroku has let Bowline in"));
        QCOMPARE(m_heroku->calls(QStringLiteral("/oauth/token")), 1);
    }
    void denied_data()
    {
        QTest::addColumn<bool>("withState");
        QTest::newRow("with the state") << true;
        QTest::newRow("without, as Heroku does") << false;
    }
    void denied()
    {
        QFETCH(bool, withState);
        auto login = flow();
        const auto url = login->start();
        const Page page = comeBack("error=access_denied" + (withState ? "&state=" + stateOf(*url) : QByteArray()));
        QVERIFY(page.body.contains("Access was denied"));
        QCOMPARE(await(login->tokens()).error().code, ErrorCode::AuthDenied);
    }
    void theServerReportsAnotherError()
    {
        auto login = flow();
        const auto url = login->start();
        const Page page = comeBack("error=<script>x</script>&state=" + stateOf(*url));
        QVERIFY(page.body.contains("did not finish"));
        QVERIFY(!page.body.contains("<script>"));
        QCOMPARE(await(login->tokens()).error().code, ErrorCode::ApiInvalid);
    }
    void aWrongStateDoesNotEndTheLogin()
    {
        allow();
        auto login = flow();
        const auto url = login->start();
        for (const char *query : {"code=x&state=wrong", "code=x", "error=access_denied&state=wrong", ""}) {
            const Page page = comeBack(query);
            QCOMPARE(page.status, 400);
            QVERIFY(page.body.contains("out of date"));
        }
        QVERIFY(!login->tokens().isSettled());
        QCOMPARE(m_heroku->calls(QStringLiteral("/oauth/token")), 0);
        browse(*url);
        QVERIFY(await(login->tokens()));
    }
    void nobodyAnswers()
    {
        auto login = flow();
        QVERIFY(login->start());
        m_clock->advance(OAuthFlow::timeLimitMs - 1);
        QVERIFY(!login->tokens().isSettled());
        m_clock->advance(1);
        QCOMPARE(await(login->tokens()).error().code, ErrorCode::AuthTimedOut);
    }
    void onlyWrongStatesUntilTheLimit()
    {
        auto login = flow();
        QVERIFY(login->start());
        comeBack("code=x&state=wrong");
        m_clock->advance(OAuthFlow::timeLimitMs);
        QCOMPARE(await(login->tokens()).error().code, ErrorCode::AuthStateMismatch);
    }
    void otherPathsAndMethods()
    {
        auto login = flow();
        const auto url = login->start();
        QUrl favicon = m_client.redirect;
        favicon.setPath(QStringLiteral("/favicon.ico"));
        QCOMPARE(browse(favicon).status, 404);
        QNetworkAccessManager browser;
        QNetworkRequest post(
            QUrl(m_client.redirect.toString() + QStringLiteral("?code=x&state=") + QString::fromLatin1(stateOf(*url))));
        post.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("text/plain"));
        QNetworkReply *reply = browser.post(post, QByteArray("x"));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 405);
        QVERIFY(!login->tokens().isSettled());
    }
    void portTaken()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, static_cast<quint16>(m_client.redirect.port())));
        auto login = flow();
        const auto url = login->start();
        QVERIFY(!url);
        QCOMPARE(url.error().code, ErrorCode::AuthPortTaken);
        other.close();
        QVERIFY(flow()->start());
    }
    void theNextLoginTakesThePortOver()
    {
        auto first = flow();
        QVERIFY(first->start());
        comeBack("error=access_denied");
        QCOMPARE(await(first->tokens()).error().code, ErrorCode::AuthDenied);
        allow();
        auto second = flow(); // at once, while the first still answers reloads
        const auto url = second->start();
        QVERIFY(url);
        QVERIFY(browse(*url).body.contains("Heroku has let Bowline in"));
        QVERIFY(await(second->tokens()));
        first.reset();
    }
    void noClient()
    {
        m_client.secret = {};
        QCOMPARE(flow()->start().error().code, ErrorCode::AuthClientMissing);
        m_client = {{}, Secret(QByteArray("s")), m_client.redirect};
        QCOMPARE(flow()->start().error().code, ErrorCode::AuthClientMissing);
    }
    void redirectsThatCannotBe_data()
    {
        QTest::addColumn<QString>("redirect");
        for (const char *url : {"https://127.0.0.1:5000/cb", "http://example.com:5000/cb", "http://127.0.0.1/cb",
                                "http://192.168.1.1:5000/cb", "bowline://cb", "", "http://0.0.0.0:5000/cb"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void redirectsThatCannotBe()
    {
        QFETCH(QString, redirect);
        m_client.redirect = QUrl(redirect);
        QCOMPARE(flow()->start().error().code, ErrorCode::InputInvalid);
    }
    void localhostByName()
    {
        m_client.redirect.setHost(QStringLiteral("localhost"));
        allow();
        auto login = flow();
        const auto url = login->start();
        QVERIFY(url);
        QVERIFY(browse(*url).body.contains("Heroku has let Bowline in"));
        QVERIFY(await(login->tokens()));
    }
    void tokenRefused_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, int status, const char *body, const char *code) {
            QTest::newRow(name) << status << QByteArray(body) << QString::fromLatin1(code);
        };
        row("Heroku's form", 422, R"({"id":"invalid_params","message":"Invalid code."})", "api.invalid");
        row("secret", 401, R"({"id":"unauthorized","message":"m"})", "auth.client_missing");
        row("RFC form", 400, R"({"error":"invalid_grant","error_description":"Code expired"})", "api.invalid");
        row("client", 401, R"({"error":"invalid_client"})", "auth.client_missing");
        row("limit", 429, R"({"id":"rate_limit","message":"m"})", "api.rate_limited");
        row("maintenance", 503, "<html>", "api.unavailable");
        row("HTML", 200, "<html>", "api.bad_answer");
        row("truncated", 200, "{\"access_token\":\"HRK", "api.bad_answer");
        row("no token", 200, "{}", "api.bad_answer");
        row("token is a number", 200, R"({"access_token":7})", "api.bad_answer");
        row("expiry is a text", 200, R"({"access_token":"HRKU-1","expires_in":"soon"})", "api.bad_answer");
        row("array", 200, "[]", "api.bad_answer");
    }
    void tokenRefused()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        allow();
        answerTokenWith(status, body);
        auto login = flow();
        const Page page = browse(*login->start());
        QVERIFY(page.body.contains("did not finish"));
        const auto tokens = await(login->tokens());
        QVERIFY(!tokens);
        QCOMPARE(errorCodeText(tokens.error().code), code);
    }
    void cancelled()
    {
        allow();
        m_heroku->hold("POST", QStringLiteral("/oauth/token"));
        auto login = flow();
        const auto url = login->start();
        QNetworkAccessManager browser;
        QNetworkReply *reply = browser.get(QNetworkRequest(*url));
        QTRY_COMPARE(m_heroku->held(), 1);
        login->cancel();
        QCOMPARE(await(login->tokens()).error().code, ErrorCode::Cancelled);
        m_heroku->release();
        QTRY_VERIFY(reply->isFinished());
        QVERIFY(flow()->start()); // the port is free again
    }
    void dyingInTheMiddle()
    {
        allow();
        m_heroku->hold("POST", QStringLiteral("/oauth/token"));
        auto login = flow();
        const auto tokens = login->tokens();
        QNetworkAccessManager browser;
        QNetworkReply *reply = browser.get(QNetworkRequest(*login->start()));
        QTRY_COMPARE(m_heroku->held(), 1);
        login.reset();
        m_heroku->release();
        QCOMPARE(await(tokens).error().code, ErrorCode::Cancelled);
        QTRY_VERIFY(reply->isFinished());
    }
    void startedTwice()
    {
        auto login = flow();
        QVERIFY(login->start());
        QCOMPARE(login->start().error().code, ErrorCode::Bug);
    }

    void refresh_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("refreshToken");
        QTest::newRow("a new one") << QByteArray(R"({"access_token":"HRKU-2","expires_in":10,"refresh_token":"r2"})")
                                   << QByteArray("r2");
        QTest::newRow("none given back") << QByteArray(R"({"access_token":"HRKU-2","expires_in":10})")
                                         << QByteArray("r1");
        QTest::newRow("null") << QByteArray(R"({"access_token":"HRKU-2","expires_in":10,"refresh_token":null})")
                              << QByteArray("r1");
    }
    void refresh()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, refreshToken);
        answerTokenWith(200, body);
        const HerokuTokens old{Secret(QByteArray("HRKU-1")), Secret(QByteArray("r1")), {}};
        const auto renewed =
            await(OAuthFlow::refresh(m_heroku->endpoints(), m_client, old, m_http.get(), m_clock.get(), this));
        QVERIFY(renewed);
        QCOMPARE(renewed->access.reveal(), QByteArray("HRKU-2"));
        QCOMPARE(renewed->refresh.reveal(), refreshToken);
        QCOMPARE(renewed->expiresAt, m_clock->now().addSecs(10));
        const auto form = FakeHeroku::form(m_heroku->requests().last().body);
        QCOMPARE(form.value("grant_type"), QByteArray("refresh_token"));
        QCOMPARE(form.value("refresh_token"), QByteArray("r1"));
        QCOMPARE(form.value("client_secret"), QByteArray("s&cret"));
    }
    void refreshRefused_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, int status, const char *body, const char *code) {
            QTest::newRow(name) << status << QByteArray(body) << QString::fromLatin1(code);
        };
        row("401", 401, R"({"id":"unauthorized","message":"m"})", "auth.expired");
        row("400", 400, R"({"error":"invalid_grant"})", "auth.expired");
        row("404", 404, R"({"id":"not_found"})", "auth.expired");
        row("422 grant", 422, R"({"error":"invalid_grant"})", "auth.expired");
        row("client", 401, R"({"error":"invalid_client"})", "auth.client_missing");
        row("suspended", 403, R"({"id":"suspended","message":"m"})", "auth.expired");
        row("403 of a proxy", 403, "<html>", "api.unavailable");
        row("limit", 429, "{}", "api.rate_limited");
        row("down", 503, "", "api.unavailable");
        row("HTML", 200, "<html>", "api.bad_answer");
    }
    void refreshRefused()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        answerTokenWith(status, body);
        const HerokuTokens old{Secret(QByteArray("HRKU-1")), Secret(QByteArray("r1")), {}};
        const auto renewed =
            await(OAuthFlow::refresh(m_heroku->endpoints(), m_client, old, m_http.get(), m_clock.get(), this));
        QVERIFY(!renewed);
        QCOMPARE(errorCodeText(renewed.error().code), code);
    }
    void thePageSpeaksTheBrowsersLanguage()
    {
        ServerRequest request;
        QCOMPARE(languageOf(request).code(), QStringLiteral("en"));
        request.headers = {{"Accept-Language", "fr-CH, de-AT;q=0.9, en;q=0.8"}};
        const Language german = languageOf(request);
        QCOMPARE(german.code(), QStringLiteral("de"));
        const ServerResponse page = oauthPage(OAuthPage::Failed, german, Phrase("login.client_refused"));
        QVERIFY(page.body.contains("lang=\"de\""));
        QVERIFY(page.body.contains(Phrase("page.failed_title").textIn(german).toUtf8()));
    }
    void refreshWithoutAnyoneThere()
    {
        Endpoints nowhere = m_heroku->endpoints();
        nowhere.id.setPort(freePort());
        const HerokuTokens old{Secret(QByteArray("HRKU-1")), Secret(QByteArray("r1")), {}};
        const auto renewed = await(OAuthFlow::refresh(nowhere, m_client, old, m_http.get(), m_clock.get(), this));
        QCOMPARE(renewed.error().code, ErrorCode::NetRefused);
        const HerokuTokens apiToken{Secret(QByteArray("HRKU-1")), {}, {}};
        QCOMPARE(await(OAuthFlow::refresh(nowhere, m_client, apiToken, m_http.get(), m_clock.get(), this)).error().code,
                 ErrorCode::AuthExpired);
    }
};

BOWLINE_TEST(TestOAuth)

} // namespace tst_oauth

#include "tst_oauth.moc"
