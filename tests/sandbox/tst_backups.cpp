// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/DataApiTest.h"
#include "support/TestMain.h"

#include <QUrl>

using namespace bowline::test;

namespace tst_backups {

/// Backups, restores, copies and schedules of the Data API, with real dumps.
class BackupsTest : public DataApiTest
{
    Q_OBJECT
private Q_SLOTS:
    void capturedAndRestored();
    void publicUrlRunsOut();
    void anotherAppsBackup();
    void essentialHasBackups();
    void canceled();
    void failing();
    void restoreThatFails();
    void extensionsAreThereBefore();
    void deleted();
    void copied();
    void copyRefused();
    void scheduleRuns();
    void scheduleRefused();
    void unknownThings();
    void strict();
    void everyRouteCanFail();

private:
    QString transfers(const QString &app) { return s("/client/v11/apps/%1/transfers").arg(app); }
    QJsonObject finished(const QString &app, const Wire::Answer &begun);
    QJsonObject captured(const QString &app) { return finished(app, post(db(app, "/backups"))); }
};

QJsonObject BackupsTest::finished(const QString &app, const Wire::Answer &begun)
{
    const QString path = transfers(app) + s("/") + begun.object().value(s("uuid")).toString() + s("?verbose=true");
    QJsonObject now;
    [&] {
        QCOMPARE(begun.status, 201);
        QTRY_VERIFY_WITH_TIMEOUT(!(now = m_wire->get(path).object()).value(s("finished_at")).isNull(), 60000);
    }();
    return now;
}

void BackupsTest::capturedAndRestored()
{
    const auto begun = post(db(s("ramen"), "/backups"));
    QVERIFY(begun.object().value(s("finished_at")).isNull());
    QVERIFY(begun.object().value(s("succeeded")).isNull());
    const QJsonObject backup = finished(s("ramen"), begun);
    QVERIFY2(backup.value(s("succeeded")).toBool(), QJsonDocument(backup).toJson().constData());
    QCOMPARE(backup.value(s("from_name")).toString(), s("DATABASE"));
    QCOMPARE(backup.value(s("from_type")).toString(), s("pg_dump"));
    QCOMPARE(backup.value(s("to_type")).toString(), s("gof3r"));
    QVERIFY(backup.value(s("processed_bytes")).toInt() > 1000);
    QVERIFY(backup.value(s("source_bytes")).toInt() > 100000);
    QVERIFY(backup.value(s("logs")).toArray().size() > 3);
    static const QRegularExpression spaced(s("^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\+0000$"));
    QVERIFY(spaced.match(backup.value(s("created_at")).toString()).hasMatch());
    QVERIFY(!m_wire->get(transfers(s("ramen"))).array().at(0).toObject().contains(s("logs")));

    QCOMPARE(database(s("ramen")).ask("DELETE FROM orders"), s(""));
    QCOMPARE(database(s("ramen")).ask("CREATE TABLE later (n int)"), s(""));
    const QJsonObject restore = finished(
        s("ramen"), post(db(s("ramen"), "/restores"), {{s("backup_url"), backup.value(s("to_url")).toString()}}));
    QVERIFY2(restore.value(s("succeeded")).toBool(), QJsonDocument(restore).toJson().constData());
    QCOMPARE(restore.value(s("to_type")).toString(), s("pg_restore"));
    QCOMPARE(database(s("ramen")).ask("SELECT count(*) FROM orders"), s("200"));
    QCOMPARE(database(s("ramen")).ask("SELECT to_regclass('later') IS NULL"), s("t"));
    QCOMPARE(database(s("ramen")).ask("INSERT INTO dishes (name, price) VALUES ('Gyoza', 5)"), s(""));
}

void BackupsTest::publicUrlRunsOut()
{
    const QJsonObject backup = captured(s("miso-api"));
    const auto answer = post(transfers(s("miso-api")) + s("/1/actions/public-url"));
    QCOMPARE(answer.status, 200);
    const QUrl url(answer.object().value(s("url")).toString());
    const QString path = url.path() + s("?") + url.query();
    const auto file = m_wire->get(path, {{"Authorization", ""}});
    QCOMPARE(file.status, 200);
    QCOMPARE(file.body.left(5), QByteArray("PGDMP"));
    QCOMPARE(file.body.size(), backup.value(s("processed_bytes")).toInt());
    // What the transfer itself says cannot be fetched, nor can a signature be used for another time.
    QCOMPARE(m_wire->get(QUrl(backup.value(s("to_url")).toString()).path()).status, 403);
    QCOMPARE(m_wire->get(QString(path).replace(s("Expires=1"), s("Expires=2"))).status, 403);
    // It can be restored from while it lasts.
    const QJsonObject restore =
        finished(s("onigiri-shop"), post(db(s("onigiri-shop"), "/restores"), {{s("backup_url"), url.toString()}}));
    QVERIFY(restore.value(s("succeeded")).toBool());
    QCOMPARE(database(s("onigiri-shop")).ask("SELECT count(*) FROM drinks"), s("2"));
    turnForward(3601);
    const auto late = m_wire->get(path);
    QCOMPARE(late.status, 403);
    QVERIFY(late.body.contains("Request has expired"));
    QCOMPARE(post(db(s("onigiri-shop"), "/restores"), {{s("backup_url"), url.toString()}}).status, 422);
}

void BackupsTest::anotherAppsBackup()
{
    const QJsonObject backup = captured(s("sushi"));
    Wire grace(*m_sandbox, 1);
    QCOMPARE(grace.get(transfers(s("sushi"))).body, QByteArray("<h1>Not Found</h1>"));
    QVERIFY(m_wire->get(transfers(s("tempura"))).array().isEmpty());
    QCOMPARE(m_wire->get(transfers(s("tempura")) + s("/") + backup.value(s("uuid")).toString()).status, 404);
}

void BackupsTest::essentialHasBackups()
{
    QVERIFY(captured(s("tempura")).value(s("succeeded")).toBool());
}

void BackupsTest::canceled()
{
    misbehave("capture", "hang");
    const auto begun = post(db(s("sushi"), "/backups"));
    const QString path = transfers(s("sushi")) + s("/") + begun.object().value(s("uuid")).toString();
    QVERIFY(m_wire->get(path).object().value(s("finished_at")).isNull());
    QVERIFY(!m_wire->get(path).object().value(s("started_at")).isNull());
    QCOMPARE(post(path + s("/actions/public-url")).status, 422);
    QCOMPARE(post(path + s("/actions/cancel")).status, 200);
    const QJsonObject ended = m_wire->get(path).object();
    QVERIFY(!ended.value(s("canceled_at")).isNull());
    QVERIFY(!ended.value(s("finished_at")).isNull());
    QCOMPARE(ended.value(s("succeeded")), QJsonValue(false));
    QCOMPARE(post(path + s("/actions/cancel")).status, 422);
}

void BackupsTest::failing()
{
    misbehave("capture", "fail");
    const QJsonObject backup = captured(s("sushi"));
    QCOMPARE(backup.value(s("succeeded")), QJsonValue(false));
    QVERIFY(backup.value(s("logs")).toArray().at(1).toObject().value(s("message")).toString().contains(s("error")));
    QCOMPARE(m_wire->control("POST", s("/data"), {{s("step"), s("nonsense")}, {s("kind"), s("fail")}}).status, 422);
}

void BackupsTest::restoreThatFails()
{
    const QJsonObject backup = captured(s("matcha"));
    misbehave("restore", "fail");
    const QJsonObject restore = finished(
        s("matcha"), post(db(s("matcha"), "/restores"), {{s("backup_url"), backup.value(s("to_url")).toString()}}));
    QCOMPARE(restore.value(s("succeeded")), QJsonValue(false));
    QCOMPARE(post(db(s("matcha"), "/restores"), {{s("backup_url"), s("https://example.com/x.dump")}}).status, 422);
}

void BackupsTest::extensionsAreThereBefore()
{
    const QJsonObject backup = captured(s("matcha"));
    const QJsonObject restore =
        finished(s("matcha"), post(db(s("matcha"), "/restores"), {{s("backup_url"), backup.value(s("to_url"))},
                                                                  {s("extensions"), QJsonArray{s("ext.hstore")}}}));
    QVERIFY(restore.value(s("succeeded")).toBool());
    QCOMPARE(database(s("matcha")).ask("SELECT 'a=>1'::ext.hstore OPERATOR(ext.->) 'a'"), s("1"));
}

void BackupsTest::deleted()
{
    const QJsonObject backup = captured(s("sushi"));
    const QString path = transfers(s("sushi")) + s("/%1").arg(backup.value(s("num")).toInt());
    QCOMPARE(m_wire->send("DELETE", path, {}).status, 200);
    QCOMPARE(m_wire->get(path).status, 404);
    QCOMPARE(post(db(s("sushi"), "/restores"), {{s("backup_url"), backup.value(s("to_url"))}}).status, 422);
    // Numbers are not used again while newer ones are there.
    QVERIFY(captured(s("sushi")).value(s("num")).toInt() >= backup.value(s("num")).toInt());
}

void BackupsTest::copied()
{
    const QString from = m_wire->configVar(s("miso-api"), s("DATABASE_URL"));
    const QString to = m_wire->configVar(s("sushi"), s("HEROKU_POSTGRESQL_BLUE_URL"));
    const QString blue = idOf(s("sushi"), s("HEROKU_POSTGRESQL_BLUE"));
    const auto begun =
        post(s("/client/v11/databases/%1/transfers").arg(blue),
             {{s("from_name"), s("MISO")}, {s("from_url"), from}, {s("to_name"), s("BLUE")}, {s("to_url"), to}});
    const QJsonObject copy = finished(s("sushi"), begun);
    QVERIFY2(copy.value(s("succeeded")).toBool(), QJsonDocument(copy).toJson().constData());
    QCOMPARE(copy.value(s("from_type")).toString(), s("pg_dump"));
    QCOMPARE(copy.value(s("to_type")).toString(), s("pg_restore"));
    QCOMPARE(Session(to).ask("SELECT count(*) FROM drinks"), s("2"));
}

void BackupsTest::copyRefused()
{
    const QString own = m_wire->configVar(s("sushi"), s("DATABASE_URL"));
    const auto refused = [&](const QString &from, const QString &to) {
        const int status =
            post(db(s("sushi"), "/transfers"),
                 {{s("from_name"), s("A")}, {s("from_url"), from}, {s("to_name"), s("B")}, {s("to_url"), to}})
                .status;
        m_wire->control("DELETE", s("/violations"));
        return status;
    };
    QCOMPARE(refused(own, own), 422);
    QCOMPARE(refused(own, s("postgres://u:p@db.example.com:5432/d")), 422); // nothing outside this computer
    QCOMPARE(refused(own, s("nonsense")), 422);
}

void BackupsTest::scheduleRuns()
{
    const QString path = db(s("miso-api"), "/transfer-schedules");
    const auto made = post(
        path,
        {{s("hour"), s("02")}, {s("timezone"), s("America/Los_Angeles")}, {s("schedule_name"), s("DATABASE_URL")}});
    QCOMPARE(made.status, 201);
    QCOMPARE(made.object().value(s("hour")).toInt(), 2);
    QCOMPARE(m_wire->get(path).array().size(), 1);
    const auto count = [&] { return m_wire->get(transfers(s("miso-api"))).array().size(); };
    const auto before = count();
    turnForward(24 * 3600);
    QTRY_COMPARE(count(), before + 1);
    const QJsonObject newest = m_wire->get(transfers(s("miso-api"))).array().last().toObject();
    QCOMPARE(newest.value(s("schedule")).toObject().value(s("uuid")), made.object().value(s("uuid")));
    QCOMPARE(m_wire->send("DELETE", path + s("/") + made.object().value(s("uuid")).toString(), {}).status, 200);
    QVERIFY(m_wire->get(path).array().isEmpty());
    turnForward(24 * 3600);
    QCOMPARE(count(), before + 1);
}

void BackupsTest::scheduleRefused()
{
    const QString path = db(s("sushi"), "/transfer-schedules");
    const QJsonObject body{
        {s("hour"), s("2")}, {s("timezone"), s("Mars/Olympus")}, {s("schedule_name"), s("DATABASE_URL")}};
    QCOMPARE(post(path, body).status, 422);
    QVERIFY(m_wire->get(path).array().isEmpty());
    QCOMPARE(m_wire->send("DELETE", path + s("/nothing"), {}).status, 404);
}

void BackupsTest::unknownThings()
{
    QCOMPARE(m_wire->get(transfers(s("no-such"))).body, QByteArray("<h1>Not Found</h1>"));
    QCOMPARE(m_wire->get(transfers(s("sushi")) + s("/999")).status, 404);
    QCOMPARE(post(s("/client/v11/databases/none/backups")).body, QByteArray("<h1>Not Found</h1>"));
}

void BackupsTest::strict()
{
    QCOMPARE(post(db(s("sushi"), "/backups"), {{s("name"), s("x")}}).status, 422);
    QCOMPARE(post(db(s("sushi"), "/restores"), {{s("backup_url"), s("http://a/b")}, {s("from"), s("x")}}).status, 422);
    const auto missing = m_wire->get(db(s("sushi"), "/backups/list"));
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.body, QByteArray("<h1>Not Found</h1>"));
    QCOMPARE(m_wire->violations().size(), 3);
    m_wire->control("DELETE", s("/violations"));
}

void BackupsTest::everyRouteCanFail()
{
    for (const char *path : {"/client/v11/apps/*/transfers", "/client/v11/apps/*/transfers/*"}) {
        QCOMPARE(m_wire->control("POST", s("/faults"), {{s("path"), s(path)}, {s("kind"), s("status")}}).status, 200);
        QCOMPARE(m_wire->get(QString(s(path)).replace(s("apps/*"), s("apps/sushi"))).status, 503);
    }
    for (const char *path : {"/backups", "/restores", "/transfers", "/transfer-schedules"}) {
        const QString route = db(s("sushi"), path);
        QCOMPARE(m_wire->control("POST", s("/faults"), {{s("path"), route}, {s("kind"), s("html")}}).status, 200);
        QCOMPARE(post(route).status, 502);
    }
}

BOWLINE_TEST(BackupsTest)

} // namespace tst_backups

#include "tst_backups.moc"
