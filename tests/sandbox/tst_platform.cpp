// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Wire.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace bowline;
using namespace bowline::test;

namespace tst_platform {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QStringList namesOf(const QJsonArray &items)
{
    QStringList names;
    for (const QJsonValue &item : items)
        names.append(item.toObject().value(QLatin1String("name")).toString());
    return names;
}

} // namespace

/// The Platform API's own manners: versions, logins, scopes, ranges, tags, limits, releases, strictness.
class PlatformTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void versionIsRequired();
    void loginIsRequired();
    void basicIsAccepted();
    void scopesCount();
    void accountsSeeTheirOwn();
    void pagesFollowEachOther();
    void badRangeIsRefused();
    void unchangedIsNotSentAgain();
    void budgetIsCounted();
    void everyChangeIsARelease();
    void managedVarsAreProtected();
    void attachmentsComeAndGo();
    void takenNameAsksForConfirmation();
    void resolversFind();
    void secondFactorIsAskedPerApp();
    void addOnIsARealDatabase();
    void wrongBodiesAreRecorded();
    void unknownRoutesAreRecorded();
    void requestsAreListed();

private:
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<Wire> m_wire;
    bool m_expectViolations = false;
};

void PlatformTest::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY2(m_sandbox->start({s("--quiet")}), qPrintable(m_sandbox->error()));
}

void PlatformTest::init()
{
    QTest::failOnWarning(QRegularExpression(s(".*")));
    m_wire = std::make_unique<Wire>(*m_sandbox);
    m_expectViolations = false;
}

void PlatformTest::cleanup()
{
    const QJsonArray violations = m_wire->violations();
    m_wire->control("DELETE", s("/violations"));
    m_wire->control("POST", s("/rate"), {{s("account"), s("ada@example.com")}, {s("remaining"), 4500}});
    if (m_expectViolations)
        QVERIFY(!violations.isEmpty());
    else
        QVERIFY2(violations.isEmpty(), QJsonDocument(violations).toJson().constData());
}

void PlatformTest::versionIsRequired()
{
    m_expectViolations = true;
    const auto answer = m_wire->get(s("/apps"), {{"Accept", "application/json"}});
    QCOMPARE(answer.status, 406);
    QCOMPARE(answer.id(), s("not_acceptable"));
    for (const char *variant : {"3", "3.sdk", "3.webhooks"})
        QCOMPARE(
            m_wire->get(s("/apps"), {{"Accept", QByteArray("application/vnd.heroku+json; version=") + variant}}).status,
            200);
    QCOMPARE(m_wire->get(s("/apps"), {{"Accept", "application/vnd.heroku+json; version=34"}}).status, 406);
}

void PlatformTest::loginIsRequired()
{
    m_expectViolations = true;
    const auto answer = m_wire->get(s("/account"), {{"Authorization", "Bearer undefined"}});
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.id(), s("unauthorized"));
    QCOMPARE(m_wire->get(s("/account"), {{"Authorization", ""}}).status, 401);
    QCOMPARE(m_wire->get(s("/account"), {{"Authorization", "Bearer HRKU-nobody"}}).status, 401);
}

void PlatformTest::basicIsAccepted()
{
    const QByteArray basic = "Basic " + (":" + m_sandbox->token().toUtf8()).toBase64();
    QCOMPARE(m_wire->get(s("/account"), {{"Authorization", basic}}).object().value(s("email")).toString(),
             s("ada@example.com"));
}

void PlatformTest::scopesCount()
{
    const auto made = m_wire->send("POST", s("/oauth/authorizations"), {{s("scope"), QJsonArray{s("read")}}});
    QCOMPARE(made.status, 201);
    m_wire->setToken(made.object().value(s("access_token")).toObject().value(s("token")).toString());
    QCOMPARE(m_wire->get(s("/apps")).status, 200);
    const auto refused = m_wire->get(s("/apps/sushi/config-vars"));
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.id(), s("forbidden"));
    QCOMPARE(refused.header("OAuth-Scope"), QByteArray("read"));
    QCOMPARE(refused.header("OAuth-Scope-Accepted"), QByteArray("global read-protected write-protected"));
    QCOMPARE(m_wire->get(s("/account")).status, 403);
}

