// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks through the seam: a sandbox that really sends them, and a service that really listens.
#include "service/ServiceFixture.h"
#include "store/Journal.h"
#include "support/FreePort.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpServer>

using namespace bowline;
using bowline::test::await;
using bowline::test::freePort;
using bowline::test::SandboxProcess;
using bowline::test::ServiceFixture;

namespace tst_webhooks {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

const QString app = QStringLiteral("sushi");
const QString envVar = QStringLiteral("PG_DATABASE_URL");

} // namespace

class TestWebhooks : public QObject
{
    Q_OBJECT

    SandboxProcess m_sandbox;
    std::unique_ptr<ServiceFixture> m_fixture;
    AccountView m_account;
    ProjectView m_project;
    QString m_addon;
    int m_port = 0;

    QString publicUrl(const char *path = "/hooks") const { return s("http://127.0.0.1:%1").arg(m_port) + s(path); }
    Expected<WebhookView> turn(bool on, const char *path = "/hooks")
    {
        return await(m_fixture->service().webhooks().setWebhooks(on, publicUrl(path), s("127.0.0.1"), m_port));
    }
    bool registered() const
    {
        const WebhookView &view = m_fixture->webhooks;
        return view.on && view.listening && view.appsWanted == 1 && view.appsRegistered == 1;
    }
    QJsonArray webhooks() const
    {
        return m_sandbox
            .call("GET", m_sandbox.endpoints().api.resolved(QUrl(s("/apps/sushi/webhooks"))), {}, m_sandbox.token())
            .value(s("body"))
            .toArray();
    }
    /// How often the list of apps was asked for.
    qsizetype sweeps(int since = 0) const
    {
        qsizetype count = 0;
        const auto all = m_fixture->control("GET", s("/requests?since=%1").arg(since)).toArray();
        for (const QJsonValue &each : all)
            count += each[s("path")].toString() == s("/apps") ? 1 : 0;
        return count;
    }
    bool holdsHerokusValue()
    {
        return m_fixture->value(m_project.id, envVar) == m_fixture->configVar(app, s("DATABASE_URL")) &&
               m_fixture->state(m_project.id, envVar) == SyncState::InSync;
    }
    QList<WebhookDueRecord> duesOfStoppedService()
    {
        Journal journal(m_fixture->journalPath());
        if (!await(journal.open()))
            return {{}};
        return await(journal.run([](Repositories &r) { return r.webhookDeliveries().dues(); }))
            .value_or(QList<WebhookDueRecord>{{}});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({s("--quiet")}), qPrintable(m_sandbox.error()));
        m_port = freePort();
        m_fixture = std::make_unique<ServiceFixture>(m_sandbox);
        QVERIFY(m_fixture->start());
        const auto account = m_fixture->logIn();
        QVERIFY(account);
        m_account = *account;
        const auto database = m_fixture->database(m_account.id, app, s("DATABASE_URL"));
        QVERIFY(database);
        m_addon = database->addonName;
        QVERIFY(await(m_fixture->service().settings().setPolling(3600, 100)));
        const auto project = m_fixture->newProject(s("Shop"));
        QVERIFY(project);
        m_project = *project;
        const auto job = m_fixture->connect(m_fixture->request(m_project, m_account, *database, envVar));
        QVERIFY(job && !job->error);
    }
    void cleanupTestCase()
    {
        QVERIFY(m_fixture->revisionsInOrder);
        QVERIFY(m_fixture->control("GET", s("/violations")).toArray().isEmpty());
        m_fixture->stop();
    }
    void init() { QTest::failOnWarning(QRegularExpression(s(".*"))); }

    void offByDefault()
    {
        QVERIFY(!m_fixture->webhooks.on);
        QVERIFY(!m_fixture->webhooks.listening);
        QVERIFY(webhooks().isEmpty());
    }

    void refusesWhatCannotWork_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("port");
        QTest::newRow("no url") << QString() << s("127.0.0.1") << 8790;
        QTest::newRow("no host") << s("https://") << s("127.0.0.1") << 8790;
        QTest::newRow("scheme") << s("ftp://h.example") << s("127.0.0.1") << 8790;
        QTest::newRow("query") << s("https://h.example/?a=b") << s("127.0.0.1") << 8790;
        QTest::newRow("password") << s("https://a:b@h.example/") << s("127.0.0.1") << 8790;
        QTest::newRow("address") << s("https://h.example") << s("localhost") << 8790;
        QTest::newRow("port") << s("https://h.example") << s("127.0.0.1") << 70000;
    }
    void refusesWhatCannotWork()
    {
        QFETCH(QString, url);
        QFETCH(QString, address);
        QFETCH(int, port);
        const auto set = await(m_fixture->service().webhooks().setWebhooks(true, url, address, port));
        QVERIFY(!set);
        QCOMPARE(set.error().code, ErrorCode::InputInvalid);
        QVERIFY(!m_fixture->webhooks.on);
    }

    void deliveryProvesWithoutAPoll()
    {
        QVERIFY(turn(true));
        QTRY_VERIFY(registered());
        QCOMPARE(webhooks().size(), 1);
        QVERIFY(!m_fixture->webhooks.lastDeliveryAt.isValid());
        QVERIFY(!m_fixture->webhooks.reliedOn);
        const qsizetype before = sweeps();
        QVERIFY(m_fixture->rotate(m_addon));
        QTRY_VERIFY(holdsHerokusValue());
        QTRY_COMPARE(m_fixture->webhooks.deliveries, 2);
        QTRY_VERIFY(m_fixture->webhooks.reliedOn);
        QVERIFY(m_fixture->webhooks.lastDeliveryAt.isValid());
        QCOMPARE(m_fixture->webhooks.missed, 0);
        QCOMPARE(sweeps(), before);
    }

    void reliedOnMeansFewerSweeps()
    {
        QVERIFY(await(m_fixture->service().settings().setPolling(2, 100)));
        QTRY_COMPARE(m_fixture->settings.stalenessSeconds, 61);
        const qsizetype before = sweeps();
        QTest::qWait(5000); // nothing to wait for: what is tested is that nothing happens
        QVERIFY(sweeps() - before <= 1);
    }

    void mischiefIsHarmless_data()
    {
        QTest::addColumn<int>("deliveries");
        QTest::addColumn<int>("refused");
        QTest::newRow("repeat") << 3 << 0;
        QTest::newRow("reorder") << 2 << 0;
        QTest::newRow("delay") << 2 << 0;
        QTest::newRow("wrong_signature") << 2 << 1;
        QTest::newRow("wrong_app") << 2 << 1;
        QTest::newRow("old") << 2 << 1;
    }
    void mischiefIsHarmless()
    {
        QFETCH(int, deliveries);
        QFETCH(int, refused);
        m_fixture->control("POST", s("/webhooks"), {{s("retry_ms"), 100}});
        m_fixture->control("POST", s("/webhooks"), {{s("kind"), s(QTest::currentDataTag())}});
        const WebhookView before = m_fixture->webhooks;
        QVERIFY(m_fixture->rotate(m_addon));
        QTRY_VERIFY(holdsHerokusValue());
        QTRY_COMPARE(m_fixture->webhooks.deliveries, before.deliveries + deliveries);
        QTRY_COMPARE(m_fixture->webhooks.refused, before.refused + refused);
        QCOMPARE(m_fixture->webhooks.missed, 0);
        QTest::qWait(refused > 0 ? 1100 : 0); // refusals are told once a second
    }

    void lostOneIsHealedAndTold()
    {
        // Another address is not trusted yet, so that the sweep is quick.
        QVERIFY(turn(true, "/elsewhere"));
        QTRY_VERIFY(registered());
        QTRY_VERIFY(!m_fixture->webhooks.reliedOn);
        QTest::qWait(1100); // a release in the second of the registration would not count
        m_fixture->control("POST", s("/webhooks"), {{s("kind"), s("lose")}, {s("times"), 0}});
        QVERIFY(m_fixture->rotate(m_addon));
        QTRY_VERIFY(holdsHerokusValue());
        QTRY_COMPARE(m_fixture->webhooks.missed, 1);
        QVERIFY(m_fixture->webhooks.lastMissedAt.isValid());
        m_fixture->control("DELETE", s("/webhooks"));
    }

    void outlivesARestart()
    {
        m_fixture->stop();
        // As if the program had ended between the journal and the look.
        {
            Journal journal(m_fixture->journalPath());
            QVERIFY(await(journal.open()));
            const auto records = await(journal.run([](Repositories &r) { return r.webhooks().all(); }));
            QVERIFY(records);
            QCOMPARE(records->size(), 1);
            const WebhookDeliveryRecord stored{records->first().account, records->first().appId, s("event-1"),
                                               s("delivery-1"), QDateTime::currentMSecsSinceEpoch() * 1000};
            QVERIFY(await(journal.run([stored](Repositories &r) { return r.webhookDeliveries().add({stored}, 1); })));
        }
        QCOMPARE(duesOfStoppedService().size(), 1);
        QVERIFY(m_fixture->rotate(m_addon));
        QVERIFY(m_fixture->start());
        QTRY_VERIFY(m_fixture->webhooks.on);
        QTRY_VERIFY(registered());
        QTRY_VERIFY(holdsHerokusValue());
        QCOMPARE(webhooks().size(), 1);
        // The sweep may have brought the value before the delivery had its look: then the next start has it to do.
        m_fixture->stop();
        for (int starts = 0; starts < 10 && !duesOfStoppedService().isEmpty(); ++starts) {
            QVERIFY(m_fixture->start());
            QTRY_VERIFY(registered());
            QTest::qWait(1000);
            m_fixture->stop();
        }
        QVERIFY(duesOfStoppedService().isEmpty());
        QVERIFY(m_fixture->start());
        QTRY_VERIFY(registered());
    }

    void takenPortIsTold()
    {
        QTcpServer thief;
        QVERIFY(thief.listen(QHostAddress::LocalHost));
        const auto set =
            await(m_fixture->service().webhooks().setWebhooks(true, publicUrl(), s("127.0.0.1"), thief.serverPort()));
        QVERIFY(!set);
        QCOMPARE(set.error().code, ErrorCode::NetRefused);
        QTRY_VERIFY(m_fixture->webhooks.error);
        QTRY_VERIFY(!m_fixture->webhooks.listening);
        QVERIFY(turn(true));
        QTRY_VERIFY(registered());
        QVERIFY(!m_fixture->webhooks.error);
    }

    void optedOutIsNotWatched()
    {
        QVERIFY(await(m_fixture->service().syncs().optOut(m_project.id, envVar)));
        QTRY_VERIFY(webhooks().isEmpty());
        QVERIFY(await(m_fixture->service().syncs().resumeSync(m_project.id, envVar)));
        QTRY_COMPARE(webhooks().size(), 1);
        QTRY_VERIFY(registered());
    }

    void turnedOffTakesAllBack()
    {
        QVERIFY(turn(false));
        QTRY_VERIFY(webhooks().isEmpty());
        QTRY_VERIFY(!m_fixture->webhooks.listening);
        QTRY_VERIFY(!m_fixture->webhooks.reliedOn);
        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost, static_cast<quint16>(m_port)));
    }
    void loggedOutTakesAllBack()
    {
        QVERIFY(turn(true));
        QTRY_VERIFY(registered());
        QVERIFY(await(m_fixture->service().accounts().logOut(m_account.id)));
        QVERIFY(webhooks().isEmpty());
    }
};

BOWLINE_TEST(TestWebhooks)

} // namespace tst_webhooks

#include "tst_webhooks.moc"
