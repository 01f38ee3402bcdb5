// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/HttpServer.h"
#include "sandbox/Wire.h"
#include "support/TestMain.h"

#include <QMessageAuthenticationCode>
#include <QRegularExpression>

using namespace bowline;
using namespace bowline::test;

namespace tst_webhooks {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

const QString secret = QStringLiteral("a secret of the test");

} // namespace

/// The sandbox as a sender of webhooks: its subscription API, real deliveries, levels, history and mischief.
class WebhooksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void subscribesAsHeroku();
    void secretIsShownOnce();
    void refusesWhatHerokuRefuses_data();
    void refusesWhatHerokuRefuses();
    void onlyForThoseWhoMay();
    void releaseIsDelivered();
    void rotationIsDelivered();
    void notifyIsTriedOnce();
    void syncIsTriedAgainInOrder();
    void historyCanBeFiltered();
    void mischief_data();
    void mischief();
    void changesAndEnds();

private:
    struct Got
    {
        ServerRequest request;
        QJsonObject body;
        QString delivery() const { return id("delivery"); }
        QString id(const char *what) const { return body.value(s("webhook_metadata"))[s(what)][s("id")].toString(); }
        bool isSignedWith(const QString &key) const
        {
            return request.header("Heroku-Webhook-Hmac-SHA256") ==
                   QMessageAuthenticationCode::hash(request.body, key.toUtf8(), QCryptographicHash::Sha256).toBase64();
        }
    };
    QString subscribe(const QString &level = s("sync"));
    void release();
    QJsonArray deliveries(const QString &filter = {});

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<Wire> m_wire;
    std::unique_ptr<HttpServer> m_receiver;
    QString m_url;
    QList<Got> m_got;
    QList<int> m_answers; ///< of the next requests; then 204
    int m_number = 0;
};

void WebhooksTest::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY2(m_sandbox->start({s("--quiet")}), qPrintable(m_sandbox->error()));
}

void WebhooksTest::init()
{
    QTest::failOnWarning(QRegularExpression(s(".*")));
    m_wire = std::make_unique<Wire>(*m_sandbox);
    m_wire->control("POST", s("/webhooks"), {{s("retry_ms"), 20}});
    m_got.clear();
    m_answers.clear();
    m_receiver = std::make_unique<HttpServer>([this](const ServerRequest &request, const HttpServer::Respond &respond) {
        m_got.append({request, QJsonDocument::fromJson(request.body).object()});
        respond(ServerResponse::text(m_answers.isEmpty() ? 204 : m_answers.takeFirst(), "text/plain", {}));
    });
    QVERIFY(m_receiver->listen(QHostAddress::LocalHost, 0));
    m_url = s("http://127.0.0.1:%1/heroku").arg(m_receiver->port());
}

void WebhooksTest::cleanup()
{
    for (const QJsonValue &each : m_wire->get(s("/apps/sushi/webhooks")).array())
        m_wire->send("DELETE", s("/apps/sushi/webhooks/") + each[s("id")].toString(), {});
    m_wire->control("DELETE", s("/webhooks"));
    QVERIFY(m_wire->violations().isEmpty());
}

QString WebhooksTest::subscribe(const QString &level)
{
    const auto made = m_wire->send("POST", s("/apps/sushi/webhooks"),
                                   {{s("include"), QJsonArray{s("api:release")}},
                                    {s("level"), level},
                                    {s("url"), m_url},
                                    {s("secret"), secret},
                                    {s("authorization"), s("Bearer abc")}});
    return made.object().value(s("id")).toString();
}

void WebhooksTest::release()
{
    m_wire->control("POST", s("/set"),
                    {{s("app"), s("sushi")}, {s("name"), s("NUMBER")}, {s("value"), QString::number(++m_number)}});
}

QJsonArray WebhooksTest::deliveries(const QString &filter)
{
    return m_wire->get(s("/apps/sushi/webhook-deliveries") + filter, {{"Range", "seq ..; order=desc,max=1000"}})
        .array();
}

