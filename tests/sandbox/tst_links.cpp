// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Session.h"
#include "sandbox/Wire.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace bowline::test;

namespace tst_links {

namespace {

QString t(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

/// Data links of the Data API: what the wire says, and what then really stands in the database.
class LinksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void seededOnes();
    void madeAndRemoved();
    void namedAfterTheRemote();
    void refused_data();
    void refused();
    void plansThatCannot();
    void laterTablesStayAway();
    void aTypeThatIsMissingFailsTheWhole();
    void rotationLeavesThemStale();
    void failoverLeavesThemStale();
    void aMovedOneKeepsItsOwnLinks();
    void resetWipesThem();
    void remoteThatIsGone();
    void ownedByHeroku();
    void stopsInTheMiddle();

private:
    QString idOf(const QString &app, const QString &attachment = t("DATABASE"));
    QString nameOf(const QString &app, const QString &attachment = t("DATABASE"));
    QString links(const QString &app) { return t("/client/v11/databases/%1/links").arg(idOf(app)); }
    QStringList namesOfLinks(const QString &app);
    Session database(const QString &app) { return Session(m_wire->configVar(app, t("DATABASE_URL"))); }
    Wire::Answer make(const QString &app, const QString &target, const QString &name);
    void drop(const QString &app, const QString &name);

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<Wire> m_wire;
};

void LinksTest::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY2(m_sandbox->start({t("--quiet")}), qPrintable(m_sandbox->error()));
}

void LinksTest::init()
{
    QTest::failOnWarning(QRegularExpression(t(".*")));
    m_wire = std::make_unique<Wire>(*m_sandbox);
}

void LinksTest::cleanup()
{
    const QJsonArray violations = m_wire->violations();
    QVERIFY2(violations.isEmpty(), QJsonDocument(violations).toJson().constData());
}

QString LinksTest::idOf(const QString &app, const QString &attachment)
{
    const auto found = m_wire->get(t("/apps/%1/addon-attachments/%2").arg(app, attachment));
    return found.object().value(t("addon")).toObject().value(t("id")).toString();
}

QString LinksTest::nameOf(const QString &app, const QString &attachment)
{
    const auto found = m_wire->get(t("/apps/%1/addon-attachments/%2").arg(app, attachment));
    return found.object().value(t("addon")).toObject().value(t("name")).toString();
}

QStringList LinksTest::namesOfLinks(const QString &app)
{
    QStringList names;
    for (const QJsonValue &each : m_wire->get(links(app)).array())
        names.append(each.toObject().value(t("name")).toString());
    return names;
}

Wire::Answer LinksTest::make(const QString &app, const QString &target, const QString &name)
{
    QJsonObject body{{t("target"), target}};
    if (!name.isEmpty())
        body.insert(t("as"), name);
    return m_wire->send("POST", links(app), body);
}

void LinksTest::drop(const QString &app, const QString &name)
{
    QCOMPARE(m_wire->send("DELETE", links(app) + t("/") + name, {}).status, 200);
}

void LinksTest::seededOnes()
{
    QCOMPARE(namesOfLinks(t("sushi")), QStringList{t("blue_menu")});
    QCOMPARE(namesOfLinks(t("ramen")), (QStringList{t("sushi_menu"), t("miso_menu")}));
    QVERIFY(namesOfLinks(t("tempura")).isEmpty());
    const Session ramen = database(t("ramen"));
    QCOMPARE(ramen.ask("SELECT count(*) FROM sushi_menu.orders"), t("200"));
    // The one that has drifted: a column is gone by its name, and the new table never came.
    QCOMPARE(ramen.ask("SELECT count(*) FROM miso_menu.dishes"), t("5"));
    QVERIFY(ramen.ask("SELECT note FROM miso_menu.orders LIMIT 1").isNull());
    QCOMPARE(ramen.ask("SELECT to_regclass('miso_menu.drinks') IS NULL"), t("t"));
}

void LinksTest::madeAndRemoved()
{
    const auto made = make(t("sushi"), nameOf(t("ramen")), t("ramen_link"));
    QCOMPARE(made.status, 201);
    const QJsonObject link = made.object();
    QCOMPARE(link.keys(), (QStringList{t("created_at"), t("id"), t("name"), t("remote"), t("remote_name")}));
    QCOMPARE(link.value(t("name")).toString(), t("ramen_link"));
    QCOMPARE(link.value(t("remote")).toObject().value(t("name")).toString(), nameOf(t("ramen")));
    QCOMPARE(link.value(t("remote")).toObject().value(t("attachment_name")).toString(), t("DATABASE_URL"));
    QCOMPARE(link.value(t("remote_name")).toString(), nameOf(t("ramen")).replace(QLatin1Char('-'), QLatin1Char('_')));
    const Session sushi = database(t("sushi"));
    QCOMPARE(sushi.ask("SELECT count(*) FROM ramen_link.dishes"), t("5"));
    QCOMPARE(sushi.ask("SELECT srvname FROM pg_foreign_table t JOIN pg_foreign_server s ON s.oid = t.ftserver WHERE "
                       "ftrelid = 'ramen_link.dishes'::regclass"),
             link.value(t("remote_name")).toString());
    // What was written over it goes with it.
    QVERIFY(!sushi.ask("CREATE VIEW cheap AS SELECT name FROM ramen_link.dishes WHERE price < 5").isNull());
    drop(t("sushi"), t("ramen_link"));
    QCOMPARE(sushi.ask("SELECT to_regclass('cheap') IS NULL"), t("t"));
    QCOMPARE(sushi.ask("SELECT count(*) FROM pg_foreign_server"), t("1")); // the seeded one
    QCOMPARE(m_wire->send("DELETE", links(t("sushi")) + t("/ramen_link"), {}).status, 404);
}

void LinksTest::namedAfterTheRemote()
{
    const QString remote = nameOf(t("ramen"));
    const QString expected = QString(remote).replace(QLatin1Char('-'), QLatin1Char('_'));
    const auto first = make(t("sushi"), remote, {});
    QCOMPARE(first.status, 201);
    QCOMPARE(first.object().value(t("name")).toString(), expected);
    QCOMPARE(make(t("sushi"), remote, {}).status, 422); // taken
    const auto second = make(t("sushi"), remote, t("again"));
    QCOMPARE(second.object().value(t("remote_name")).toString(), expected + t("_2"));
    drop(t("sushi"), expected);
    QCOMPARE(database(t("sushi")).ask("SELECT count(*) FROM again.dishes"), t("5"));
    drop(t("sushi"), t("again"));
}

void LinksTest::refused_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("status");
    QTest::newRow("upper case") << t("ramen") << t("Link") << 422;
    QTest::newRow("two letters") << t("ramen") << t("ab") << 422;
    QTest::newRow("digit first") << t("ramen") << t("1link") << 422;
    QTest::newRow("underscore last") << t("ramen") << t("link_") << 422;
    QTest::newRow("64 letters") << t("ramen") << QString(64, QLatin1Char('a')) << 422;
    QTest::newRow("quote") << t("ramen") << t("a\"; drop schema public") << 422;
    QTest::newRow("line end") << t("ramen") << t("link\n") << 422;
    QTest::newRow("taken") << t("ramen") << t("blue_menu") << 422;
    QTest::newRow("a schema of this name") << t("ramen") << t("public") << 422;
    QTest::newRow("essential remote") << t("tempura") << t("link") << 422;
    QTest::newRow("somebody else's") << t("no-such") << t("link") << 404;
}

