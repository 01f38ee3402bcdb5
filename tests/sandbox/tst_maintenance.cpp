// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DatabaseUrl.h"
#include "sandbox/DataApiTest.h"
#include "support/TestMain.h"

using namespace bowline;
using namespace bowline::test;

namespace tst_maintenance {

/// Maintenances of the Data API: planned, delayed, run, and the database that really moves.
class MaintenanceTest : public DataApiTest
{
    Q_OBJECT
private Q_SLOTS:
    void noneAtFirst();
    void windows_data();
    void windows();
    void delayed();
    void runMovesTheDatabase();
    void runsWhenItIsDue();
    void hangsAndFails();
    void essentialIsRefused();
    void figuresOfLoad();
    void everyRouteCanFail();

private:
    QString path(const QString &app, const char *rest = "")
    {
        return s("/data/maintenances/v1/") + idOf(app) + s(rest);
    }
    QJsonObject now(const QString &app) { return m_wire->get(path(app)).object(); }
    QString status(const QString &app) { return now(app).value(s("status")).toString(); }
    void require(const QString &app)
    {
        QCOMPARE(m_wire->control("POST", s("/maintenance"), {{s("database"), app}}).status, 200);
    }
};

void MaintenanceTest::noneAtFirst()
{
    const QJsonObject none = now(s("sushi"));
    QCOMPARE(none.keys(), (QStringList{s("addon"), s("app"), s("completed_at"), s("duration_seconds"), s("method"),
                                       s("previously_scheduled_for"), s("reason"), s("required_by"), s("scheduled_for"),
                                       s("server_created_at"), s("started_at"), s("status"), s("window")}));
    QCOMPARE(none.value(s("status")).toString(), s("none"));
    QVERIFY(none.value(s("scheduled_for")).isNull());
    QCOMPARE(none.value(s("addon")).toObject().value(s("attachments")).toArray().at(0).toString(), s("DATABASE_URL"));
    QVERIFY(m_wire->get(path(s("sushi"), "/history/?limit=5")).object().value(s("maintenances")).toArray().isEmpty());
    const QString app = m_wire->get(s("/apps/sushi")).object().value(s("id")).toString();
    const auto all = m_wire->get(s("/data/maintenances/v1/apps/") + app);
    QCOMPARE(all.object().value(s("maintenances")).toArray().size(), 2);
    QCOMPARE(post(path(s("sushi"), "/run")).status, 400);
    QCOMPARE(m_wire->get(s("/data/maintenances/v1/none")).body, QByteArray("<h1>Not Found</h1>"));
    QCOMPARE(infoEntry(idOf(s("sushi")), "Maintenance").toString(), s("not required"));
}

void MaintenanceTest::windows_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("window");
    QTest::newRow("24 hours") << s("tuesday") << s("17:30") << s("Tuesdays 17:30 to 21:30 UTC");
    QTest::newRow("afternoon") << s("Sunday") << s("1:30PM") << s("Sundays 13:30 to 17:30 UTC");
    QTest::newRow("over midnight") << s("thursday") << s("22:00") << s("Thursdays 22:00 to Fridays 02:00 UTC");
    QTest::newRow("over the week's end") << s("sunday") << s("23:00") << s("Sundays 23:00 to Mondays 03:00 UTC");
    QTest::newRow("midnight") << s("monday") << s("12:00AM") << s("Mondays 00:00 to 04:00 UTC");
    QTest::newRow("no day") << s("someday") << s("12:00") << QString();
    QTest::newRow("no hour") << s("monday") << s("25:00") << QString();
    QTest::newRow("no half") << s("monday") << s("13:00PM") << QString();
}

void MaintenanceTest::windows()
{
    QFETCH(QString, day);
    QFETCH(QString, time);
    QFETCH(QString, window);
    const auto set = post(path(s("ramen"), "/window"), {{s("day_of_week"), day}, {s("time_of_day"), time}});
    QCOMPARE(set.status, window.isEmpty() ? 422 : 200);
    if (window.isEmpty())
        return;
    QCOMPARE(set.object().value(s("window")).toString(), window);
    QCOMPARE(m_wire->get(path(s("ramen"), "/window")).object().value(s("window")).toString(), window);
    QCOMPARE(infoEntry(idOf(s("ramen")), "Maintenance window").toString(), window);
}

void MaintenanceTest::delayed()
{
    require(s("sushi"));
    const QString first = now(s("sushi")).value(s("scheduled_for")).toString();
    const auto later = post(path(s("sushi"), "/schedule"), {{s("delay_weeks"), s("2")}});
    QCOMPARE(later.status, 200);
    QCOMPARE(later.object().value(s("previously_scheduled_for")).toString(), first);
    const auto date = [](const QString &text) { return QDate::fromString(text.left(10), Qt::ISODate); };
    QCOMPARE(date(first).daysTo(date(later.object().value(s("scheduled_for")).toString())), 14);
    QCOMPARE(now(s("sushi")).value(s("scheduled_for")), later.object().value(s("scheduled_for")));
    QCOMPARE(post(path(s("sushi"), "/schedule"), {{s("delay_weeks"), s("9")}}).status, 422);  // after it is required
    QCOMPARE(post(path(s("sushi"), "/schedule"), {{s("delay_weeks"), s("-9")}}).status, 422); // in the past
    QCOMPARE(post(path(s("sushi"), "/schedule"), {{s("delay_weeks"), s("-2")}}).status, 200);
}

