// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/Await.h"
#include "support/VirtualClock.h"
#include "sync/EngineFakes.h"
#include "sync/OneSync.h"
#include "sync/SyncEngine.h"

#include <QTemporaryDir>
#include <QTest>

namespace bowline::test {

/// An engine in virtual time with a real journal, and one sync that is in sync.
struct EngineFixture
{
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<VirtualClock> m_clock;
    SystemRandom m_random;
    Sealer m_sealer;
    std::unique_ptr<FakeHttp> m_http;
    std::unique_ptr<RefreshGate> m_gate;
    std::unique_ptr<PlatformApi> m_api;
    std::unique_ptr<FakeDestination> m_destination;
    std::unique_ptr<Journal> m_journal;
    SharedWork m_share;
    std::unique_ptr<SyncEngine> m_engine;

    SyncRecord sync() const { return m_engine->book().find(syncId).value_or(SyncRecord()); }
    SyncState state() const { return syncStateFromKey(sync().state); }
    void settle()
    {
        for (int i = 0; i < 6; ++i) {
            await(m_journal->run([](Repositories &) -> Expected<Done> { return Done{}; }));
            m_clock->advance(0);
        }
    }
    void pass(qint64 ms)
    {
        for (qint64 done = 0; done < ms; done += 1000) {
            m_clock->advance(1000);
            settle();
        }
    }
    // The login has begun, and the write does not end.
    bool rotateUpToTheWrite()
    {
        m_destination->logsIn = true;
        m_destination->holdWrite = true;
        m_http->rotate("second");
        for (int i = 0; i < 20 && !m_destination->heldWrite; ++i)
            pass(1000);
        return m_destination->heldWrite.has_value();
    }
    QList<JourneyRecord> activity()
    {
        settle();
        return await(m_journal->run([](Repositories &r) { return r.journeys().list({projectId, {}, {}, {}, {}}, 0, 100); }))
            .value_or(QList<JourneyRecord>());
    }
    void startEngine()
    {
        EngineParts parts{m_journal.get(), &m_sealer, m_clock.get(), &m_random,
                          [this](const ProjectId &) { return m_destination.get(); }};
        parts.share = &m_share;
        m_engine = std::make_unique<SyncEngine>(parts);
        const auto syncs = await(m_journal->run([](Repositories &r) { return r.syncs().all(); }));
        const auto unfinished = await(m_journal->run([](Repositories &r) { return r.journeys().unfinished(); }));
        QVERIFY(syncs && unfinished);
        m_engine->load(*syncs, *unfinished);
        m_engine->useAccount(accountId, m_api.get());
        settle();
    }
    void setUp()
    {
        m_share.sure = true;
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<VirtualClock>();
        m_sealer = *Sealer::fromMasterKey(Sealer::newMasterKey(m_random));
        m_http = std::make_unique<FakeHttp>();
        m_gate = std::make_unique<RefreshGate>(
            [] { return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::AuthRevoked)); }, [] { return 0; });
        m_gate->setToken({Secret(QByteArray("token-for-the-test")), 0});
        const QUrl base(s("http://127.0.0.1:1"));
        m_api = std::make_unique<PlatformApi>(Endpoints{base, base, base, base}, m_http.get(), m_gate.get());
        m_destination = std::make_unique<FakeDestination>();
        m_journal = std::make_unique<Journal>(m_dir->filePath(s("bowline/journal.sqlite")));
        QVERIFY(await(m_journal->open()));
        QVERIFY(saveOwners(*m_journal, m_clock->now()));
        startEngine();
        QVERIFY(await(m_engine->connectSync(newSync(m_clock->now()), {})));
        settle();
        QCOMPARE(state(), SyncState::InSync);
        QCOMPARE(m_destination->held(), urlWith("first"));
        pass(5000); // the looks of the beginning are over
    }
    void tearDown()
    {
        m_engine.reset();
        m_journal.reset();
        m_api.reset();
    }
};

} // namespace bowline::test
