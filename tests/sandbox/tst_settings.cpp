// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/DataApiTest.h"
#include "support/TestMain.h"

using namespace bowline::test;

namespace tst_settings {

/// pg:settings of the Data API: what is set there is set in PostgreSQL.
class SettingsTest : public DataApiTest
{
    Q_OBJECT
private Q_SLOTS:
    void shape();
    void reallySet_data();
    void reallySet();
    void explainIsLoaded();
    void stayOverResetAndMove();
    void refused_data();
    void refused();
    void essentialHasNone();
    void routeCanFail();

private:
    QString path(const QString &app) { return s("/postgres/v0/databases/%1/config").arg(idOf(app)); }
    Wire::Answer set(const QString &app, const QJsonObject &body) { return m_wire->send("PATCH", path(app), body); }
    QJsonValue value(const QString &app, const QString &key)
    {
        return m_wire->get(path(app)).object().value(key).toObject().value(s("value"));
    }
};

void SettingsTest::shape()
{
    const QJsonObject all = m_wire->get(path(s("sushi"))).object();
    QCOMPARE(all.size(), 15);
    const QJsonObject one = all.value(s("log_statement")).toObject();
    QCOMPARE(one.keys(), (QStringList{s("default"), s("desc"), s("value"), s("values")}));
    QCOMPARE(one.value(s("value")).toString(), s("none"));
    QVERIFY(!one.value(s("values")).toObject().value(s("ddl")).toString().isEmpty());
    QCOMPARE(all.value(s("log_lock_waits")).toObject().value(s("value")), QJsonValue(false));
    QCOMPARE(all.value(s("log_min_duration_statement")).toObject().value(s("value")), QJsonValue(-1));
}

void SettingsTest::reallySet_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QJsonValue>("standard");
    QTest::newRow("choice") << s("log_statement") << QJsonValue(s("ddl")) << s("ddl") << QJsonValue(s("none"));
    QTest::newRow("switch") << s("log_lock_waits") << QJsonValue(true) << s("on") << QJsonValue(false);
    QTest::newRow("number") << s("log_min_duration_statement") << QJsonValue(250) << s("250ms") << QJsonValue(-1);
    QTest::newRow("zero") << s("log_min_duration_statement") << QJsonValue(0) << s("0") << QJsonValue(-1);
    QTest::newRow("functions") << s("track_functions") << QJsonValue(s("pl")) << s("pl") << QJsonValue(s("none"));
    QTest::newRow("failed statements") << s("log_min_error_statement") << QJsonValue(s("error")) << s("error")
                                       << QJsonValue(s("panic"));
}

void SettingsTest::reallySet()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(QString, shown);
    QFETCH(QJsonValue, standard);
    const QByteArray sql = "SHOW " + key.toLatin1();
    const QString before = database(s("ramen")).ask(sql.constData());
    const auto answer = set(s("ramen"), {{key, value}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.object().value(key).toObject().value(s("value")), value);
    QCOMPARE(database(s("ramen")).ask(sql.constData()), shown);
    QVERIFY(database(s("sushi")).ask(sql.constData()) != shown); // this database's alone
    QCOMPARE(set(s("ramen"), {{key, standard}}).status, 200);
    QCOMPARE(database(s("ramen")).ask(sql.constData()), before);
}

void SettingsTest::explainIsLoaded()
{
    QCOMPARE(set(s("ramen"), {{s("auto_explain"), true}, {s("auto_explain.log_min_duration"), 100}}).status, 200);
    QCOMPARE(database(s("ramen")).ask("SHOW auto_explain.log_min_duration"), s("100ms"));
    QCOMPARE(set(s("ramen"), {{s("auto_explain"), false}}).status, 200);
    QCOMPARE(value(s("ramen"), s("auto_explain")), QJsonValue(false));
    QCOMPARE(value(s("ramen"), s("auto_explain.log_min_duration")), QJsonValue(100));
}

void SettingsTest::stayOverResetAndMove()
{
    QCOMPARE(set(s("matcha"), {{s("log_statement"), s("mod")}, {s("log_connections"), true}}).status, 200);
    QCOMPARE(m_wire->send("PUT", db(s("matcha"), "/reset"), {}).status, 200);
    QCOMPARE(database(s("matcha")).ask("SHOW log_statement"), s("mod"));
    QCOMPARE(m_wire->control("POST", s("/failover"), {{s("database"), s("matcha")}}).status, 200);
    QCOMPARE(database(s("matcha")).ask("SHOW log_statement"), s("mod"));
    QCOMPARE(value(s("matcha"), s("log_connections")), QJsonValue(true));
}

void SettingsTest::refused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no such choice") << s("log_statement") << QJsonValue(s("some"));
    QTest::newRow("switch as a word") << s("log_lock_waits") << QJsonValue(s("on"));
    QTest::newRow("half a number") << s("log_min_duration_statement") << QJsonValue(0.5);
    QTest::newRow("below") << s("log_min_duration_statement") << QJsonValue(-2);
    QTest::newRow("null") << s("log_statement") << QJsonValue(QJsonValue::Null);
    QTest::newRow("quotes") << s("log_statement") << QJsonValue(s("ddl'; DROP DATABASE x"));
}

void SettingsTest::refused()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    const QJsonValue before = this->value(s("sushi"), key);
    QCOMPARE(set(s("sushi"), {{key, value}}).status, 422);
    QCOMPARE(this->value(s("sushi"), key), before);
}

void SettingsTest::essentialHasNone()
{
    QCOMPARE(m_wire->get(path(s("tempura"))).status, 422);
    QCOMPARE(set(s("tempura"), {{s("log_statement"), s("ddl")}}).status, 422);
    QCOMPARE(set(s("sushi"), {{s("shared_buffers"), s("1GB")}}).status, 422);
    QCOMPARE(m_wire->violations().size(), 1);
    m_wire->control("DELETE", s("/violations"));
}

void SettingsTest::routeCanFail()
{
    QCOMPARE(m_wire->control("POST", s("/faults"), {{s("path"), path(s("sushi"))}, {s("kind"), s("html")}}).status,
             200);
    QCOMPARE(set(s("sushi"), {{s("log_statement"), s("ddl")}}).status, 502);
}

BOWLINE_TEST(SettingsTest)

} // namespace tst_settings

#include "tst_settings.moc"
