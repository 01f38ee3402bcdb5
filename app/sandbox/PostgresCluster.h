// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/ClusterLogin.h"
#include "sandbox/ServerUser.h"

namespace bowline::sandbox {

/// One private PostgreSQL (15 or newer): TLS only, loopback only, scram, no durability. Starts and stops in
/// the calling thread, which must be the main one and must outlive it: the server dies with that thread.
class PostgresCluster
{
public:
    /// `folder` is made if absent. `password` is the superuser's; it counts when the folder is new.
    PostgresCluster(QString folder, QString password, ServerUser user);
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster &) = delete;
    PostgresCluster &operator=(const PostgresCluster &) = delete;

    /// The folder of the newest PostgreSQL's programs; sandbox.failed if there is none from 15 on.
    static Expected<QString> findPrograms();

    /// Makes the database files unless they are there: as a copy of `like`, which must not run yet, or
    /// afresh.
    Expected<Done> prepare(const PostgresCluster *like = nullptr);
    /// Makes the database files anew, as a copy of a server that runs. On any thread, while this one does not run.
    Expected<Done> copyFrom(const ClusterLogin &leader);
    /// What the next start replicates; nothing: it stands on its own.
    void follow(const std::optional<ClusterLogin> &leader) { m_leader = leader; }
    /// Takes `preferredPort` if it is free. Errors: sandbox.failed.
    Expected<Done> start(int preferredPort);
    /// InOrder: the files are kept and the next start takes over from them. AtOnce: they are thrown away.
    enum class Ending { InOrder, AtOnce };
    void askToStop(Ending ending); ///< returns at once
    void stop();                   ///< asks unless that was done; ends every session; returns when no process is left

    ClusterLogin login() const;

private:
    QString data() const;
    Expected<Done> initialise(const QString &folder);
    Expected<Done> prepareFolder();
    Expected<Done> run(const QString &program, const QStringList &arguments, const QString &clientPassword = {});
    QByteArray replicationSettings() const;
    Expected<Done> configure(int port) const;
    Expected<Done> waitUntilReady();
    void removeStalePid() const;
    Error broken(const QString &what) const;

    QString m_folder;
    QString m_password;
    QString m_programs;
    ServerUser m_user;
    std::optional<ClusterLogin> m_leader;
    int m_port = 0;
    QProcess m_server;
};

} // namespace bowline::sandbox
