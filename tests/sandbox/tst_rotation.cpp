// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DatabaseUrl.h"
#include "sandbox/Session.h"
#include "sandbox/Wire.h"
#include "support/TestMain.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRegularExpression>

using namespace bowline;
using namespace bowline::test;

namespace tst_rotation {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

/// What happens to real sessions and passwords: rotation, failover, promotion, detaching.
class RotationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void onlyEncryptedLogins();
    void rotationKillsTheOldPassword();
    void rotationReachesEveryApp();
    void namedCredentialOverlaps();
    void idleOverlapIsShort();
    void forcedNamedRotation();
    void overlapOutlivesAMove();
    void allCredentialsRotate();
    void revokedBeforeReplaced();
    void failoverMovesTheData();
    void promotionSwapsDatabases();
    void connectionReset();
    void pooledUrlFollows();
    void credentialsComeAndGo();
    void essentialHasOneCredential();
    void advancedHasItsOwn();
    void unknownDatabaseIsHtml();
    void infoDependsOnThePlan();

private:
    QString addOnOf(const QString &app, const QString &attachment = QStringLiteral("DATABASE"));
    void forward(int seconds) { m_wire->control("POST", s("/time"), {{s("forward_seconds"), seconds}}); }

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<Wire> m_wire;
};

void RotationTest::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY2(m_sandbox->start({s("--quiet")}), qPrintable(m_sandbox->error()));
}

void RotationTest::init()
{
    QTest::failOnWarning(QRegularExpression(s(".*")));
    m_wire = std::make_unique<Wire>(*m_sandbox);
}

void RotationTest::cleanup()
{
    const QJsonArray violations = m_wire->violations();
    QVERIFY2(violations.isEmpty(), QJsonDocument(violations).toJson().constData());
}

QString RotationTest::addOnOf(const QString &app, const QString &attachment)
{
    const auto found = m_wire->get(s("/apps/%1/addon-attachments/%2").arg(app, attachment));
    return found.object().value(s("addon")).toObject().value(s("name")).toString();
}

void RotationTest::onlyEncryptedLogins()
{
    const QString url = m_wire->configVar(s("tempura"), s("DATABASE_URL"));
    const Session good(url);
    QVERIFY2(good.isOpen(), qPrintable(good.error()));
    QVERIFY(good.isEncrypted());
    QCOMPARE(good.ask("SELECT count(*) FROM dishes"), s("5"));
    const Session plain(url, s("disable"));
    QVERIFY(!plain.isOpen());
    QVERIFY(plain.error().contains(s("no encryption")));
}

void RotationTest::rotationKillsTheOldPassword()
{
    const QString before = m_wire->configVar(s("tempura"), s("DATABASE_URL"));
    const Session held(before);
    QVERIFY(held.isOpen());
    const auto rotated = m_wire->send(
        "POST", s("/postgres/v0/databases/%1/credentials/default/credentials_rotation").arg(addOnOf(s("tempura"))), {});
    QCOMPARE(rotated.status, 200);
    QVERIFY(rotated.object().value(s("message")).toString().startsWith(s("Rotating credentials on postgresql-")));
    QVERIFY(held.ask("SELECT 1").isNull());

    const Session refused(before);
    QVERIFY(!refused.isOpen());
    QVERIFY(refused.error().contains(s("password authentication failed")));

    const QString after = m_wire->configVar(s("tempura"), s("DATABASE_URL"));
    QCOMPARE(classifyChange(Secret(before), Secret(after)), ChangeKind::Rotation);
    const Session again(after);
    QVERIFY2(again.isOpen(), qPrintable(again.error()));
    QVERIFY(again.isEncrypted());
    QVERIFY(QRegularExpression(s("^p[0-9a-f]{64}$"))
                .match(DatabaseUrl::parse(Secret(after))->password.revealText())
                .hasMatch());
}

