// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/SchemaValidator.h"
#include "sandbox/Wire.h"
#include "support/TestMain.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

using namespace bowline;
using namespace bowline::test;

namespace tst_schema {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QJsonObject readSchema()
{
    const QString path = qEnvironmentVariable("BOWLINE_HEROKU_SCHEMA");
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

/// Every answer of the sandbox against Heroku's published schema, which is not ours to ship: the environment
/// variable BOWLINE_HEROKU_SCHEMA names the file.
class SchemaTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(s(".*"))); }
    void cleanupTestCase();
    void validatorComplains();
    void listsAndTheirItems_data();
    void listsAndTheirItems();
    void single_data();
    void single();
    void addOnConfig();
    void acts();
    void changes();

private:
    void report(const QString &path, const QStringList &found);

    std::unique_ptr<SchemaValidator> m_validator;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<Wire> m_wire;
};

void SchemaTest::initTestCase()
{
    const QJsonObject schema = readSchema();
    if (schema.isEmpty())
        QSKIP("BOWLINE_HEROKU_SCHEMA does not name Heroku's platform-api.schema.json");
    m_validator = std::make_unique<SchemaValidator>(schema);
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY2(m_sandbox->start({s("--quiet")}), qPrintable(m_sandbox->error()));
    m_wire = std::make_unique<Wire>(*m_sandbox);
    m_wire->send("POST", s("/oauth/clients"),
                 {{s("name"), s("A client")}, {s("redirect_uri"), s("http://localhost:1/cb")}});
    const auto webhook = m_wire->send(
        "POST", s("/apps/sushi/webhooks"),
        {{s("include"), QJsonArray{s("api:release")}}, {s("level"), s("sync")}, {s("url"), s("http://127.0.0.1:9/")}});
    QCOMPARE(webhook.status, 201);
    m_wire->control("POST", s("/set"), {{s("app"), s("sushi")}, {s("name"), s("SOME")}, {s("value"), s("thing")}});
    QCOMPARE(m_wire->get(s("/oauth/authorize?client_id=bowline-development&response_type=code")).status, 200);
}

void SchemaTest::cleanupTestCase()
{
    if (m_wire)
        QVERIFY(m_wire->violations().isEmpty());
}

void SchemaTest::report(const QString &path, const QStringList &found)
{
    QVERIFY2(found.isEmpty(), qPrintable(path + s("\n") + found.mid(0, 20).join(s("\n"))));
}

void SchemaTest::validatorComplains()
{
    QVERIFY(!m_validator->check(s("rate-limit"), QJsonObject()).isEmpty());
    QVERIFY(!m_validator->check(s("rate-limit"), QJsonObject{{s("remaining"), s("many")}}).isEmpty());
    QVERIFY(!m_validator->check(s("rate-limit"), QJsonObject{{s("remaining"), 1}, {s("more"), 1}}).isEmpty());
    QVERIFY(!m_validator->check(s("nothing"), QJsonObject()).isEmpty());
    QVERIFY(m_validator->check(s("rate-limit"), QJsonObject{{s("remaining"), 1}}).isEmpty());
    QJsonObject app = m_wire->get(s("/apps/sushi")).object();
    app.insert(s("created_at"), s("2026-01-01T00:00:00.123Z"));
    QCOMPARE(m_validator->check(s("app"), app).size(), 1);
}

void SchemaTest::listsAndTheirItems_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("item"); // with %1 for the id; empty: there is no such route
    QTest::addColumn<QString>("resource");
    const auto row = [](const char *list, const char *item, const char *resource) {
        QTest::newRow(list) << s(list) << s(item) << s(resource);
    };
    row("/apps", "/apps/%1", "app");
    row("/users/~/apps", "", "app");
    row("/teams", "/teams/%1", "team");
    row("/teams/izakaya/apps", "", "team-app");
    row("/addons", "/addons/%1", "add-on");
    row("/users/~/addons", "", "add-on");
    row("/apps/sushi/addons", "/apps/sushi/addons/%1", "add-on");
    row("/addon-attachments", "/addon-attachments/%1", "add-on-attachment");
    row("/apps/sushi/addon-attachments", "/apps/sushi/addon-attachments/%1", "add-on-attachment");
    row("/apps/ramen/releases", "/apps/ramen/releases/%1", "release");
    row("/addon-services", "/addon-services/%1", "add-on-service");
    row("/addon-services/heroku-postgresql/plans", "/plans/%1", "plan");
    row("/oauth/authorizations", "/oauth/authorizations/%1", "oauth-authorization");
    row("/oauth/clients", "/oauth/clients/%1", "oauth-client");
    row("/apps/sushi/dynos", "", "dyno");
    row("/apps/sushi/formation", "", "formation");
    row("/apps/sushi/collaborators", "", "collaborator");
    row("/apps/sushi/webhooks", "/apps/sushi/webhooks/%1", "app-webhook/definitions/app_webhook");
    row("/apps/sushi/webhook-deliveries", "/apps/sushi/webhook-deliveries/%1", "app-webhook-delivery");
    row("/apps/sushi/webhook-events", "/apps/sushi/webhook-events/%1", "app-webhook-event");
}

