// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Await.h"
#include "support/SandboxProcess.h"
#include "support/TestMain.h"
#include "support/VirtualClock.h"
#include "sync/webhooks/DeliveryWatch.h"
#include "sync/webhooks/WebhookRegistrar.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace bowline;
using namespace bowline::test;

namespace tst_webhookregistrar {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

const AccountId account(QStringLiteral("account-1"));

} // namespace

/// What is registered at Heroku, against a real sandbox, and what tells that a delivery was missed.
class RegistrarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void registersEachFollowedApp();
    void followsWhatIsFollowed();
    void offRemovesAll();
    void addressAndSecretChange();
    void goneOneComesBack();
    void interruptedOneIsAdopted();
    void lostRecordsAreFoundAgain();
    void missingScope();
    void oneForbiddenApp_data();
    void oneForbiddenApp();
    void appsOpenedWithACodeAreRegisteredSoon();
    void oneForbiddenRemoval();
    void anotherAppAfterAForbiddenOne();
    void tooManyRequests();
    void appThatIsGone();
    void leavesWithTheAccount();
    void watchTellsWhatWasMissed();

private:
    void start();
    void use(const QString &token);
    void forbid(const QString &app, const QString &kind = s("status"));
    QJsonArray webhooks(const QString &app);
    QString idOf(const QString &app);
    WebhookPlace place(const char *url = "http://127.0.0.1:9/hooks", const char *secret = "master") const
    {
        return {QUrl(s(url)), Secret(QByteArray(secret))};
    }

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<VirtualClock> m_clock;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<RefreshGate> m_gate;
    std::unique_ptr<PlatformApi> m_api;
    std::unique_ptr<WebhookRegistrar> m_registrar;
    QString m_sushi;
    QString m_ramen;
};

void RegistrarTest::initTestCase()
{
    m_sandbox = std::make_unique<SandboxProcess>();
    QVERIFY2(m_sandbox->start({s("--quiet")}), qPrintable(m_sandbox->error()));
    m_sushi = idOf(s("sushi"));
    m_ramen = idOf(s("ramen"));
    QVERIFY(!m_sushi.isEmpty());
}

void RegistrarTest::init()
{
    QTest::failOnWarning(QRegularExpression(s(".*")));
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<VirtualClock>();
    m_journal = std::make_unique<Journal>(m_dir->filePath(s("journal.sqlite")));
    QVERIFY(await(m_journal->open()));
    m_http = std::make_unique<HttpClient>();
    start();
}

void RegistrarTest::start()
{
    m_registrar = std::make_unique<WebhookRegistrar>(m_journal.get(), m_clock.get());
    m_registrar->load(await(m_journal->run([](Repositories &r) { return r.webhooks().all(); })).value());
    use(m_sandbox->token());
}

void RegistrarTest::use(const QString &token)
{
    m_registrar->dropAccount(account);
    m_api.reset();
    m_gate = std::make_unique<RefreshGate>(
        [] { return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::AuthRevoked)); }, [] { return 0; });
    m_gate->setToken({Secret(token), 0});
    m_api = std::make_unique<PlatformApi>(m_sandbox->endpoints(), m_http.get(), m_gate.get());
    m_registrar->useAccount(account, m_api.get());
}

void RegistrarTest::cleanup()
{
    m_registrar.reset();
    for (const QString &app : {m_sushi, m_ramen}) {
        for (const QJsonValue &each : webhooks(app))
            m_sandbox->call(
                "DELETE",
                m_sandbox->endpoints().api.resolved(QUrl(s("/apps/%1/webhooks/%2").arg(app, each[s("id")].toString()))),
                {}, m_sandbox->token());
    }
    m_sandbox->control("DELETE", s("/faults"));
    m_journal.reset();
}

QJsonArray RegistrarTest::webhooks(const QString &app)
{
    return m_sandbox
        ->call("GET", m_sandbox->endpoints().api.resolved(QUrl(s("/apps/%1/webhooks").arg(app))), {},
               m_sandbox->token())
        .value(s("body"))
        .toArray();
}