void WebhooksTest::subscribesAsHeroku()
{
    const QString id = subscribe();
    const auto one =
        m_wire->get(s("/apps/sushi/webhooks/") + id, {{"Accept", "application/vnd.heroku+json; version=3.webhooks"}});
    QCOMPARE(one.status, 200);
    QStringList keys = one.object().keys();
    QCOMPARE(keys,
             QStringList({s("app"), s("created_at"), s("id"), s("include"), s("level"), s("updated_at"), s("url")}));
    QCOMPARE(one.object().value(s("app"))[s("name")].toString(), s("sushi"));
    QCOMPARE(m_wire->get(s("/apps/sushi/webhooks")).array().size(), 1);
    QCOMPARE(m_wire->get(s("/apps/tempura/webhooks")).array().size(), 0);
    QCOMPARE(m_wire->get(s("/apps/tempura/webhooks/") + id).status, 404);
}

void WebhooksTest::secretIsShownOnce()
{
    const auto made =
        m_wire->send("POST", s("/apps/sushi/webhooks"),
                     {{s("include"), QJsonArray{s("api:release")}}, {s("level"), s("notify")}, {s("url"), m_url}});
    QCOMPARE(made.status, 201);
    const QString given = QString::fromLatin1(made.header("Heroku-Webhook-Secret"));
    QVERIFY(given.size() >= 32);
    QVERIFY(!made.body.contains(given.toLatin1()));
    const auto again = m_wire->get(s("/apps/sushi/webhooks/") + made.object().value(s("id")).toString());
    QVERIFY(again.header("Heroku-Webhook-Secret").isEmpty());
    release();
    QTRY_COMPARE(m_got.size(), 2);
    QVERIFY(m_got.first().isSignedWith(given));
    QVERIFY(m_got.first().request.header("Authorization").isEmpty());
}

void WebhooksTest::refusesWhatHerokuRefuses_data()
{
    QTest::addColumn<QJsonObject>("change");
    QTest::newRow("no include") << QJsonObject{{s("include"), QJsonValue::Undefined}};
    QTest::newRow("empty include") << QJsonObject{{s("include"), QJsonArray()}};
    QTest::newRow("unknown entity") << QJsonObject{{s("include"), QJsonArray{s("api:nothing")}}};
    QTest::newRow("level") << QJsonObject{{s("level"), s("always")}};
    QTest::newRow("url") << QJsonObject{{s("url"), s("ftp://example.com")}};
    QTest::newRow("secret") << QJsonObject{{s("secret"), 7}};
}

void WebhooksTest::refusesWhatHerokuRefuses()
{
    QFETCH(QJsonObject, change);
    QJsonObject body{{s("include"), QJsonArray{s("api:release")}}, {s("level"), s("sync")}, {s("url"), m_url}};
    if (change.isEmpty())
        body.remove(s("include"));
    for (auto it = change.begin(); it != change.end(); ++it)
        body.insert(it.key(), it.value());
    const auto refused = m_wire->send("POST", s("/apps/sushi/webhooks"), body);
    QCOMPARE(refused.status, 422);
    QCOMPARE(refused.id(), s("invalid_params"));
    QCOMPARE(m_wire->violations().size(), 1);
    m_wire->control("DELETE", s("/violations"));
    QCOMPARE(m_wire->get(s("/apps/sushi/webhooks")).array().size(), 0);
}

void WebhooksTest::onlyForThoseWhoMay()
{
    Wire grace(*m_sandbox, 1);
    QCOMPARE(grace.get(s("/apps/sushi/webhooks")).status, 404);
    const auto narrow = m_wire->send("POST", s("/oauth/authorizations"), {{s("scope"), QJsonArray{s("write")}}});
    grace.setToken(narrow.object().value(s("access_token"))[s("token")].toString());
    QCOMPARE(grace.get(s("/apps/sushi/webhooks")).status, 403);
}

