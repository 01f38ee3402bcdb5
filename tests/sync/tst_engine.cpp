// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The engine in virtual time, with a real journal: back-off, drift, proofs that grow old, a newer value on the way,
// opting out on the way, and what was interrupted by the end of the program.
#include "support/TestMain.h"
#include "sync/EngineWorld.h"

#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace bowline;
using namespace bowline::test;

namespace tst_engine {

class TestEngine : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineWorld> m_world;

    // On the connection that writes; the first column of the first row, if there is one.
    int onJournal(const QString &statement)
    {
        return await(m_world->journal.run([statement](Repositories &) -> Expected<int> {
                   for (const QString &name : QSqlDatabase::connectionNames()) {
                       if (!name.startsWith(s("journal-")) || name.startsWith(s("journal-reader-")))
                           continue;
                       QSqlQuery query(QSqlDatabase::database(name, false));
                       if (query.exec(statement))
                           return query.next() ? query.value(0).toInt() : 0;
                   }
                   return fail(ErrorCode::StoreFailed, statement);
               }))
            .value_or(-1);
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

    void retriesBackOffUpToFiveMinutes()
    {
        m_world->destination.proofFails = makeError(ErrorCode::DatabaseUnreachable);
        m_world->http.rotate("second");
        m_world->pass(20000);
        QCOMPARE(m_world->state(), SyncState::Unproven);
        QCOMPARE(m_world->destination.held(), urlWith("second")); // written all the same
        QList<qint64> pauses;
        for (int i = 0; i < 4; ++i) {
            const QDateTime next = m_world->engine->retries().nextAt(syncId);
            QVERIFY(next.isValid());
            const qint64 pause = m_world->clock.now().msecsTo(next);
            pauses.append(pause);
            const int proofs = m_world->destination.proofs;
            m_world->pass(pause + 1000);
            QCOMPARE(m_world->destination.proofs,
                     proofs + 1); // the slow full check does not cut the pause short
        }
        QVERIFY(pauses.last() > pauses.first());
        QVERIFY(pauses.last() > 70000);
        for (const qint64 pause : pauses)
            QVERIFY(pause <= 375000);
        QCOMPARE(m_world->activity().size(), 2); // one entry for the connect, one for all the attempts
        QCOMPARE(m_world->activity().first().result, s("unproven"));
        m_world->destination.proofFails.reset();
        m_world->pass(380000);
        QCOMPARE(m_world->state(), SyncState::InSync);
        QVERIFY(!m_world->engine->retries().nextAt(syncId).isValid());
    }
    void driftIsPutRightAndToldAsSuch()
    {
        m_world->destination.vars.insert(envVar, Secret(QByteArray("somebody else's")));
        m_world->pass(70000);
        QCOMPARE(m_world->destination.held(), urlWith("first"));
        QCOMPARE(m_world->activity().first().cause.text(), s("Changed outside Bowline"));
        QCOMPARE(m_world->activity().first().result, s("succeeded"));
    }
    // Two writers never lose each other's change: what somebody puts there while ours is planned stays.
    void writerInBetweenLosesNothing()
    {
        const QString other = s("OTHER");
        int times = 0;
        m_world->destination.onPlanned = [&] {
            if (++times <= 2)
                m_world->destination.vars.insert(other, Secret(QByteArray::number(times)));
        };
        const int writes = m_world->destination.writes;
        m_world->http.rotate("second");
        m_world->pass(15000);
        m_world->destination.onPlanned = {};
        QCOMPARE(times, 3);
        QCOMPARE(m_world->destination.writes, writes + 1);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
        QCOMPARE(m_world->destination.vars.value(other).reveal(), QByteArray("2"));
        QCOMPARE(m_world->state(), SyncState::InSync);
    }
    void optingOutWhileTheWriteIsPlannedStopsIt()
    {
        Pending<SyncRecord> optedOut = Pending<SyncRecord>::failed(makeError(ErrorCode::Bug));
        m_world->destination.onPlanned = [&] { optedOut = m_world->engine->optOut(syncId); };
        m_world->http.rotate("second");
        m_world->pass(15000);
        m_world->destination.onPlanned = {};
        QVERIFY(await(optedOut));
        QCOMPARE(m_world->destination.held(), urlWith("first"));
        QCOMPARE(m_world->state(), SyncState::OptedOut);
    }
    // Our own store is a part of the journal: an entry about it could not be recorded, and would only be noise later.
    void aCheckThatTheJournalPreventsMakesNoEntry()
    {
        m_world->destination.readFails = makeError(ErrorCode::StoreOffline);
        m_world->pass(70000);
        QCOMPARE(m_world->state(), SyncState::InSync);
        QVERIFY(m_world->engine->retries().nextAt(syncId).isValid());
        m_world->destination.readFails.reset();
        m_world->pass(70000);
        QVERIFY(!m_world->engine->retries().nextAt(syncId).isValid());
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->activity().size(), 1);
        QCOMPARE(m_world->destination.writes, 1);
    }
    void proofIsRenewedQuietly()
    {
        const int before = m_world->destination.proofs;
        const QDateTime provenAt = m_world->sync().provenAt;
        m_world->pass(14 * 60000);
        QCOMPARE(m_world->destination.proofs, before);
        m_world->pass(3 * 60000);
        QCOMPARE(m_world->destination.proofs, before + 1);
        QVERIFY(m_world->sync().provenAt > provenAt);
        QCOMPARE(m_world->activity().size(), 1);
        QCOMPARE(m_world->destination.writes, 1);
    }
    void oldValueThatIsRefusedWaitsForHeroku()
    {
        m_world->destination.proofFails = makeError(ErrorCode::DatabaseLoginRefused);
        m_world->pass(17 * 60000);
        QCOMPARE(m_world->state(), SyncState::WaitingForHeroku);
        m_world->destination.proofFails.reset();
        m_world->http.rotate("second");
        m_world->pass(15000);
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
    }
    void loginGoesOnBesideTheWrite()
    {
        QVERIFY(m_world->rotateUpToTheWrite());
        QCOMPARE(m_world->destination.logins, 1);
        m_world->destination.login->settle(
            Proof{Proof::Kind::FreshLogin, Phrase::plain(s("a login beside the write"))});
        m_world->settle();
        QCOMPARE(m_world->state(), SyncState::Updating); // only what is written can be proven
        const int proofs = m_world->destination.proofs;
        m_world->destination.heldWrite->settle(Done{});
        m_world->settle();
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->sync().proof.text(), s("a login beside the write"));
        QCOMPARE(m_world->destination.proofsByLogin, 1);
        QCOMPARE(m_world->destination.proofs, proofs);
    }
    void refusedLoginBesideTheWriteIsToldAfterIt()
    {
        QVERIFY(m_world->rotateUpToTheWrite());
        m_world->destination.login->fail(makeError(ErrorCode::DatabaseLoginRefused));
        m_world->destination.heldWrite->settle(Done{});
        m_world->settle();
        QCOMPARE(m_world->destination.held(), urlWith("second")); // Heroku's word is written in any case
        QVERIFY(m_world->state() != SyncState::InSync && m_world->state() != SyncState::Updating);
        QCOMPARE(errorCodeFromText(m_world->sync().errorCode), ErrorCode::DatabaseLoginRefused);
    }
    // Behind a write that took long, the login says nothing of the database of now.
    void slowWriteIsProvenByALoginOfItsOwn()
    {
        QVERIFY(m_world->rotateUpToTheWrite());
        const int proofs = m_world->destination.proofs;
        m_world->destination.login->settle(
            Proof{Proof::Kind::FreshLogin, Phrase::plain(s("a login beside the write"))});
        m_world->clock.advance(6000);
        m_world->destination.heldWrite->settle(Done{});
        m_world->settle();
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->destination.proofs, proofs + 1);
        QCOMPARE(m_world->destination.proofsByLogin, 0);
    }
    void newestOfTwoQuickRotationsWins()
    {
        m_world->destination.holdProof = true;
        m_world->http.rotate("second");
        m_world->pass(15000);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
        QVERIFY(m_world->destination.heldProof);
        m_world->http.rotate("third");
        m_world->pass(15000);
        QCOMPARE(m_world->destination.held(), urlWith("second")); // one journey at a time
        m_world->destination.holdProof = false;
        m_world->destination.heldProof->settle(Proof{Proof::Kind::FreshLogin, Phrase::plain(s("a login"))});
        m_world->pass(15000);
        QCOMPARE(m_world->destination.held(), urlWith("third"));
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->activity().size(), 3);
    }
    void optedOutOnTheWayStaysOut()
    {
        m_world->destination.holdProof = true;
        m_world->http.rotate("second");
        m_world->pass(15000);
        QVERIFY(m_world->destination.heldProof);
        const auto out = m_world->engine->optOut(syncId);
        m_world->http.rotate("third");
        m_world->destination.heldProof->settle(Proof{Proof::Kind::FreshLogin, Phrase::plain(s("a login"))});
        QVERIFY(await(out));
        m_world->pass(120000);
        QCOMPARE(m_world->state(), SyncState::OptedOut);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
        const auto stored = await(m_world->journal.run([](Repositories &r) { return r.syncs().all(); }));
        QVERIFY(stored);
        QCOMPARE(stored->first().state, syncStateKey(SyncState::OptedOut));
    }
    // A person stops the sync while its value is about to be written, and takes it up again before the journey has
    // ended: what was not written must not pass for written.
    void skippedValueIsWrittenLater()
    {
        bool out = false;
        bool in = false;
        const auto watching =
            connect(m_world->engine.get(), &SyncEngine::journeyChanged, this, [&](const JourneyRecord &journey) {
                const auto &step = journey.steps.last();
                if (step.name == s("write") && !step.endedAt.isValid() && !std::exchange(out, true))
                    m_world->engine->optOut(syncId).then(this, [](const Expected<SyncRecord> &) {});
                else if (step.name == s("write") && step.endedAt.isValid() && !std::exchange(in, true))
                    m_world->engine->optIn(syncId).then(this, [](const Expected<SyncRecord> &) {});
            });
        m_world->http.rotate("second");
        m_world->pass(15000);
        disconnect(watching);
        QVERIFY(out && in);
        m_world->pass(120000);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
        QCOMPARE(m_world->state(), SyncState::InSync);
    }
    void valueThatIsNoUrlIsNotWritten()
    {
        for (const char *value : {"", "hello"}) {
            m_world->http.value = value;
            ++m_world->http.version;
            m_world->pass(15000);
            QCOMPARE(m_world->destination.held(), urlWith("first"));
            QCOMPARE(m_world->state(), SyncState::Failing);
            QCOMPARE(errorCodeFromText(m_world->sync().errorCode), ErrorCode::UrlInvalid);
        }
        m_world->http.rotate("second");
        m_world->pass(15000);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
        QCOMPARE(m_world->state(), SyncState::InSync);
    }
    void promotionBringsTheNewNameAndPlan()
    {
        m_world->http.promote();
        m_world->pass(15000);
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->sync().addonId, s("addon-2"));
        QCOMPARE(m_world->sync().addonName, s("postgresql-blue-2"));
        QCOMPARE(m_world->sync().plan, s("premium-4"));
        const auto stored = await(m_world->journal.run([](Repositories &r) { return r.syncs().all(); }));
        QVERIFY(stored);
        QCOMPARE(stored->first().addonName, s("postgresql-blue-2"));
    }
    // Nothing tells of a change: one failed look does not make a proven value doubtful, and if it lasts, it does.
    void whatCannotBeLookedAtIsNotGreenForLong()
    {
        m_world->http.broken = true;
        m_world->pass(70000); // the round robin has met it
        QCOMPARE(m_world->engine->retries().nextAt(syncId).isValid(), true);
        m_world->pass(60000);
        QCOMPARE(m_world->state(), SyncState::Offline);
        m_world->http.broken = false;
        m_world->pass(380000);
        QCOMPARE(m_world->state(), SyncState::InSync);
    }
    // 429 for one look slows the sweep down as well, and nothing but a person asks meanwhile.
    void refusedLookPausesTheWholeAccount()
    {
        QVERIFY(m_world->engine->staleness().ms <= 11000);
        m_world->http.refusals = 1;
        m_world->http.rotate("second");
        m_world->pass(12000);
        QCOMPARE(m_world->http.refusals, 0);
        QCOMPARE(m_world->engine->staleness().cause, StalenessCause::Patience);
        QVERIFY(m_world->engine->staleness().ms > 11000);
        const int asked = m_world->http.all;
        m_world->pass(20000);
        QCOMPARE(m_world->http.all, asked);
        QCOMPARE(m_world->destination.held(), urlWith("first"));
        m_world->pass(40000);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
        QCOMPARE(m_world->state(), SyncState::InSync);
        QVERIFY(m_world->engine->staleness().ms <= 11000);
    }
    // A new value that the database refuses is asked about once more at once: it may be replaced already.
    void refusedProofAsksAtOnce()
    {
        const int before = m_world->destination.proofs;
        m_world->destination.proofFails = makeError(ErrorCode::DatabaseLoginRefused);
        m_world->http.rotate("second");
        for (int i = 0; i < 12 && m_world->destination.proofs == before; ++i)
            m_world->pass(1000);
        for (int i = 0; i < 20 && m_world->destination.proofs < before + 2; ++i)
            m_world->settle();                             // no time passes
        QCOMPARE(m_world->destination.proofs, before + 2); // the new value, and once more before any back-off
        for (int i = 0; i < 20 && m_world->state() != SyncState::WaitingForHeroku; ++i)
            m_world->settle();
        QCOMPARE(m_world->state(), SyncState::WaitingForHeroku);
        m_world->destination.proofFails.reset();
        m_world->pass(10000);
        QCOMPARE(m_world->state(), SyncState::InSync);
    }
    void refusedLoginElsewhereAsksAtOnce()
    {
        const int gets = m_world->http.gets;
        m_world->http.value = urlWith("second"); // no sweep has told of it
        QVERIFY(await(m_world->engine->loginRefused(syncId)));
        QCOMPARE(m_world->http.gets, gets + 1);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
        QVERIFY(!await(m_world->engine->loginRefused(SyncId(s("nobody")))));
    }
    void manyRefusalsAreAnsweredByOneProof()
    {
        const int proofs = m_world->destination.proofs;
        const qsizetype entries = m_world->activity().size();
        const auto first = m_world->engine->loginRefused(syncId);
        const auto second = m_world->engine->loginRefused(syncId);
        QVERIFY(await(first));
        QVERIFY(await(second));
        QCOMPARE(m_world->destination.proofs, proofs + 1);
        QCOMPARE(m_world->activity().size(), entries + 1);
    }
    // Plans are on the monotonic clock, and are told in wall time whatever happens to that.
    void retriesHoldWhenTheClockIsSet()
    {
        m_world->destination.proofFails = makeError(ErrorCode::DatabaseUnreachable);
        m_world->http.rotate("second");
        m_world->pass(60000);
        QCOMPARE(m_world->state(), SyncState::Unproven);
        const qint64 left = m_world->clock.now().msecsTo(m_world->engine->retries().nextAt(syncId));
        QVERIFY(left > 0);
        for (const qint64 by : {-3600000LL, 24 * 3600000LL}) {
            m_world->clock.setWallClock(by);
            QCOMPARE(m_world->clock.now().msecsTo(m_world->engine->retries().nextAt(syncId)), left);
        }
        const int proofs = m_world->destination.proofs;
        m_world->destination.proofFails.reset();
        m_world->clock.sleep(24 * 3600000LL);
        m_world->settle();
        m_world->pass(2000);
        QCOMPARE(m_world->destination.proofs, proofs + 1); // overdue since long
        QCOMPARE(m_world->state(), SyncState::InSync);
    }
    void proofFromTheFutureIsRenewed()
    {
        const int before = m_world->destination.proofs;
        m_world->clock.setWallClock(-3600000);
        m_world->pass(130000);
        QVERIFY(m_world->destination.proofs > before);
        QVERIFY(m_world->sync().provenAt <= m_world->clock.now());
    }
    // With its end, in one transaction: each more would be a commit to the disk for nothing.
    void aJourneyStoresItsSyncOnce()
    {
        m_world->pass(SourceNames::firstRoundMs); // names that are new would be stored by themselves
        QCOMPARE(onJournal(s("CREATE TABLE stored (state TEXT)")), 0);
        QCOMPARE(onJournal(s("CREATE TRIGGER note_stored AFTER UPDATE ON sync BEGIN INSERT INTO stored "
                             "VALUES (NEW.state); END")),
                 0);
        m_world->http.rotate("second");
        m_world->pass(15000);
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
        QCOMPARE(onJournal(s("SELECT count(*) FROM stored")), 1);
        QCOMPARE(onJournal(s("SELECT count(*) FROM stored WHERE state = 'in_sync'")), 1);
    }
    void interruptedJourneyIsContinued()
    {
        m_world->destination.holdProof = true;
        m_world->http.rotate("second");
        m_world->pass(15000);
        QVERIFY(m_world->destination.heldProof);
        m_world->settle();
        m_world->engine.reset(); // between write and record
        m_world->destination.holdProof = false;
        QVERIFY(m_world->startEngine());
        m_world->pass(15000);
        QCOMPARE(m_world->state(), SyncState::InSync);
        const auto all = m_world->activity();
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.first().result, s("succeeded"));
        for (const JourneyStepRecord &step : all.first().steps)
            QVERIFY2(step.endedAt.isValid(), qPrintable(step.name));
    }
    void lateHeartbeatCostsOneLook()
    {
        m_world->share.sure = false;
        m_world->http.rotate("second");
        m_world->pass(15000);
        QCOMPARE(m_world->destination.held(), urlWith("first"));
        const int proofs = m_world->destination.proofs;
        m_world->share.resume(syncId);
        m_world->settle();
        QCOMPARE(m_world->destination.held(), urlWith("second"));
        QCOMPARE(m_world->destination.proofs, proofs + 1);
        m_world->share.resume(syncId); // nothing has come meanwhile
        m_world->settle();
        QCOMPARE(m_world->destination.proofs, proofs + 1);
    }
    void givenUpInTheMiddleIsTakenUpAgain()
    {
        const int writes = m_world->destination.writes;
        m_world->destination.logsIn = true;
        m_world->destination.onLogin = [this] { m_world->share.sure = false; };
        m_world->http.rotate("second");
        for (int i = 0; i < 20 && m_world->destination.logins == 0; ++i)
            m_world->pass(1000);
        QCOMPARE(m_world->destination.logins, 1);
        m_world->settle();
        QCOMPARE(m_world->destination.writes, writes);
        m_world->destination.onLogin = nullptr;
        m_world->destination.logsIn = false;
        m_world->share.resume(syncId);
        m_world->settle();
        QCOMPARE(m_world->destination.writes, writes + 1);
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->destination.held(), urlWith("second"));
        QCOMPARE(m_world->activity().size(), 2); // the connect, and one entry that was continued
        QCOMPARE(m_world->activity().first().result, s("succeeded"));
    }
    void takenUpWhereTheJournalSays()
    {
        // Another of the team has followed the rotation, and its news is still on the way.
        m_world->http.rotate("second");
        const Secret second(urlWith("second"));
        SyncRecord there = m_world->sync();
        there.fingerprint = there.writtenFingerprint = m_world->sealer.fingerprint(second);
        there.sealedValue = m_world->sealer.seal(second, "sync/" + syncId.text.toUtf8());
        m_world->destination.vars.insert(envVar, second);
        QVERIFY(await(m_world->journal.run([there](Repositories &r) { return r.syncs().store(there); })));
        const int writes = m_world->destination.writes;
        const int gets = m_world->http.gets;
        m_world->share.hand(syncId);
        m_world->settle();
        QCOMPARE(m_world->http.gets, gets + 1);
        QCOMPARE(m_world->activity().size(), 1); // only that of the connect
        QCOMPARE(m_world->destination.writes, writes);
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->sync().fingerprint, there.fingerprint);
    }
    void overtakenJourneyIsClosed()
    {
        m_world->destination.holdProof = true;
        m_world->http.rotate("second");
        m_world->pass(15000);
        m_world->settle();
        m_world->engine.reset();
        m_world->destination.holdProof = false;
        m_world->http.rotate("third");
        QVERIFY(m_world->startEngine());
        m_world->pass(15000);
        QCOMPARE(m_world->state(), SyncState::InSync);
        QCOMPARE(m_world->destination.held(), urlWith("third"));
        const auto all = m_world->activity();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0].result, s("succeeded"));
        QCOMPARE(all[1].result, s("skipped"));
        QVERIFY(all[1].endedAt.isValid());
    }
};

BOWLINE_TEST(TestEngine)

} // namespace tst_engine

#include "tst_engine.moc"
