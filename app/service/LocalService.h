// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Random.h"
#include "core/Secret.h"
#include "service/api/AccountsApi.h"
#include "service/api/ActivityApi.h"
#include "service/api/ActsApi.h"
#include "service/api/BackupsApi.h"
#include "service/api/DataLinksApi.h"
#include "service/api/EnvVarsApi.h"
#include "service/api/KeychainApi.h"
#include "service/api/MaintenancesApi.h"
#include "service/api/ProjectsApi.h"
#include "service/api/ServiceApi.h"
#include "service/api/SettingsApi.h"
#include "service/api/Snapshot.h"
#include "service/api/SyncsApi.h"
#include "service/api/WebhooksApi.h"

#include <memory>

namespace bowline {

/// Where one LocalService keeps its things.
struct ServicePlaces
{
    QString journal;             ///< the journal's file
    QString secretsFile;         ///< for people without a keychain
    QString sandboxDir;          ///< state of the sandbox that people start from the window
    Secret store = {};           ///< URL of the PostgreSQL database that a team shares, instead of the journal's file
    QString webhooksListen = {}; ///< address:port of this one service, in the place of what all of a team have set

    /// Under $XDG_DATA_HOME/bowline; the store from BOWLINE_STORE, or from systemd's credential bowline-store; where
    /// webhooks are received from BOWLINE_WEBHOOKS_LISTEN.
    static ServicePlaces standard();
};

/// The service in this process: the engine and everything around it, on the thread that makes it. Each domain of the
/// seam is a desk or a book; this class owns them, and starts and ends them in order.
///
///   journal opens -> rows are loaded -> the secret store opens -> tokens are read -> accounts are followed
class LocalService final : public ServiceApi
{
    Q_OBJECT
public:
    /// `clock` and `random` are not owned.
    LocalService(const ServicePlaces &places, Clock *clock, Random *random, QObject *parent = nullptr);
    ~LocalService() override;

    Pending<Snapshot> subscribe() override;
    Pending<Done> cancelJob(const JobId &job) override;

    AccountsApi &accounts() override;
    ProjectsApi &projects() override;
    EnvVarsApi &envVars() override;
    SyncsApi &syncs() override;
    ActivityApi &activity() override;
    KeychainApi &keychain() override;
    SettingsApi &settings() override;
    WebhooksApi &webhooks() override;
    ActsApi &acts() override;
    DataLinksApi &dataLinks() override;
    DatabasesApi &databases() override;
    BackupsApi &backups() override;
    MaintenancesApi &maintenances() override;

Q_SIGNALS:
    /// The journal's file was found damaged while in use. The next service sets it aside and rebuilds it.
    void journalDamaged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bowline
