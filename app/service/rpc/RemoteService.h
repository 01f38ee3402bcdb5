// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/AccountsApi.h"
#include "service/api/ActivityApi.h"
#include "service/api/ActsApi.h"
#include "service/api/DataLinksApi.h"
#include "service/api/EnvVarsApi.h"
#include "service/api/KeychainApi.h"
#include "service/api/ProjectsApi.h"
#include "service/api/ServiceApi.h"
#include "service/api/SettingsApi.h"
#include "service/api/Snapshot.h"
#include "service/api/SyncsApi.h"
#include "service/api/WebhooksApi.h"
#include "service/rpc/RemoteCaller.h"
#include "service/rpc/RpcClient.h"

#include <QElapsedTimer>

#include <functional>
#include <memory>
#include <optional>

namespace bowline {

/// Where the service is, and how it is brought up.
struct RemotePlace
{
    QString socket;
    QString program;                                 ///< name and version of this program, for the service's log
    std::function<Expected<Done>()> start{};         ///< starts a service when none listens; empty: wait for one
    int patienceMs = 10000;                          ///< of whoever subscribes while there is no connection
    std::function<std::optional<Error>()> trouble{}; ///< why none listens, where `start` learns that only later
    bool ours = true;                                ///< so that one of another version may be replaced by ours
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

    Pending<Done> cancelJob(const JobId &job) override;

    AccountsApi &accounts() override { return *m_domains.accounts; }
    ProjectsApi &projects() override { return *m_domains.projects; }
    EnvVarsApi &envVars() override { return *m_domains.envVars; }
    SyncsApi &syncs() override { return *m_domains.syncs; }
    ActivityApi &activity() override { return *m_domains.activity; }
    KeychainApi &keychain() override { return *m_domains.keychain; }
    SettingsApi &settings() override { return *m_domains.settings; }
    WebhooksApi &webhooks() override { return *m_domains.webhooks; }
    ActsApi &acts() override { return *m_domains.acts; }
    DataLinksApi &dataLinks() override { return *m_domains.dataLinks; }
    DatabasesApi &databases() override { return *m_domains.databases; }
    BackupsApi &backups() override { return *m_domains.backups; }
    MaintenancesApi &maintenances() override { return *m_domains.maintenances; }

private:
    struct Domains
    {
        explicit Domains(rpc::RemoteCaller &caller);
        ~Domains();
        std::unique_ptr<AccountsApi> accounts;
        std::unique_ptr<ProjectsApi> projects;
        std::unique_ptr<EnvVarsApi> envVars;
        std::unique_ptr<SyncsApi> syncs;
        std::unique_ptr<ActivityApi> activity;
        std::unique_ptr<KeychainApi> keychain;
        std::unique_ptr<SettingsApi> settings;
        std::unique_ptr<WebhooksApi> webhooks;
        std::unique_ptr<ActsApi> acts;
        std::unique_ptr<DataLinksApi> dataLinks;
        std::unique_ptr<DatabasesApi> databases;
        std::unique_ptr<BackupsApi> backups;
        std::unique_ptr<MaintenancesApi> maintenances;
    };

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
    Error m_why;        ///< while there is no connection
    bool m_told = true; ///< what connectionChanged last said
    Error m_toldWhy;
    bool m_replaced = false; ///< and nothing has answered well since
    std::optional<Promise<Done>> m_replacing;
    bool m_known = false; ///< there has been a connection: until then the first subscribe tells how it goes
    std::optional<Promise<Snapshot>> m_waiting; ///< whoever subscribes while a snapshot is on its way shares it
    bool m_asking = false;
    bool m_wanted = false; ///< somebody has subscribed
    quint64 m_revision = 0;
    QList<Delta> m_early; ///< came before the snapshot that they belong to
    rpc::RemoteCaller m_caller;
    Domains m_domains;
};

} // namespace bowline
