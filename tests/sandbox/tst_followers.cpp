// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DatabaseUrl.h"
#include "sandbox/DataApiTest.h"
#include "support/TestMain.h"

using namespace bowline;
using namespace bowline::test;

namespace tst_followers {

/// Followers by real replication, and forks.
class FollowersTest : public DataApiTest
{
    Q_OBJECT
private Q_SLOTS:
    void followerReplicates();
    void followerCannotBeChanged();
    void rotationReachesFollowers();
    void namedCredentialsReachFollowers();
    void followersComeAlongWithAMove();
    void followerMoves();
    void unfollowed();
    void unfollowedIsADatabaseLikeOthers();
    void forked();
    void refused_data();
    void refused();
    void oneThatFails();
    void oneThatTakesLong();
    void destroyedLeader();

private:
    Wire::Answer create(const QString &app, const char *key, const QString &source, const QString &as,
                        const char *plan = "heroku-postgresql:standard-0")
    {
        return post(s("/apps/%1/addons").arg(app), {{s("plan"), QJsonObject{{s("name"), s(plan)}}},
                                                    {s("attachment"), QJsonObject{{s("name"), as}}},
                                                    {s("config"), QJsonObject{{s(key), source}}}});
    }
    QString state(const QString &app, const QString &as)
    {
        return m_wire->get(s("/addons/") + idOf(app, as)).object().value(s("state")).toString();
    }
    void follow(const QString &app, const QString &as)
    {
        QCOMPARE(create(app, "follow", s("DATABASE"), as).status, 201);
        QTRY_COMPARE_WITH_TIMEOUT(state(app, as), s("provisioned"), 90000);
    }
    Session follower(const QString &app, const QString &as) { return Session(m_wire->configVar(app, as + s("_URL"))); }
    void destroy(const QString &app, const QString &as)
    {
        QCOMPARE(m_wire->send("DELETE", s("/apps/%1/addons/%2").arg(app, idOf(app, as)), {}).status, 200);
    }
    QString info(const QString &app, const QString &as) { return s("/client/v11/databases/") + idOf(app, as); }
};

void FollowersTest::followerReplicates()
{
    const auto made = create(s("sushi"), "follow", s("DATABASE_URL"), s("FOLLOWER"));
    QCOMPARE(made.status, 201);
    QCOMPARE(made.object().value(s("state")).toString(), s("provisioning"));
    QCOMPARE(m_wire->get(info(s("sushi"), s("FOLLOWER"))).status, 404);
    QTRY_COMPARE_WITH_TIMEOUT(state(s("sushi"), s("FOLLOWER")), s("provisioned"), 90000);
    QTRY_VERIFY(!m_wire->configVar(s("sushi"), s("FOLLOWER_URL")).isEmpty());
    QVERIFY(m_wire->lastRelease(s("sushi")).value(s("description")).toString().endsWith(s("setting FOLLOWER_URL.")));

    const QString leader = m_wire->configVar(s("sushi"), s("DATABASE_URL"));
    QCOMPARE(classifyChange(Secret(leader), Secret(m_wire->configVar(s("sushi"), s("FOLLOWER_URL")))),
             ChangeKind::Failover); // another port, the same login
    QCOMPARE(database(s("sushi")).ask("CREATE TABLE news AS SELECT 7 AS n"), s(""));
    QTRY_COMPARE(follower(s("sushi"), s("FOLLOWER")).ask("SELECT n FROM news"), s("7"));
    QVERIFY(follower(s("sushi"), s("FOLLOWER")).ask("CREATE TABLE mine (n int)").isNull());

    const QJsonObject told = m_wire->get(info(s("sushi"), s("FOLLOWER"))).object();
    QCOMPARE(told.value(s("following")).toString(), leader);
    QCOMPARE(told.value(s("leader")).toString(), nameOf(s("sushi")));
    QCOMPARE(infoEntry(idOf(s("sushi"), s("FOLLOWER")), "Following").toString(), leader);
    QCOMPARE(infoEntry(idOf(s("sushi")), "Followers").toString(), m_wire->configVar(s("sushi"), s("FOLLOWER_URL")));
}

void FollowersTest::followerCannotBeChanged()
{
    const QString id = idOf(s("sushi"), s("FOLLOWER"));
    const QString credentials = s("/postgres/v0/databases/%1/credentials").arg(id);
    QCOMPARE(m_wire->get(credentials).array().size(), 2);
    QCOMPARE(post(credentials, {{s("name"), s("more")}}).status, 422);
    QCOMPARE(post(credentials + s("/default/credentials_rotation")).status, 422);
    QCOMPARE(m_wire->send("PUT", info(s("sushi"), s("FOLLOWER")) + s("/reset"), {}).status, 422);
    QCOMPARE(post(info(s("sushi"), s("FOLLOWER")) + s("/links"), {{s("target"), nameOf(s("ramen"))}}).status, 422);
    QCOMPARE(m_wire->send("PUT", db(s("sushi"), "/unfollow"), {}).status, 422); // the leader follows nobody
}

void FollowersTest::rotationReachesFollowers()
{
    const QString before = m_wire->configVar(s("sushi"), s("FOLLOWER_URL"));
    QCOMPARE(m_wire->control("POST", s("/rotate"), {{s("database"), s("sushi")}}).status, 200);
    const QString after = m_wire->configVar(s("sushi"), s("FOLLOWER_URL"));
    QCOMPARE(classifyChange(Secret(before), Secret(after)), ChangeKind::Rotation);
    QTRY_VERIFY(Session(after).isOpen());
    QVERIFY(!Session(before).isOpen());
}

void FollowersTest::namedCredentialsReachFollowers()
{
    const QString path = s("/postgres/v0/databases/%1/credentials");
    QCOMPARE(post(path.arg(idOf(s("sushi"))), {{s("name"), s("late")}}).status, 201);
    QCOMPARE(m_wire->get(path.arg(idOf(s("sushi"), s("FOLLOWER")))).array().size(), 3);
    QCOMPARE(m_wire->send("DELETE", path.arg(idOf(s("sushi"))) + s("/late"), {}).status, 200);
    QCOMPARE(m_wire->get(path.arg(idOf(s("sushi"), s("FOLLOWER")))).array().size(), 2);
}

void FollowersTest::followersComeAlongWithAMove()
{
    const QString before = m_wire->configVar(s("sushi"), s("FOLLOWER_URL"));
    QCOMPARE(m_wire->control("POST", s("/failover"), {{s("database"), s("sushi")}}).status, 200);
    QCOMPARE(m_wire->configVar(s("sushi"), s("FOLLOWER_URL")), before);
    QCOMPARE(database(s("sushi")).ask("CREATE TABLE later AS SELECT 8 AS n"), s(""));
    QTRY_COMPARE(follower(s("sushi"), s("FOLLOWER")).ask("SELECT n FROM later"), s("8"));
}

void FollowersTest::followerMoves()
{
    const QString before = m_wire->configVar(s("sushi"), s("FOLLOWER_URL"));
    QCOMPARE(m_wire->control("POST", s("/failover"), {{s("database"), s("sushi::FOLLOWER")}}).status, 200);
    const QString after = m_wire->configVar(s("sushi"), s("FOLLOWER_URL"));
    QCOMPARE(classifyChange(Secret(before), Secret(after)), ChangeKind::Failover);
    QVERIFY(!Session(before).isOpen());
    QCOMPARE(database(s("sushi")).ask("CREATE TABLE last AS SELECT 9 AS n"), s(""));
    QTRY_COMPARE(follower(s("sushi"), s("FOLLOWER")).ask("SELECT n FROM last"), s("9"));
}

void FollowersTest::unfollowed()
{
    QCOMPARE(m_wire->send("PUT", info(s("sushi"), s("FOLLOWER")) + s("/unfollow"), {}).status, 200);
    const Session own = follower(s("sushi"), s("FOLLOWER"));
    QCOMPARE(own.ask("CREATE TABLE mine AS SELECT 1 AS n"), s(""));
    QCOMPARE(own.ask("SELECT count(*) FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'"), s("1"));
    QVERIFY(m_wire->get(info(s("sushi"), s("FOLLOWER"))).object().value(s("following")).isNull());
    QCOMPARE(m_wire->send("PUT", info(s("sushi"), s("FOLLOWER")) + s("/unfollow"), {}).status, 422);
}

void FollowersTest::unfollowedIsADatabaseLikeOthers()
{
    const QString before = m_wire->configVar(s("sushi"), s("DATABASE_URL"));
    QCOMPARE(m_wire->control("POST", s("/rotate"), {{s("database"), s("sushi::FOLLOWER")}}).status, 200);
    QCOMPARE(m_wire->configVar(s("sushi"), s("DATABASE_URL")), before);
    QVERIFY(follower(s("sushi"), s("FOLLOWER")).isOpen());
    QCOMPARE(m_wire->control("POST", s("/failover"), {{s("database"), s("sushi::FOLLOWER")}}).status, 200);
    QCOMPARE(follower(s("sushi"), s("FOLLOWER")).ask("SELECT n FROM mine"), s("1"));
    QCOMPARE(m_wire->send("PUT", info(s("sushi"), s("FOLLOWER")) + s("/reset"), {}).status, 200);
    destroy(s("sushi"), s("FOLLOWER"));
    QVERIFY(database(s("sushi")).isOpen());
}

void FollowersTest::forked()
{
    QCOMPARE(create(s("miso-api"), "fork", s("DATABASE"), s("FORK")).status, 201);
    QTRY_COMPARE_WITH_TIMEOUT(state(s("miso-api"), s("FORK")), s("provisioned"), 90000);
    const Session fork = follower(s("miso-api"), s("FORK"));
    QVERIFY2(fork.isOpen(), qPrintable(fork.error()));
    QCOMPARE(fork.ask("SELECT count(*) FROM drinks"), s("2"));
    QCOMPARE(fork.ask("ALTER TABLE drinks ADD COLUMN hot boolean"), s("")); // its own role owns what is in it
    QCOMPARE(fork.ask("DROP TYPE cup_size CASCADE"), s(""));
    QVERIFY(database(s("miso-api")).ask("SELECT hot FROM drinks").isNull());
    const QString origin = m_wire->configVar(s("miso-api"), s("DATABASE_URL"));
    QCOMPARE(m_wire->get(info(s("miso-api"), s("FORK"))).object().value(s("forked_from")).toString(), origin);
    QCOMPARE(infoEntry(idOf(s("miso-api")), "Forks").toString(), m_wire->configVar(s("miso-api"), s("FORK_URL")));
    // One with data links has foreign tables, whose logins do not come along.
    QCOMPARE(create(s("ramen"), "fork", s("DATABASE"), s("FORK")).status, 201);
    QTRY_COMPARE_WITH_TIMEOUT(state(s("ramen"), s("FORK")), s("provisioned"), 90000);
    QCOMPARE(follower(s("ramen"), s("FORK")).ask("SELECT count(*) FROM dishes"), s("5"));
    destroy(s("ramen"), s("FORK"));
}

void FollowersTest::refused_data()
{
    QTest::addColumn<QString>("app");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("plan");
    const QString standard = s("heroku-postgresql:standard-0");
    QTest::newRow("unknown database") << s("sushi") << s("follow") << s("NOTHING") << standard;
    QTest::newRow("essential leader") << s("tempura") << s("follow") << s("DATABASE") << standard;
    QTest::newRow("essential fork") << s("sushi") << s("fork") << s("DATABASE") << s("heroku-postgresql:essential-0");
    QTest::newRow("unknown option") << s("sushi") << s("clone") << s("DATABASE") << standard;
    QTest::newRow("rollback to nowhere") << s("sushi") << s("rollback") << s("DATABASE") << standard;
    QTest::newRow("no name") << s("sushi") << s("follow") << QString() << standard;
}

void FollowersTest::refused()
{
    QFETCH(QString, app);
    QFETCH(QString, key);
    QFETCH(QString, source);
    QFETCH(QString, plan);
    const auto before = m_wire->get(s("/addons")).array().size();
    QCOMPARE(create(app, key.toLatin1().constData(), source, s("NOT_MADE"), plan.toLatin1().constData()).status, 422);
    QCOMPARE(m_wire->get(s("/addons")).array().size(), before);
}

void FollowersTest::oneThatFails()
{
    misbehave("follow", "fail");
    QCOMPARE(create(s("sushi"), "follow", s("DATABASE"), s("FAILED")).status, 201);
    QVERIFY(idOf(s("sushi"), s("FAILED")).isEmpty());
    QVERIFY(m_wire->configVar(s("sushi"), s("FAILED_URL")).isEmpty());
}

void FollowersTest::oneThatTakesLong()
{
    misbehave("follow", "hang");
    QCOMPARE(create(s("gyoza"), "follow", nameOf(s("matcha")), s("SLOW")).status, 201);
    QCOMPARE(state(s("gyoza"), s("SLOW")), s("provisioning"));
    QCOMPARE(m_wire->get(info(s("gyoza"), s("SLOW")) + s("/wait_status")).status, 404);
    destroy(s("gyoza"), s("SLOW"));
}

void FollowersTest::destroyedLeader()
{
    QCOMPARE(post(s("/apps/edamame/addons"), {{s("plan"), s("heroku-postgresql:standard-0")}}).status, 201);
    QCOMPARE(database(s("edamame")).ask("CREATE TABLE kept AS SELECT 3 AS n"), s(""));
    follow(s("edamame"), s("HEIR"));
    QTRY_COMPARE(follower(s("edamame"), s("HEIR")).ask("SELECT n FROM kept"), s("3"));
    destroy(s("edamame"), s("DATABASE"));
    QCOMPARE(follower(s("edamame"), s("HEIR")).ask("INSERT INTO kept VALUES (4)"), s(""));
    destroy(s("edamame"), s("HEIR"));
}

BOWLINE_TEST(FollowersTest)

} // namespace tst_followers

#include "tst_followers.moc"
