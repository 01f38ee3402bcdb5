// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The login and the Platform API against the real sandbox, which records every request that Heroku would not
// take.
#include "heroku/OAuthFlow.h"
#include "heroku/PlatformApi.h"
#include "support/Await.h"
#include "support/FreePort.h"
#include "support/SandboxProcess.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

using namespace bowline;
using bowline::test::await;
using bowline::test::freePort;
using bowline::test::SandboxProcess;

namespace tst_sandbox {

class TestSandbox : public QObject
{
    Q_OBJECT
private:
    SandboxProcess m_sandbox;
    OAuthClient m_client;
    HttpClient m_http;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<RefreshGate> m_gate;
    std::unique_ptr<PlatformApi> m_api;
    HerokuTokens m_tokens;

    static QString text(const char *latin1) { return QString::fromLatin1(latin1); }
    static QByteArray finish(QNetworkReply *reply)
    {
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        if (!reply->isFinished())
            loop.exec();
        return reply->readAll();
    }
    /// What a person does in the browser: opens the page, picks ada, and presses a button of it.
    static QByteArray press(const char *button, const QUrl &authorize)
    {
        QNetworkAccessManager browser;
        const QByteArray consent = finish(browser.get(QNetworkRequest(authorize)));
        static const QRegularExpression hidden(QStringLiteral("name=\"page\" value=\"([^\"]+)\""));
        QUrlQuery form;
        form.addQueryItem(text("page"), hidden.match(QString::fromUtf8(consent)).captured(1));
        form.addQueryItem(text("account"), text("ada@example.com"));
        form.addQueryItem(text("authorize"), text(button));
        QUrl action = authorize;
        action.setQuery(QString());
        QNetworkRequest request(action);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
        return finish(browser.post(request, form.toString(QUrl::FullyEncoded).toLatin1()));
    }
    /// Fails the test if the sandbox did not understand: a check of nothing would pass for ever.
    QJsonValue control(const QByteArray &method, const QString &path, const QJsonObject &body = {}) const
    {
        const QJsonObject answer = m_sandbox.control(method, path, body);
        const int status = answer.value(text("status")).toInt();
        if (status < 200 || status > 299)
            QTest::qFail("the sandbox refused a control request", __FILE__, __LINE__);
        return answer.value(text("body"));
    }
    void logIn()
    {
        OAuthFlow flow(m_sandbox.endpoints(), m_client, &m_http, &m_clock, &m_random);
        const auto url = flow.start();
        QVERIFY(url);
        QVERIFY(press("Allow", *url).contains("Heroku has let Bowline in"));
        const auto tokens = await(flow.tokens());
        QVERIFY(tokens);
        m_tokens = *tokens;
        m_gate = std::make_unique<RefreshGate>(
            [this] {
                return OAuthFlow::refresh(m_sandbox.endpoints(), m_client, m_tokens, &m_http, &m_clock, this)
                    .andThen(this, [](const HerokuTokens &renewed) {
                        return RefreshGate::Token{renewed.access, 0};
                    });
            },
            [] { return qint64(0); });
        m_gate->setToken({m_tokens.access, 0});
        m_api = std::make_unique<PlatformApi>(m_sandbox.endpoints(), &m_http, m_gate.get());
    }
    int tokenRequests() const
    {
        const auto requests = control("GET", text("/requests")).toArray();
        return static_cast<int>(std::count_if(requests.begin(), requests.end(), [](const QJsonValue &request) {
            return request[QStringLiteral("path")].toString() == QLatin1String("/oauth/token");
        }));
    }
    QString appId(const char *name)
    {
        const auto answer = await(m_api->apps());
        for (const HerokuApp &app : answer ? answer->apps : QList<HerokuApp>()) {
            if (app.name == QLatin1String(name))
                return app.id;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_client.redirect = QUrl(QStringLiteral("http://127.0.0.1:%1/callback").arg(freePort()));
        QVERIFY2(m_sandbox.start({text("--redirect-uri"), m_client.redirect.toString()}),
                 qPrintable(m_sandbox.error()));
        m_client.id = m_sandbox.info().value(text("client_id")).toString();
        m_client.secret = Secret(m_sandbox.info().value(text("client_secret")).toString());
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        logIn();
    }
    void cleanup()
    {
        control("DELETE", text("/faults"));
        const auto violations = control("GET", text("/violations")).toArray();
        control("DELETE", text("/violations"));
        QCOMPARE(violations, QJsonArray());
    }

    void oneAppAsksForASecondFactor()
    {
        control("POST", text("/second_factor"), {{text("app"), text("ramen")}, {text("code"), text("246810")}});
        const QString ramen = appId("ramen");
        const auto refused = await(m_api->configVars(ramen));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::AuthAppTwoFactor);
        QVERIFY(refused.error().text().contains(text("ramen")));
        QVERIFY(await(m_api->configVars(appId("sushi"))));
        QCOMPARE(await(m_api->preAuthorize(ramen, Secret(QByteArray("000000")))).error().code,
                 ErrorCode::AuthCodeRefused);
        QVERIFY(await(m_api->preAuthorize(ramen, Secret(QByteArray("246810")))));
        QVERIFY(await(m_api->configVars(ramen)));
        control("POST", text("/second_factor"), {{text("app"), text("ramen")}});
    }
    void whoIsLoggedIn()
    {
        QCOMPARE(await(m_api->account())->email, text("ada@example.com"));
        QVERIFY(m_tokens.expiresAt > m_clock.now().addSecs(3600));
        QVERIFY(!m_tokens.refresh.isEmpty());
    }
    void denied()
    {
        OAuthFlow flow(m_sandbox.endpoints(), m_client, &m_http, &m_clock, &m_random);
        const auto url = flow.start();
        QVERIFY(url);
        QVERIFY(press("Deny", *url).contains("Access was denied"));
        QCOMPARE(await(flow.tokens()).error().code, ErrorCode::AuthDenied);
    }
    void wrongClientSecret()
    {
        OAuthClient wrong = m_client;
        wrong.secret = Secret(QByteArray("wrong"));
        OAuthFlow flow(m_sandbox.endpoints(), wrong, &m_http, &m_clock, &m_random);
        const auto url = flow.start();
        QVERIFY(url);
        QVERIFY(press("Allow", *url).contains("did not finish"));
        QCOMPARE(await(flow.tokens()).error().code, ErrorCode::AuthClientMissing);
    }
    void appsAndTheirETag()
    {
        int remaining = -1;
        connect(m_api.get(), &PlatformApi::budgetSeen, this, [&](int left) { remaining = left; });
        const auto first = await(m_api->apps());
        QVERIFY(first);
        QCOMPARE(first->apps.size(), 14);
        QVERIFY(!first->etag.isEmpty());
        QVERIFY(remaining > 0);
        const auto second = await(m_api->apps(first->etag));
        QVERIFY(second && second->notModified);
        control("POST", text("/set"),
                {{text("app"), text("gyoza")}, {text("name"), text("N")}, {text("value"), text("1")}});
        const auto third = await(m_api->apps(first->etag));
        QVERIFY(third && !third->notModified);
    }
    void databases()
    {
        const auto found = await(m_api->databases());
        QVERIFY(found);
        QCOMPARE(found->size(), 9);
        for (const HerokuAttachment &each : *found) {
            QVERIFY(!each.plan.isEmpty());
            QCOMPARE(each.addonState, text("provisioned"));
            QCOMPARE(each.configVars.size(), 1);
            const auto vars = await(m_api->configVars(each.appId));
            QVERIFY(vars);
            QVERIFY(vars->texts.value(each.configVars.first()).reveal().startsWith("postgres://"));
        }
    }
    void aRotationMakesARelease()
    {
        const QString sushi = appId("sushi");
        const auto before = await(m_api->latestRelease(sushi));
        const auto oldVars = await(m_api->configVars(sushi));
        QVERIFY(before && oldVars);
        control("POST", text("/rotate"), {{text("database"), text("sushi")}});
        const auto after = await(m_api->latestRelease(sushi));
        QVERIFY(after);
        QCOMPARE(after->version, before->version + 1);
        QVERIFY(after->description.startsWith(text("Update ")));
        QVERIFY(after->createdAt.isValid());
        QVERIFY(!(await(m_api->configVars(sushi))->texts.value(text("DATABASE_URL")) ==
                  oldVars->texts.value(text("DATABASE_URL"))));
    }
    void oneRefreshForTwentyCalls()
    {
        control("POST", text("/expire"), {{text("account"), text("ada@example.com")}});
        const int before = tokenRequests();
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
        QCOMPARE(tokenRequests(), before + 1);
    }
    void revoked()
    {
        control("POST", text("/revoke"), {{text("account"), text("ada@example.com")}});
        QCOMPARE(await(m_api->account()).error().code, ErrorCode::AuthExpired);
    }
    void misbehaviour_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *kind, int status, const char *code) {
            QTest::addRow("%s %d", kind, status) << text(kind) << status << text(code);
        };
        row("status", 503, "api.unavailable");
        row("status", 403, "auth.forbidden");
        row("status", 404, "api.not_found");
        row("two_factor", 0, "auth.two_factor");
        row("rate_limit", 0, "api.rate_limited");
        row("html", 502, "api.unavailable");
        row("html", 200, "api.bad_answer");
        row("malformed", 0, "api.bad_answer");
        row("truncate", 0, "net.protocol");
    }
    void misbehaviour()
    {
        QFETCH(QString, kind);
        QFETCH(int, status);
        QFETCH(QString, code);
        QJsonObject fault{{text("path"), text("/account")}, {text("kind"), kind}};
        if (status)
            fault.insert(text("status"), status);
        control("POST", text("/faults"), fault);
        const auto account = await(m_api->account());
        QVERIFY(!account);
        QCOMPARE(errorCodeText(account.error().code), code);
        QVERIFY(await(m_api->account()));
    }
};

BOWLINE_TEST(TestSandbox)

} // namespace tst_sandbox

#include "tst_sandbox.moc"