void WebhooksTest::releaseIsDelivered()
{
    const QString webhook = subscribe();
    release();
    QTRY_COMPARE(m_got.size(), 2);
    const Got &first = m_got.first();
    QCOMPARE(first.request.method, QByteArray("POST"));
    QCOMPARE(first.request.path, s("/heroku"));
    QVERIFY(first.request.header("Content-Type").startsWith("application/json"));
    QCOMPARE(first.request.header("Authorization"), QByteArray("Bearer abc"));
    QVERIFY(first.isSignedWith(secret));
    QCOMPARE(first.body.keys(), QStringList({s("action"), s("actor"), s("created_at"), s("data"), s("id"),
                                             s("previous_data"), s("published_at"), s("resource"), s("sequence"),
                                             s("updated_at"), s("version"), s("webhook_metadata")}));
    QCOMPARE(first.body.value(s("action")).toString(), s("create"));
    QCOMPARE(first.body.value(s("resource")).toString(), s("release"));
    QCOMPARE(first.body.value(s("data"))[s("app")][s("name")].toString(), s("sushi"));
    QCOMPARE(first.body.value(s("data"))[s("id")], m_wire->lastRelease(s("sushi")).value(s("id")));
    QCOMPARE(first.id("webhook"), webhook);
    QCOMPARE(first.id("event"), first.body.value(s("id")).toString());
    QCOMPARE(m_got.last().body.value(s("action")).toString(), s("update"));
    QVERIFY(m_got.last().delivery() != first.delivery());
    QTRY_COMPARE(deliveries().first()[s("status")].toString(), s("succeeded"));
    const auto one = m_wire->get(s("/apps/sushi/webhook-deliveries/") + first.delivery());
    QCOMPARE(one.object().value(s("num_attempts")).toInt(), 1);
    QCOMPARE(one.object().value(s("last_attempt"))[s("id")].toString(), first.id("attempt"));
    QCOMPARE(one.object().value(s("last_attempt"))[s("code")].toInt(), 204);
    const auto event = m_wire->get(s("/apps/sushi/webhook-events/") + first.id("event"));
    QCOMPARE(event.object().value(s("payload"))[s("action")].toString(), s("create"));
    QVERIFY(m_wire->get(s("/apps/sushi/webhook-events")).array().size() >= 2);
}

void WebhooksTest::rotationIsDelivered()
{
    subscribe();
    m_wire->control("POST", s("/rotate"), {{s("database"), s("sushi")}});
    QTRY_VERIFY(m_got.size() >= 2);
    const QJsonObject body = m_got.first().body;
    QCOMPARE(body.value(s("actor"))[s("email")].toString(), s("heroku-postgresql@addons.heroku.com"));
    QCOMPARE(body.value(s("data"))[s("description")].toString(), s("Update DATABASE by heroku-postgresql"));
    QCOMPARE(body.value(s("data"))[s("status")].toString(), s("succeeded"));
    QVERIFY(!m_got.first().request.body.contains("postgres://"));
}

void WebhooksTest::notifyIsTriedOnce()
{
    subscribe(s("notify"));
    m_answers = {500};
    release();
    QTRY_COMPARE(m_got.size(), 2);
    QTRY_COMPARE(deliveries(s("?eq[status]=failed")).size(), 1);
    QTRY_COMPARE(deliveries(s("?eq[status]=succeeded")).size(), 1);
    const QJsonValue failed = deliveries(s("?eq[status]=failed")).first();
    QCOMPARE(failed[s("num_attempts")].toInt(), 1);
    QCOMPARE(failed[s("last_attempt")][s("code")].toInt(), 500);
    QVERIFY(failed[s("next_attempt_at")].isNull());
    QCOMPARE(m_got.size(), 2);
}

void WebhooksTest::syncIsTriedAgainInOrder()
{
    subscribe();
    m_answers = {503, 404};
    release();
    QTRY_COMPARE(m_got.size(), 4);
    QCOMPARE(m_got.at(0).delivery(), m_got.at(1).delivery());
    QCOMPARE(m_got.at(1).delivery(), m_got.at(2).delivery());
    QVERIFY(m_got.at(0).id("attempt") != m_got.at(1).id("attempt"));
    QCOMPARE(m_got.at(3).body.value(s("action")).toString(), s("update"));
    QTRY_COMPARE(deliveries().first()[s("status")].toString(), s("succeeded"));
    QCOMPARE(deliveries().last()[s("num_attempts")].toInt(), 3);
    // Nobody is there.
    m_receiver->close();
    release();
    QTRY_COMPARE(deliveries(s("?eq[status]=retrying")).size(), 1);
    // The attempt that is being made has no error yet.
    QTRY_VERIFY(
        !deliveries(s("?eq%5Bstatus%5D=retrying")).first()[s("last_attempt")][s("error_class")].toString().isEmpty());
    QCOMPARE(deliveries(s("?eq[status]=pending")).size(), 1);
}

