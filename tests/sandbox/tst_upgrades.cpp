// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/DataApiTest.h"
#include "support/TestMain.h"

using namespace bowline::test;

namespace tst_upgrades {

/// pg:upgrade:* of the Data API: the stages, and the database that moves with it.
class UpgradesTest : public DataApiTest
{
    Q_OBJECT
private Q_SLOTS:
    void leaderIsPreparedFirst();
    void runsInItsWindow();
    void canceled();
    void essentialRunsAtOnce();
    void failing();
    void refused();
    void everyRouteCanFail();

private:
    Wire::Answer act(const QString &app, const char *what, const QJsonObject &body = {})
    {
        return post(db(app, "/upgrade/") + s(what), body);
    }
    QJsonObject status(const QString &app) { return m_wire->get(db(app, "/upgrade/wait_status")).object(); }
    QString version(const QString &app) { return infoEntry(idOf(app), "PG Version").toString(); }
};

void UpgradesTest::leaderIsPreparedFirst()
{
    QCOMPARE(act(s("sushi"), "run").status, 400);
    QCOMPARE(act(s("sushi"), "dry_run", {{s("version"), s("16")}}).status, 200);
    QCOMPARE(status(s("sushi")).value(s("waiting?")), QJsonValue(false));
    QCOMPARE(act(s("sushi"), "prepare", {{s("version"), s("16")}}).status, 200);
    QCOMPARE(act(s("sushi"), "prepare").status, 422);
    QCOMPARE(act(s("sushi"), "run").status, 400); // not ready
    QCOMPARE(status(s("sushi")).value(s("waiting?")), QJsonValue(true));
    QCOMPARE(status(s("sushi")).value(s("step")).toString(), s("1/3"));
    turnForward(6);
    QTRY_COMPARE(status(s("sushi")).value(s("waiting?")), QJsonValue(false));
    const QString before = m_wire->configVar(s("sushi"), s("DATABASE_URL"));
    QCOMPARE(act(s("sushi"), "run").status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(status(s("sushi")).value(s("message")).toString(), s("Upgraded to version 16"), 60000);
    QVERIFY(m_wire->configVar(s("sushi"), s("DATABASE_URL")) != before);
    QCOMPARE(database(s("sushi")).ask("SELECT count(*) FROM dishes"), s("5"));
    QCOMPARE(version(s("sushi")), s("16"));
    QCOMPARE(act(s("sushi"), "prepare", {{s("version"), s("16")}}).status, 422); // it has that
}

void UpgradesTest::runsInItsWindow()
{
    const QString before = m_wire->configVar(s("ramen"), s("DATABASE_URL"));
    QCOMPARE(act(s("ramen"), "prepare").status, 200);
    turnForward(8 * 24 * 3600);
    QTRY_COMPARE_WITH_TIMEOUT(version(s("ramen")), s("17"), 60000);
    QVERIFY(m_wire->configVar(s("ramen"), s("DATABASE_URL")) != before);
}

void UpgradesTest::canceled()
{
    QCOMPARE(act(s("matcha"), "cancel").status, 400);
    QCOMPARE(act(s("matcha"), "prepare").status, 200);
    QCOMPARE(act(s("matcha"), "cancel").status, 200);
    QCOMPARE(act(s("matcha"), "cancel").status, 400);
    misbehave("upgrade", "hang");
    QCOMPARE(act(s("matcha"), "prepare").status, 200);
    turnForward(6);
    QTRY_COMPARE(status(s("matcha")).value(s("waiting?")), QJsonValue(false));
    QCOMPARE(act(s("matcha"), "run").status, 200);
    QCOMPARE(act(s("matcha"), "run").status, 422);
    QCOMPARE(act(s("matcha"), "cancel").status, 422);
    QCOMPARE(status(s("matcha")).value(s("step")).toString(), s("2/3"));
}

void UpgradesTest::essentialRunsAtOnce()
{
    QCOMPARE(act(s("tempura"), "prepare").status, 422);
    QCOMPARE(act(s("tempura"), "run", {{s("version"), s("17")}}).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(version(s("tempura")), s("17"), 60000);
    QVERIFY(database(s("tempura")).isOpen());
}

void UpgradesTest::failing()
{
    misbehave("upgrade", "fail");
    QCOMPARE(act(s("onigiri-shop"), "run").status, 200);
    QCOMPARE(status(s("onigiri-shop")).value(s("error?")), QJsonValue(true));
    QVERIFY(version(s("onigiri-shop")) != s("17"));
}

void UpgradesTest::refused()
{
    QCOMPARE(act(s("miso-api"), "prepare", {{s("version"), s("9.6")}}).status, 422);
    QCOMPARE(act(s("miso-api"), "prepare", {{s("version"), s("15")}}).status, 422);
    QCOMPARE(act(s("miso-api"), "prepare", {{s("force"), true}}).status, 422);
    QCOMPARE(m_wire->violations().size(), 1);
    m_wire->control("DELETE", s("/violations"));
}

void UpgradesTest::everyRouteCanFail()
{
    for (const char *what : {"prepare", "dry_run", "run", "cancel", "wait_status"}) {
        const QString route = db(s("miso-api"), "/upgrade/") + s(what);
        QCOMPARE(m_wire->control("POST", s("/faults"), {{s("path"), route}, {s("kind"), s("status")}}).status, 200);
        QCOMPARE(post(route).status, 503);
    }
}

BOWLINE_TEST(UpgradesTest)

} // namespace tst_upgrades

#include "tst_upgrades.moc"
