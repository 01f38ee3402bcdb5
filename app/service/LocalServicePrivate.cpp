// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/LocalServicePrivate.h"

#include "core/Log.h"
#include "destinations/files/FileRescue.h"
#include "service/JournalRows.h"
#include "service/ViewMaker.h"

namespace bowline {

namespace {

constexpr int sandboxAttempts = 10;
constexpr qint64 sandboxPauseMs = 2000;
constexpr int mostSandboxDoublings = 6; ///< about two minutes

} // namespace

LocalService::Private::Private(const ServicePlaces &places, Clock *clock, Random *random)
    : base(places, clock, random)
    , engine(engineParts())
    , desks(baseWithEngine(), places)
{
    connect(&desks.secrets, &SecretsDesk::opened, this, [this] { secretsOpened(); });
    connect(&desks.secrets, &SecretsDesk::closed, this, [this](const Error &why) {
        if (base.team)
            base.team->leave().then(this, [](const Expected<Done> &) {}); // others can still do what we cannot
        desks.accounts.closeAll(why);
    });
    connect(&desks.sandbox, &SandboxLauncher::died, this, [this](const QString &lastWords) { sandboxDied(lastWords); });
    connect(&desks.card, &CardKeeper::restored, this, [this] { rowsRestored(); });
    connect(&desks.accounts, &AccountBook::emailsChanged, this, [this] {
        for (const IntegrationView &view : desks.projects.integrations())
            base.feed.push(view);
    });
}

Foundations &LocalService::Private::baseWithEngine()
{
    base.core.engine = &engine;
    return base;
}

EngineParts LocalService::Private::engineParts()
{
    EngineParts parts;
    parts.journal = &base.journal;
    parts.sealer = &base.core.sealer;
    parts.clock = base.core.clock;
    parts.random = base.core.random;
    parts.power = &base.power;
    parts.share = base.core.share;
    parts.rival = [this](const SyncRecord &sync) { return desks.projects.places().rival(sync); };
    parts.destination = [this](const ProjectId &project) { return desks.projects.destination(project); };
    return parts;
}

Pending<Done> LocalService::Private::openJournal()
{
    return base.journal.open().always(this, [this](const Expected<Done> &opened) {
        if (opened || opened.error().code != ErrorCode::StoreCorrupt)
            return Pending<Done>::ready(opened);
        qCWarning(lcService) << "the journal was damaged and has been set aside:" << opened.error().detail;
        damaged = opened.error();
        return base.journal.open();
    });
}

Pending<Done> LocalService::Private::loadRows()
{
    return base.journal.run(JournalRows::read).andThen(this, [this](const JournalRows &rows) {
        desks.accounts.load(rows.accounts);
        desks.projects.load(rows.projects);
        forgetAllBut(rows.syncs);
        // One that is not even known to be the newest is not continued, nor closed. In a team it may be under way
        // elsewhere, and comes with the lease of its sync.
        engine.load(rows.syncs, base.team || desks.card.isPending() ? QList<JourneyRecord>() : rows.unfinished);
    });
}

void LocalService::Private::forgetAllBut(const QList<SyncRecord> &wanted)
{
    QSet<SyncId> known;
    for (const SyncRecord &sync : wanted)
        known.insert(sync.id);
    for (const SyncRecord &sync : engine.book().all()) {
        if (!known.contains(sync.id))
            engine.removeSync(sync.id).then(this, [](const Expected<Done> &) {});
    }
}

Pending<Done> LocalService::Private::begin()
{
    return openJournal()
        .andThen(this,
                 [this](const Done &) { return base.leases ? base.leases->open() : Pending<Done>::ready(Done{}); })
        .andThen(this, [this](const Done &) { return desks.settings.load(); })
        .andThen(this, [this](const Done &) { return desks.webhooks.load(); })
        .andThen(this, [this](const Done &) { return desks.protections.load(); })
        .andThen(this, [this](const Done &) { return desks.dataLinks.load(); })
        .andThen(this,
                 [this](const Done &) {
                     return desks.card.begin(damaged.has_value(),
                                             damaged ? Journal::setAsidePath(*damaged) : QString());
                 })
        .andThen(this, [this](const Done &) { return loadRows(); })
        .andThen(this, [this](const Done &) {
            if (desks.follower)
                desks.follower->start();
            desks.upkeep.start();
            desks.secrets.open();
        });
}

// A journal that has lost its rows gets them back first, if it can.
void LocalService::Private::secretsOpened()
{
    const bool mustWait = desks.card.isPending();
    const Pending<bool> restored = desks.card.secretsOpened(desks.secrets.view().kind);
    if (!mustWait) {
        goToWork();
        return;
    }
    restored.then(this, [this](const Expected<bool> &done) {
        if (!done || !*done)
            goToWork(); // else when the rows are loaded
    });
}

void LocalService::Private::rowsRestored()
{
    loadRows()
        .always(this, [this](const Expected<Done> &) { return desks.webhooks.load(); })
        .always(this, [this](const Expected<Done> &) { return desks.protections.load(); })
        .always(this, [this](const Expected<Done> &) { return desks.dataLinks.load(); })
        .then(this, [this](const Expected<Done> &) {
            announceAll();
            goToWork();
        });
}

void LocalService::Private::announceAll()
{
    for (const AccountView &view : desks.accounts.views())
        base.feed.push(view);
    for (const ProjectView &view : desks.projects.views())
        base.feed.push(view);
    for (const IntegrationView &view : desks.projects.integrations())
        base.feed.push(view);
    base.feed.push(desks.settings.view());
}

// Values can be sealed and tokens read. A file that was half written when we were killed comes first.
void LocalService::Private::goToWork()
{
    FileRescue(base.core.journal, base.core.sealer, base.core.clock)
        .finishAll(base.core.files, this)
        .then(this, [this](const Expected<Done> &done) {
            if (!done)
                qCWarning(lcService) << "half written files could not be looked for:" << done.error().detail;
            openAll();
        });
}

// The accounts of our own sandbox wait for it to come up; the others do not.
void LocalService::Private::openAll()
{
    desks.settings.loadSecrets().then(this, [](const Expected<Done> &) {});
    desks.webhooks.open();
    desks.projects.openDestinations();
    desks.actDesk.open();
    desks.dataLinks.open();
    if (base.team)
        base.team->start();
    desks.accounts.open(false);
    if (const auto port = sandboxPort())
        bringUpSandbox(*port, sandboxAttempts);
}

std::optional<quint16> LocalService::Private::sandboxPort() const
{
    std::optional<quint16> port;
    for (const AccountRecord &account : desks.accounts.all()) {
        if (account.sandbox)
            port = static_cast<quint16>(endpointsFromJson(account.endpoints).api.port(0));
    }
    return port;
}

// Its accounts would stay out of reach until the next start of the service. One that dies again and again is waited for
// longer each time, since coming up is work.
void LocalService::Private::sandboxDied(const QString &lastWords)
{
    qCInfo(lcService) << "the sandbox has ended by itself:" << lastWords;
    const auto port = sandboxPort();
    if (!port)
        return; // whoever tries the sandbox next starts it
    const qint64 pause = sandboxPauseMs << std::min(sandboxDeaths++, mostSandboxDoublings);
    sandboxAgain = base.core.clock->after(pause, [this, port = *port] { bringUpSandbox(port, sandboxAttempts); });
}

// A sandbox whose service was killed takes a while to end, and until then no other one can work on its databases.
void LocalService::Private::bringUpSandbox(quint16 port, int attemptsLeft)
{
    desks.sandbox.start(port)
        .andThen(this, [this](const RunningSandbox &running) { return desks.accounts.moveSandbox(running.endpoints); })
        .then(this, [this, port, attemptsLeft](const Expected<Done> &done) {
            if (done || attemptsLeft == 0) {
                desks.accounts.open(true);
                return;
            }
            sandboxAgain = base.core.clock->after(
                sandboxPauseMs, [this, port, attemptsLeft] { bringUpSandbox(port, attemptsLeft - 1); });
        });
}

Snapshot LocalService::Private::snapshot()
{
    base.feed.flush();
    Snapshot snapshot;
    snapshot.revision = base.feed.revision();
    snapshot.accounts = desks.accounts.views();
    snapshot.projects = desks.projects.views();
    snapshot.integrations = desks.projects.integrations();
    engine.book().forEach([&snapshot](const SyncRecord &sync) {
        snapshot.syncs.append({sync.project, sync.envVar, syncStateFromKey(sync.state)});
    });
    snapshot.jobs = desks.jobs.all();
    snapshot.keychain = desks.secrets.view();
    snapshot.settings = desks.settings.view();
    snapshot.webhooks = desks.webhooks.view();
    return snapshot;
}

} // namespace bowline
