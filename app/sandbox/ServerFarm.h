// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/DatabaseKeeper.h"
#include "sandbox/PostgresCluster.h"
#include "sandbox/World.h"

namespace bowline::sandbox {

/// The PostgreSQL servers that have one database each: followers, which replicate the cluster of their leader, and what
/// has been a follower. Each is a cluster of the keeper, with a number that stays; kept in the state under "servers".
/// Main thread only: copying files runs on the keeper's worker, starting and stopping blocks for a moment.
class ServerFarm : public QObject
{
    Q_OBJECT
public:
    /// `folder`: where the clusters lie.
    ServerFarm(World *world, DatabaseKeeper *keeper, const ServerUser &user, QString folder, QObject *parent = nullptr);
    ~ServerFarm() override;

    Expected<Done> startAll(); ///< those of the last run; errors: sandbox.failed
    void askToStop(PostgresCluster::Ending ending);
    void stopAll();

    bool has(int cluster) const { return m_servers.contains(cluster); }
    /// A new server that follows this cluster; its number. Errors: sandbox.failed, and then there is none.
    Pending<int> replicate(int leader);
    /// The leader's database has gone to another cluster: copied afresh from there, at the same port.
    Pending<Done> followElsewhere(int cluster, int leader);
    /// The server can be written to, and has no other database than this one.
    Pending<Done> promote(int cluster, const QString &database);
    /// To another port.
    Expected<Done> relocate(int cluster);
    void remove(int cluster);

private:
    struct Server
    {
        std::shared_ptr<PostgresCluster> cluster; ///< shared with the copying that may be under way
        int leader = -1;                          ///< -1: it follows nobody
        int port = 0;
    };
    QString folderOf(int number) const;
    QJsonObject save() const;
    void load(const QJsonObject &last);
    Expected<Done> startServer(int number, int port);
    Pending<Done> copy(int number, int leader, int port);

    World *m_world;
    DatabaseKeeper *m_keeper;
    const ServerUser m_user;
    const QString m_folder;
    QMap<int, Server> m_servers;
    int m_next;
};

} // namespace bowline::sandbox
