// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which error an answer becomes, and that no secret travels in one.
#include "heroku/HerokuError.h"
#include "heroku/OAuthReply.h"
#include "support/TestMain.h"

#include <QLocale>
#include <QRegularExpression>

using namespace bowline;

namespace tst_error {

namespace {

HttpResponse answer(int status, const char *body, const HttpHeaders &headers = {})
{
    return {status, headers, body};
}

} // namespace

class TestError : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void codes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, int status, const char *body, const char *code) {
            QTest::newRow(name) << status << QByteArray(body) << QString::fromLatin1(code);
        };
        row("400", 400, R"({"id":"bad_request","message":"m"})", "api.invalid");
        row("401", 401, R"({"id":"unauthorized","message":"Invalid credentials provided."})", "auth.revoked");
        row("403", 403, R"({"id":"forbidden","message":"m"})", "auth.forbidden");
        row("two factor", 403, R"({"id":"two_factor","message":"m"})", "auth.two_factor");
        row("two factor of an app", 403, R"({"id":"two_factor","message":"m","app":{"id":"a","name":"shop"}})",
            "auth.app_two_factor");
        row("two factor of a named app", 403, R"({"id":"two_factor","message":"m","app":"shop"})",
            "auth.app_two_factor");
        row("suspended", 403, R"({"id":"suspended","message":"m"})", "auth.suspended");
        row("delinquent", 402, R"({"id":"delinquent","message":"m"})", "api.invalid");
        row("404", 404, R"({"id":"not_found","message":"m"})", "api.not_found");
        row("404 in HTML", 404, "<h1>Not Found</h1>", "api.not_found");
        row("409", 409, "{}", "api.conflict");
        row("412", 412, "", "api.conflict");
        row("416", 416, "{}", "api.invalid");
        row("422", 422, R"({"id":"invalid_params","message":"m"})", "api.invalid");
        row("429", 429, R"({"id":"rate_limit","message":"m"})", "api.rate_limited");
        row("500", 500, "boom", "api.unavailable");
        row("503", 503, R"({"id":"maintenance"})", "api.unavailable");
        row("redirect", 302, "", "api.bad_answer");
        row("304 unasked", 304, "", "api.bad_answer");
    }
    void codes()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        const Error error = herokuError(answer(status, body.constData()));
        QCOMPARE(errorCodeText(error.code), code);
        QVERIFY(!error.message.isEmpty());
    }
    void twoFactorByHeader()
    {
        QCOMPARE(herokuError(answer(403, "{}", {{"Heroku-Two-Factor-Required", "true"}})).code,
                 ErrorCode::AuthTwoFactor);
    }
    void theAppIsNamed()
    {
        const Error error =
            herokuError(answer(403, R"({"id":"two_factor","message":"m","app":{"id":"a","name":"shop"}})"));
        QVERIFY(error.message.text().contains(QLatin1String("shop")));
        QVERIFY(appNeedsSecondFactor(QStringLiteral("shop"), {}).message.text().contains(QLatin1String("shop")));
        QCOMPARE(appNeedsSecondFactor({}, {}).message, standardMessage(ErrorCode::AuthAppTwoFactor));
    }
    // "The service" is Bowline's own, wherever a person reads of it.
    void herokuIsNamed()
    {
        for (const int status : {302, 402, 404, 410, 422, 429, 500, 502, 503}) {
            const QString message = herokuError(answer(status, "{}")).text();
            QVERIFY2(message.contains(QLatin1String("Heroku")), qPrintable(message));
            QVERIFY2(!message.contains(QLatin1String("service"), Qt::CaseInsensitive), qPrintable(message));
        }
        QVERIFY(badHerokuAnswer({}).message.text().contains(QLatin1String("Heroku")));
        QVERIFY(herokuError(answer(403, R"({"id":"suspended"})")).message.text().contains(QLatin1String("suspended")));
    }
    void waits()
    {
        QCOMPARE(herokuError(answer(429, "{}")).retryAfterMs, 60000);
        QCOMPARE(herokuError(answer(429, "{}", {{"Retry-After", "7"}})).retryAfterMs, 7000);
        QCOMPARE(herokuError(answer(429, "{}", {{"Retry-After", "-7"}})).retryAfterMs, 60000);
        QCOMPARE(herokuError(answer(429, "{}", {{"Retry-After", "99999999999999"}})).retryAfterMs, 3600000);
        QCOMPARE(herokuError(answer(429, "{}", {{"Retry-After", "Fri, 01 Jan 1999 00:00:00 GMT"}})).retryAfterMs,
                 60000);
        QCOMPARE(herokuError(answer(503, "{}")).retryAfterMs, 0);
        QCOMPARE(herokuError(answer(503, "{}", {{"Retry-After", "7"}})).retryAfterMs, 7000);
        const QByteArray inAMinute = QLocale::c()
                                         .toString(QDateTime::currentDateTimeUtc().addSecs(60),
                                                   QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
                                         .toLatin1();
        const int wait = herokuError(answer(429, "{}", {{"Retry-After", inAMinute}})).retryAfterMs;
        QVERIFY2(wait > 50000 && wait <= 60000, QByteArray::number(wait).constData());
    }
    void herokusOwnWords()
    {
        const Error error = herokuError(answer(422, R"({"id":"invalid_params","message":"Name is\n taken"})"));
        QVERIFY(error.message.text().contains(QLatin1String("Name is taken")));
        const Error empty = herokuError(answer(422, "{}"));
        QCOMPARE(empty.message.text(), QStringLiteral("Heroku refused this request."));
        const QByteArray longText(5000, 'x');
        QVERIFY(herokuError(answer(422, ("{\"message\":\"" + longText + "\"}").constData())).message.text().size() <
                400);
    }
    void noSecretTravels()
    {
        const Secret token(QByteArray("HRKU-very-secret-token"));
        const Error error = herokuError(
            answer(422, "{\"id\":\"x\",\"message\":\"HRKU-very-secret-token postgres:\\/\\/u:pa55word@h:5432/d\"}"));
        for (const QString &text : {error.text(), error.detail}) {
            QVERIFY(!text.contains(QLatin1String("very-secret")));
            QVERIFY(!text.contains(QLatin1String("pa55word")));
        }
    }

    void browserReplies_data()
    {
        using Kind = OAuthReply::Kind;
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *query, Kind kind) {
            QTest::newRow(query) << QByteArray(query) << static_cast<int>(kind);
        };
        row("code=abc&state=st%2Bate", Kind::Code);
        row("state=st%2bate&code=abc", Kind::Code);
        row("code=abc&state=other", Kind::Foreign);
        row("code=abc", Kind::Foreign);
        row("code=&state=st%2Bate", Kind::Foreign);
        row("state=st%2Bate", Kind::Foreign);
        row("", Kind::Foreign);
        row("error=access_denied", Kind::Denied);
        row("error=access_denied&state=st%2Bate", Kind::Denied);
        row("error=access_denied&state=other", Kind::Foreign);
        row("error=server_error&state=st%2Bate", Kind::Refused);
        row("error=server_error", Kind::Foreign);
        row("code=abc&error=server_error&state=st%2Bate", Kind::Refused);
    }
    void browserReplies()
    {
        QFETCH(QByteArray, query);
        QFETCH(int, kind);
        QCOMPARE(static_cast<int>(OAuthReply::parse(query, Secret(QByteArray("st+ate"))).kind), kind);
    }
    void codesAreDecodedOnce()
    {
        const Secret state(QByteArray("s"));
        QCOMPARE(OAuthReply::parse("code=abc%2B%2F%3D&state=s", state).code.reveal(), QByteArray("abc+/="));
        QCOMPARE(OAuthReply::parse("code=100%2525&state=s", state).code.reveal(), QByteArray("100%25"));
    }
};

BOWLINE_TEST(TestError)

} // namespace tst_error

#include "tst_error.moc"
