// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Webhooks of a team: each service listens, one looks after what is registered at Heroku, and what a person sets at one
// of them counts for all.
#include "service/SharedSecretStore.h"
#include "service/TeamDesk.h"
#include "support/FreePort.h"
#include "support/TestMain.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace bowline;
using bowline::test::await;
using bowline::test::freePort;

namespace tst_teamwebhooks {

using Desk = bowline::test::TeamDesk;
using bowline::test::TeamFixture;
using bowline::test::TestPostgres;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

const QString envVar = QStringLiteral("PG_DATABASE_URL");
const QString loopback = QStringLiteral("127.0.0.1");

} // namespace

class TestTeamWebhooks : public QObject
{
    Q_OBJECT

    TeamFixture m_team;
    std::unique_ptr<Desk> m_a;
    std::unique_ptr<Desk> m_b;
    int m_portOfA = 0;
    int m_portOfB = 0;
    ProjectId m_project;
    QString m_addon;

    std::unique_ptr<Desk> desk(const char *name, int port) const
    {
        ServicePlaces places = m_team.places(s(name));
        places.webhooksListen = s("127.0.0.1:%1").arg(port);
        return std::make_unique<Desk>(places);
    }
    Expected<WebhookView> turn(Desk &desk, bool on, const QString &url) const
    {
        return await(desk.service.webhooks().setWebhooks(on, url, loopback, 8790));
    }
    static QString urlOf(int port, const char *path) { return s("http://127.0.0.1:%1/").arg(port) + s(path); }
    static bool works(const Desk &desk, const QString &url)
    {
        const WebhookView &view = desk.webhooks;
        return view.on && view.listening && view.publicUrl == url && view.appsWanted == 1 && view.appsRegistered == 1;
    }
    QJsonArray registered()
    {
        const QUrl url = m_team.sandbox().endpoints().api.resolved(QUrl(s("/apps/sushi/webhooks")));
        return m_team.sandbox().call("GET", url, {}, m_team.sandbox().token()).value(s("body")).toArray();
    }
    /// What was made, changed or removed at Heroku.
    QStringList acts()
    {
        QStringList all;
        for (const QJsonValue &each : m_team.sandbox().control("GET", s("/requests")).value(s("body")).toArray()) {
            const QString method = each[s("method")].toString();
            if (each[s("path")].toString().contains(s("/webhooks")) && method != s("GET"))
                all.append(method);
        }
        return all;
    }
    QString sweeper() { return m_team.ask(s("SELECT holder FROM lease WHERE kind = 'sweep'")).toString(); }

private Q_SLOTS:
    void initTestCase()
    {
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QVERIFY2(m_team.start(), qPrintable(m_team.error()));
        m_portOfA = freePort();
        m_portOfB = freePort();
        m_a = desk("a", m_portOfA);
        QVERIFY(m_a->open());
        const auto account = await(m_a->service.accounts().addToken(Secret(m_team.sandbox().token())));
        QVERIFY(account);
        QVERIFY(await(m_a->service.settings().setPolling(3600, 100)));
        const auto project = await(m_a->service.projects().createProject(s("Shop"), {}));
        QVERIFY(project);
        m_project = project->id;
        ConnectRequest request;
        request.project = m_project;
        request.account = account->id;
        request.envVar = envVar;
        for (const DatabaseView &each :
             await(m_a->service.syncs().databases(account->id)).value_or(QList<DatabaseView>())) {
            if (each.appName == s("sushi") && each.configVar == s("DATABASE_URL"))
                request.database = each;
        }
        m_addon = request.database.addonName;
        const auto job = await(m_a->service.syncs().connectDatabase(request));
        QVERIFY(job);
        QTRY_VERIFY(m_a->jobs.value(job->id).finished);
        // The first has the account's sweep, and keeps it when the second comes.
        QTRY_VERIFY(!sweeper().isEmpty());
        const QString before = sweeper();
        m_b = desk("b", m_portOfB);
        QVERIFY(m_b->open());
        QTRY_COMPARE(m_team.ask(s("SELECT COUNT(*) FROM replica")).toInt(), 2);
        QCOMPARE(sweeper(), before);
    }
    void init() { QTest::failOnWarning(QRegularExpression(s(".*"))); }

    void turnedOnAtOneIsOnAtAll()
    {
        const QString url = urlOf(m_portOfB, "first");
        QVERIFY(turn(*m_b, true, url));
        QTRY_VERIFY(works(*m_a, url));
        QTRY_VERIFY(works(*m_b, url));
        QCOMPARE(registered().size(), 1);
        QCOMPARE(acts(), QStringList{s("POST")}); // by one of them only
    }

