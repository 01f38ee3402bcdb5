// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/LocalService.h"

#include "core/Log.h"
#include "core/LogRing.h"
#include "credentials/SystemCredentials.h"
#include "net/postgres/DatabaseLogin.h"
#include "service/ActivityDesk.h"
#include "service/CardKeeper.h"
#include "service/EnvVarDesk.h"
#include "service/HasuraFinder.h"
#include "service/JobBoard.h"
#include "service/JournalRows.h"
#include "service/LoginDesk.h"
#include "service/SecretsDesk.h"
#include "service/SyncDesk.h"
#include "service/TeamFollower.h"
#include "service/ViewMaker.h"
#include "service/WebhookDesk.h"
#include "sync/TeamShare.h"

#include <QStandardPaths>

namespace bowline {

namespace {

constexpr int sandboxAttempts = 10;
constexpr qint64 sandboxPauseMs = 2000;

// A team's database, if one is named; else the file.
Journal makeJournal(const ServicePlaces &places)
{
    if (!places.store.isEmpty())
        return Journal(places.store);
    return Journal(places.journal);
}

} // namespace

ServicePlaces ServicePlaces::standard()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/bowline/");
    Secret store(qEnvironmentVariable("BOWLINE_STORE"));
    if (store.isEmpty())
        store = systemCredentials::read(QStringLiteral("bowline-store")).value_or(Secret());
    return {base + QStringLiteral("journal.sqlite"), base + QStringLiteral("secrets.sealed"),
            base + QStringLiteral("sandbox"), store};
}

// Members are destroyed from the last to the first: desks before books, books before the engine, the engine before what
// it works with, the pool (which waits for its threads) and the journal (which finishes its queue) at the very end.
class LocalService::Private : public QObject
{
public:
    Private(const ServicePlaces &places, Clock *clock, Random *random);

    Pending<Done> begin();
    Snapshot snapshot();

    QThreadPool pool;
    Journal journal;
    HttpClient http;
    SystemPowerSource power;
    std::unique_ptr<TimerHandle> jumps;
    DeltaFeed feed;
    std::unique_ptr<Journal> leases; ///< these two are null when the journal is ours alone
    std::unique_ptr<TeamShare> team;
    ServiceCore core;
    std::unique_ptr<SyncEngine> engine;
    std::unique_ptr<SettingsBook> settings;
    std::unique_ptr<WebhookDesk> webhooks; // after the accounts: it uses their clients
    std::unique_ptr<CardKeeper> card;
    std::unique_ptr<AccountBook> accounts;
    std::unique_ptr<ProjectBook> projects;
    std::unique_ptr<SecretsDesk> secrets;
    std::unique_ptr<JobBoard> jobs;
    std::unique_ptr<SandboxLauncher> sandbox;
    std::unique_ptr<LoginDesk> logins;
    std::unique_ptr<EnvVarDesk> envVars;
    std::unique_ptr<SyncDesk> syncs;
    std::unique_ptr<ActivityDesk> activity;
    std::unique_ptr<TeamFollower> follower;
    std::optional<Pending<Done>> begun;
    std::unique_ptr<TimerHandle> sandboxAgain;
    std::optional<Error> damaged; ///< why the journal was set aside at this start

private:
    Pending<Done> openJournal();
    Pending<Done> loadRows();
    void forgetAllBut(const QList<SyncRecord> &wanted);
    void rowsRestored();
    void announceAll();
    void secretsOpened();
    void bringUpSandbox(quint16 port, int attemptsLeft);
    void goToWork();
    EngineParts engineParts();
};