void PlatformTest::accountsSeeTheirOwn()
{
    QVERIFY(m_wire->get(s("/apps")).array().size() >= 10);
    QVERIFY(namesOf(m_wire->get(s("/teams/izakaya/apps")).array()).contains(s("onigiri-shop")));
    QVERIFY(!namesOf(m_wire->get(s("/users/~/apps")).array()).contains(s("onigiri-shop")));
    Wire grace(*m_sandbox, 1);
    QCOMPARE(namesOf(grace.get(s("/apps")).array()), QStringList{s("scones")});
    QCOMPARE(grace.get(s("/addons")).array().size(), 0);
    const auto hidden = grace.get(s("/apps/sushi/config-vars"));
    QCOMPARE(hidden.status, 404);
    QCOMPARE(hidden.object().value(s("resource")).toString(), s("app"));
}

void PlatformTest::pagesFollowEachOther()
{
    const QStringList all = namesOf(m_wire->get(s("/apps"), {{"Range", "name .."}}).array());
    QStringList paged;
    QByteArray range = "name ..; max=4";
    while (!range.isEmpty()) {
        const auto page = m_wire->get(s("/apps"), {{"Range", range}});
        range = page.header("Next-Range");
        QCOMPARE(page.status, range.isEmpty() ? 200 : 206);
        QCOMPARE(page.header("Accept-Ranges"), QByteArray("id, name, updated_at"));
        QVERIFY(page.header("Content-Range").startsWith("name "));
        paged += namesOf(page.array());
    }
    QCOMPARE(paged, all);
    const auto newest = m_wire->get(s("/apps/ramen/releases"), {{"Range", "version ..; max=15, order=desc"}});
    QCOMPARE(newest.status, 206);
    QCOMPARE(newest.array().size(), 15);
}

void PlatformTest::badRangeIsRefused()
{
    m_expectViolations = true;
    const auto answer = m_wire->get(s("/apps"), {{"Range", "colour ..; max=5"}});
    QCOMPARE(answer.status, 416);
    QCOMPARE(answer.id(), s("requested_range_not_satisfiable"));
}

void PlatformTest::unchangedIsNotSentAgain()
{
    const auto first = m_wire->get(s("/apps/tempura/config-vars"));
    const QByteArray tag = first.header("ETag");
    QVERIFY(!tag.isEmpty());
    const auto same = m_wire->get(s("/apps/tempura/config-vars"), {{"If-None-Match", tag}});
    QCOMPARE(same.status, 304);
    QVERIFY(same.body.isEmpty());
    m_wire->send("PATCH", s("/apps/tempura/config-vars"), {{s("TAGGED"), s("yes")}});
    const auto other = m_wire->get(s("/apps/tempura/config-vars"), {{"If-None-Match", tag}});
    QCOMPARE(other.status, 200);
    QVERIFY(other.header("ETag") != tag);
}

void PlatformTest::budgetIsCounted()
{
    m_wire->control("POST", s("/rate"), {{s("account"), s("ada@example.com")}, {s("remaining"), 2}});
    QCOMPARE(m_wire->get(s("/account/rate-limits")).object().value(s("remaining")).toInt(), 2);
    QCOMPARE(m_wire->get(s("/account")).header("RateLimit-Remaining"), QByteArray("1"));
    QCOMPARE(m_wire->get(s("/account")).header("RateLimit-Remaining"), QByteArray("0"));
    const auto refused = m_wire->get(s("/account"));
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.id(), s("rate_limit"));
    QVERIFY(refused.object().contains(s("url")));
    Wire grace(*m_sandbox, 1);
    QCOMPARE(grace.get(s("/account")).status, 200);
}

void PlatformTest::everyChangeIsARelease()
{
    const int before = m_wire->lastRelease(s("gyoza")).value(s("version")).toInt();
    const QString releasedAt = m_wire->get(s("/apps/gyoza")).object().value(s("released_at")).toString();
    auto changed = m_wire->send("PATCH", s("/apps/gyoza/config-vars"), {{s("FOO"), s("1")}, {s("BAR"), s("2")}});
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.object().value(s("FOO")).toString(), s("1"));
    const QJsonObject set = m_wire->lastRelease(s("gyoza"));
    QCOMPARE(set.value(s("version")).toInt(), before + 1);
    QCOMPARE(set.value(s("description")).toString(), s("Set BAR, FOO config vars"));
    const QJsonObject app = m_wire->get(s("/apps/gyoza")).object();
    QVERIFY(app.value(s("released_at")).toString() > releasedAt);
    QCOMPARE(app.value(s("updated_at")), app.value(s("released_at")));

    m_wire->send("PATCH", s("/apps/gyoza/config-vars"), {{s("FOO"), s("1")}});
    QCOMPARE(m_wire->lastRelease(s("gyoza")).value(s("version")).toInt(), before + 1);
    m_wire->send("PATCH", s("/apps/gyoza/config-vars"), {{s("FOO"), QJsonValue::Null}});
    QCOMPARE(m_wire->lastRelease(s("gyoza")).value(s("description")).toString(), s("Remove FOO config vars"));
    QVERIFY(!m_wire->get(s("/apps/gyoza/config-vars")).object().contains(s("FOO")));
    const auto then = m_wire->get(s("/apps/gyoza/releases/%1/config-vars").arg(before + 1));
    QCOMPARE(then.object().value(s("FOO")).toString(), s("1"));
}