void RotationTest::rotationReachesEveryApp()
{
    const QString addOn = addOnOf(s("sushi"));
    const QString analytics = m_wire->configVar(s("sushi"), s("ANALYTICS_URL"));
    const auto rotated =
        m_wire->send("POST", s("/postgres/v0/databases/%1/credentials/default/credentials_rotation").arg(addOn),
                     {{s("forced"), true}});
    QCOMPARE(rotated.status, 200);
    QCOMPARE(m_wire->configVar(s("sushi"), s("DATABASE_URL")), m_wire->configVar(s("ramen"), s("SUSHI_DB_URL")));
    QCOMPARE(m_wire->configVar(s("sushi"), s("ANALYTICS_URL")), analytics);
    for (const auto &[app, name] : {std::pair{"sushi", "DATABASE"}, std::pair{"ramen", "SUSHI_DB"}}) {
        const QJsonObject release = m_wire->lastRelease(s(app));
        QCOMPARE(release.value(s("description")).toString(), s("Update %1 by heroku-postgresql").arg(s(name)));
        QCOMPARE(release.value(s("user")).toObject().value(s("email")).toString(),
                 s("heroku-postgresql@addons.heroku.com"));
        const auto then = m_wire->get(
            s("/apps/%1/releases/%2/config-vars").arg(s(app), QString::number(release.value(s("version")).toInt())));
        QCOMPARE(then.object().value(s(name) + s("_URL")).toString(), m_wire->configVar(s(app), s(name) + s("_URL")));
    }
}

void RotationTest::namedCredentialOverlaps()
{
    const QString path = s("/postgres/v0/databases/%1/credentials/analytics").arg(addOnOf(s("sushi")));
    const QString before = m_wire->configVar(s("sushi"), s("ANALYTICS_URL"));
    const auto now = [&] { return m_wire->get(path).object(); };
    const auto login = [&](int index) { return now().value(s("credentials")).toArray().at(index).toObject(); };
    const Session held(before);
    QVERIFY2(held.isOpen(), qPrintable(held.error()));
    QCOMPARE(m_wire->send("POST", path + s("/credentials_rotation"), {}).status, 200);
    QCOMPARE(m_wire->lastRelease(s("sushi")).value(s("description")).toString(),
             s("Update ANALYTICS by heroku-postgresql"));
    // The stand-in is in the config var, and both logins work.
    const QString during = m_wire->configVar(s("sushi"), s("ANALYTICS_URL"));
    QVERIFY(during.contains(s("-rotating:")));
    QCOMPARE(classifyChange(Secret(before), Secret(during)), ChangeKind::Rotation);
    const Session standIn(during);
    QVERIFY2(standIn.isOpen(), qPrintable(standIn.error()));
    QCOMPARE(standIn.ask("SELECT current_user"), held.ask("SELECT current_user"));
    QVERIFY(Session(before).isOpen());
    QCOMPARE(now().value(s("state")).toString(), s("rotating"));
    QCOMPARE(login(0).value(s("state")).toString(), s("revoking"));
    QTRY_COMPARE(login(0).value(s("connections")).toInt(), 1);
    QCOMPARE(login(1).value(s("state")).toString(), s("active"));
    QCOMPARE(login(1).value(s("connections")).toInt(), 1);
    // Half an hour later the session that is still there is ended, and the user comes back.
    forward(31 * 60);
    QTRY_VERIFY(m_wire->configVar(s("sushi"), s("ANALYTICS_URL")) != during);
    const QString after = m_wire->configVar(s("sushi"), s("ANALYTICS_URL"));
    QVERIFY(held.ask("SELECT 1").isNull());
    QVERIFY(!Session(before).isOpen());
    QVERIFY(Session(after).isOpen());
    QCOMPARE(standIn.ask("SELECT 1"), s("1"));
    QCOMPARE(login(1).value(s("state")).toString(), s("revoking"));
    forward(31 * 60);
    QTRY_COMPARE(now().value(s("state")).toString(), s("active"));
    QCOMPARE(now().value(s("credentials")).toArray().size(), 1);
    QVERIFY(standIn.ask("SELECT 1").isNull());
    QVERIFY(Session(after).isOpen());
    QCOMPARE(m_wire->configVar(s("sushi"), s("ANALYTICS_URL")), after);
}