QString RegistrarTest::idOf(const QString &app)
{
    return m_sandbox->call("GET", m_sandbox->endpoints().api.resolved(QUrl(s("/apps/") + app)), {}, m_sandbox->token())
        .value(s("body"))[s("id")]
        .toString();
}

void RegistrarTest::registersEachFollowedApp()
{
    m_registrar->setFollowed(account, {m_sushi, m_ramen});
    QVERIFY(!m_registrar->isComplete(account) || m_registrar->state().wanted == 0);
    m_registrar->setPlace(place());
    QTRY_VERIFY(m_registrar->isComplete(account));
    QCOMPARE(m_registrar->state().registered, 2);
    QVERIFY(!m_registrar->state().error);
    QCOMPARE(webhooks(m_sushi).size(), 1);
    QCOMPARE(webhooks(m_ramen).size(), 1);
    const QJsonValue made = webhooks(m_sushi).first();
    QCOMPARE(made[s("level")].toString(), s("sync"));
    QCOMPARE(made[s("include")].toArray(), QJsonArray{s("api:release")});
    QCOMPARE(made[s("url")].toString(),
             s("http://127.0.0.1:9/hooks/") +
                 QString::fromLatin1(WebhookKey::of(place().master, account, m_sushi).token));
    QCOMPARE(m_registrar->keys().size(), 2);
    // A new start finds all in place and makes nothing new.
    const QString id = made[s("id")].toString();
    start();
    m_registrar->setFollowed(account, {m_sushi, m_ramen});
    m_registrar->setPlace(place());
    QTRY_VERIFY(m_registrar->isComplete(account));
    QCOMPARE(webhooks(m_sushi).size(), 1);
    QCOMPARE(webhooks(m_sushi).first()[s("id")].toString(), id);
}

void RegistrarTest::followsWhatIsFollowed()
{
    m_registrar->setPlace(place());
    m_registrar->setFollowed(account, {m_sushi});
    QTRY_COMPARE(m_registrar->state().registered, 1);
    m_registrar->setFollowed(account, {m_ramen});
    QTRY_VERIFY(m_registrar->isRegistered(account, m_ramen));
    QCOMPARE(webhooks(m_sushi).size(), 0);
    QCOMPARE(webhooks(m_ramen).size(), 1);
    QVERIFY(!m_registrar->isRegistered(account, m_sushi));
}

void RegistrarTest::offRemovesAll()
{
    m_registrar->setPlace(place());
    m_registrar->setFollowed(account, {m_sushi});
    QTRY_VERIFY(m_registrar->isRegistered(account, m_sushi));
    m_registrar->setPlace(std::nullopt);
    QTRY_COMPARE(webhooks(m_sushi).size(), 0);
    QCOMPARE(m_registrar->state().wanted, 0);
    QTRY_VERIFY(await(m_journal->run([](Repositories &r) { return r.webhooks().all(); })).value().isEmpty());
}

void RegistrarTest::addressAndSecretChange()
{
    m_registrar->setPlace(place());
    m_registrar->setFollowed(account, {m_sushi});
    QTRY_VERIFY(m_registrar->isRegistered(account, m_sushi));
    const QString id = webhooks(m_sushi).first()[s("id")].toString();
    m_registrar->setPlace(place("http://127.0.0.1:8/elsewhere"));
    QVERIFY(!m_registrar->isRegistered(account, m_sushi));
    QTRY_VERIFY(m_registrar->isRegistered(account, m_sushi));
    QCOMPARE(webhooks(m_sushi).size(), 1);
    QCOMPARE(webhooks(m_sushi).first()[s("id")].toString(), id);
    QVERIFY(webhooks(m_sushi).first()[s("url")].toString().startsWith(s("http://127.0.0.1:8/elsewhere/")));
    m_registrar->setPlace(place("http://127.0.0.1:8/elsewhere", "a new master"));
    QTRY_VERIFY(m_registrar->isRegistered(account, m_sushi));
    QVERIFY(webhooks(m_sushi).first()[s("url")].toString().endsWith(
        QString::fromLatin1(WebhookKey::of(Secret(QByteArray("a new master")), account, m_sushi).token)));
}

