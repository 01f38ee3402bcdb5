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

// A team's database, if one is named; else the file.
Journal makeJournal(const ServicePlaces &places)
{
    if (!places.store.isEmpty())
        return Journal(places.store);
    return Journal(places.journal);
}

} // namespace

LocalService::Private::Private(const ServicePlaces &places, Clock *clock, Random *random)
    : journal(makeJournal(places))
    // Before the engine's own: connections that slept with the computer are dead, and its first sweep should not wait
    // for that to show.
    , jumps(clock->onJump([this] { http.forgetConnections(); }))
    , leases(journal.isShared() ? std::make_unique<Journal>(places.store, journal.origin()) : nullptr)
    , team(leases ? std::make_unique<TeamShare>(&journal, leases.get(), clock) : nullptr)
    , core{clock, random, &http, &files, &databaseLogins, &journal, &feed, nullptr, nullptr, {}, false,
           team ? team.get() : WorkShare::alone()}
    , engine(std::make_unique<SyncEngine>(engineParts()))
{
    // Logins to databases that do not answer hold a thread for seconds: one must not keep another waiting.
    databaseLogins.setMaxThreadCount(16);
    core.engine = engine.get();
    settings = std::make_unique<SettingsBook>(&core);
    webhooks = std::make_unique<WebhookDesk>(&core, settings.get(), places.webhooksListen);
    card = std::make_unique<CardKeeper>(&core, settings.get(), places.journal);
    accounts = std::make_unique<AccountBook>(&core, settings.get());
    projects = std::make_unique<ProjectBook>(&core, accounts.get());
    secrets = std::make_unique<SecretsDesk>(&core, settings.get(), places.secretsFile);
    jobs = std::make_unique<JobBoard>(&feed, random);
    sandbox = std::make_unique<SandboxLauncher>(places.sandboxDir);
    logins = std::make_unique<LoginDesk>(&core, settings.get(), accounts.get(), jobs.get(), sandbox.get());
    envVars = std::make_unique<EnvVarDesk>(&core, projects.get());
    syncs = std::make_unique<SyncDesk>(&core, accounts.get(), projects.get(), jobs.get());
    activity = std::make_unique<ActivityDesk>(&core, projects.get());
    secrets->setMovables([this] {
        return QStringList{SettingsBook::secretKey(), WebhookDesk::secretKey()} + accounts->secretKeys() + projects->secretKeys();
    });
    connect(sandbox.get(), &SandboxLauncher::died, this, [this](const QString &lastWords) { sandboxDied(lastWords); });
    connect(secrets.get(), &SecretsDesk::opened, this, [this] { secretsOpened(); });
    connect(secrets.get(), &SecretsDesk::closed, this, [this](const Error &why) {
        if (team)
            team->leave().then(this, [](const Expected<Done> &) {}); // others can still do what we cannot
        accounts->closeAll(why);
    });
    if (team)
        follower = std::make_unique<TeamFollower>(&core, settings.get(), accounts.get(), projects.get(), webhooks.get());
    upkeep = std::make_unique<JournalUpkeep>(&core);
    connect(card.get(), &CardKeeper::restored, this, [this] { rowsRestored(); });
    connect(accounts.get(), &AccountBook::emailsChanged, this, [this] {
        for (const IntegrationView &view : projects->integrations())
            feed.push(view);
    });
}

EngineParts LocalService::Private::engineParts()
{
    EngineParts parts;
    parts.journal = &journal;
    parts.sealer = &core.sealer;
    parts.clock = core.clock;
    parts.random = core.random;
    parts.power = &power;
    parts.share = core.share;
    parts.rival = [this](const SyncRecord &sync) { return projects->places().rival(sync); };
    parts.destination = [this](const ProjectId &project) { return projects->destination(project); };
    return parts;
}

Pending<Done> LocalService::Private::openJournal()
{
    return journal.open().always(this, [this](const Expected<Done> &opened) {
        if (opened || opened.error().code != ErrorCode::StoreCorrupt)
            return Pending<Done>::ready(opened);
        qCWarning(lcService) << "the journal was damaged and has been set aside:" << opened.error().detail;
        damaged = opened.error();
        return journal.open();
    });
}

Pending<Done> LocalService::Private::loadRows()
{
    return journal.run(JournalRows::read).andThen(this, [this](const JournalRows &rows) {
        accounts->load(rows.accounts);
        projects->load(rows.projects);
        forgetAllBut(rows.syncs);
        // One that is not even known to be the newest is not continued, nor closed. In a team it may be under way
        // elsewhere, and comes with the lease of its sync.
        engine->load(rows.syncs, team || card->isPending() ? QList<JourneyRecord>() : rows.unfinished);
    });
}

