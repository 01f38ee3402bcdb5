// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Heroku's answers become: item by item, and api.bad_answer where there is nothing to be read.
#include "heroku/HerokuJson.h"
#include "heroku/HerokuTokensJson.h"
#include "support/TestMain.h"

#include <QJsonObject>
#include <QRegularExpression>

using namespace bowline;

namespace tst_json {

namespace {

QJsonArray list(const char *json)
{
    return QJsonDocument::fromJson(json).array();
}

const char *const attachments = R"([
 {"id":"at1","name":"DATABASE","namespace":null,"created_at":"2026-01-02T03:04:05Z","app":{"id":"a1","name":"shop"},
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
        const auto apps = parseApps(list(R"([{"id":"a1","name":"shop","owner":{"id":"u","email":"o@example.com"},
            "team":{"id":"t","name":"crew"},"released_at":"2026-11-21T10:00:00Z","updated_at":"2026-11-21T10:00:01Z"},
            {"id":"a2","name":"new","owner":{"email":"o@example.com"},"team":null,"released_at":null}])"));
        QVERIFY(apps);
        QCOMPARE(apps->size(), 2);
        QCOMPARE(apps->at(0).teamName, QStringLiteral("crew"));
        QCOMPARE(apps->at(0).ownerEmail, QStringLiteral("o@example.com"));
        QCOMPARE(apps->at(0).releasedAt, QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC));
        QVERIFY(!apps->at(1).releasedAt.isValid());
    }
    // Heroku's answers are bigger than what we need of them: one odd thing must not cost the rest.
    void oneOddThingLeavesTheRest_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QString>("line"); ///< how it begins
        QTest::addColumn<bool>("isKept");
        const auto row = [](const char *name, const char *item, const char *line, bool isKept) {
            QTest::newRow(name) << QByteArray(item) << QString::fromLatin1(line) << isKept;
        };
        row("not an object", "1", "apps[0] is not an object", false);
        row("null", "null", "apps[0] is not an object", false);
        row("no id", R"({"name":"shop"})", "apps[shop].id", false);
        row("id is a number", R"({"id":7,"name":"shop"})", "apps[shop].id", false);
        row("null name", R"({"id":"a1","name":null})", "apps[a1].name", true);
        row("owner is a text", R"({"id":"a1","name":"shop","owner":"me"})", "apps[shop].owner", true);
        row("email is a number", R"({"id":"a1","name":"shop","owner":{"email":5}})", "apps[shop].owner.email", true);
        row("team is a list", R"({"id":"a1","name":"shop","team":[]})", "apps[shop].team", true);
        row("time is a number", R"({"id":"a1","name":"shop","released_at":1})", "apps[shop].released_at", true);
        row("no time", R"({"id":"a1","name":"shop","released_at":"2012/01/01 12:00:00 -0700"})",
            "apps[shop].released_at", true);
        row("no time of update", R"({"id":"a1","name":"shop","updated_at":{}})", "apps[shop].updated_at", true);
    }
    void oneOddThingLeavesTheRest()
    {
        QFETCH(QByteArray, item);
        QFETCH(QString, line);
        QFETCH(bool, isKept);
        QStringList odd;
        const auto apps = parseApps(list(('[' + item + R"(,{"id":"a2","name":"other"}])").constData()), &odd);
        QVERIFY(apps);
        QCOMPARE(apps->size(), isKept ? 2 : 1);
        QCOMPARE(apps->last().id, QStringLiteral("a2"));
        QCOMPARE(odd.size(), 1);
        QVERIFY2(odd.first().startsWith(line), qPrintable(odd.first()));
        // A list of nothing else is another format.
        const auto alone = parseApps(list(('[' + item + ']').constData()));
        QCOMPARE(alone.has_value(), isKept);
        if (!alone)
            QCOMPARE(alone.error().code, ErrorCode::ApiBadAnswer);
    }
    // What moves when there is a release, for whoever looks for changes, even if the time cannot be read.
    void appsWithoutATimeHaveAnotherMark()
    {
        const auto mark = [](const char *json) { return parseApps(list(json))->first().otherMark; };
        QVERIFY(mark(R"([{"id":"a","name":"n","released_at":"2012-01-01T12:00:00Z"}])").isEmpty());
        const QString odd = mark(R"([{"id":"a","name":"n","released_at":"2012/01/01 12:00:00 -0700"}])");
        QVERIFY(odd != mark(R"([{"id":"a","name":"n","released_at":"2012/01/01 12:00:01 -0700"}])"));
        const QString null = mark(R"([{"id":"a","name":"n","released_at":null,"updated_at":"2012-01-01T12:00:00Z"}])");
        QVERIFY(null != mark(R"([{"id":"a","name":"n","released_at":null,"updated_at":"2012-01-01T12:00:01Z"}])"));
    }
    void databases()
    {
        const auto found = parseDatabases(list(attachments), list(addons));
        QVERIFY(found);
        QCOMPARE(found->attachments.size(), 4);
        QCOMPARE(found->attachments.at(0).plan, QStringLiteral("standard-0"));
        QCOMPARE(found->attachments.at(0).addonState, QStringLiteral("provisioned"));
        QCOMPARE(found->attachments.at(0).credential, QStringLiteral("default"));
        QCOMPARE(found->attachments.at(0).createdAt, QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC));
        QVERIFY(!found->attachments.at(1).createdAt.isValid());
        QCOMPARE(found->attachments.at(0).configVars, QStringList{QStringLiteral("DATABASE_URL")});
        QCOMPARE(found->attachments.at(1).credential, QStringLiteral("analyst"));
        QCOMPARE(found->attachments.at(1).configVars, QStringList{QStringLiteral("REPORTS_URL")});
        QCOMPARE(found->attachments.at(1).appName, QStringLiteral("reports"));
        QCOMPARE(found->attachments.at(1).addonAppName, QStringLiteral("shop"));
        QCOMPARE(found->attachments.at(2).pooling, QStringLiteral("default"));
        QCOMPARE(found->attachments.at(2).credential, QStringLiteral("default"));
        QCOMPARE(found->attachments.at(3).plan, QStringLiteral("premium-2"));
        QVERIFY(found->attachments.at(3).addonState.isEmpty());
    }
    void oddAttachmentsAndAddons()
    {
        QJsonArray ties = list(attachments);
        ties.append(QStringLiteral("odd"));
        ties.append(list(R"([{"id":"at9","name":"NOADDON","app":{"id":"a1","name":"shop"}}])").first());
        ties.append(list(R"([{"id":7,"name":"FOO","app":{"id":"a1"},"addon":{"id":"d1"},"config_vars":[7]}])").first());
        QJsonArray known = list(addons);
        known.append(list(R"([{"id":"d7"}])").first());
        known.append(5);
        QStringList odd;
        const auto found = parseDatabases(ties, known, &odd);
        QVERIFY(found);
        QCOMPARE(found->attachments.size(), 5);
        QCOMPARE(found->attachments.last().name, QStringLiteral("FOO"));
        QCOMPARE(found->attachments.last().configVars, QStringList{QStringLiteral("FOO_URL")});
        QVERIFY2(odd.size() >= 5, qPrintable(odd.join(u'\n')));
        QVERIFY(!parseDatabases(list(attachments), list(R"([{"id":"d1"}])"))); // nothing but odd ones
        QVERIFY(!parseDatabases(list(R"([{"id":"at1","name":"DATABASE","app":{"id":"a1","name":"shop"}}])"), {}));
    }
    // A shield database's private key must never be taken for its URL.
    void onlyUrlsCanBeChosen_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("configVars");
        QTest::addColumn<QString>("chosen");
        const auto row = [](const char *name, const char *vars, const char *chosen) {
            QTest::newRow(vars) << QString::fromLatin1(name) << QByteArray(vars) << QString::fromLatin1(chosen);
        };
        row("DATABASE",
            R"(["DATABASE_BASTION_KEY","DATABASE_BASTION_REKEYS_AFTER","DATABASE_BASTIONS","DATABASE_URL"])",
            "DATABASE_URL");
        row("DATABASE", R"(["DATABASE_CA_CERT","DATABASE_URL"])", "DATABASE_URL");
        row("DATABASE", R"(["DATABASE_READONLY_URL","DATABASE_URL"])", "DATABASE_URL DATABASE_READONLY_URL");
        row("NAVY", R"(["NAVY_BASTION_KEY","NAVY_POOL_URL"])", "NAVY_POOL_URL");
        row("ODD", R"(["ODD_BASTION_KEY","ODD"])", "ODD");
        row("KEYS", R"(["KEYS_BASTION_KEY","KEYS_BASTIONS"])", "");
        row("NEW", "[]", "");
        row("OLD", "null", "OLD_URL");
    }
    void onlyUrlsCanBeChosen()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, configVars);
        QFETCH(QString, chosen);
        QJsonObject tie = list(attachments).first().toObject();
        tie.insert(QStringLiteral("name"), name);
        tie.insert(QStringLiteral("config_vars"), QJsonDocument::fromJson('[' + configVars + ']').array().first());
        const auto found = parseDatabases(QJsonArray{tie}, {});
        QVERIFY(found);
        QCOMPARE(found->attachments.first().configVars.join(u' '), chosen);
    }
    void plansThatAreReachable()
    {
        const auto reachable = [](const char *plan) {
            HerokuAttachment attachment;
            attachment.plan = QString::fromLatin1(plan);
            return attachment.isReachableFromOutside();
        };
        for (const char *plan :
             {"essential-0", "mini", "standard-2", "premium-0", "advanced", "advanced-beta", "performance-4g", ""})
            QVERIFY2(reachable(plan), plan);
        for (const char *plan : {"private-0", "private-7", "shield-0", "advanced-private", "advanced-private-beta",
                                 "advanced-shield", "performance-shield-4g"})
            QVERIFY2(!reachable(plan), plan);
    }
    void releasesTheNewestFirst()
    {
        const auto releases = parseReleases(list(R"([{"version":1},{"version":12,"status":"succeeded",
            "description":"Update DATABASE by heroku-postgresql","user":{"email":"h@addons.heroku.com"},
            "created_at":"2026-11-21T10:00:00Z"},{"version":3}])"));
        QVERIFY(releases && releases->size() == 3);
        QCOMPARE(releases->first().version, 12);
        QCOMPARE(releases->first().userEmail, QStringLiteral("h@addons.heroku.com"));
        QCOMPARE(releases->last().version, 1);
        QVERIFY(parseReleases({})->isEmpty());
        QVERIFY(!parseReleases(list(R"([{"version":"12"}])")));
        QStringList odd;
        const auto rest = parseReleases(list(R"([{"version":"12"},{"version":11,"created_at":3}])"), &odd);
        QVERIFY(rest && rest->size() == 1);
        QCOMPARE(rest->first().version, 11);
        QCOMPARE(odd.size(), 2);
    }
    void configVars()
    {
        const auto vars = parseConfigVars(QJsonDocument::fromJson(R"({"A":"1","EMPTY":"","U":"ü⚓","NONE":null})"));
        QVERIFY(vars);
        QCOMPARE(vars->texts.size(), 3);
        QCOMPARE(vars->texts.value(QStringLiteral("U")).reveal(), QByteArray("ü⚓"));
        QVERIFY(vars->texts.contains(QStringLiteral("EMPTY")));
        QVERIFY(vars->unreadable.isEmpty());
        for (const char *bad : {"[]", "null"}) {
            const auto refused = parseConfigVars(QJsonDocument::fromJson(bad));
            QVERIFY2(!refused, bad);
            QCOMPARE(refused.error().code, ErrorCode::ApiBadAnswer);
        }
    }
    void oddConfigVarsAreNotGone()
    {
        QStringList odd;
        const auto vars =
            parseConfigVars(QJsonDocument::fromJson(R"({"A":1,"B":{"C":"secret"},"OK":"1","NONE":null})"), &odd);
        QVERIFY(vars);
        QCOMPARE(vars->texts.keys(), QStringList{QStringLiteral("OK")});
        QCOMPARE(vars->unreadable, (QSet<QString>{QStringLiteral("A"), QStringLiteral("B")}));
        QCOMPARE(odd.size(), 2);
        QVERIFY(!odd.join(u' ').contains(QLatin1String("secret")));
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
        for (const char *bad : {"", "x", "{}", "[]", R"({"access":""})", R"({"access":"a","expires_at":"soon"})"})
            QCOMPARE(tokensFromJson(Secret(QByteArray(bad))).error().code, ErrorCode::AuthExpired);
    }
};

BOWLINE_TEST(TestJson)

} // namespace tst_json

#include "tst_json.moc"