void RegistrarTest::goneOneComesBack()
{
    m_registrar->setPlace(place());
    m_registrar->setFollowed(account, {m_sushi});
    QTRY_VERIFY(m_registrar->isRegistered(account, m_sushi));
    const QString id = webhooks(m_sushi).first()[s("id")].toString();
    m_sandbox->call("DELETE", m_sandbox->endpoints().api.resolved(QUrl(s("/apps/%1/webhooks/%2").arg(m_sushi, id))), {},
                    m_sandbox->token());
    QCOMPARE(webhooks(m_sushi).size(), 0);
    m_clock->advance(WebhookRegistrar::verifyMs + 1000);
    QTRY_COMPARE(webhooks(m_sushi).size(), 1);
    QTRY_VERIFY(m_registrar->isRegistered(account, m_sushi));
}

// The program ended between Heroku's answer and the journal.
void RegistrarTest::interruptedOneIsAdopted()
{
    m_registrar->setPlace(place());
    m_registrar->setFollowed(account, {m_sushi});
    QTRY_VERIFY(m_registrar->isRegistered(account, m_sushi));
    const QString id = webhooks(m_sushi).first()[s("id")].toString();
    const WebhookRecord lost{account, m_sushi, {}, s("http://127.0.0.1:9/hooks/x"), {}};
    QVERIFY(await(m_journal->run([lost](Repositories &r) { return r.webhooks().store(lost); })));
    start();
    m_registrar->setFollowed(account, {m_sushi});
    m_registrar->setPlace(place());
    QTRY_VERIFY(m_registrar->isRegistered(account, m_sushi));
    QCOMPARE(webhooks(m_sushi).size(), 1);
    QCOMPARE(webhooks(m_sushi).first()[s("id")].toString(), id);
}

// The journal was lost, and came back from its recovery card: without any record of a webhook. Another program's
// webhook at the same place is left alone.
void RegistrarTest::lostRecordsAreFoundAgain()
{
    m_registrar->setPlace(place());
    m_registrar->setFollowed(account, {m_sushi, m_ramen});
    QTRY_VERIFY(m_registrar->isComplete(account));
    const QString ramen = webhooks(m_ramen).first()[s("id")].toString();
    const QUrl all = m_sandbox->endpoints().api.resolved(QUrl(s("/apps/%1/webhooks").arg(m_sushi)));
    const auto post = [&](const QString &url) {
        return m_sandbox
            ->call("POST", all,
                   {{s("include"), QJsonArray{s("api:release")}}, {s("level"), s("sync")}, {s("url"), url}},
                   m_sandbox->token())[s("status")]
            .toInt();
    };
    QCOMPARE(post(webhooks(m_sushi).first()[s("url")].toString()), 201); // made by a version that did not look first
    QCOMPARE(post(s("http://127.0.0.1:9/hooks/of-somebody-else")), 201);
    QCOMPARE(webhooks(m_sushi).size(), 3);
    const auto forget = [this](Repositories &r) -> Expected<Done> {
        for (const QString &app : {m_sushi, m_ramen}) {
            if (const auto gone = r.webhooks().remove(account, app); !gone)
                return gone;
        }
        return Done{};
    };
    QVERIFY(await(m_journal->run(forget)));

    start();
    m_registrar->setFollowed(account, {m_sushi, m_ramen});
    m_registrar->setPlace(place("http://127.0.0.1:9/moved"));
    QTRY_VERIFY(m_registrar->isComplete(account));
    QCOMPARE(webhooks(m_ramen).size(), 1);
    QCOMPARE(webhooks(m_ramen).first()[s("id")].toString(), ramen);
    QVERIFY(webhooks(m_ramen).first()[s("url")].toString().startsWith(s("http://127.0.0.1:9/moved/")));
    QStringList left;
    for (const QJsonValue &each : webhooks(m_sushi))
        left.append(each[s("url")].toString().section(u'/', -1));
    left.sort();
    QStringList expected{s("of-somebody-else"),
                         QString::fromLatin1(WebhookKey::of(place().master, account, m_sushi).token)};
    expected.sort();
    QCOMPARE(left, expected);
    // And goes when nobody follows the app any more.
    m_registrar->setFollowed(account, {});
    QTRY_COMPARE(webhooks(m_ramen).size(), 0);
    QTRY_COMPARE(webhooks(m_sushi).size(), 1);
}