void LinksTest::refused()
{
    QFETCH(QString, target);
    QFETCH(QString, name);
    QFETCH(int, status);
    const QString known = nameOf(target);
    QCOMPARE(make(t("sushi"), known.isEmpty() ? target : known, name).status, status);
    QCOMPARE(namesOfLinks(t("sushi")), QStringList{t("blue_menu")});
    QCOMPARE(database(t("sushi")).ask("SELECT count(*) FROM pg_foreign_server"), t("1"));
}

void LinksTest::plansThatCannot()
{
    const auto essential = make(t("tempura"), nameOf(t("ramen")), t("link"));
    QCOMPARE(essential.status, 422);
    QCOMPARE(essential.id(), t("unprocessable_entity"));
    const auto made = m_wire->send("POST", t("/apps/gyoza/addons"),
                                   {{t("plan"), QJsonObject{{t("name"), t("heroku-postgresql:advanced")}}}});
    QCOMPARE(made.status, 201);
    const QString advanced = made.object().value(t("id")).toString();
    QTRY_COMPARE(m_wire->get(t("/addons/") + advanced).object().value(t("state")).toString(), t("provisioned"));
    QCOMPARE(m_wire->get(t("/client/v11/databases/%1/links").arg(advanced)).status, 404);
    QCOMPARE(make(t("sushi"), made.object().value(t("name")).toString(), t("link")).status, 422);
}

void LinksTest::laterTablesStayAway()
{
    QCOMPARE(make(t("sushi"), nameOf(t("matcha")), t("tea")).status, 201);
    const Session matcha = database(t("matcha"));
    QVERIFY(!matcha.ask("CREATE TABLE later (id int)").isNull());
    QCOMPARE(database(t("sushi")).ask("SELECT to_regclass('tea.later') IS NULL"), t("t"));
    QVERIFY(!matcha.ask("DROP TABLE later").isNull());
    drop(t("sushi"), t("tea"));
}

void LinksTest::aTypeThatIsMissingFailsTheWhole()
{
    // miso-api has an enum that sushi lacks.
    const auto made = make(t("sushi"), nameOf(t("miso-api")), t("miso"));
    QCOMPARE(made.status, 422);
    QVERIFY(made.object().value(t("message")).toString().contains(t("cup_size")));
    QCOMPARE(database(t("sushi")).ask("SELECT to_regnamespace('miso') IS NULL"), t("t"));
}