void PlatformTest::managedVarsAreProtected()
{
    const auto answer = m_wire->send("PATCH", s("/apps/tempura/config-vars"), {{s("DATABASE_URL"), s("postgres://x")}});
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.id(), s("invalid_params"));
    QVERIFY(m_wire->configVar(s("tempura"), s("DATABASE_URL")).contains(s("127.0.0.1")));
}

void PlatformTest::attachmentsComeAndGo()
{
    const QJsonObject addOn = m_wire->get(s("/apps/tempura/addons")).array().first().toObject();
    const QString name = addOn.value(s("name")).toString();
    const auto made = m_wire->send("POST", s("/addon-attachments"),
                                   {{s("addon"), QJsonObject{{s("name"), name}}},
                                    {s("app"), QJsonObject{{s("name"), s("edamame")}}},
                                    {s("name"), s("REPORTS")}});
    QCOMPARE(made.status, 201);
    QCOMPARE(m_wire->configVar(s("edamame"), s("REPORTS_URL")), m_wire->configVar(s("tempura"), s("DATABASE_URL")));
    QCOMPARE(m_wire->lastRelease(s("edamame")).value(s("description")).toString(),
             s("Attach REPORTS (@ref:%1)").arg(name));
    const QString id = made.object().value(s("id")).toString();
    QCOMPARE(m_wire->send("DELETE", s("/addon-attachments/") + id, {}).status, 200);
    QVERIFY(m_wire->configVar(s("edamame"), s("REPORTS_URL")).isEmpty());
    QCOMPARE(m_wire->lastRelease(s("edamame")).value(s("description")).toString(),
             s("Detach REPORTS (@ref:%1)").arg(name));
}

void PlatformTest::takenNameAsksForConfirmation()
{
    const QString name = m_wire->get(s("/apps/tempura/addons")).array().first().toObject().value(s("name")).toString();
    QJsonObject body{{s("addon"), name}, {s("app"), s("miso-api")}, {s("name"), s("DATABASE")}};
    const auto asked = m_wire->send("POST", s("/addon-attachments"), body);
    QCOMPARE(asked.status, 423);
    QCOMPARE(asked.id(), s("confirmation_required"));
    QCOMPARE(asked.header("X-Confirmation-Required"), QByteArray("miso-api"));
    body.insert(s("confirm"), s("miso-api"));
    QCOMPARE(m_wire->send("POST", s("/addon-attachments"), body).status, 201);
    QCOMPARE(m_wire->configVar(s("miso-api"), s("DATABASE_URL")), m_wire->configVar(s("tempura"), s("DATABASE_URL")));
}

void PlatformTest::resolversFind()
{
    const HttpHeaders inclusion{{"Accept-Inclusion", "addon:plan,config_vars"}};
    for (const char *name : {"ANALYTICS", "ANALYTICS_URL"}) {
        const auto found = m_wire->send("POST", s("/actions/addon-attachments/resolve"),
                                        {{s("addon_attachment"), s(name)}, {s("app"), s("sushi")}}, inclusion);
        QCOMPARE(found.status, 200);
        QCOMPARE(found.array().size(), 1);
        const QJsonObject attachment = found.array().first().toObject();
        QCOMPARE(attachment.value(s("namespace")).toString(), s("credential:analytics"));
        QCOMPARE(attachment.value(s("config_vars")).toArray(), QJsonArray{s("ANALYTICS_URL")});
        const QJsonObject plan = attachment.value(s("addon")).toObject().value(s("plan")).toObject();
        QCOMPARE(plan.value(s("name")).toString(), s("heroku-postgresql:standard-0"));
    }
    const auto missing =
        m_wire->send("POST", s("/actions/addons/resolve"), {{s("addon"), s("nope")}, {s("app"), s("sushi")}});
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.object().value(s("resource")).toString(), s("add_on"));
    const auto found =
        m_wire->send("POST", s("/actions/addons/resolve"), {{s("addon"), s("DATABASE_URL")}, {s("app"), s("sushi")}});
    QCOMPARE(found.array().size(), 1);
    const auto many = m_wire->send("POST", s("/actions/addons/resolve"), {{s("addon"), s("DATABASE")}});
    QCOMPARE(many.status, 422);
    QCOMPARE(many.object().value(s("id")).toString(), s("multiple_matches"));
}

