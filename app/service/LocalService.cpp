// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/LocalService.h"

#include "credentials/SystemCredentials.h"
#include "service/LocalServicePrivate.h"

#include <QStandardPaths>

#include <array>

namespace bowline {

ServicePlaces ServicePlaces::standard()
{
    const QString base =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/bowline/");
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
    connect(&d->base.feed, &DeltaFeed::ready, this, &ServiceApi::changed);
    connect(&d->base.journal, &Journal::damaged, this, &LocalService::journalDamaged);
}

LocalService::~LocalService()
{
    if (d->base.team)
        d->base.team->leave().then(this, [](const Expected<Done> &) {}); // the journal finishes what is queued
    const std::array<QThreadPool *, 2> pools{&d->base.files, &d->base.databaseLogins};
    for (QThreadPool *pool : pools)
        pool->clear(); // what has not begun need not begin any more
    d->base.databaseLogins.cancelLogins();
    for (QThreadPool *pool : pools)
        pool->waitForDone();
    d->desks.card.finish();
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

Pending<Done> LocalService::cancelJob(const JobId &job)
{
    return Pending<Done>::ready(d->desks.jobs.cancel(job));
}

AccountsApi &LocalService::accounts()
{
    return d->desks.logins;
}

ProjectsApi &LocalService::projects()
{
    return d->desks.projects;
}

EnvVarsApi &LocalService::envVars()
{
    return d->desks.envVars;
}

SyncsApi &LocalService::syncs()
{
    return d->desks.syncs;
}

ActivityApi &LocalService::activity()
{
    return d->desks.activity;
}

KeychainApi &LocalService::keychain()
{
    return d->desks.secrets;
}

SettingsApi &LocalService::settings()
{
    return d->desks.settings;
}

WebhooksApi &LocalService::webhooks()
{
    return d->desks.webhooks;
}

ActsApi &LocalService::acts()
{
    return d->desks.actDesk;
}

DataLinksApi &LocalService::dataLinks()
{
    return d->desks.dataLinks;
}

DatabasesApi &LocalService::databases()
{
    return d->desks.databases;
}

BackupsApi &LocalService::backups()
{
    return d->desks.backups;
}

MaintenancesApi &LocalService::maintenances()
{
    return d->desks.maintenances;
}

} // namespace bowline
