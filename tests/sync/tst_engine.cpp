// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The engine in virtual time, with a real journal: back-off, drift, proofs that grow old, a newer value on the way,
// opting out on the way, and what was interrupted by the end of the program.
#include "support/TestMain.h"
#include "sync/EngineFixture.h"

#include <QRegularExpression>

using namespace bowline;
using namespace bowline::test;

class TestEngine : public QObject, private EngineFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(s(".*")));
        setUp();
    }
    void cleanup() { tearDown(); }

    void retriesBackOffUpToFiveMinutes()
    {
        m_destination->proofFails = makeError(ErrorCode::DatabaseUnreachable);
        m_http->rotate("second");
        pass(20000);
        QCOMPARE(state(), SyncState::Unproven);
        QCOMPARE(m_destination->held(), urlWith("second")); // written all the same
        QList<qint64> pauses;
        for (int i = 0; i < 4; ++i) {
            const QDateTime next = m_engine->retries().nextAt(syncId);
            QVERIFY(next.isValid());
            const qint64 pause = m_clock->now().msecsTo(next);
            pauses.append(pause);
            const int proofs = m_destination->proofs;
            pass(pause + 1000);
            QCOMPARE(m_destination->proofs, proofs + 1); // the slow full check does not cut the pause short
        }
        QVERIFY(pauses.last() > pauses.first());
        QVERIFY(pauses.last() > 70000);
        for (const qint64 pause : pauses)
            QVERIFY(pause <= 375000);
        QCOMPARE(activity().size(), 2); // one entry for the connect, one for all the attempts
        QCOMPARE(activity().first().result, s("unproven"));
        m_destination->proofFails.reset();
        pass(380000);
        QCOMPARE(state(), SyncState::InSync);
        QVERIFY(!m_engine->retries().nextAt(syncId).isValid());
    }
    void driftIsPutRightAndToldAsSuch()
    {
        m_destination->vars.insert(envVar, Secret(QByteArray("somebody else's")));
        pass(70000);
        QCOMPARE(m_destination->held(), urlWith("first"));
        QCOMPARE(activity().first().cause, s("Changed outside Bowline"));
        QCOMPARE(activity().first().result, s("succeeded"));
    }
    // Our own store is a part of the journal: an entry about it could not be recorded, and would only be noise later.
    void aCheckThatTheJournalPreventsMakesNoEntry()
    {
        m_destination->readFails = makeError(ErrorCode::StoreOffline);
        pass(70000);
        QCOMPARE(state(), SyncState::InSync);
        QVERIFY(m_engine->retries().nextAt(syncId).isValid());
        m_destination->readFails.reset();
        pass(70000);
        QVERIFY(!m_engine->retries().nextAt(syncId).isValid());
        QCOMPARE(state(), SyncState::InSync);
        QCOMPARE(activity().size(), 1);
        QCOMPARE(m_destination->writes, 1);
    }
    void proofIsRenewedQuietly()
    {
        const int before = m_destination->proofs;
        const QDateTime provenAt = sync().provenAt;
        pass(14 * 60000);
        QCOMPARE(m_destination->proofs, before);
        pass(3 * 60000);
        QCOMPARE(m_destination->proofs, before + 1);
        QVERIFY(sync().provenAt > provenAt);
        QCOMPARE(activity().size(), 1);
        QCOMPARE(m_destination->writes, 1);
    }
    void oldValueThatIsRefusedWaitsForHeroku()
    {
        m_destination->proofFails = makeError(ErrorCode::DatabaseLoginRefused);
        pass(17 * 60000);
        QCOMPARE(state(), SyncState::WaitingForHeroku);
        m_destination->proofFails.reset();
        m_http->rotate("second");
        pass(15000);
        QCOMPARE(state(), SyncState::InSync);
        QCOMPARE(m_destination->held(), urlWith("second"));
    }
    void loginGoesOnBesideTheWrite()
    {
        QVERIFY(rotateUpToTheWrite());
        QCOMPARE(m_destination->logins, 1);
        m_destination->login->settle(Proof{Proof::Kind::FreshLogin, s("a login beside the write")});
        settle();
        QCOMPARE(state(), SyncState::Updating); // only what is written can be proven
        const int proofs = m_destination->proofs;
        m_destination->heldWrite->settle(Done{});
        settle();
        QCOMPARE(state(), SyncState::InSync);
        QCOMPARE(sync().proof, s("a login beside the write"));
        QCOMPARE(m_destination->proofsByLogin, 1);
        QCOMPARE(m_destination->proofs, proofs);
    }
    void refusedLoginBesideTheWriteIsToldAfterIt()
    {
        QVERIFY(rotateUpToTheWrite());
        m_destination->login->fail(makeError(ErrorCode::DatabaseLoginRefused));
        m_destination->heldWrite->settle(Done{});
        settle();
        QCOMPARE(m_destination->held(), urlWith("second")); // Heroku's word is written in any case
        QVERIFY(state() != SyncState::InSync && state() != SyncState::Updating);
        QCOMPARE(errorCodeFromText(sync().errorCode), ErrorCode::DatabaseLoginRefused);
    }
    // Behind a write that took long, the login says nothing of the database of now.
    void slowWriteIsProvenByALoginOfItsOwn()
    {
        QVERIFY(rotateUpToTheWrite());
        const int proofs = m_destination->proofs;
        m_destination->login->settle(Proof{Proof::Kind::FreshLogin, s("a login beside the write")});
        m_clock->advance(6000);
        m_destination->heldWrite->settle(Done{});
        settle();
        QCOMPARE(state(), SyncState::InSync);
        QCOMPARE(m_destination->proofs, proofs + 1);
        QCOMPARE(m_destination->proofsByLogin, 0);
    }
    void newestOfTwoQuickRotationsWins()
    {
        m_destination->holdProof = true;
        m_http->rotate("second");
        pass(15000);
        QCOMPARE(m_destination->held(), urlWith("second"));
        QVERIFY(m_destination->heldProof);
        m_http->rotate("third");
        pass(15000);
        QCOMPARE(m_destination->held(), urlWith("second")); // one journey at a time
        m_destination->holdProof = false;
        m_destination->heldProof->settle(Proof{Proof::Kind::FreshLogin, s("a login")});
        pass(15000);
        QCOMPARE(m_destination->held(), urlWith("third"));
        QCOMPARE(state(), SyncState::InSync);
        QCOMPARE(activity().size(), 3);
    }
    void optedOutOnTheWayStaysOut()
    {
        m_destination->holdProof = true;
        m_http->rotate("second");
        pass(15000);
        QVERIFY(m_destination->heldProof);
        const auto out = m_engine->optOut(syncId);
        m_http->rotate("third");
        m_destination->heldProof->settle(Proof{Proof::Kind::FreshLogin, s("a login")});
        QVERIFY(await(out));
        pass(120000);
        QCOMPARE(state(), SyncState::OptedOut);
        QCOMPARE(m_destination->held(), urlWith("second"));
        const auto stored = await(m_journal->run([](Repositories &r) { return r.syncs().all(); }));
        QVERIFY(stored);
        QCOMPARE(stored->first().state, syncStateKey(SyncState::OptedOut));
    }
    // A person stops the sync while its value is about to be written, and takes it up again before the journey has ended:
    // what was not written must not pass for written.
    void skippedValueIsWrittenLater()
    {
        bool out = false;
        bool in = false;
        const auto watching = connect(m_engine.get(), &SyncEngine::journeyChanged, this, [&](const JourneyRecord &journey) {
            const auto &step = journey.steps.last();
            if (step.name == s("write") && !step.endedAt.isValid() && !std::exchange(out, true))
                m_engine->optOut(syncId).then(this, [](const Expected<SyncRecord> &) {});
            else if (step.name == s("write") && step.endedAt.isValid() && !std::exchange(in, true))
                m_engine->optIn(syncId).then(this, [](const Expected<SyncRecord> &) {});
        });
        m_http->rotate("second");
        pass(15000);
        disconnect(watching);
        QVERIFY(out && in);
        pass(120000);
        QCOMPARE(m_destination->held(), urlWith("second"));
        QCOMPARE(state(), SyncState::InSync);
    }
    void promotionBringsTheNewNameAndPlan()
    {
        m_http->promote();
        pass(15000);
        QCOMPARE(state(), SyncState::InSync);
        QCOMPARE(sync().addonId, s("addon-2"));
        QCOMPARE(sync().addonName, s("postgresql-blue-2"));
        QCOMPARE(sync().plan, s("premium-4"));
        const auto stored = await(m_journal->run([](Repositories &r) { return r.syncs().all(); }));
        QVERIFY(stored);
        QCOMPARE(stored->first().addonName, s("postgresql-blue-2"));
    }
    // Nothing tells of a change: one failed look does not make a proven value doubtful, and if it lasts, it does.
    void whatCannotBeLookedAtIsNotGreenForLong()
    {
        m_http->broken = true;
        pass(70000); // the round robin has met it
        QCOMPARE(m_engine->retries().nextAt(syncId).isValid(), true);
        pass(60000);
        QCOMPARE(state(), SyncState::Offline);
        m_http->broken = false;
        pass(380000);
        QCOMPARE(state(), SyncState::InSync);
    }
    // 429 for one look slows the sweep down as well, and nothing but a person asks meanwhile.
    void refusedLookPausesTheWholeAccount()
    {
        QVERIFY(m_engine->staleness().ms <= 11000);
        m_http->refusals = 1;
        m_http->rotate("second");
        pass(12000);
        QCOMPARE(m_http->refusals, 0);
        QCOMPARE(m_engine->staleness().cause, StalenessCause::Patience);
        QVERIFY(m_engine->staleness().ms > 11000);
        const int asked = m_http->all;
        pass(20000);
        QCOMPARE(m_http->all, asked);
        QCOMPARE(m_destination->held(), urlWith("first"));
        pass(40000);
        QCOMPARE(m_destination->held(), urlWith("second"));
        QCOMPARE(state(), SyncState::InSync);
        QVERIFY(m_engine->staleness().ms <= 11000);
    }
    // A new value that the database refuses is asked about once more at once: it may be replaced already.
    void refusedProofAsksAtOnce()
    {
        const int before = m_destination->proofs;
        m_destination->proofFails = makeError(ErrorCode::DatabaseLoginRefused);
        m_http->rotate("second");
        for (int i = 0; i < 12 && m_destination->proofs == before; ++i)
            pass(1000);
        for (int i = 0; i < 20 && m_destination->proofs < before + 2; ++i)
            settle(); // no time passes
        QCOMPARE(m_destination->proofs, before + 2); // the new value, and once more before any back-off
        for (int i = 0; i < 20 && state() != SyncState::WaitingForHeroku; ++i)
            settle();
        QCOMPARE(state(), SyncState::WaitingForHeroku);
        m_destination->proofFails.reset();
        pass(10000);
        QCOMPARE(state(), SyncState::InSync);
    }
    void refusedLoginElsewhereAsksAtOnce()
    {
        const int gets = m_http->gets;
        m_http->value = urlWith("second"); // no sweep has told of it
        QVERIFY(await(m_engine->loginRefused(syncId)));
        QCOMPARE(m_http->gets, gets + 1);
        QCOMPARE(m_destination->held(), urlWith("second"));
        QVERIFY(!await(m_engine->loginRefused(SyncId(s("nobody")))));
    }
    void manyRefusalsAreAnsweredByOneProof()
    {
        const int proofs = m_destination->proofs;
        const qsizetype entries = activity().size();
        const auto first = m_engine->loginRefused(syncId);
        const auto second = m_engine->loginRefused(syncId);
        QVERIFY(await(first));
        QVERIFY(await(second));
        QCOMPARE(m_destination->proofs, proofs + 1);
        QCOMPARE(activity().size(), entries + 1);
    }
    // Plans are on the monotonic clock, and are told in wall time whatever happens to that.
    void retriesHoldWhenTheClockIsSet()
    {
        m_destination->proofFails = makeError(ErrorCode::DatabaseUnreachable);
        m_http->rotate("second");
        pass(60000);
        QCOMPARE(state(), SyncState::Unproven);
        const qint64 left = m_clock->now().msecsTo(m_engine->retries().nextAt(syncId));
        QVERIFY(left > 0);
        for (const qint64 by : {-3600000LL, 24 * 3600000LL}) {
            m_clock->setWallClock(by);
            QCOMPARE(m_clock->now().msecsTo(m_engine->retries().nextAt(syncId)), left);
        }
        const int proofs = m_destination->proofs;
        m_destination->proofFails.reset();
        m_clock->sleep(24 * 3600000LL);
        settle();
        pass(2000);
        QCOMPARE(m_destination->proofs, proofs + 1); // overdue since long
        QCOMPARE(state(), SyncState::InSync);
    }
    void proofFromTheFutureIsRenewed()
    {
        const int before = m_destination->proofs;
        m_clock->setWallClock(-3600000);
        pass(130000);
        QVERIFY(m_destination->proofs > before);
        QVERIFY(sync().provenAt <= m_clock->now());
    }
    void interruptedJourneyIsContinued()
    {
        m_destination->holdProof = true;
        m_http->rotate("second");
        pass(15000);
        QVERIFY(m_destination->heldProof);
        settle();
        m_engine.reset(); // between write and record
        m_destination->holdProof = false;
        startEngine();
        pass(15000);
        QCOMPARE(state(), SyncState::InSync);
        const auto all = activity();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().result, s("succeeded"));
        for (const JourneyStepRecord &step : all.first().steps)
            QVERIFY2(step.endedAt.isValid(), qPrintable(step.name));
    }
    void lateHeartbeatCostsOneLook()
    {
        m_share.sure = false;
        m_http->rotate("second");
        pass(15000);
        QCOMPARE(m_destination->held(), urlWith("first"));
        const int proofs = m_destination->proofs;
        m_share.resume(syncId);
        settle();
        QCOMPARE(m_destination->held(), urlWith("second"));
        QCOMPARE(m_destination->proofs, proofs + 1);
        m_share.resume(syncId); // nothing has come meanwhile
        settle();
        QCOMPARE(m_destination->proofs, proofs + 1);
    }
    void givenUpInTheMiddleIsTakenUpAgain()
    {
        const int writes = m_destination->writes;
        m_destination->logsIn = true;
        m_destination->onLogin = [this] { m_share.sure = false; };
        m_http->rotate("second");
        for (int i = 0; i < 20 && m_destination->logins == 0; ++i)
            pass(1000);
        QCOMPARE(m_destination->logins, 1);
        settle();
        QCOMPARE(m_destination->writes, writes);
        m_destination->onLogin = nullptr;
        m_destination->logsIn = false;
        m_share.resume(syncId);
        settle();
        QCOMPARE(m_destination->writes, writes + 1);
        QCOMPARE(state(), SyncState::InSync);
        QCOMPARE(m_destination->held(), urlWith("second"));
        QCOMPARE(activity().size(), 2); // the connect, and one entry that was continued
        QCOMPARE(activity().first().result, s("succeeded"));
    }
    void takenUpWhereTheJournalSays()
    {
        // Another of the team has followed the rotation, and its news is still on the way.
        m_http->rotate("second");
        const Secret second(urlWith("second"));
        SyncRecord there = sync();
        there.fingerprint = there.writtenFingerprint = m_sealer.fingerprint(second);
        there.sealedValue = m_sealer.seal(second, "sync/" + syncId.text.toUtf8());
        m_destination->vars.insert(envVar, second);
        QVERIFY(await(m_journal->run([there](Repositories &r) { return r.syncs().store(there); })));
        const int writes = m_destination->writes;
        const int gets = m_http->gets;
        m_share.hand(syncId);
        settle();
        QCOMPARE(m_http->gets, gets + 1);
        QCOMPARE(activity().size(), 1); // only that of the connect
        QCOMPARE(m_destination->writes, writes);
        QCOMPARE(state(), SyncState::InSync);
        QCOMPARE(sync().fingerprint, there.fingerprint);
    }
    void overtakenJourneyIsClosed()
    {
        m_destination->holdProof = true;
        m_http->rotate("second");
        pass(15000);
        settle();
        m_engine.reset();
        m_destination->holdProof = false;
        m_http->rotate("third");
        startEngine();
        pass(15000);
        QCOMPARE(state(), SyncState::InSync);
        QCOMPARE(m_destination->held(), urlWith("third"));
        const auto all = activity();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0].result, s("succeeded"));
        QCOMPARE(all[1].result, s("skipped"));
        QVERIFY(all[1].endedAt.isValid());
    }
};

BOWLINE_TEST(TestEngine)
#include "tst_engine.moc"