void PlatformTest::secondFactorIsAskedPerApp()
{
    m_wire->control("POST", s("/second_factor"), {{s("app"), s("ramen")}, {s("code"), s("246810")}});
    const auto refused = m_wire->get(s("/apps/ramen/config-vars"));
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.object().value(s("id")).toString(), s("two_factor"));
    QCOMPARE(refused.object().value(s("app")).toObject().value(s("name")).toString(), s("ramen"));
    QCOMPARE(m_wire->get(s("/apps/sushi/config-vars")).status, 200);
    QCOMPARE(m_wire->get(s("/apps")).status, 200);
    QCOMPARE(m_wire->get(s("/apps/ramen/releases"), {{"Heroku-Two-Factor-Code", "246810"}}).status, 200);
    const QString authorize = s("/apps/ramen/pre-authorizations");
    QCOMPARE(m_wire->send("PUT", authorize, {}).status, 403);
    QCOMPARE(m_wire->send("PUT", authorize, {}, {{"Heroku-Two-Factor-Code", "111111"}}).status, 403);
    QCOMPARE(m_wire->get(s("/apps/ramen/config-vars")).status, 403);
    QCOMPARE(m_wire->send("PUT", authorize, {}, {{"Heroku-Two-Factor-Code", "246810"}}).status, 200);
    QCOMPARE(m_wire->get(s("/apps/ramen/config-vars")).status, 200);
    m_wire->control("POST", s("/second_factor"), {{s("app"), s("ramen")}});
    QCOMPARE(m_wire->get(s("/apps/ramen/config-vars")).status, 200);
}

void PlatformTest::addOnIsARealDatabase()
{
    const auto made = m_wire->send("POST", s("/apps/yuzu-staging/addons"),
                                   {{s("plan"), QJsonObject{{s("name"), s("heroku-postgresql:standard-0")}}}});
    QCOMPARE(made.status, 201);
    QCOMPARE(made.object().value(s("state")).toString(), s("provisioned"));
    const QString id = made.object().value(s("id")).toString();
    QVERIFY(m_wire->configVar(s("yuzu-staging"), s("DATABASE_URL")).startsWith(s("postgres://u")));
    const auto information = m_wire->get(s("/client/v11/databases/") + id);
    QCOMPARE(information.status, 200);
    QVERIFY(information.object().value(s("num_bytes")).toInteger() > 1000000);
    QCOMPARE(m_wire->send("DELETE", s("/apps/yuzu-staging/addons/") + id, {}).status, 200);
    QVERIFY(m_wire->configVar(s("yuzu-staging"), s("DATABASE_URL")).isEmpty());
    QCOMPARE(m_wire->get(s("/client/v11/databases/") + id).status, 404);
}

void PlatformTest::wrongBodiesAreRecorded()
{
    m_expectViolations = true;
    QCOMPARE(m_wire->send("POST", s("/addon-attachments"), {{s("app"), s("sushi")}}).status, 422);
    QCOMPARE(m_wire->send("PATCH", s("/apps/gyoza/config-vars"), {{s("bad name"), s("1")}}).status, 422);
    QCOMPARE(m_wire->send("PATCH", s("/apps/gyoza/config-vars"), {{s("NUMBER"), 1}}).status, 422);
    QCOMPARE(m_wire->violations().size(), 3);
}

void PlatformTest::unknownRoutesAreRecorded()
{
    m_expectViolations = true;
    QCOMPARE(m_wire->get(s("/apps/sushi/rainbows")).status, 404);
    const QJsonObject violation = m_wire->violations().first().toObject();
    QCOMPARE(violation.value(s("method")).toString(), s("GET"));
    QCOMPARE(violation.value(s("path")).toString(), s("/apps/sushi/rainbows"));
}

void PlatformTest::requestsAreListed()
{
    const QJsonArray before = m_wire->control("GET", s("/requests")).array();
    const qint64 last = before.last().toObject().value(s("n")).toInteger();
    m_wire->get(s("/apps/sushi/config-vars"));
    const QJsonArray since = m_wire->control("GET", s("/requests?since=%1").arg(last)).array();
    QCOMPARE(since.size(), 1);
    QCOMPARE(since.first().toObject().value(s("path")).toString(), s("/apps/sushi/config-vars"));
    QCOMPARE(since.first().toObject().value(s("status")).toInt(), 200);
}

BOWLINE_TEST(PlatformTest)

} // namespace tst_platform

#include "tst_platform.moc"
