// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ServiceApi.h"
#include "service/rpc/RpcClient.h"

#include <QElapsedTimer>

#include <functional>
#include <optional>

namespace bowline {

/// Where the service is, and how it is brought up.
struct RemotePlace
{
    QString socket;
    QString program;                         ///< name and version of this program, for the service's log
    std::function<Expected<Done>()> start{}; ///< starts a service when none listens; empty: wait for one
    int patienceMs = 10000;                  ///< of whoever subscribes while there is no connection
    std::function<std::optional<Error>()> trouble{}; ///< why none listens, where `start` learns that only later
    bool ours = true;                        ///< so that one of another version may be replaced by ours
};

/// The service in another process, over its socket. Connects by itself, and again when the connection is lost. A call
/// while there is none fails with service.away at once; nothing is kept to be done later behind a person's back.
///
///   open --hello--> connected --subscribe--> snapshot, then deltas, in step
///    ^  | nobody listens: start one               |  | a gap: subscribe again, tell snapshotRenewed
///    |  v pause 50 ms, 100 ms … 5 s                v  v
///    +--+<-------- lost: every call fails ---------+
class RemoteService final : public ServiceApi
{
    Q_OBJECT
public:
    explicit RemoteService(const RemotePlace &place, QObject *parent = nullptr);
    ~RemoteService() override;

    /// Without a connection it waits for one, for some seconds, and tries at once.
    Pending<Snapshot> subscribe() override;

    /// With a service of its own to start, unless the one that it has started is of another version as well.
    bool canReplaceService() const override { return m_place.start && m_place.ours && !m_replaced; }
    Pending<Done> replaceService() override;

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

private:
    template <auto Call, class... A>
    auto call(const A &...arguments);
    void open();
    void onReady();
    void onLost(const Error &why, bool nobody);
    void startOne();
    void askForState();
    void onState(const Expected<QJsonValue> &result);
    void renew();
    void onNotified(const QString &method, const QJsonObject &parameters);
    void take(const Delta &delta);
    void giveUpWaiting();
    void tell(bool connected);
    void replaced(const Expected<Done> &stopped);

    RemotePlace m_place;
    RpcClient *m_client; ///< child
    QTimer *m_retry;
    QTimer *m_waitLimit; ///< of those who wait for the first connection
    int m_pauseMs = 0;
    QElapsedTimer m_connectedFor;
    QElapsedTimer m_lastStart; ///< of a service
    int m_startPauseMs = 0;
    Error m_why;               ///< while there is no connection
    bool m_told = true;        ///< what connectionChanged last said
    Error m_toldWhy;
    bool m_replaced = false;   ///< and nothing has answered well since
    std::optional<Promise<Done>> m_replacing;
    bool m_known = false;      ///< there has been a connection: until then the first subscribe tells how it goes
    std::optional<Promise<Snapshot>> m_waiting; ///< whoever subscribes while a snapshot is on its way shares it
    bool m_asking = false;
    bool m_wanted = false;    ///< somebody has subscribed
    quint64 m_revision = 0;
    QList<Delta> m_early;     ///< came before the snapshot that they belong to
};

} // namespace bowline
