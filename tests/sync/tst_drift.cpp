// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Green is about now, and one variable has one owner: what is seen at a destination, and who else writes
// there.
#include "support/TestMain.h"
#include "sync/EngineWorld.h"

#include <QRegularExpression>

using namespace bowline;
using namespace bowline::test;

namespace tst_drift {

class TestDrift : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineWorld> m_world;

    SyncRecord sync() const { return m_world->engine->book().find(syncId).value_or(SyncRecord()); }
    SyncState state() const { return m_world->state(syncId); }
    void changeByHand() { m_world->destination.vars.insert(envVar, Secret(QByteArray("somebody else's"))); }
    // As the window's table does it.
    void readTheTable()
    {
        auto &drift = m_world->engine->drift();
        drift.compare(drift.before(projectId), m_world->destination.vars);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(s(".*")));
        m_world = std::make_unique<EngineWorld>();
        QVERIFY(m_world->start());
        QVERIFY(await(m_world->engine->connectSync(newSync(m_world->clock.now()), {})));
        m_world->pass(5000);
        QCOMPARE(state(), SyncState::InSync);
    }
    void cleanup() { m_world.reset(); }

    void whatTheTableHasReadIsNotGreen()
    {
        changeByHand();
        readTheTable();
        QCOMPARE(state(), SyncState::Updating); // in that moment
        QVERIFY(!sync().reason.isEmpty());
        m_world->settle();
        m_world->settle();
        QCOMPARE(state(), SyncState::InSync);
        QCOMPARE(m_world->destination.held(), urlWith("first"));
        QCOMPARE(m_world->activity().first().cause.text(), s("Changed outside Bowline"));
        QCOMPARE(m_world->stored().first(), sync());
    }
    void aDestinationThatHasChangedIsRead()
    {
        changeByHand();
        m_world->engine->drift().look(projectId);
        m_world->pass(1000);
        QCOMPARE(state(), SyncState::InSync);
        QCOMPARE(m_world->destination.held(), urlWith("first"));
    }
    // A private database, for example, is written and never proven from here: the claim that the value is there holds.
    void whatIsNotProvenIsComparedToo()
    {
        m_world->destination.proofFails = makeError(ErrorCode::DatabaseUnreachable, s("no way"));
        m_world->http.rotate("second");
        m_world->pass(15000);
        QCOMPARE(state(), SyncState::Unproven);
        for (int i = 0; i < 2; ++i) {
            changeByHand();
            m_world->engine->drift().look(projectId);
            m_world->pass(5000);
            QCOMPARE(m_world->destination.held(), urlWith("second"));
            QCOMPARE(state(), SyncState::Unproven);
        }
    }
    void whatCannotBeReadIsNotGreen()
    {
        m_world->destination.readFails = makeError(ErrorCode::DestinationRefused, s("YAML"));
        m_world->engine->drift().look(projectId);
        m_world->pass(3000);
        QCOMPARE(state(), SyncState::Failing);
        // Put right by the person, who need not wait for the next attempt.
        m_world->destination.readFails.reset();
        m_world->engine->drift().look(projectId);
        m_world->pass(1000);
        QCOMPARE(state(), SyncState::InSync);
    }
    void whatIsThereAgainIsTriedAgain()
    {
        m_world->destination.readFails = makeError(ErrorCode::DestinationMissing, s("the folder is gone"));
        m_world->engine->drift().look(projectId);
        m_world->pass(3000);
        QCOMPARE(state(), SyncState::Disconnected);
        m_world->destination.readFails.reset();
        m_world->engine->drift().look(projectId);
        m_world->pass(1000);
        QCOMPARE(state(), SyncState::InSync);
    }
    void withoutHerokuItIsNotGreenEither()
    {
        m_world->http.broken = true;
        changeByHand();
        readTheTable();
        m_world->pass(2000);
        QCOMPARE(state(), SyncState::Offline);
        m_world->http.broken = false;
        m_world->pass(380000);
        QCOMPARE(state(), SyncState::InSync);
        QCOMPARE(m_world->destination.held(), urlWith("first"));
    }
    // Bowline's own write, seen by whoever reads the table meanwhile.
    void ownWritesAreNoDrift()
    {
        auto &drift = m_world->engine->drift();
        const auto before = drift.before(projectId);
        m_world->http.rotate("second");
        m_world->pass(15000);
        QCOMPARE(state(), SyncState::InSync);
        EnvVars old;
        old.insert(envVar, Secret(urlWith("first")));
        drift.compare(before, old); // was read before the rotation
        QCOMPARE(state(), SyncState::InSync);
        readTheTable();
        QCOMPARE(state(), SyncState::InSync);
    }
    // A tool that puts its own value back each time: it is answered, and the answers get rarer.
    void whoWritesAgainAndAgainIsAnsweredMoreRarely()
    {
        const int before = m_world->destination.writes;
        for (int second = 0; second < 120; ++second) {
            changeByHand();
            readTheTable();
            m_world->pass(1000);
        }
        const int answers = m_world->destination.writes - before;
        QVERIFY2(answers > 3 && answers < 30, qPrintable(QString::number(answers)));
    }
    void theYoungerOfTwoDoesNotWrite()
    {
        m_world->rival = Rival{false, Phrase::plain(s("Big file writes it"))};
        const int writes = m_world->destination.writes;
        m_world->engine->lookAgain(syncId);
        m_world->pass(2000);
        QCOMPARE(state(), SyncState::Failing);
        QCOMPARE(errorCodeFromText(sync().errorCode), ErrorCode::DestinationShared);
        QCOMPARE(sync().reason.text(), s("Big file writes it"));
        m_world->http.rotate("second");
        m_world->pass(20000);
        QCOMPARE(m_world->destination.writes, writes);
        QCOMPARE(state(), SyncState::Failing);
        m_world->rival.reset();
        m_world->engine->lookAgain(syncId);
        m_world->pass(2000);
        QCOMPARE(state(), SyncState::InSync);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
    }
    void theOlderOfTwoWritesAndIsNotGreen()
    {
        m_world->rival = Rival{true, Phrase::plain(s("Big file has it too"))};
        m_world->pass(130000); // found by the check that comes in any case
        QCOMPARE(state(), SyncState::Unproven);
        QCOMPARE(sync().reason.text(), s("Big file has it too"));
        m_world->http.rotate("second");
        m_world->pass(20000);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
        QCOMPARE(state(), SyncState::Unproven);
        m_world->rival.reset();
        m_world->engine->lookAgain(syncId);
        m_world->pass(2000);
        QCOMPARE(state(), SyncState::InSync);
    }
};

BOWLINE_TEST(TestDrift)

} // namespace tst_drift

#include "tst_drift.moc"