void RegistrarTest::missingScope()
{
    const QJsonObject made =
        m_sandbox->call("POST", m_sandbox->endpoints().api.resolved(QUrl(s("/oauth/authorizations"))),
                        {{s("scope"), QJsonArray{s("write-protected")}}}, m_sandbox->token());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(s("could not be registered")));
    use(made.value(s("body"))[s("access_token")][s("token")].toString());
    m_registrar->setPlace(place());
    m_registrar->setFollowed(account, {m_sushi, m_ramen});
    QTRY_VERIFY(m_registrar->state().error);
    QCOMPARE(m_registrar->state().error->code, ErrorCode::AuthForbidden);
    QVERIFY(m_registrar->state().error->message.text().contains(s("global")));
    QVERIFY(!m_registrar->isComplete(account));
    // A better login heals it.
    use(m_sandbox->token());
    QTRY_VERIFY(m_registrar->isComplete(account));
    QTRY_VERIFY(!m_registrar->state().error);
}

void RegistrarTest::forbid(const QString &app, const QString &kind)
{
    m_sandbox->control(
        "POST", s("/faults"),
        {{s("path"), s("/apps/%1/webhooks").arg(app)}, {s("kind"), kind}, {s("status"), 403}, {s("times"), 0}});
}

void RegistrarTest::oneForbiddenApp_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no right") << s("status") << ErrorCode::AuthForbidden;
    QTest::newRow("second factor") << s("two_factor") << ErrorCode::AuthTwoFactor;
}

// The login may manage webhooks, but not those of this app.
void RegistrarTest::oneForbiddenApp()
{
    QFETCH(QString, kind);
    QFETCH(ErrorCode, code);
    forbid(m_sushi, kind);
    m_registrar->setPlace(place());
    m_registrar->setFollowed(account, {m_sushi, m_ramen});
    QTRY_VERIFY(m_registrar->isRegistered(account, m_ramen));
    QTRY_VERIFY(m_registrar->state().error);
    QCOMPARE(m_registrar->state().error->code, code);
    QVERIFY(!m_registrar->state().error->message.text().contains(s("global")));
    QCOMPARE(m_registrar->state().registered, 1);
    m_sandbox->control("DELETE", s("/faults"));
    m_clock->advance(WebhookRegistrar::verifyMs + 1000);
    QTRY_VERIFY(m_registrar->isComplete(account));
    QTRY_VERIFY(!m_registrar->state().error);
}

// A person gives the code, in Bowline or with the Heroku CLI, some time after the apps were refused.
void RegistrarTest::appsOpenedWithACodeAreRegisteredSoon()
{
    forbid(m_sushi, s("two_factor"));
    forbid(m_ramen, s("two_factor"));
    m_registrar->setPlace(place());
    m_registrar->setFollowed(account, {m_sushi, m_ramen});
    QTRY_VERIFY(m_registrar->state().error);
    m_clock->advance(WebhookRegistrar::secondFactorMs + 1);
    QTRY_VERIFY(m_registrar->state().error);
    QCOMPARE(m_registrar->state().registered, 0);
    m_sandbox->control("DELETE", s("/faults"));
    m_clock->advance(WebhookRegistrar::secondFactorMs + 1);
    QTRY_COMPARE(m_registrar->state().registered, 1); // one a minute
    QTRY_VERIFY(m_registrar->state().error);          // the other still waits for its turn
    m_clock->advance(WebhookRegistrar::secondFactorMs + 1);
    QTRY_VERIFY(m_registrar->isComplete(account));
    QTRY_VERIFY(!m_registrar->state().error);
}

void RegistrarTest::oneForbiddenRemoval()
{
    m_registrar->setPlace(place());
    m_registrar->setFollowed(account, {m_sushi});
    QTRY_VERIFY(m_registrar->isRegistered(account, m_sushi));
    forbid(m_sushi);
    m_registrar->setFollowed(account, {m_ramen});
    QTRY_VERIFY(m_registrar->isRegistered(account, m_ramen));
    m_sandbox->control("DELETE", s("/faults"));
    QCOMPARE(webhooks(m_sushi).size(), 1);
    m_clock->advance(WebhookRegistrar::verifyMs + 1000);
    QTRY_COMPARE(webhooks(m_sushi).size(), 0);
}