void LinksTest::rotationLeavesThemStale()
{
    const Session before = database(t("ramen"));
    QCOMPARE(before.ask("SELECT count(*) FROM sushi_menu.dishes"), t("5"));
    QCOMPARE(m_wire->control("POST", t("/rotate"), {{t("database"), t("sushi")}}).status, 200);
    const Session after = database(t("ramen"));
    QVERIFY(after.ask("SELECT count(*) FROM sushi_menu.dishes").isNull());
    QVERIFY2(after.error().contains(t("password authentication failed")), qPrintable(after.error()));
    QCOMPARE(namesOfLinks(t("ramen")), (QStringList{t("sushi_menu"), t("miso_menu")}));
}

void LinksTest::failoverLeavesThemStale()
{
    QCOMPARE(make(t("ramen"), nameOf(t("matcha")), t("tea")).status, 201);
    QCOMPARE(m_wire->control("POST", t("/failover"), {{t("database"), t("matcha")}}).status, 200);
    QVERIFY(database(t("ramen")).ask("SELECT count(*) FROM tea.dishes").isNull());
    drop(t("ramen"), t("tea"));
}

void LinksTest::aMovedOneKeepsItsOwnLinks()
{
    QCOMPARE(make(t("matcha"), nameOf(t("ramen")), t("soup")).status, 201);
    QCOMPARE(m_wire->control("POST", t("/failover"), {{t("database"), t("matcha")}}).status, 200);
    QCOMPARE(database(t("matcha")).ask("SELECT count(*) FROM soup.dishes"), t("5"));
    drop(t("matcha"), t("soup"));
}

void LinksTest::resetWipesThem()
{
    QCOMPARE(make(t("matcha"), nameOf(t("ramen")), t("soup")).status, 201);
    QCOMPARE(m_wire->send("PUT", t("/client/v11/databases/%1/reset").arg(idOf(t("matcha"))), {}).status, 200);
    QVERIFY(namesOfLinks(t("matcha")).isEmpty());
    QCOMPARE(make(t("matcha"), nameOf(t("ramen")), t("soup")).status, 201);
    drop(t("matcha"), t("soup"));
}

void LinksTest::remoteThatIsGone()
{
    const auto addOn = m_wire->send("POST", t("/apps/edamame/addons"),
                                    {{t("plan"), QJsonObject{{t("name"), t("heroku-postgresql:standard-0")}}}});
    const QString id = addOn.object().value(t("id")).toString();
    QTRY_COMPARE(m_wire->get(t("/addons/") + id).object().value(t("state")).toString(), t("provisioned"));
    QCOMPARE(make(t("ramen"), addOn.object().value(t("name")).toString(), t("beans")).status, 201);
    QCOMPARE(m_wire->send("DELETE", t("/apps/edamame/addons/") + id, {{t("force"), false}}).status, 200);
    QVERIFY(namesOfLinks(t("ramen")).contains(t("beans")));
    drop(t("ramen"), t("beans"));
}

void LinksTest::ownedByHeroku()
{
    QCOMPARE(m_wire->control("POST", t("/links"), {{t("owner"), t("heroku")}}).status, 200);
    QCOMPARE(make(t("sushi"), nameOf(t("ramen")), t("theirs")).status, 201);
    QCOMPARE(m_wire->control("POST", t("/links"), {}).status, 200);
    const Session sushi = database(t("sushi"));
    QVERIFY2(!sushi.ask("SELECT count(*) FROM theirs.dishes").isNull(), qPrintable(sushi.error()));
    QVERIFY(sushi.ask("ALTER FOREIGN TABLE theirs.dishes DROP COLUMN vegan").isNull());
    QVERIFY2(sushi.error().contains(t("must be owner")), qPrintable(sushi.error()));
    drop(t("sushi"), t("theirs"));
}

void LinksTest::stopsInTheMiddle()
{
    QCOMPARE(m_wire->control("POST", t("/links"), {{t("stop"), t("after_schema")}}).status, 200);
    QCOMPARE(make(t("sushi"), nameOf(t("ramen")), t("half")).status, 422);
    QVERIFY(!namesOfLinks(t("sushi")).contains(t("half")));
    const Session sushi = database(t("sushi"));
    QCOMPARE(sushi.ask("SELECT to_regnamespace('half') IS NOT NULL"), t("t"));
    QVERIFY(!sushi.ask("DROP SCHEMA half CASCADE").isNull());
    const QString server = nameOf(t("ramen")).replace(QLatin1Char('-'), QLatin1Char('_'));
    QVERIFY(!sushi.ask(t("DROP SERVER %1 CASCADE").arg(server).toUtf8().constData()).isNull());
    // Made, but nobody hears of it.
    QCOMPARE(m_wire->control("POST", t("/links"), {{t("stop"), t("before_answer")}}).status, 200);
    QCOMPARE(make(t("sushi"), nameOf(t("ramen")), t("silent")).status, 422);
    QVERIFY(namesOfLinks(t("sushi")).contains(t("silent")));
    drop(t("sushi"), t("silent"));
    QCOMPARE(m_wire->control("POST", t("/links"), {{t("stop"), t("nonsense")}}).status, 422);
}

BOWLINE_TEST(LinksTest)

} // namespace tst_links

#include "tst_links.moc"