void WebhooksTest::historyCanBeFiltered()
{
    subscribe();
    for (int i = 0; i < 3; ++i)
        release();
    QTRY_COMPARE(m_got.size(), 6);
    QTRY_COMPARE(deliveries(s("?eq[status]=succeeded")).size(), 6);
    const auto page = m_wire->get(s("/apps/sushi/webhook-deliveries"), {{"Range", "seq ..; order=desc,max=2"}});
    QCOMPARE(page.status, 206);
    QCOMPARE(page.array().size(), 2);
    QCOMPARE(page.array().first()[s("id")].toString(), m_got.last().delivery());
    QVERIFY(!page.array().first().toObject().contains(s("seq")));
    const auto rest = m_wire->get(s("/apps/sushi/webhook-deliveries"), {{"Range", page.header("Next-Range")}});
    QCOMPARE(rest.array().first()[s("id")].toString(), m_got.at(3).delivery());
}

void WebhooksTest::mischief_data()
{
    QTest::addColumn<int>("requests");
    QTest::newRow("lose") << 1;
    QTest::newRow("repeat") << 3;
    QTest::newRow("delay") << 2;
    QTest::newRow("reorder") << 2;
    QTest::newRow("wrong_signature") << 2;
    QTest::newRow("wrong_app") << 2;
    QTest::newRow("old") << 2;
}

void WebhooksTest::mischief()
{
    QFETCH(int, requests);
    const QByteArray kind = QTest::currentDataTag();
    subscribe();
    const auto asked = m_wire->control(
        "POST", s("/webhooks"), {{s("kind"), QString::fromLatin1(kind)}, {s("app"), s("sushi")}, {s("ms"), 1500}});
    QCOMPARE(asked.status, 200);
    release();
    QTRY_COMPARE(m_got.size(), requests);
    QTRY_COMPARE(deliveries(s("?eq[status]=succeeded")).size(), 2);
    QStringList actions;
    for (const Got &got : std::as_const(m_got))
        actions.append(got.body.value(s("action")).toString());
    if (kind == "lose")
        QCOMPARE(actions, QStringList{s("update")});
    if (kind == "delay" || kind == "reorder")
        QCOMPARE(actions, QStringList({s("update"), s("create")}));
    if (kind == "repeat")
        QCOMPARE(actions.count(s("create")), 2);
    QCOMPARE(m_got.first().isSignedWith(secret), kind != "wrong_signature");
    QVERIFY(m_got.last().isSignedWith(secret));
    QCOMPARE(m_got.first().body.value(s("data"))[s("app")][s("name")].toString() == s("sushi"), kind != "wrong_app");
    QCOMPARE(m_wire->control("POST", s("/webhooks"), {{s("kind"), s("eat")}}).status, 422);
}

void WebhooksTest::changesAndEnds()
{
    const QString id = subscribe();
    const auto changed = m_wire->send("PATCH", s("/apps/sushi/webhooks/") + id, {{s("secret"), s("another")}});
    QCOMPARE(changed.status, 200);
    release();
    QTRY_COMPARE(m_got.size(), 2);
    QVERIFY(m_got.last().isSignedWith(s("another")));
    QCOMPARE(m_wire->send("DELETE", s("/apps/sushi/webhooks/") + id, {}).status, 200);
    QCOMPARE(m_wire->get(s("/apps/sushi/webhooks/") + id).status, 404);
    QCOMPARE(deliveries().size(), 0);
}

BOWLINE_TEST(WebhooksTest)

} // namespace tst_webhooks

#include "tst_webhooks.moc"
