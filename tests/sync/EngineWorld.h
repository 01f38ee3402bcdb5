// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/VirtualClock.h"
#include "sync/EngineFakes.h"
#include "sync/SyncEngine.h"

#include <QTemporaryDir>

#include <memory>

namespace bowline::test {

/// An engine in virtual time with a real journal, one account and one project. No sync yet: connect() makes
/// the first.
class EngineWorld
{
public:
    EngineWorld()
        : sealer(*Sealer::fromMasterKey(Sealer::newMasterKey(random)))
        , gate([] { return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::AuthRevoked)); }, [] { return 0; })
        , api(Endpoints{base(), base(), base(), base()}, &http, &gate)
        , journal(journalPath())
    {
        gate.setToken({Secret(QByteArray("token-for-the-test")), 0});
    }

    QString journalPath() const { return m_dir.filePath(s("bowline/journal.sqlite")); }

    bool start()
    {
        if (!await(journal.open()) || !saveOwners(journal, clock.now()))
            return false;
        return startEngine();
    }
    /// A new engine over what the journal holds, as after a restart.
    bool startEngine()
    {
        EngineParts parts{&journal, &sealer, &clock, &random, [this](const ProjectId &) { return place; }};
        parts.share = &share;
        parts.rival = [this](const SyncRecord &) { return rival; };
        engine = std::make_unique<SyncEngine>(parts);
        const auto syncs = await(journal.run([](Repositories &r) { return r.syncs().all(); }));
        const auto unfinished = await(journal.run([](Repositories &r) { return r.journeys().unfinished(); }));
        if (!syncs || !unfinished)
            return false;
        engine->load(*syncs, *unfinished);
        engine->useAccount(accountId, &api);
        settle();
        return true;
    }
    /// The first sync, in sync; the looks of the beginning are over.
    bool connect()
    {
        if (!await(engine->connectSync(newSync(clock.now()), {})))
            return false;
        settle();
        const bool isWell = state() == SyncState::InSync && destination.held() == urlWith("first");
        pass(5000);
        return isWell;
    }
    /// The login has begun, and the write does not end.
    bool rotateUpToTheWrite()
    {
        destination.logsIn = true;
        destination.holdWrite = true;
        http.rotate("second");
        for (int i = 0; i < 20 && !destination.heldWrite; ++i)
            pass(1000);
        return destination.heldWrite.has_value();
    }
    void settle()
    {
        for (int i = 0; i < 6; ++i) {
            static_cast<void>(await(journal.run([](Repositories &) -> Expected<Done> { return Done{}; })));
            clock.advance(0);
        }
    }
    /// In steps, so that the journal, whose time is real, can follow.
    void pass(qint64 ms, qint64 stepMs = 1000)
    {
        for (qint64 done = 0; done < ms; done += stepMs) {
            clock.advance(stepMs);
            settle();
        }
    }
    SyncRecord another(const char *id, const QString &name = envVar) const
    {
        SyncRecord sync = newSync(clock.now());
        sync.id = SyncId(s(id));
        sync.envVar = name;
        return sync;
    }
    SyncRecord sync(const SyncId &id = syncId) const { return engine->book().find(id).value_or(SyncRecord()); }
    SyncState state(const SyncId &id = syncId) const { return syncStateFromKey(sync(id).state); }
    QList<JourneyRecord> activity()
    {
        settle();
        return await(journal.run([](Repositories &r) {
                   return r.journeys().list({projectId, {}, {}, {}, {}}, 0, 100);
               }))
            .value_or(QList<JourneyRecord>());
    }
    QList<SyncRecord> stored()
    {
        settle();
        return await(journal.run([](Repositories &r) { return r.syncs().all(); })).value_or(QList<SyncRecord>());
    }

    VirtualClock clock;
    SystemRandom random;
    Sealer sealer;
    FakeHttp http;
    RefreshGate gate;
    PlatformApi api;
    FakeDestination destination;
    Destination *place = &destination; ///< set before start()
    SharedWork share;
    std::optional<Rival> rival;

private:
    static QUrl base() { return QUrl(s("http://127.0.0.1:1")); }
    QTemporaryDir m_dir;

public:
    Journal journal;
    std::unique_ptr<SyncEngine> engine;
};

} // namespace bowline::test