void RotationTest::idleOverlapIsShort()
{
    const QString path = s("/postgres/v0/databases/%1/credentials/analytics").arg(addOnOf(s("sushi")));
    QCOMPARE(m_wire->send("POST", path + s("/credentials_rotation"), {}).status, 200);
    const QString during = m_wire->configVar(s("sushi"), s("ANALYTICS_URL"));
    forward(11);
    QTRY_VERIFY(m_wire->configVar(s("sushi"), s("ANALYTICS_URL")) != during);
    forward(11);
    QTRY_COMPARE(m_wire->get(path).object().value(s("state")).toString(), s("active"));
}

void RotationTest::forcedNamedRotation()
{
    const QString path =
        s("/postgres/v0/databases/%1/credentials/analytics/credentials_rotation").arg(addOnOf(s("sushi")));
    const QString before = m_wire->configVar(s("sushi"), s("ANALYTICS_URL"));
    const Session held(before);
    QCOMPARE(m_wire->send("POST", path, {{s("forced"), true}}).status, 200);
    QVERIFY(held.ask("SELECT 1").isNull());
    QVERIFY(!Session(before).isOpen());
    QVERIFY(Session(m_wire->configVar(s("sushi"), s("ANALYTICS_URL"))).isOpen());
    // In the middle of one that was not.
    QCOMPARE(m_wire->send("POST", path, {}).status, 200);
    const QString during = m_wire->configVar(s("sushi"), s("ANALYTICS_URL"));
    QCOMPARE(m_wire->send("POST", path, {{s("forced"), true}}).status, 200);
    QVERIFY(!Session(during).isOpen());
    QVERIFY(Session(m_wire->configVar(s("sushi"), s("ANALYTICS_URL"))).isOpen());
    QCOMPARE(m_wire->control("POST", s("/failover"), {{s("database"), s("sushi")}}).status, 200);
}

void RotationTest::overlapOutlivesAMove()
{
    const QString path = s("/postgres/v0/databases/%1/credentials/analytics").arg(addOnOf(s("sushi")));
    QCOMPARE(m_wire->send("POST", path + s("/credentials_rotation"), {}).status, 200);
    QCOMPARE(m_wire->control("POST", s("/failover"), {{s("database"), s("sushi")}}).status, 200);
    QVERIFY(Session(m_wire->configVar(s("sushi"), s("ANALYTICS_URL"))).isOpen());
    forward(11);
    QTRY_VERIFY(!m_wire->configVar(s("sushi"), s("ANALYTICS_URL")).contains(s("-rotating:")));
    forward(11);
    QTRY_COMPARE(m_wire->get(path).object().value(s("state")).toString(), s("active"));
}

void RotationTest::allCredentialsRotate()
{
    const QString database = m_wire->configVar(s("sushi"), s("DATABASE_URL"));
    const QString analytics = m_wire->configVar(s("sushi"), s("ANALYTICS_URL"));
    const auto rotated =
        m_wire->send("POST", s("/postgres/v0/databases/%1/credentials_rotation").arg(addOnOf(s("sushi"))), {});
    QCOMPARE(rotated.status, 200);
    QVERIFY(m_wire->configVar(s("sushi"), s("DATABASE_URL")) != database);
    QVERIFY(m_wire->configVar(s("sushi"), s("ANALYTICS_URL")) != analytics);
    QVERIFY(!Session(database).isOpen());
    QVERIFY(Session(analytics).isOpen()); // for the time of its overlap
}