    // The one that sweeps relies on them, although the other one receives them.
    void oneReceivesForAll()
    {
        QVERIFY(!m_a->webhooks.reliedOn);
        QVERIFY(m_team.rotate(m_addon));
        QTRY_VERIFY(m_b->webhooks.deliveries > 0);
        QTRY_VERIFY(m_a->webhooks.reliedOn);
        QCOMPARE(m_a->webhooks.deliveries, 0);
        QCOMPARE(m_b->webhooks.refused, 0);
    }

    void anotherAddressCountsForAll()
    {
        const QString url = urlOf(m_portOfA, "second");
        QVERIFY(turn(*m_a, true, url));
        QTRY_VERIFY(works(*m_a, url));
        QTRY_VERIFY(works(*m_b, url));
        QCOMPARE(registered().size(), 1);
        QVERIFY(registered().first()[s("url")].toString().startsWith(url + u'/'));
        QCOMPARE(acts(), QStringList({s("POST"), s("PATCH")}));
        const QString third = urlOf(m_portOfA, "third");
        QVERIFY(turn(*m_b, true, third));
        QTRY_VERIFY(works(*m_a, third));
        QTRY_VERIFY(works(*m_b, third));
        QCOMPARE(acts(), QStringList({s("POST"), s("PATCH"), s("PATCH")}));
    }

    // It knows the secret from the other one, which knows it from the store.
    void anotherSecretCountsForAll()
    {
        const QString before = m_team.ask(s("SELECT print FROM webhook")).toString();
        const QString url = m_b->webhooks.publicUrl;
        Journal journal(m_team.url());
        QVERIFY(await(journal.open()));
        SharedSecretStore store(&journal);
        QVERIFY(await(store.write(s("webhook-secret"), Secret(QByteArray(43, 's')))));
        // The print is empty from before Heroku is asked until its answer.
        QTRY_VERIFY(!QStringList({QString(), before}).contains(m_team.ask(s("SELECT print FROM webhook")).toString()));
        QTRY_VERIFY(works(*m_a, url));
        QTRY_VERIFY(works(*m_b, url));
        QCOMPARE(acts().size(), 4);
    }

    void turnedOffAtOneIsOffAtAll()
    {
        QVERIFY(turn(*m_b, false, {}));
        QTRY_VERIFY(registered().isEmpty());
        QTRY_VERIFY(!m_a->webhooks.on && !m_a->webhooks.listening);
        QVERIFY(!m_b->webhooks.on && !m_b->webhooks.listening);
        QTRY_COMPARE(m_team.ask(s("SELECT COUNT(*) FROM webhook")).toInt(), 0);
    }

    // There is no secret yet: one of them makes it, for both.
    void turnedOnAtTwoAtOnce()
    {
        m_team.ask(s("DELETE FROM secret WHERE name = 'webhook-secret'"));
        const qsizetype before = acts().size();
        const QString url = urlOf(m_portOfB, "both");
        const auto one = m_a->service.webhooks().setWebhooks(true, url, loopback, 8790);
        const auto other = m_b->service.webhooks().setWebhooks(true, url, loopback, 8790);
        QVERIFY(await(one));
        QVERIFY(await(other));
        QTRY_VERIFY(works(*m_a, url));
        QTRY_VERIFY(works(*m_b, url));
        QCOMPARE(acts().mid(before), QStringList{s("POST")});
    }

    void theNextLooksAfterThem()
    {
        const QString url = urlOf(m_portOfB, "fourth");
        QVERIFY(turn(*m_a, true, url));
        QTRY_VERIFY(works(*m_a, url));
        QTRY_VERIFY(works(*m_b, url));
        m_a.reset();
        const QString addressChanged = urlOf(m_portOfB, "fifth");
        QVERIFY(turn(*m_b, true, addressChanged));
        QTRY_VERIFY(registered().first()[s("url")].toString().startsWith(addressChanged));
        QTRY_VERIFY(works(*m_b, addressChanged));
        QCOMPARE(registered().size(), 1);
    }

    // The one that does not look after them takes that over, so that nothing is left behind at Heroku.
    void loggedOutAtAnyTakesAllBack()
    {
        m_a = desk("a", m_portOfA);
        QVERIFY(m_a->open());
        QTRY_COMPARE(m_team.ask(s("SELECT COUNT(*) FROM replica")).toInt(), 2);
        QTRY_VERIFY(works(*m_a, m_b->webhooks.publicUrl));
        QVERIFY(await(m_a->service.accounts().logOut(m_a->accounts.constBegin().key())));
        QVERIFY(registered().isEmpty());
    }

    void cleanupTestCase()
    {
        m_b.reset();
        m_a.reset();
    }
};

BOWLINE_TEST(TestTeamWebhooks)

} // namespace tst_teamwebhooks

#include "tst_teamwebhooks.moc"