LocalService::Private::Private(const ServicePlaces &places, Clock *clock, Random *random)
    : journal(makeJournal(places))
    // Before the engine's own: connections that slept with the computer are dead, and its first sweep should not wait
    // for that to show.
    , jumps(clock->onJump([this] { http.forgetConnections(); }))
    , leases(journal.isShared() ? std::make_unique<Journal>(places.store, journal.origin()) : nullptr)
    , team(leases ? std::make_unique<TeamShare>(&journal, leases.get(), clock) : nullptr)
    , core{clock, random, &http, &pool, &journal, &feed, nullptr, nullptr, {}, false,
           team ? team.get() : WorkShare::alone()}
    , engine(std::make_unique<SyncEngine>(engineParts()))
{
    // Logins to databases that do not answer hold a thread for seconds: one must not keep another waiting.
    pool.setMaxThreadCount(16);
    core.engine = engine.get();
    settings = std::make_unique<SettingsBook>(&core);
    webhooks = std::make_unique<WebhookDesk>(&core, settings.get());
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
    connect(secrets.get(), &SecretsDesk::opened, this, [this] { secretsOpened(); });
    connect(secrets.get(), &SecretsDesk::closed, this, [this](const Error &why) {
        if (team)
            team->leave().then(this, [](const Expected<Done> &) {}); // others can still do what we cannot
        accounts->closeAll(why);
    });
    if (team)
        follower = std::make_unique<TeamFollower>(&core, settings.get(), accounts.get(), projects.get());
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
    loadRows().then(this, [this](const Expected<Done> &) {
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

// Values can be sealed and tokens read. The accounts of our own sandbox wait for it to come up; the others do not.
void LocalService::Private::goToWork()
{
    settings->loadSecrets().then(this, [](const Expected<Done> &) {});
    webhooks->open();
    projects->openDestinations();
    if (team)
        team->start();
    quint16 sandboxPort = 0;
    bool anySandbox = false;
    for (const AccountRecord &account : accounts->all()) {
        if (account.sandbox) {
            anySandbox = true;
            sandboxPort = static_cast<quint16>(endpointsFromJson(account.endpoints).api.port(0));
        }
    }
    accounts->open(false);
    if (!anySandbox)
        return;
    bringUpSandbox(sandboxPort, sandboxAttempts);
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
    for (const SyncRecord &sync : engine->book().all())
        snapshot.syncs.append({sync.project, sync.envVar, syncStateFromKey(sync.state)});
    snapshot.jobs = jobs->all();
    snapshot.keychain = secrets->view();
    snapshot.settings = settings->view();
    snapshot.webhooks = webhooks->view();
    return snapshot;
}

LocalService::LocalService(const ServicePlaces &places, Clock *clock, Random *random, QObject *parent)
    : ServiceApi(parent)
    , d(std::make_unique<Private>(places, clock, random))
{
    connect(&d->feed, &DeltaFeed::ready, this, &ServiceApi::changed);
}

LocalService::~LocalService()
{
    if (d->team)
        d->team->leave().then(this, [](const Expected<Done> &) {}); // the journal finishes what is queued
    d->pool.clear(); // what has not begun need not begin any more
    cancelDatabaseLogins();
    d->pool.waitForDone();
}

Pending<Snapshot> LocalService::subscribe()
{
    if (!d->begun)
        d->begun = d->begin();
    return d->begun->always(d.get(), [this](const Expected<Done> &begun) -> Expected<Snapshot> {
        if (begun)
            return d->snapshot();
        d->begun.reset(); // so that "Try again" tries again
        return fail(begun.error());
    });
}

Pending<JobView> LocalService::startLogin()
{
    return d->logins->startBrowser();
}

Pending<Done> LocalService::cancelJob(const JobId &job)
{
    return Pending<Done>::ready(d->jobs->cancel(job));
}

Pending<AccountView> LocalService::addToken(const Secret &token)
{
    return d->logins->addToken(token);
}

Pending<CliLoginView> LocalService::findCliLogin()
{
    return d->logins->findCli();
}

Pending<AccountView> LocalService::useCliLogin()
{
    return d->logins->useCli();
}

Pending<JobView> LocalService::startSandbox()
{
    return d->logins->startSandbox();
}

Pending<JobView> LocalService::renewLogin(const AccountId &account)
{
    return d->logins->renew(account);
}

Pending<RemovalPreview> LocalService::previewLogOut(const AccountId &account)
{
    RemovalPreview preview;
    preview.syncedEnvVars = d->syncs->followedBy(account);
    preview.sentence = preview.syncedEnvVars.isEmpty()
        ? tr("The login is removed from this computer's keychain.")
        : tr("The login is removed from this computer's keychain, and Bowline stops following Heroku for these env "
             "vars. Their values stay as they are now.");
    return Pending<RemovalPreview>::ready(preview);
}

Pending<Done> LocalService::logOut(const AccountId &account)
{
    // The login first: if the keychain does not let go of it, nothing else is touched.
    // What Heroku was asked to send needs the login to be called off.
    return d->webhooks->leave(account)
        .always(d.get(), [this, account](const Expected<Done> &) { return d->accounts->remove(account); })
        .andThen(d.get(), [this, account](const Done &) { return d->syncs->deleteAllOf(account); });
}

Pending<QList<HasuraProjectView>> LocalService::hasuraProjects(const Secret &token)
{
    return findHasura(d->core, d->accounts->hasuraClouds(), token, d.get()).andThen(d.get(), [](const HasuraPlace &place) {
        QList<HasuraProjectView> views;
        for (const HasuraProjectInfo &project : place.projects)
            views.append({project.id, project.name});
        return views;
    });
}

Pending<ProjectView> LocalService::createProject(const QString &name, const DestinationInput &destination)
{
    return d->projects->create(name, destination);
}

Pending<ProjectView> LocalService::renameProject(const ProjectId &project, const QString &name)
{
    return d->projects->rename(project, name);
}

Pending<ProjectView> LocalService::changeDestination(const ProjectId &project, const DestinationInput &destination)
{
    return d->projects->changeDestination(project, destination);
}

Pending<RemovalPreview> LocalService::previewDeleteProject(const ProjectId &project)
{
    if (!d->projects->find(project))
        return Pending<RemovalPreview>::failed(makeError(ErrorCode::NotFound));
    RemovalPreview preview;
    for (const IntegrationView &integration : d->projects->integrations()) {
        if (integration.project == project)
            preview.syncedEnvVars += integration.envVars;
    }
    preview.sentence = d->projects->spec(project).kind == DestinationKind::OwnStore
        ? tr("The project is deleted with every env var in Bowline's store. This cannot be undone.")
        : tr("The project is removed from Bowline and its syncs stop. The env vars stay at the destination as they are "
             "now.");
    return Pending<RemovalPreview>::ready(preview);
}

Pending<Done> LocalService::deleteProject(const ProjectId &project)
{
    return d->projects->remove(project);
}

Pending<QList<EnvVarView>> LocalService::envVars(const ProjectId &project)
{
    return d->envVars->list(project);
}

Pending<Secret> LocalService::revealEnvVar(const ProjectId &project, const QString &name)
{
    return d->envVars->reveal(project, name);
}

Pending<EnvVarView> LocalService::setEnvVar(const ProjectId &project, const QString &name, const Secret &value)
{
    return d->envVars->set(project, name, value);
}

Pending<RemovalPreview> LocalService::previewDeleteEnvVar(const ProjectId &project, const QString &name)
{
    return d->envVars->previewRemoval(project, name);
}

Pending<Done> LocalService::deleteEnvVar(const ProjectId &project, const QString &name)
{
    return d->envVars->remove(project, name);
}

Pending<QList<DatabaseView>> LocalService::databases(const AccountId &account)
{
    return d->syncs->databases(account);
}

Pending<JobView> LocalService::connectDatabase(const ConnectRequest &request)
{
    return d->syncs->connectDatabase(request);
}

Pending<Done> LocalService::syncNow(const ProjectId &project, const QString &envVar)
{
    return d->syncs->syncNow(project, envVar);
}

Pending<EnvVarView> LocalService::optOut(const ProjectId &project, const QString &envVar)
{
    return d->syncs->optOut(project, envVar);
}

Pending<EnvVarView> LocalService::resumeSync(const ProjectId &project, const QString &envVar)
{
    return d->syncs->resume(project, envVar);
}

Pending<RemovalPreview> LocalService::previewDeleteIntegration(const ProjectId &project, const AccountId &account)
{
    return Pending<RemovalPreview>::ready(d->syncs->previewIntegration(project, account));
}

Pending<Done> LocalService::deleteIntegration(const ProjectId &project, const AccountId &account)
{
    return d->syncs->deleteIntegration(project, account);
}

Pending<QList<ActivityView>> LocalService::activity(const ActivityFilter &filter, qint64 before, int limit)
{
    return d->activity->activity(filter, before, limit);
}

Pending<TimingsView> LocalService::timings(const ActivityFilter &filter)
{
    return d->activity->timings(filter);
}

Pending<QString> LocalService::incidentReport(qint64 activity)
{
    return d->activity->incidentReport(activity);
}

Pending<QList<LogLine>> LocalService::logTail(int lines)
{
    return Pending<QList<LogLine>>::ready(LogRing::instance().tail(qBound(1, lines, 2000)));
}

Pending<Done> LocalService::unlockKeychain()
{
    return d->secrets->unlock();
}

Pending<Done> LocalService::chooseSecretStore(KeychainKind kind, const Secret &passphrase)
{
    return d->secrets->choose(kind, passphrase);
}

Pending<SettingsView> LocalService::setOAuthClient(const QString &id, const Secret &secret, const QString &redirect)
{
    return d->settings->setOAuthClient(id, secret, redirect);
}

Pending<SettingsView> LocalService::setPolling(int seconds, int budgetPercent)
{
    return d->settings->setPolling(seconds, budgetPercent);
}

Pending<SettingsView> LocalService::setStartAtLogin(bool on)
{
    return d->settings->setStartAtLogin(on);
}

Pending<WebhookView> LocalService::setWebhooks(bool on, const QString &publicUrl, const QString &address, int port)
{
    return d->webhooks->set(on, publicUrl, address, port);
}

} // namespace bowline