void LocalService::Private::forgetAllBut(const QList<SyncRecord> &wanted)
{
    QSet<SyncId> known;
    for (const SyncRecord &sync : wanted)
        known.insert(sync.id);
    for (const SyncRecord &sync : engine->book().all()) {
        if (!known.contains(sync.id))
            engine->removeSync(sync.id).then(this, [](const Expected<Done> &) {});
    }
}

Pending<Done> LocalService::Private::begin()
{
    return openJournal()
        .andThen(this, [this](const Done &) { return leases ? leases->open() : Pending<Done>::ready(Done{}); })
        .andThen(this, [this](const Done &) { return settings->load(); })
        .andThen(this, [this](const Done &) { return webhooks->load(); })
        .andThen(this, [this](const Done &) {
            return card->begin(damaged.has_value(), damaged ? Journal::setAsidePath(*damaged) : QString());
        })
        .andThen(this, [this](const Done &) { return loadRows(); })
        .andThen(this, [this](const Done &) {
            if (follower)
                follower->start();
            upkeep->start();
            secrets->open();
        });
}

// A journal that has lost its rows gets them back first, if it can.
void LocalService::Private::secretsOpened()
{
    const bool mustWait = card->isPending();
    const Pending<bool> restored = card->secretsOpened(secrets->view().kind);
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
        .always(this, [this](const Expected<Done> &) { return webhooks->load(); })
        .then(this, [this](const Expected<Done> &) {
            announceAll();
            goToWork();
        });
}

void LocalService::Private::announceAll()
{
    for (const AccountView &view : accounts->views())
        feed.push(view);
    for (const ProjectView &view : projects->views())
        feed.push(view);
    for (const IntegrationView &view : projects->integrations())
        feed.push(view);
    feed.push(settings->view());
}

// Values can be sealed and tokens read. A file that was half written when we were killed comes first.
void LocalService::Private::goToWork()
{
    FileRescue(core.journal, core.sealer, core.clock)
        .finishAll(core.files, this)
        .then(this, [this](const Expected<Done> &done) {
            if (!done)
                qCWarning(lcService) << "half written files could not be looked for:" << done.error().detail;
            openAll();
        });
}

// The accounts of our own sandbox wait for it to come up; the others do not.
void LocalService::Private::openAll()
{
    settings->loadSecrets().then(this, [](const Expected<Done> &) {});
    webhooks->open();
    projects->openDestinations();
    if (team)
        team->start();
    accounts->open(false);
    if (const auto port = sandboxPort())
        bringUpSandbox(*port, sandboxAttempts);
}

std::optional<quint16> LocalService::Private::sandboxPort() const
{
    std::optional<quint16> port;
    for (const AccountRecord &account : accounts->all()) {
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
    sandboxAgain = core.clock->after(pause, [this, port = *port] { bringUpSandbox(port, sandboxAttempts); });
}

// A sandbox whose service was killed takes a while to end, and until then no other one can work on its databases.
void LocalService::Private::bringUpSandbox(quint16 port, int attemptsLeft)
{
    sandbox->start(port)
        .andThen(this, [this](const RunningSandbox &running) { return accounts->moveSandbox(running.endpoints); })
        .then(this, [this, port, attemptsLeft](const Expected<Done> &done) {
            if (done || attemptsLeft == 0) {
                accounts->open(true);
                return;
            }
            sandboxAgain = core.clock->after(sandboxPauseMs, [this, port, attemptsLeft] {
                bringUpSandbox(port, attemptsLeft - 1);
            });
        });
}

Snapshot LocalService::Private::snapshot()
{
    feed.flush();
    Snapshot snapshot;
    snapshot.revision = feed.revision();
    snapshot.accounts = accounts->views();
    snapshot.projects = projects->views();
    snapshot.integrations = projects->integrations();
    engine->book().forEach([&snapshot](const SyncRecord &sync) {
        snapshot.syncs.append({sync.project, sync.envVar, syncStateFromKey(sync.state)});
    });
    snapshot.jobs = jobs->all();
    snapshot.keychain = secrets->view();
    snapshot.settings = settings->view();
    snapshot.webhooks = webhooks->view();
    return snapshot;
}

} // namespace bowline