// That every app was refused says nothing about one that was not asked for yet.
void RegistrarTest::anotherAppAfterAForbiddenOne()
{
    forbid(m_sushi);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(s("could not be registered")));
    m_registrar->setPlace(place());
    m_registrar->setFollowed(account, {m_sushi});
    QTRY_VERIFY(m_registrar->state().error);
    QVERIFY(m_registrar->state().error->message.text().contains(s("global")));
    m_registrar->setFollowed(account, {m_sushi, m_ramen});
    QTRY_VERIFY(m_registrar->isRegistered(account, m_ramen));
    QTRY_VERIFY(m_registrar->state().error);
    QVERIFY(!m_registrar->state().error->message.text().contains(s("global")));
}

void RegistrarTest::tooManyRequests()
{
    m_sandbox->control("POST", s("/faults"), {{s("path"), s("/apps/{app}/webhooks")}, {s("kind"), s("rate_limit")}});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(s("could not be registered")));
    m_registrar->setPlace(place());
    m_registrar->setFollowed(account, {m_sushi});
    QTRY_VERIFY(m_registrar->state().error);
    QCOMPARE(m_registrar->state().error->code, ErrorCode::ApiRateLimited);
    m_clock->advance(61 * 1000);
    QTRY_VERIFY(m_registrar->isComplete(account));
    QTRY_VERIFY(!m_registrar->state().error);
}

// One app that Heroku refuses does not keep the others from their webhooks.
void RegistrarTest::appThatIsGone()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(s("could not be registered")));
    m_registrar->setPlace(place());
    m_registrar->setFollowed(account, {s("00000000-0000-4000-8000-000000000000"), m_sushi});
    QTRY_VERIFY(m_registrar->isRegistered(account, m_sushi));
    QTRY_VERIFY(m_registrar->state().error);
    QCOMPARE(m_registrar->state().error->code, ErrorCode::ApiNotFound);
    QCOMPARE(m_registrar->state().registered, 1);
}

void RegistrarTest::leavesWithTheAccount()
{
    m_registrar->setPlace(place());
    m_registrar->setFollowed(account, {m_sushi});
    QTRY_VERIFY(m_registrar->isRegistered(account, m_sushi));
    QVERIFY(await(m_registrar->leave(account)));
    QCOMPARE(webhooks(m_sushi).size(), 0);
}

void RegistrarTest::watchTellsWhatWasMissed()
{
    DeliveryWatch watch(m_clock.get());
    const QDateTime now = m_clock->now();
    QVERIFY(!watch.isTrusted(account));
    watch.delivered({account, m_sushi, 1, now.toMSecsSinceEpoch() * 1000});
    QVERIFY(watch.isTrusted(account));
    // Told before the sweep, and told shortly after it.
    watch.released(account, m_sushi, now);
    watch.released(account, m_ramen, now);
    m_clock->advance(5000);
    watch.delivered({account, m_ramen, 2, now.toMSecsSinceEpoch() * 1000});
    m_clock->advance(DeliveryWatch::boundMs);
    QCOMPARE(watch.missed(), 0);
    // Never told.
    const QDateTime later = now.addSecs(30);
    watch.released(account, m_sushi, later);
    m_clock->advance(DeliveryWatch::boundMs - 1);
    QCOMPARE(watch.missed(), 0);
    m_clock->advance(2);
    QCOMPARE(watch.missed(), 1);
    QCOMPARE(watch.lastMissedAt(), later);
    QVERIFY(!watch.isTrusted(account));
    watch.delivered({account, m_ramen, 3, later.toMSecsSinceEpoch() * 1000});
    QVERIFY(watch.isTrusted(account));
}

BOWLINE_TEST(RegistrarTest)

} // namespace tst_webhookregistrar

#include "tst_webhookregistrar.moc"