void RotationTest::revokedBeforeReplaced()
{
    const QString before = m_wire->configVar(s("ramen"), s("DATABASE_URL"));
    const int release = m_wire->lastRelease(s("ramen")).value(s("version")).toInt();
    QElapsedTimer timer;
    timer.start();
    const auto rotated =
        m_wire->control("POST", s("/rotate"), {{s("database"), s("ramen")}, {s("revoke_first_ms"), 700}});
    QCOMPARE(rotated.status, 200);
    QVERIFY(!Session(before).isOpen());
    const QString meanwhile = m_wire->configVar(s("ramen"), s("DATABASE_URL"));
    const int releaseMeanwhile = m_wire->lastRelease(s("ramen")).value(s("version")).toInt();
    if (timer.elapsed() < 700) { // as on a computer that has nothing else to do
        QCOMPARE(meanwhile, before);
        QCOMPARE(releaseMeanwhile, release);
    }
    QTRY_VERIFY(m_wire->configVar(s("ramen"), s("DATABASE_URL")) != before);
    QVERIFY(timer.elapsed() >= 690);
    QVERIFY(Session(m_wire->configVar(s("ramen"), s("DATABASE_URL"))).isOpen());
    QCOMPARE(m_wire->lastRelease(s("ramen")).value(s("version")).toInt(), release + 1);
}

void RotationTest::failoverMovesTheData()
{
    const QString before = m_wire->configVar(s("sushi"), s("DATABASE_URL"));
    const QString analytics = m_wire->configVar(s("sushi"), s("ANALYTICS_URL"));
    const Session held(before);
    QCOMPARE(held.ask("CREATE TABLE moved AS SELECT 42 AS answer"), s(""));
    QCOMPARE(m_wire->control("POST", s("/failover"), {{s("database"), s("sushi")}}).status, 200);
    QVERIFY(held.ask("SELECT 1").isNull());
    const QString after = m_wire->configVar(s("sushi"), s("DATABASE_URL"));
    QCOMPARE(classifyChange(Secret(before), Secret(after)), ChangeKind::Failover);
    QVERIFY(!Session(before).isOpen());
    const Session moved(after);
    QVERIFY2(moved.isOpen(), qPrintable(moved.error()));
    QCOMPARE(moved.ask("SELECT answer FROM moved"), s("42"));
    QCOMPARE(moved.ask("DROP TABLE moved"), s(""));
    QVERIFY(m_wire->configVar(s("sushi"), s("ANALYTICS_URL")) != analytics);
    QVERIFY(Session(m_wire->configVar(s("sushi"), s("ANALYTICS_URL"))).isOpen());
    QCOMPARE(m_wire->control("POST", s("/failover"), {{s("database"), s("sushi")}}).status, 200);
    QVERIFY(Session(m_wire->configVar(s("sushi"), s("DATABASE_URL"))).isOpen());
}

void RotationTest::promotionSwapsDatabases()
{
    const QString blue = m_wire->configVar(s("sushi"), s("HEROKU_POSTGRESQL_BLUE_URL"));
    const QString before = m_wire->configVar(s("sushi"), s("DATABASE_URL"));
    QCOMPARE(
        m_wire->control("POST", s("/promote"), {{s("app"), s("sushi")}, {s("attachment"), s("HEROKU_POSTGRESQL_BLUE")}})
            .status,
        200);
    QCOMPARE(m_wire->configVar(s("sushi"), s("DATABASE_URL")), blue);
    QCOMPARE(classifyChange(Secret(before), Secret(blue)), ChangeKind::Promotion);
    const QJsonObject vars = m_wire->get(s("/apps/sushi/config-vars")).object();
    QVERIFY(std::any_of(vars.begin(), vars.end(), [&](const QJsonValue &value) { return value.toString() == before; }));
}

