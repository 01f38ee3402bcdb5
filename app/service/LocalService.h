// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Random.h"
#include "service/ServiceApi.h"

#include <memory>

namespace bowline {

/// Where one LocalService keeps its things.
struct ServicePlaces
{
    QString journal;     ///< the journal's file
    QString secretsFile; ///< for people without a keychain
    QString sandboxDir;  ///< state of the sandbox that people start from the window
    Secret store = {};   ///< URL of the PostgreSQL database that a team shares, instead of the journal's file
    QString webhooksListen = {}; ///< address:port of this one service, in the place of what all of a team have set

    /// Under $XDG_DATA_HOME/bowline; the store from BOWLINE_STORE, or from systemd's credential bowline-store; where
    /// webhooks are received from BOWLINE_WEBHOOKS_LISTEN.
    static ServicePlaces standard();
};

/// The service in this process: the engine and everything around it, on the thread that makes it. Its parts each do one
/// job; this class only starts them in order and passes calls on.
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

    Pending<JobView> startLogin() override;
    Pending<Done> cancelJob(const JobId &job) override;
    Pending<AccountView> addToken(const Secret &token) override;
    Pending<CliLoginView> findCliLogin() override;
    Pending<AccountView> useCliLogin() override;
    Pending<JobView> startSandbox() override;
    Pending<JobView> renewLogin(const AccountId &account) override;
    Pending<RemovalPreview> previewLogOut(const AccountId &account) override;
    Pending<Done> logOut(const AccountId &account) override;

    Pending<QList<HasuraProjectView>> hasuraProjects(const Secret &token) override;
    Pending<ProjectView> createProject(const QString &name, const DestinationInput &destination) override;
    Pending<ProjectView> renameProject(const ProjectId &project, const QString &name) override;
    Pending<ProjectView> changeDestination(const ProjectId &project, const DestinationInput &destination) override;
    Pending<DestinationPreview> previewChangeDestination(const ProjectId &project, const DestinationInput &destination) override;
    Pending<RemovalPreview> previewDeleteProject(const ProjectId &project) override;
    Pending<Done> deleteProject(const ProjectId &project) override;

    Pending<EnvVarsView> envVars(const ProjectId &project) override;
    Pending<Secret> revealEnvVar(const ProjectId &project, const QString &name) override;
    Pending<EnvVarView> setEnvVar(const ProjectId &project, const QString &name, const Secret &value) override;
    Pending<RemovalPreview> previewDeleteEnvVar(const ProjectId &project, const QString &name) override;
    Pending<Done> deleteEnvVar(const ProjectId &project, const QString &name) override;

    Pending<QList<DatabaseView>> databases(const AccountId &account) override;
    Pending<JobView> connectDatabase(const ConnectRequest &request) override;
    Pending<Done> syncNow(const ProjectId &project, const QString &envVar) override;
    Pending<EnvVarView> optOut(const ProjectId &project, const QString &envVar) override;
    Pending<EnvVarView> resumeSync(const ProjectId &project, const QString &envVar) override;
    Pending<RemovalPreview> previewDeleteIntegration(const ProjectId &project, const AccountId &account) override;
    Pending<Done> deleteIntegration(const ProjectId &project, const AccountId &account) override;

    Pending<QList<ActivityView>> activity(const ActivityFilter &filter, qint64 before, int limit) override;
    Pending<TimingsView> timings(const ActivityFilter &filter) override;
    Pending<QString> incidentReport(qint64 activity) override;
    Pending<QList<LogLine>> logTail(int lines) override;

    Pending<Done> unlockKeychain() override;
    Pending<Done> chooseSecretStore(KeychainKind kind, const Secret &passphrase) override;
    Pending<SettingsView> setOAuthClient(const QString &id, const Secret &secret, const QString &redirect) override;
    Pending<SettingsView> setPolling(int seconds, int budgetPercent) override;
    Pending<SettingsView> setStartAtLogin(bool on) override;
    Pending<WebhookView> setWebhooks(bool on, const QString &publicUrl, const QString &address, int port) override;

Q_SIGNALS:
    /// The journal's file was found damaged while in use. The next service sets it aside and rebuilds it.
    void journalDamaged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bowline
