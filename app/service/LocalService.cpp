// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/LocalService.h"

#include "core/LogRing.h"
#include "credentials/SystemCredentials.h"
#include "service/HasuraFinder.h"
#include "service/LocalServicePrivate.h"

#include <QStandardPaths>

#include <array>

namespace bowline {

ServicePlaces ServicePlaces::standard()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/bowline/");
    Secret store(qEnvironmentVariable("BOWLINE_STORE"));
    if (store.isEmpty())
        store = systemCredentials::read(QStringLiteral("bowline-store")).value_or(Secret());
    return {base + QStringLiteral("journal.sqlite"), base + QStringLiteral("secrets.sealed"),
            base + QStringLiteral("sandbox"), store, qEnvironmentVariable("BOWLINE_WEBHOOKS_LISTEN")};
}

LocalService::LocalService(const ServicePlaces &places, Clock *clock, Random *random, QObject *parent)
    : ServiceApi(parent)
    , d(std::make_unique<Private>(places, clock, random))
{
    connect(&d->feed, &DeltaFeed::ready, this, &ServiceApi::changed);
    connect(&d->journal, &Journal::damaged, this, &LocalService::journalDamaged);
}

LocalService::~LocalService()
{
    if (d->team)
        d->team->leave().then(this, [](const Expected<Done> &) {}); // the journal finishes what is queued
    const std::array<QThreadPool *, 2> pools{&d->files, &d->databaseLogins};
    for (QThreadPool *pool : pools)
        pool->clear(); // what has not begun need not begin any more
    d->databaseLogins.cancelLogins();
    for (QThreadPool *pool : pools)
        pool->waitForDone();
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

Pending<DestinationPreview> LocalService::previewChangeDestination(const ProjectId &project, const DestinationInput &destination)
{
    return d->projects->previewChange(project, destination);
}

Pending<RemovalPreview> LocalService::previewDeleteProject(const ProjectId &project)
{
    if (!d->projects->find(project))
        return Pending<RemovalPreview>::failed(makeError(ErrorCode::NotFound));
    RemovalPreview preview;
    for (const IntegrationView &integration : d->projects->integrations()) {
        if (integration.project == project)
            preview.syncedEnvVars += d->syncs->previewIntegration(project, integration.account).syncedEnvVars;
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

Pending<EnvVarsView> LocalService::envVars(const ProjectId &project)
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
