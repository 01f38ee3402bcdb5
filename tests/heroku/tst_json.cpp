// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Heroku's answers become, and that anything else is api.bad_answer.
#include "heroku/HerokuJson.h"
#include "heroku/HerokuTokensJson.h"
#include "support/TestMain.h"

#include <QJsonObject>
#include <QRegularExpression>

using namespace bowline;

namespace {

QJsonArray list(const char *json)
{
    return QJsonDocument::fromJson(json).array();
}

const char *const attachments = R"([
 {"id":"at1","name":"DATABASE","namespace":null,"app":{"id":"a1","name":"shop"},
  "addon":{"id":"d1","name":"postgresql-curved-1","app":{"id":"a1","name":"shop"},
           "plan":{"id":"p","name":"heroku-postgresql:standard-0"}},"config_vars":["DATABASE_URL"]},
 {"id":"at2","name":"REPORTS","namespace":"credential:analyst","app":{"id":"a2","name":"reports"},
  "addon":{"id":"d1","name":"postgresql-curved-1","app":{"id":"a1","name":"shop"}}},
 {"id":"at3","name":"POOL","namespace":"connection-pooling:default","app":{"id":"a1","name":"shop"},
  "addon":{"id":"d1","name":"postgresql-curved-1","app":{"id":"a1","name":"shop"}}},
 {"id":"at4","name":"REDIS","namespace":null,"app":{"id":"a1","name":"shop"},
  "addon":{"id":"r1","name":"redis-round-1","app":{"id":"a1","name":"shop"}}},
 {"id":"at5","name":"HIDDEN","namespace":null,"app":{"id":"a1","name":"shop"},
  "addon":{"id":"d9","name":"postgresql-hidden-9","plan":{"id":"p","name":"heroku-postgresql:premium-2"}}}
])";

const char *const addons = R"([
 {"id":"d1","name":"postgresql-curved-1","state":"provisioned","plan":{"name":"heroku-postgresql:standard-0"}},
 {"id":"r1","name":"redis-round-1","state":"provisioned","plan":{"name":"heroku-redis:mini"}}
])";

} // namespace

class TestJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void times_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        const auto row = [](const char *text, const char *utc) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(utc);
        };
        row("2012-01-01T12:00:00Z", "2012-01-01T12:00:00.000Z");
        row("2018-01-09T19:16:27.086+00:00", "2018-01-09T19:16:27.086Z");
        row("2018-01-09T19:16:27.086+02:00", "2018-01-09T17:16:27.086Z");
        row("2020-12-13 16:22:40 +0000", "2020-12-13T16:22:40.000Z");
        row("2020-12-13 16:22:40 -0130", "2020-12-13T17:52:40.000Z");
        row("2020-12-13 16:22", "");
        row("2020-12-13T16:22:40", "");
        row("2020-13-13T16:22:40Z", "");
        row("yesterday", "");
        row("", "");
    }
    void times()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const QDateTime time = parseHerokuTime(text);
        QCOMPARE(time.isValid() ? time.toString(Qt::ISODateWithMs) : QString(), utc);
    }
    void apps()
    {
        const auto apps =
            parseApps(list(R"([{"id":"a1","name":"shop","owner":{"id":"u","email":"o@example.com"},
            "team":{"id":"t","name":"crew"},"released_at":"2026-11-21T10:00:00Z","updated_at":"2026-11-21T10:00:01Z"},
            {"id":"a2","name":"new","owner":{"email":"o@example.com"},"team":null,"released_at":null}])"));
        QVERIFY(apps);
        QCOMPARE(apps->size(), 2);
        QCOMPARE(apps->at(0).teamName, QStringLiteral("crew"));
        QCOMPARE(apps->at(0).ownerEmail, QStringLiteral("o@example.com"));
        QCOMPARE(apps->at(0).releasedAt, QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC));
        QVERIFY(!apps->at(1).releasedAt.isValid());
    }
    void badApps_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("not an object") << QByteArray("[1]");
        QTest::newRow("no id") << QByteArray(R"([{"name":"shop"}])");
        QTest::newRow("null name") << QByteArray(R"([{"id":"a1","name":null}])");
        QTest::newRow("number") << QByteArray(R"([{"id":7,"name":"shop"}])");
        QTest::newRow("owner is a text") << QByteArray(R"([{"id":"a1","name":"shop","owner":"me"}])");
        QTest::newRow("time is a number") << QByteArray(R"([{"id":"a1","name":"shop","released_at":1}])");
        QTest::newRow("no time") << QByteArray(R"([{"id":"a1","name":"shop","released_at":"soon"}])");
    }
    void badApps()
    {
        QFETCH(QByteArray, json);
        const auto apps = parseApps(QJsonDocument::fromJson(json).array());
        QVERIFY(!apps);
        QCOMPARE(apps.error().code, ErrorCode::ApiBadAnswer);
        QVERIFY(apps.error().detail.startsWith(QLatin1String("apps[0]")));
    }
    void databases()
    {
        const auto found = parseDatabases(list(attachments), list(addons));
        QVERIFY(found);
        QCOMPARE(found->size(), 4);
        QCOMPARE(found->at(0).plan, QStringLiteral("standard-0"));
        QCOMPARE(found->at(0).addonState, QStringLiteral("provisioned"));
        QCOMPARE(found->at(0).credential, QStringLiteral("default"));
        QCOMPARE(found->at(0).configVars, QStringList{QStringLiteral("DATABASE_URL")});
        QCOMPARE(found->at(1).credential, QStringLiteral("analyst"));
        QCOMPARE(found->at(1).configVars, QStringList{QStringLiteral("REPORTS_URL")});
        QCOMPARE(found->at(1).appName, QStringLiteral("reports"));
        QCOMPARE(found->at(1).addonAppName, QStringLiteral("shop"));
        QCOMPARE(found->at(2).pooling, QStringLiteral("default"));
        QCOMPARE(found->at(2).credential, QStringLiteral("default"));
        QCOMPARE(found->at(3).plan, QStringLiteral("premium-2"));
        QVERIFY(found->at(3).addonState.isEmpty());
    }
    void badDatabases()
    {
        QVERIFY(!parseDatabases(list(attachments), list(R"([{"id":"d1"}])")));
        QVERIFY(
            !parseDatabases(list(R"([{"id":"at1","name":"DATABASE","app":{"id":"a1","name":"shop"}}])"), {}));
        QVERIFY(!parseDatabases(list(R"([{"id":"at1","name":"DATABASE","app":{"id":"a1","name":"shop"},
            "addon":{"id":"d1","name":"pg"},"config_vars":[7]}])"),
                                {}));
    }
    void newestRelease()
    {
        const auto newest = parseLatestRelease(list(R"([{"version":1},{"version":12,"status":"succeeded",
            "description":"Update DATABASE by heroku-postgresql","user":{"email":"h@addons.heroku.com"},
            "created_at":"2026-11-21T10:00:00Z"},{"version":3}])"));
        QVERIFY(newest);
        QCOMPARE(newest->version, 12);
        QCOMPARE(newest->userEmail, QStringLiteral("h@addons.heroku.com"));
        QCOMPARE(parseLatestRelease({})->version, 0);
        QVERIFY(!parseLatestRelease(list(R"([{"version":"12"}])")));
    }
    void configVars()
    {
        const auto vars = parseConfigVars(QJsonDocument::fromJson(R"({"A":"1","EMPTY":"","U":"ü⚓","NONE":null})"));
        QVERIFY(vars);
        QCOMPARE(vars->size(), 3);
        QCOMPARE(vars->value(QStringLiteral("U")).reveal(), QByteArray("ü⚓"));
        QVERIFY(vars->contains(QStringLiteral("EMPTY")));
        for (const char *bad : {R"({"A":1})", R"({"A":{"B":"secret"}})", "[]", "null"}) {
            const auto refused = parseConfigVars(QJsonDocument::fromJson(bad));
            QVERIFY2(!refused, bad);
            QCOMPARE(refused.error().code, ErrorCode::ApiBadAnswer);
            QVERIFY(!refused.error().detail.contains(QLatin1String("secret")));
        }
    }
    void tokensRoundTrip()
    {
        HerokuTokens tokens{Secret(QByteArray("HRKU-a\"b")), Secret(QByteArray("refresh-1")),
                            QDateTime(QDate(2026, 11, 21), QTime(20, 0, 0, 5), Qt::UTC)};
        const auto back = tokensFromJson(tokensToJson(tokens));
        QVERIFY(back);
        QCOMPARE(back->access.reveal(), QByteArray("HRKU-a\"b"));
        QCOMPARE(back->refresh.reveal(), QByteArray("refresh-1"));
        QCOMPARE(back->expiresAt, tokens.expiresAt);
        const auto apiToken = tokensFromJson(tokensToJson({Secret(QByteArray("HRKU-a")), {}, {}}));
        QVERIFY(apiToken && apiToken->refresh.isEmpty() && !apiToken->expiresAt.isValid());
        for (const char *bad :
             {"", "x", "{}", "[]", R"({"access":""})", R"({"access":"a","expires_at":"soon"})"})
            QCOMPARE(tokensFromJson(Secret(QByteArray(bad))).error().code, ErrorCode::AuthExpired);
    }
};

BOWLINE_TEST(TestJson)
#include "tst_json.moc"