void RotationTest::connectionReset()
{
    const Session owner(m_wire->configVar(s("sushi"), s("DATABASE_URL")));
    const Session other(m_wire->configVar(s("ramen"), s("DATABASE_URL")));
    const Session analytics(m_wire->configVar(s("sushi"), s("ANALYTICS_URL")));
    QVERIFY(owner.isOpen() && analytics.isOpen());
    const QString addOn = m_wire->control("GET", s("/databases")).array().at(0).toObject().value(s("id")).toString();
    const auto reset = m_wire->send("POST", s("/client/v11/databases/%1/connection_reset").arg(addOn), {});
    QCOMPARE(reset.status, 200);
    QVERIFY(reset.body.isEmpty());
    QVERIFY(analytics.ask("SELECT 1").isNull()); // every credential of the database
    QCOMPARE(other.ask("SELECT 1"), s("1"));
    QVERIFY(Session(m_wire->configVar(s("sushi"), s("ANALYTICS_URL"))).isOpen());
    const auto stats = m_wire->send("PUT", s("/client/v11/databases/%1/stats_reset").arg(addOn), {});
    QCOMPARE(stats.object().keys(), QStringList{s("message")});
}

void RotationTest::pooledUrlFollows()
{
    const QString path = s("/client/v11/databases/%1/connection-pooling").arg(addOnOf(s("ramen")));
    const QJsonObject body{{s("app"), s("ramen")}, {s("credential"), s("default")}};
    const auto made = m_wire->send("POST", path, body);
    QCOMPARE(made.status, 201);
    QCOMPARE(made.object().value(s("namespace")).toString(), s("connection-pooling:default"));
    QCOMPARE(made.object().value(s("name")).toString(), s("DATABASE_CONNECTION_POOL"));
    const auto pooled = [&] { return m_wire->configVar(s("ramen"), s("DATABASE_CONNECTION_POOL_URL")); };
    const QString before = pooled();
    QCOMPARE(classifyChange(Secret(m_wire->configVar(s("ramen"), s("DATABASE_URL"))), Secret(before)),
             ChangeKind::Failover); // another port
    const Session session(before);
    QVERIFY2(session.isOpen(), qPrintable(session.error()));
    QVERIFY(session.isEncrypted());
    QCOMPARE(session.ask("SELECT count(*) FROM dishes"), s("5"));
    QCOMPARE(m_wire->send("POST", path, body).status, 422); // the name is taken
    QCOMPARE(m_wire->control("POST", s("/rotate"), {{s("database"), s("ramen")}}).status, 200);
    QCOMPARE(classifyChange(Secret(before), Secret(pooled())), ChangeKind::Rotation);
    QVERIFY(session.ask("SELECT 1").isNull());
    QCOMPARE(m_wire->control("POST", s("/failover"), {{s("database"), s("ramen")}}).status, 200);
    QVERIFY(Session(pooled()).isOpen());
    const auto essential = s("/client/v11/databases/%1/connection-pooling").arg(addOnOf(s("tempura")));
    QCOMPARE(m_wire->send("POST", essential, {{s("app"), s("tempura")}, {s("credential"), s("default")}}).status, 422);
}

void RotationTest::credentialsComeAndGo()
{
    const QString addOn = addOnOf(s("miso-api"));
    const QString path = s("/postgres/v0/databases/%1/credentials").arg(addOn);
    QCOMPARE(m_wire->send("POST", path, {{s("name"), s("reporting")}}).status, 201);
    const auto again = m_wire->send("POST", path, {{s("name"), s("reporting")}});
    QCOMPARE(again.status, 422);
    QCOMPARE(again.id(), s("unprocessable_entity"));
    QCOMPARE(m_wire->get(path).array().size(), 2);

    QCOMPARE(m_wire
                 ->send("POST", s("/addon-attachments"),
                        {{s("addon"), addOn},
                         {s("app"), s("miso-api")},
                         {s("name"), s("REPORTING")},
                         {s("namespace"), s("credential:reporting")}})
                 .status,
             201);
    const QString url = m_wire->configVar(s("miso-api"), s("REPORTING_URL"));
    const Session reporting(url);
    QVERIFY2(reporting.isOpen(), qPrintable(reporting.error()));
    QVERIFY(reporting.ask("SELECT count(*) FROM dishes").isNull()); // nothing granted yet

    QCOMPARE(m_wire->send("DELETE", path + s("/reporting"), {}).status, 200);
    QVERIFY(!Session(url).isOpen());
    QVERIFY(m_wire->configVar(s("miso-api"), s("REPORTING_URL")).isEmpty());
    QCOMPARE(m_wire->get(path).array().size(), 1);
}

