// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A connect that is given up at any moment leaves everything as it was, and undoes nothing that came later.
#include "support/TestMain.h"
#include "sync/EngineWorld.h"

#include <QRegularExpression>
#include <QThread>

using namespace bowline;
using namespace bowline::test;

namespace tst_connect {

class TestConnect : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineWorld> m_world;

    // An env var that followed once, and was opted out.
    bool optOutOfTheFirst()
    {
        return await(m_world->engine->connectSync(newSync(m_world->clock.now()), {})).has_value() &&
               await(m_world->engine->optOut(syncId)).has_value();
    }
    // Its sync is connected anew, and Heroku does not answer.
    Pending<SyncRecord> connectSlowly(const char *id)
    {
        m_world->http.slow = true;
        const auto result = m_world->engine->connectSync(m_world->another(id), {});
        m_world->settle();
        return result;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(s(".*")));
        m_world = std::make_unique<EngineWorld>();
        QVERIFY(m_world->start());
    }
    void cleanup() { m_world.reset(); }

    void whatAPersonDoesAfterGivingUpStands()
    {
        QVERIFY(optOutOfTheFirst());
        const auto result = connectSlowly("second");
        QVERIFY(!m_world->engine->book().find(syncId));
        m_world->engine->giveUpConnect(SyncId(s("second")));
        m_world->settle();
        QCOMPARE(m_world->state(syncId), SyncState::OptedOut);
        QVERIFY(await(m_world->engine->optIn(syncId)));
        m_world->http.hurry();
        QCOMPARE(await(result).error().code, ErrorCode::Cancelled);
        m_world->pass(5000);
        QCOMPARE(m_world->state(syncId), SyncState::InSync);
        QCOMPARE(m_world->stored().size(), 1);
    }
    // The look ends while the journal is still busy with the undoing that giving up has asked for. What was there
    // before comes back once: whoever hears of it may change it at once.
    void undoneOnceWhoeverAsksFirst()
    {
        QVERIFY(optOutOfTheFirst());
        const auto result = connectSlowly("second");
        int cameBack = 0;
        connect(&m_world->engine->book(), &SyncBook::changed, this,
                [&cameBack](const SyncRecord &sync) { cameBack += sync.id == syncId ? 1 : 0; });
        const auto busy = m_world->journal.run([](Repositories &) -> Expected<Done> {
            QThread::msleep(300);
            return Done{};
        });
        m_world->engine->giveUpConnect(SyncId(s("second")));
        m_world->http.hurry();
        QCOMPARE(await(result).error().code, ErrorCode::Cancelled);
        QVERIFY(await(busy));
        m_world->pass(3000);
        QCOMPARE(cameBack, 1);
        QCOMPARE(m_world->state(syncId), SyncState::OptedOut);
        QCOMPARE(m_world->stored().size(), 1);
    }
    void connectedAnewAfterGivingUp()
    {
        QVERIFY(optOutOfTheFirst());
        const auto first = connectSlowly("second");
        m_world->engine->giveUpConnect(SyncId(s("second")));
        const auto third = connectSlowly("third"); // before the first is undone
        m_world->http.hurry();
        QVERIFY(!await(first));
        QVERIFY(await(third));
        m_world->pass(5000);
        const QList<SyncRecord> stored = m_world->stored();
        QCOMPARE(stored.size(), 1);
        QCOMPARE(stored.first().id, SyncId(s("third")));
        QCOMPARE(m_world->engine->book().all().size(), 1);
        QCOMPARE(m_world->state(SyncId(s("third"))), SyncState::InSync);
    }
    void givenUpWhileItsLeaseIsWaitedFor()
    {
        m_world->share.slow = true;
        const auto result = connectSlowly("second");
        m_world->engine->giveUpConnect(SyncId(s("second")));
        m_world->settle();
        m_world->share.hurry();
        m_world->http.hurry();
        QCOMPARE(await(result).error().code, ErrorCode::Cancelled);
        m_world->pass(20000);
        QVERIFY(m_world->stored().isEmpty());
        QCOMPARE(m_world->destination.writes, 0);
    }
    // Whatever the act is doing at that moment: the journal is asked, Heroku is asked, the value is written,
    // the person is about to hear of it.
    void givenUpAtAnyMoment()
    {
        bool ended = false;
        int turns = 0;
        for (; !ended && turns < 200; ++turns) {
            const QByteArray id = "sync-" + QByteArray::number(turns);
            m_world->engine->connectSync(m_world->another(id.constData(), s("OTHER_URL")), {})
                .then(this, [&ended](const Expected<SyncRecord> &) { ended = true; });
            for (int turn = 0; turn < turns && !ended; ++turn)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
            const bool tooLate = ended;
            m_world->engine->giveUpConnect(SyncId(QString::fromLatin1(id)));
            m_world->pass(3000);
            QVERIFY(ended);
            QCOMPARE(m_world->stored().size(), tooLate ? 1 : 0);
            QCOMPARE(m_world->engine->book().all().size(), tooLate ? 1 : 0);
            ended = tooLate;
        }
        QVERIFY(turns > 3);
    }
    void twoAtOnceForOneEnvVar()
    {
        const auto first = connectSlowly("second");
        const auto refused = await(m_world->engine->connectSync(m_world->another("third"), {}));
        QCOMPARE(refused.error().code, ErrorCode::NameTaken);
        const auto wanted = m_world->engine->connectSync(m_world->another("fourth"), {}, {true, {}});
        m_world->http.hurry();
        QVERIFY(await(first));
        QVERIFY(await(wanted));
        m_world->pass(3000);
        QCOMPARE(m_world->stored().size(), 1);
        QCOMPARE(m_world->stored().first().id, SyncId(s("fourth")));
    }
    // The value of the connect was on its way already when the person gave up: what follows again gets its
    // own back.
    void followedOneIsPutRightAfterGivingUp()
    {
        QVERIFY(await(m_world->engine->connectSync(newSync(m_world->clock.now()), {})));
        m_world->destination.holdWrite = true;
        SyncRecord other = m_world->another("second");
        other.rendering = QStringLiteral("{\"kind\":\"url\",\"tls\":true}");
        const auto result = m_world->engine->connectSync(other, {}, {true, {}});
        m_world->settle();
        QVERIFY(m_world->destination.heldWrite);
        QVERIFY(m_world->destination.held() != urlWith("first"));
        m_world->engine->giveUpConnect(other.id);
        m_world->destination.holdWrite = false;
        m_world->destination.heldWrite->settle(Done{});
        QVERIFY(!await(result));
        m_world->pass(3000);
        QCOMPARE(m_world->destination.held(), urlWith("first"));
        QCOMPARE(m_world->state(syncId), SyncState::InSync);
    }
};

BOWLINE_TEST(TestConnect)

} // namespace tst_connect

#include "tst_connect.moc"
