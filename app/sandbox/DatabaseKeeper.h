// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "sandbox/AddOn.h"
#include "sandbox/ClusterLogin.h"

#include <QThreadPool>

#include <functional>

namespace bowline::sandbox {

class AdminConnection;

/// What Heroku's database page counts.
struct DatabaseFigures
{
    qint64 bytes = 0;
    int connections = 0;
    int tables = 0;
    QString version; ///< "15.20"
    QMap<QString, int> connectionsByUser;
};

/// Makes, changes and moves the real databases behind the add-ons. All SQL runs on one worker thread, so one
/// act follows another in the order of the calls; answers come back on the main thread. Errors:
/// sandbox.failed.
class DatabaseKeeper : public QObject
{
    Q_OBJECT
public:
    explicit DatabaseKeeper(const QList<ClusterLogin> &homes, QObject *parent = nullptr);
    ~DatabaseKeeper() override; ///< as close()
    void close();               ///< forgets the acts that wait, and waits for the one that runs

    int homeCount() const { return m_homes; } ///< clusters that databases share and move between: 0, 1, …
    int port(int cluster) const { return m_clusters.value(cluster).port; }
    ClusterLogin login(int cluster) const { return m_clusters.value(cluster); }
    void setCluster(int cluster, const ClusterLogin &login) { m_clusters.insert(cluster, login); }
    void forgetCluster(int cluster) { m_clusters.remove(cluster); }
    /// postgres://user:password@host:port/database with what PostgreSQL accepts now.
    QString url(const AddOn &addOn, const Credential &credential) const;
    QString pooledUrl(const AddOn &addOn, const Credential &credential) const; ///< the same through the pooler
    void setPoolerPorts(std::function<int(int)> portOfCluster) { m_poolerPorts = std::move(portOfCluster); }

    Pending<Done> create(const AddOn &addOn,
                         const QString &sampleSql = {}); ///< the database, the default role, the others
    Pending<Done> drop(const AddOn &addOn);
    /// Emptied, and each of `extensions` ("hstore", "myschema.hstore") made afresh.
    Pending<Done> reset(const AddOn &addOn, const QStringList &extensions = {});
    Pending<Done> endSessions(const AddOn &addOn); ///< of every credential
    Pending<Done> addRole(const AddOn &addOn, const Credential &credential);
    Pending<Done> dropRole(const AddOn &addOn,
                           const Credential &credential); ///< what it owned goes to the default role
    /// The stand-in of a credential may log in, and then is its user.
    Pending<Done> addStandIn(const AddOn &addOn, const Credential &credential);
    Pending<Done> dropStandIn(const AddOn &addOn, const Credential &credential); ///< its sessions are ended
    Pending<Done> setPassword(const AddOn &addOn, const Credential &credential, const QString &password,
                              bool endSessions);
    Pending<Done> repairDefault(const AddOn &addOn); ///< the default role owns everything again
    Pending<Done> move(const AddOn &addOn, int toCluster);
    /// Makes `fork` with its own role, and fills it with what `origin` holds, as that role's.
    Pending<Done> fork(const AddOn &fork, const AddOn &origin);
    Pending<DatabaseFigures> figures(const AddOn &addOn);
    /// Runs `work` on the worker, with a superuser's connection to the add-on's database.
    Pending<Done> run(const AddOn &addOn, std::function<Expected<Done>(const AdminConnection &)> work);

    /// Runs `work` on the worker, in its turn.
    Pending<Done> perform(std::function<Expected<Done>()> work);

private:
    QMap<int, ClusterLogin> m_clusters;
    int m_homes;
    std::function<int(int)> m_poolerPorts;
    QString urlAt(const AddOn &addOn, const Credential &credential, int port) const;
    QThreadPool m_worker;
};

} // namespace bowline::sandbox
