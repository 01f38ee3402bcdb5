// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Pending.h"
#include "net/HttpServer.h"
#include "sandbox/ControlRoutes.h"
#include "sandbox/OAuthGrants.h"
#include "sandbox/PostgresCluster.h"
#include "sandbox/Presenter.h"
#include "sandbox/data/DataSandbox.h"
#include "sandbox/data/LinkWorkshop.h"
#include "sandbox/data/Pooler.h"
#include "sandbox/hasura/HasuraSandbox.h"
#include "sandbox/webhooks/WebhookSender.h"

#include <QLockFile>

namespace bowline::sandbox {

/// A Heroku that runs on this computer: clusters, state, routes and server, from start to stop.
class Sandbox : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QString stateFolder;
        bool temporary = false; ///< the folder is removed afterwards, by its owner
        int port = 0;
        QString redirectUri = QStringLiteral("http://127.0.0.1:53682/callback");
    };
    explicit Sandbox(const Options &options, QObject *parent = nullptr);
    ~Sandbox() override; ///< saves, stops the server and the databases

    /// Blocks while PostgreSQL starts (about a second); the databases of a new sandbox come after that.
    /// The answer is the line for standard output. Errors: sandbox.failed.
    Pending<QJsonObject> start();

private:
    struct Groups; ///< the groups of routes

    void serve(const ServerRequest &request, HttpServer::Respond respond);
    Expected<Done> prepareFolder();
    Expected<QString> clusterFolder(const ServerUser &user);
    Expected<Done> startServers();
    Expected<Done> startClusters(const ServerUser &user, const QString &folder);
    void stopServers();
    void addRoutes();
    void republish(); ///< the ports of a restarted sandbox may be others than before
    void startHasura();
    Expected<Done> listen();
    QUrl base() const;
    QJsonObject info() const;

    const Options m_options;
    SystemClock m_clock;
    std::unique_ptr<QLockFile> m_lock;
    std::vector<std::unique_ptr<PostgresCluster>> m_clusters;
    std::unique_ptr<World> m_world;
    std::unique_ptr<DatabaseKeeper> m_keeper;
    std::unique_ptr<ServerFarm> m_farm;
    std::unique_ptr<Pooler> m_pooler;
    std::unique_ptr<Workflows> m_workflows;
    std::unique_ptr<LinkWorkshop> m_links;
    std::unique_ptr<OAuthGrants> m_grants;
    std::unique_ptr<Presenter> m_presenter;
    RequestLog m_log;
    RateBuckets m_rates;
    DataMischief m_mischief;
    Router m_router;
    std::unique_ptr<Groups> m_groups;
    std::unique_ptr<DataSandbox> m_data;
    FrontDoor *m_door;
    HttpServer *m_server;
    HasuraSandbox *m_hasura;
    std::unique_ptr<WebhookSender> m_webhooks;
    std::unique_ptr<class Seed> m_seed;
};

} // namespace bowline::sandbox
