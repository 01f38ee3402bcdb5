// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Heroku's refusals and odd answers about one app, or about the list of apps, make of a sync: in virtual time,
// with a real journal.
#include "service/RefusingJournal.h"
#include "support/TestMain.h"
#include "sync/EngineWorld.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace bowline;
using namespace bowline::test;

namespace tst_fetchfailures {

class TestFetchFailures : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineWorld> m_world;

    // Longer than any pause between two attempts.
    void passUntilInSync()
    {
        for (int i = 0; i < 38 && m_world->state() != SyncState::InSync; ++i)
            m_world->pass(10000);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(s(".*")));
        m_world = std::make_unique<EngineWorld>();
        QVERIFY(m_world->start());
        QVERIFY(m_world->connect());
    }
    void cleanup() { m_world.reset(); }

    // A sweep has told of a release, and what it brought cannot be read: whatever the answer is, nobody knows whether
    // the value is still Heroku's, and it is asked again.
    void releaseThatCannotBeReadIsNotGreen_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<SyncState>("expected");
        const auto row = [](int status, const char *body, SyncState expected) {
            QTest::addRow("%d %s", status, body) << status << QByteArray(body) << expected;
        };
        const auto off = SyncState::Offline;
        const auto out = SyncState::Disconnected;
        row(204, "", off);
        for (const int status :
             {302, 304, 400, 402, 405, 406, 409, 412, 416, 418, 422, 423, 429, 451, 500, 501, 502, 503, 504, 520})
            row(status, "{}", off);
        row(401, R"({"id":"unauthorized","message":"no"})", off);
        row(402, R"({"id":"delinquent","message":"This account is delinquent with payment."})", off);
        row(403, R"({"id":"forbidden","message":"no"})", out);
        row(403, R"({"id":"two_factor","message":"no"})", out);
        row(403, R"({"id":"two_factor","message":"no","app":{"name":"sushi"}})", out);
        row(403, R"({"id":"suspended","message":"no"})", out);
        row(403, "<html>", out);
        row(404, R"({"id":"not_found","message":"no"})", out);
        row(404, "<h1>Not Found</h1>", out);
        row(410, "{}", out);
        row(422, R"({"id":"multiple_matches","message":"no"})", off);
        row(423, R"({"id":"confirmation_required","message":"no"})", off);
        row(200, "<html>", off);
        row(200, "[]", off);
        row(200, "", off);
        row(200, R"({"DATABASE_URL":5})", off);
        row(200, R"({"DATABASE_URL":{"url":"x"}})", off);
    }
    void releaseThatCannotBeReadIsNotGreen()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(SyncState, expected);
        QSignalSpy refused(m_world->engine.get(), &SyncEngine::accountRefused);
        m_world->http.odd = HttpResponse{status, {}, body};
        m_world->http.rotate("second");
        m_world->pass(12000);
        QCOMPARE(m_world->state(), expected);
        QVERIFY(m_world->sync().reason.text().size() > 20);
        QVERIFY(nextStepOf(m_world->state(), errorCodeFromText(m_world->sync().errorCode)) != NextStep::None);
        QVERIFY(m_world->engine->retries().nextAt(syncId).isValid());
        QCOMPARE(refused.size(), 0); // the account goes on
        m_world->http.odd.reset();
        passUntilInSync();
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
    }
    // Nor while Heroku leaves the question unanswered. What is answered soon changes nothing on the screen.
    void releaseThatHangsIsNotGreen()
    {
        m_world->http.slow = true;
        m_world->http.rotate("second");
        m_world->pass(20000);
        QCOMPARE(m_world->state(), SyncState::Updating);
        QVERIFY(m_world->sync().reason.text().contains(s("DATABASE_URL of sushi")));
        m_world->http.hurry();
        m_world->pass(5000);
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
        QVERIFY(m_world->sync().reason.isEmpty());
    }
    void answerThatComesSoonIsNoNews()
    {
        QStringList states;
        QObject::connect(&m_world->engine->book(), &SyncBook::changed, &m_world->engine->book(),
                         [&](const SyncRecord &sync) { states.append(sync.state); });
        m_world->http.slow = true;
        ++m_world->http.version; // another config var of the app
        const int gets = m_world->http.gets;
        while (m_world->http.gets == gets) {
            m_world->clock.advance(100);
            m_world->settle();
        }
        m_world->clock.advance(1500);
        m_world->http.hurry();
        m_world->pass(1000);
        QCOMPARE(states, QStringList());
        QCOMPARE(m_world->state(), SyncState::InSync);
    }
    void lateAnswerWithoutNewsLeavesEverythingAsItWas()
    {
        m_world->pass(SourceNames::firstRoundMs); // the names are those of now
        const SyncRecord before = m_world->sync();
        const qsizetype entries = m_world->activity().size();
        m_world->http.slow = true;
        ++m_world->http.version;
        m_world->pass(20000);
        QCOMPARE(m_world->state(), SyncState::Updating);
        m_world->http.hurry();
        m_world->pass(1000);
        QCOMPARE(m_world->sync(), before);
        QCOMPARE(m_world->activity().size(), entries);
    }
    // Another kind of waiting: the account has to go easy, and the look has not even begun.
    void releaseThatWaitsForItsTurnIsNotGreen()
    {
        m_world->http.sweepOdd = HttpResponse{429, {{"Retry-After", "40"}}, "{}"};
        m_world->pass(12000);
        m_world->http.sweepOdd.reset();
        QCOMPARE(m_world->state(), SyncState::InSync);
        m_world->http.rotate("second");
        m_world->engine->delivered(accountId, appId).then(m_world->engine.get(), [](const Expected<Done> &) {});
        m_world->pass(1000);
        QCOMPARE(m_world->state(), SyncState::InSync);
        m_world->pass(3000);
        QCOMPARE(m_world->state(), SyncState::Updating);
        passUntilInSync();
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
    }
    // An older value is proven while a newer release is waited for.
    void provenWhileHerokuHangsIsNotGreen()
    {
        m_world->destination.holdProof = true;
        m_world->http.rotate("second");
        m_world->pass(15000);
        QVERIFY(m_world->destination.heldProof);
        m_world->http.slow = true;
        m_world->http.rotate("third");
        m_world->pass(8000);
        m_world->destination.holdProof = false;
        m_world->destination.heldProof->settle(Proof{Proof::Kind::FreshLogin, Phrase::plain(s("a login"))});
        m_world->pass(1000);
        QCOMPARE(m_world->state(), SyncState::Updating);
        m_world->http.hurry();
        passUntilInSync();
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->destination.held(), urlWith("third"));
    }
    // While an older value is proven, a newer release cannot be read: the proof does not make it green.
    void provenMeanwhileIsNotGreen()
    {
        m_world->destination.holdProof = true;
        m_world->http.rotate("second");
        m_world->pass(15000);
        QVERIFY(m_world->destination.heldProof);
        m_world->http.odd = HttpResponse{502, {}, "<html>"};
        m_world->http.rotate("third");
        m_world->pass(4000);
        m_world->destination.holdProof = false;
        m_world->destination.heldProof->settle(Proof{Proof::Kind::FreshLogin, Phrase::plain(s("a login"))});
        m_world->settle();
        QCOMPARE(m_world->state(), SyncState::Offline);
        QVERIFY(m_world->engine->retries().nextAt(syncId).isValid());
        m_world->http.odd.reset();
        passUntilInSync();
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->destination.held(), urlWith("third"));
    }
    void lostAppIsAnEntry_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("deleted") << 404 << QByteArray(R"({"id":"not_found","message":"no"})") << s("api.not_found");
        QTest::newRow("gone") << 410 << QByteArray("{}") << s("api.not_found");
        QTest::newRow("no access") << 403 << QByteArray(R"({"id":"forbidden","message":"no"})") << s("auth.forbidden");
        QTest::newRow("suspended") << 403 << QByteArray(R"({"id":"suspended","message":"no"})") << s("auth.suspended");
    }
    void lostAppIsAnEntry()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        QSignalSpy told(m_world->engine.get(), &SyncEngine::journeyChanged);
        m_world->http.odd = HttpResponse{status, {}, body};
        m_world->http.rotate("second");
        m_world->pass(15000);
        QCOMPARE(m_world->state(), SyncState::Disconnected);
        QCOMPARE(m_world->activity().size(), 2);
        const JourneyRecord entry = m_world->activity().first();
        QCOMPARE(entry.errorCode, code);
        QCOMPARE(entry.result, s("failed"));
        QVERIFY(entry.endedAt.isValid());
        QVERIFY(!entry.cause.isEmpty());
        QCOMPARE(entry.message, m_world->sync().reason);
        QVERIFY(entry.steps.size() >= 2);
        QVERIFY(!told.isEmpty());
        const auto stored = await(m_world->journal.run([](Repositories &r) { return r.syncs().all(); }));
        QCOMPARE(stored->first().state, syncStateKey(SyncState::Disconnected));
        m_world->pass(300000);
        QCOMPARE(m_world->activity().size(), 2); // made once
        if (status == 403)
            return;
        m_world->http.odd.reset();
        m_world->pass(300000);
        QCOMPARE(m_world->state(), SyncState::InSync);
    }
    void oneAppsSecondFactorStopsThatAppOnly()
    {
        QSignalSpy refused(m_world->engine.get(), &SyncEngine::accountRefused);
        m_world->http.secondFactor = "123456";
        m_world->http.rotate("second");
        m_world->pass(15000);
        QCOMPARE(m_world->state(), SyncState::Disconnected);
        QCOMPARE(m_world->sync().errorCode, s("auth.app_two_factor"));
        QVERIFY(m_world->sync().reason.text().contains(s("sushi")));
        QCOMPARE(refused.size(), 0);
        const int asked = m_world->http.all;
        m_world->pass(30000);
        QVERIFY(m_world->http.all > asked); // the account is swept

        const auto wrong = await(m_world->engine->authorizeApp(accountId, appId, Secret(QByteArray("000000"))));
        QCOMPARE(wrong.error().code, ErrorCode::AuthCodeRefused);
        QCOMPARE(m_world->state(), SyncState::Disconnected);
        QVERIFY(await(m_world->engine->authorizeApp(accountId, appId, Secret(QByteArray("123456")))));
        m_world->settle();
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
        QCOMPARE(m_world->http.authorizations.size(), 2);
        QVERIFY(!m_world->engine->retries().nextAt(syncId).isValid());
    }
    // Authorized elsewhere, with the Heroku CLI for example.
    void secondFactorThatPassesHeals()
    {
        m_world->http.secondFactor = "123456";
        m_world->http.rotate("second");
        m_world->pass(25000);
        QCOMPARE(m_world->state(), SyncState::Disconnected);
        m_world->http.secondFactor.clear();
        passUntilInSync();
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
    }
    void aSweepThatIsRefusedForAWhileHeals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("two_factor") << 403 << QByteArray(R"({"id":"two_factor","message":"no"})");
        QTest::newRow("two_factor of an app")
            << 403 << QByteArray(R"({"id":"two_factor","message":"no","app":{"name":"x"}})");
        QTest::newRow("suspended") << 403 << QByteArray(R"({"id":"suspended","message":"no"})");
        QTest::newRow("delinquent") << 402 << QByteArray(R"({"id":"delinquent","message":"no"})");
        QTest::newRow("unauthorized") << 401 << QByteArray(R"({"id":"unauthorized","message":"no"})");
    }
    void aSweepThatIsRefusedForAWhileHeals()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QSignalSpy refused(m_world->engine.get(), &SyncEngine::accountRefused);
        m_world->http.sweepOdd = HttpResponse{status, {}, body};
        m_world->http.rotate("second");
        m_world->pass(70000);
        QCOMPARE(refused.size(), 0);
        m_world->http.sweepOdd.reset();
        m_world->pass(130000);
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
    }
    void renamedAppHasItsNewNameEverywhere()
    {
        m_world->http.name = s("maki");
        m_world->pass(12000);
        QCOMPARE(m_world->sync().appName, s("maki"));
        const auto stored = await(m_world->journal.run([](Repositories &r) { return r.syncs().all(); }));
        QCOMPARE(stored->first().appName, s("maki"));
        m_world->http.rotate("second");
        m_world->pass(15000);
        QVERIFY(m_world->activity().first().what.text().contains(s("maki")));
    }
    // What a database is called, and what it costs, changes without a new value.
    void aDatabaseHasItsNewNameAndPlan_data()
    {
        QTest::addColumn<QString>("by");
        for (const char *by : {"release", "list", "round"})
            QTest::newRow(by) << s(by);
    }
    void aDatabaseHasItsNewNameAndPlan()
    {
        QFETCH(QString, by);
        m_world->pass(SourceNames::firstRoundMs);
        QCOMPARE(m_world->sync().addonName, s("postgresql-blue-2"));
        QCOMPARE(m_world->sync().plan, s("premium-4"));
        const qsizetype entries = m_world->activity().size();
        m_world->http.addonName = s("orders-db");
        m_world->http.plan = s("standard-0");
        if (by == s("release")) {
            m_world->clock.advance(SourceNames::releasePauseMs);
            ++m_world->http.version;
            m_world->pass(20000);
        } else if (by == s("list")) {
            QVERIFY(await(m_world->api.databases()));
        } else {
            m_world->pass(SourceNames::roundMs, 10000);
        }
        m_world->settle();
        QCOMPARE(m_world->sync().addonName, s("orders-db"));
        QCOMPARE(m_world->sync().plan, s("standard-0"));
        QCOMPARE(m_world->stored().first().addonName, s("orders-db"));
        QCOMPARE(m_world->stored().first().plan, s("standard-0"));
        QCOMPARE(m_world->activity().size(), entries);
    }
    void namesThatTheJournalRefusesAreStoredWithTheNextRound()
    {
        m_world->pass(SourceNames::firstRoundMs);
        m_world->http.addonName = s("orders-db");
        {
            const RefusingJournal refusing(m_world->journalPath(), s("sync"));
            QVERIFY(refusing.refuses());
            QVERIFY(await(m_world->api.databases()));
            QCOMPARE(m_world->stored().first().addonName, s("postgresql-blue-2"));
        }
        QVERIFY(await(m_world->api.databases()));
        QCOMPARE(m_world->stored().first().addonName, s("orders-db"));
        QCOMPARE(m_world->sync().addonName, s("orders-db"));
    }
    // Many releases do not ask for the names each time.
    void namesAreAskedForNowAndThen()
    {
        m_world->pass(SourceNames::firstRoundMs);
        const int before = m_world->http.attachments;
        for (int i = 0; i < 12; ++i) {
            ++m_world->http.version;
            m_world->pass(20000);
        }
        QCOMPARE(m_world->http.attachments, before); // within five minutes of the last time
        m_world->pass(80000);
        QCOMPARE(m_world->http.attachments, before + 1);
    }
    void renamedOnTheWayKeepsItsNewName()
    {
        m_world->destination.holdProof = true;
        m_world->http.rotate("second");
        m_world->pass(15000);
        QVERIFY(m_world->destination.heldProof);
        m_world->http.name = s("maki");
        m_world->http.addonName = s("orders-db");
        m_world->http.plan = s("standard-0");
        QVERIFY(await(m_world->api.databases()));
        m_world->pass(12000);
        m_world->destination.holdProof = false;
        m_world->destination.heldProof->settle(Proof{Proof::Kind::FreshLogin, Phrase::plain(s("a login"))});
        m_world->pass(5000);
        QCOMPARE(m_world->state(), SyncState::InSync);
        for (const SyncRecord &sync : {m_world->sync(), m_world->stored().first()}) {
            QCOMPARE(sync.appName, s("maki"));
            QCOMPARE(sync.addonName, s("orders-db"));
            QCOMPARE(sync.plan, s("standard-0"));
        }
    }
};

BOWLINE_TEST(TestFetchFailures)

} // namespace tst_fetchfailures

#include "tst_fetchfailures.moc"