void MaintenanceTest::runMovesTheDatabase()
{
    require(s("sushi"));
    const QString before = m_wire->configVar(s("sushi"), s("DATABASE_URL"));
    const int release = m_wire->lastRelease(s("ramen")).value(s("version")).toInt();
    QCOMPARE(post(path(s("sushi"), "/run")).object().value(s("status")).toString(), s("running"));
    QTRY_COMPARE_WITH_TIMEOUT(status(s("sushi")), s("completed"), 60000);
    const QString after = m_wire->configVar(s("sushi"), s("DATABASE_URL"));
    QCOMPARE(classifyChange(Secret(before), Secret(after)), ChangeKind::Failover);
    QVERIFY(!Session(before).isOpen());
    QCOMPARE(Session(after).ask("SELECT count(*) FROM dishes"), s("5"));
    QCOMPARE(m_wire->lastRelease(s("ramen")).value(s("version")).toInt(), release + 1);
    QCOMPARE(m_wire->lastRelease(s("ramen")).value(s("description")).toString(),
             s("Update SUSHI_DB by heroku-postgresql"));
    QVERIFY(now(s("sushi")).value(s("duration_seconds")).toString().toInt() > 0);
    const auto history = m_wire->get(path(s("sushi"), "/history/?limit=5"));
    QCOMPARE(history.object().value(s("maintenances")).toArray().size(), 1);
}

void MaintenanceTest::runsWhenItIsDue()
{
    require(s("ramen"));
    const QString before = m_wire->configVar(s("ramen"), s("DATABASE_URL"));
    turnForward(8 * 24 * 3600);
    QTRY_COMPARE_WITH_TIMEOUT(status(s("ramen")), s("completed"), 60000);
    QVERIFY(m_wire->configVar(s("ramen"), s("DATABASE_URL")) != before);
}

void MaintenanceTest::hangsAndFails()
{
    require(s("miso-api"));
    const QString before = m_wire->configVar(s("miso-api"), s("DATABASE_URL"));
    misbehave("maintenance", "fail");
    QCOMPARE(post(path(s("miso-api"), "/run")).status, 200);
    QTRY_COMPARE(status(s("miso-api")), s("pending"));
    misbehave("maintenance", "hang");
    QCOMPARE(post(path(s("miso-api"), "/run")).status, 200);
    QCOMPARE(status(s("miso-api")), s("running"));
    QCOMPARE(post(path(s("miso-api"), "/run")).status, 422);
    const auto waiting = m_wire->get(db(s("miso-api"), "/wait_status"));
    QCOMPARE(waiting.object().value(s("waiting?")).toBool(), true);
    QCOMPARE(m_wire->configVar(s("miso-api"), s("DATABASE_URL")), before);
}

void MaintenanceTest::essentialIsRefused()
{
    QCOMPARE(post(path(s("tempura"), "/run")).status, 422);
    QCOMPARE(post(path(s("tempura"), "/schedule"), {{s("delay_weeks"), s("2")}}).status, 422);
}

void MaintenanceTest::figuresOfLoad()
{
    QVERIFY(m_wire->get(db(s("matcha"), "/metrics")).array().size() >= 3);
    const auto burst = m_wire->get(db(s("matcha"), "/burst_status"));
    QCOMPARE(burst.status, 200);
    QVERIFY(burst.object().isEmpty());
    const auto report = post(s("/reports"), {{s("app"), s("matcha")},
                                             {s("database"), s("DATABASE_URL")},
                                             {s("plan"), s("private-0")},
                                             {s("url"), m_wire->configVar(s("matcha"), s("DATABASE_URL"))}});
    QCOMPARE(report.status, 201);
    QCOMPARE(report.object().value(s("checks")).toArray().size(), 7);
    const auto again = m_wire->get(s("/reports/") + report.object().value(s("id")).toString());
    QCOMPARE(again.object(), report.object());
}

void MaintenanceTest::everyRouteCanFail()
{
    for (const char *rest : {"", "/history/", "/window", "/schedule", "/run"}) {
        const QString route = path(s("matcha"), rest);
        QCOMPARE(m_wire->control("POST", s("/faults"), {{s("path"), route}, {s("kind"), s("status")}}).status, 200);
        QCOMPARE(m_wire->get(route).status, 503);
    }
}

BOWLINE_TEST(MaintenanceTest)

} // namespace tst_maintenance

#include "tst_maintenance.moc"