void RotationTest::essentialHasOneCredential()
{
    const auto refused = m_wire->send("POST", s("/postgres/v0/databases/%1/credentials").arg(addOnOf(s("tempura"))),
                                      {{s("name"), s("reporting")}});
    QCOMPARE(refused.status, 422);
}

void RotationTest::advancedHasItsOwn()
{
    const auto made = m_wire->send(
        "POST", s("/apps/gyoza/addons"),
        {{s("plan"), s("heroku-postgresql:advanced")}, {s("config"), QJsonObject{{s("level"), s("4G-Performance")}}}});
    QCOMPARE(made.status, 201);
    const QString path = s("/data/postgres/v1/") + made.object().value(s("id")).toString();
    QCOMPARE(m_wire->get(s("/client/v11/databases/") + made.object().value(s("id")).toString()).status, 404);
    QCOMPARE(m_wire->get(s("/data/postgres/v1/%1/info").arg(addOnOf(s("sushi")))).status, 404);
    const QJsonObject info = m_wire->get(path + s("/info")).object();
    QCOMPARE(info.value(s("tier")).toString(), s("advanced"));
    QCOMPARE(info.value(s("pools")).toArray().size(), 1);
    QCOMPARE(m_wire->get(path + s("/wait_status")).object().value(s("waiting")), QJsonValue(false));
    const QJsonArray credentials = m_wire->get(path + s("/credentials")).object().value(s("items")).toArray();
    QCOMPARE(credentials.at(0).toObject().value(s("name")).toString(), s("owner"));
    QCOMPARE(m_wire->get(path + s("/credentials/none")).status, 404);
    const QString before = m_wire->configVar(s("gyoza"), s("DATABASE_URL"));
    QCOMPARE(m_wire->send("POST", path + s("/credentials/owner/rotate"), {}).status, 200);
    QVERIFY(!Session(before).isOpen());
    QVERIFY(Session(m_wire->configVar(s("gyoza"), s("DATABASE_URL"))).isOpen());
}

void RotationTest::unknownDatabaseIsHtml()
{
    const auto missing = m_wire->get(s("/client/v11/databases/postgresql-nowhere-1"));
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.body, QByteArray("<h1>Not Found</h1>"));
    Wire grace(*m_sandbox, 1);
    QCOMPARE(grace.get(s("/client/v11/databases/") + addOnOf(s("tempura"))).status, 404);
}

void RotationTest::infoDependsOnThePlan()
{
    const QJsonObject essential = m_wire->get(s("/client/v11/databases/") + addOnOf(s("tempura"))).object();
    QCOMPARE(essential.value(s("plan")).toString(), s("essential-0"));
    QCOMPARE(essential.value(s("resource_url")).toString(), m_wire->configVar(s("tempura"), s("DATABASE_URL")));
    const QJsonObject standard = m_wire->get(s("/client/v11/databases/") + addOnOf(s("miso-api"))).object();
    QCOMPARE(standard.value(s("plan")).toObject().value(s("name")).toString(), s("standard-0"));
    QVERIFY(standard.contains(s("following")));
}

BOWLINE_TEST(RotationTest)

} // namespace tst_rotation

#include "tst_rotation.moc"
