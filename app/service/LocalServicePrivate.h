// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/postgres/LoginPool.h"
#include "service/ActivityDesk.h"
#include "service/CardKeeper.h"
#include "service/EnvVarDesk.h"
#include "service/JobBoard.h"
#include "service/JournalUpkeep.h"
#include "service/LocalService.h"
#include "service/LoginDesk.h"
#include "service/SecretsDesk.h"
#include "service/SyncDesk.h"
#include "service/TeamFollower.h"
#include "service/WebhookDesk.h"
#include "sync/TeamShare.h"

namespace bowline {

/// The parts of a LocalService, and the order in which they start.
///
/// Members are destroyed from the last to the first: desks before books, books before the engine, the engine before what
/// it works with, the pools (which wait for their threads) and the journal (which finishes its queue) at the very end.
class LocalService::Private : public QObject
{
public:
    Private(const ServicePlaces &places, Clock *clock, Random *random);

    Pending<Done> begin();
    Snapshot snapshot();

    QThreadPool files;
    LoginPool databaseLogins;
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
    std::unique_ptr<JournalUpkeep> upkeep;
    std::optional<Pending<Done>> begun;
    std::unique_ptr<TimerHandle> sandboxAgain;
    int sandboxDeaths = 0;
    std::optional<Error> damaged; ///< why the journal was set aside at this start

private:
    Pending<Done> openJournal();
    Pending<Done> loadRows();
    void forgetAllBut(const QList<SyncRecord> &wanted);
    void rowsRestored();
    void announceAll();
    void secretsOpened();
    std::optional<quint16> sandboxPort() const; ///< of the accounts that belong to it; nothing if none does
    void sandboxDied(const QString &lastWords);
    void bringUpSandbox(quint16 port, int attemptsLeft);
    void goToWork();
    void openAll();
    EngineParts engineParts();
};

} // namespace bowline