void SchemaTest::listsAndTheirItems()
{
    QFETCH(QString, list);
    QFETCH(QString, item);
    QFETCH(QString, resource);
    const auto all = m_wire->get(list);
    QCOMPARE(all.status, 200);
    report(list, m_validator->checkList(resource, all.array()));
    for (const QJsonValue &each : all.array()) {
        if (item.isEmpty())
            break;
        const QString path = item.arg(each.toObject().value(s("id")).toString());
        const auto one = m_wire->get(path);
        QCOMPARE(one.status, 200);
        report(path, m_validator->check(resource, one.object()));
    }
}

void SchemaTest::single_data()
{
    QTest::addColumn<QString>("resource");
    QTest::newRow("/account") << s("account");
    QTest::newRow("/account/rate-limits") << s("rate-limit");
    QTest::newRow("/apps/sushi") << s("app");
    QTest::newRow("/apps/sushi/releases/1") << s("release");
    QTest::newRow("/oauth/authorizations/~") << s("oauth-authorization");
}

void SchemaTest::single()
{
    QFETCH(QString, resource);
    const QString path = s(QTest::currentDataTag());
    const auto answer = m_wire->get(path);
    QCOMPARE(answer.status, 200);
    report(path, m_validator->check(resource, answer.object()));
}

void SchemaTest::addOnConfig()
{
    for (const QJsonValue &addOn : m_wire->get(s("/addons")).array()) {
        const QString path = s("/addons/%1/config").arg(addOn.toObject().value(s("id")).toString());
        const auto config = m_wire->get(path);
        QCOMPARE(config.array().size(), 1);
        report(path, m_validator->checkList(s("add-on-config"), config.array()));
    }
}

// What is changed and taken away is answered whole, too.
void SchemaTest::changes()
{
    QCOMPARE(m_wire->send("POST", s("/apps"), {{s("name"), s("changing-app")}}).status, 201);
    const auto addOn =
        m_wire->send("POST", s("/apps/changing-app/addons"), {{s("plan"), s("heroku-postgresql:essential-0")}});
    const QString id = addOn.object().value(s("id")).toString();
    const auto tie = m_wire->send("POST", s("/addon-attachments"), {{s("addon"), id}, {s("app"), s("edamame")}});
    const auto answered = [this](const char *method, const QString &path, const QJsonObject &body,
                                 const char *resource) {
        const auto answer = m_wire->send(method, path, body);
        QCOMPARE(answer.status, 200);
        report(s(method) + u' ' + path, m_validator->check(s(resource), answer.object()));
    };
    answered("PATCH", s("/apps/changing-app"), {{s("maintenance"), true}}, "app");
    answered("PATCH", s("/apps/changing-app/addons/") + id, {{s("plan"), s("heroku-postgresql:standard-0")}}, "add-on");
    answered("PATCH", s("/apps/changing-app/config-vars"), {{s("SOME"), s("thing")}}, "config-var");
    answered("GET", s("/apps/changing-app/config-vars"), {}, "config-var");
    const auto resolved = m_wire->send("POST", s("/actions/addon-attachments/resolve"),
                                       {{s("addon_attachment"), s("DATABASE")}, {s("app"), s("changing-app")}});
    QCOMPARE(resolved.status, 200);
    QCOMPARE(resolved.array().size(), 1);
    report(s("resolve"), m_validator->checkList(s("add-on-attachment"), resolved.array()));
    answered("DELETE", s("/addon-attachments/") + tie.object().value(s("id")).toString(), {}, "add-on-attachment");
    answered("DELETE", s("/apps/changing-app/addons/") + id, {}, "add-on");
    QCOMPARE(m_wire->send("DELETE", s("/apps/changing-app"), {}).status, 200);
}

void SchemaTest::acts()
{
    const auto app = m_wire->send("POST", s("/apps"), {{s("name"), s("fresh-app")}});
    QCOMPARE(app.status, 201);
    report(s("POST /apps"), m_validator->check(s("app"), app.object()));
    const auto addOn =
        m_wire->send("POST", s("/apps/fresh-app/addons"), {{s("plan"), s("heroku-postgresql:essential-0")}});
    QCOMPARE(addOn.status, 201);
    report(s("POST addons"), m_validator->check(s("add-on"), addOn.object()));
    const auto tie = m_wire->send("POST", s("/addon-attachments"),
                                  {{s("addon"), addOn.object().value(s("id"))}, {s("app"), s("edamame")}});
    QCOMPARE(tie.status, 201);
    report(s("POST attachments"), m_validator->check(s("add-on-attachment"), tie.object()));
    const auto resolved =
        m_wire->send("POST", s("/actions/addons/resolve"), {{s("addon"), addOn.object().value(s("name"))}});
    report(s("resolve"), m_validator->checkList(s("add-on"), resolved.array()));
    const auto made = m_wire->send("POST", s("/oauth/authorizations"), {{s("scope"), QJsonArray{s("read")}}});
    QCOMPARE(made.status, 201);
    report(s("POST authorizations"), m_validator->check(s("oauth-authorization"), made.object()));
    const auto gone = m_wire->send("DELETE", s("/apps/fresh-app"), {});
    QCOMPARE(gone.status, 200);
    report(s("DELETE app"), m_validator->check(s("app"), gone.object()));
    QCOMPARE(m_wire->get(s("/apps/fresh-app")).status, 404);
    QCOMPARE(m_wire->get(s("/apps/edamame/addon-attachments")).array().size(), 0);
}

BOWLINE_TEST(SchemaTest)

} // namespace tst_schema

#include "tst_schema.moc"
