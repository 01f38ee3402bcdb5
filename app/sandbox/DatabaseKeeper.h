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
    explicit DatabaseKeeper(QList<ClusterLogin> clusters, QObject *parent = nullptr);
    ~DatabaseKeeper() override; ///< waits for the act that runs

    int clusterCount() const { return static_cast<int>(m_clusters.size()); }
    int port(int cluster) const { return m_clusters.at(cluster).port; }
    const ClusterLogin &login(int cluster) const { return m_clusters.at(cluster); }
    /// postgres://user:password@host:port/database with what PostgreSQL accepts now.
    QString url(const AddOn &addOn, const Credential &credential) const;

    Pending<Done> create(const AddOn &addOn,
                         const QString &sampleSql = {}); ///< the database, the default role, the others
    Pending<Done> drop(const AddOn &addOn);
    /// Emptied, and each of `extensions` ("hstore", "myschema.hstore") made afresh.
    Pending<Done> reset(const AddOn &addOn, const QStringList &extensions = {});
    Pending<Done> endSessions(const AddOn &addOn); ///< of every credential
    Pending<Done> addRole(const AddOn &addOn, const Credential &credential);
    Pending<Done> dropRole(const AddOn &addOn,
                           const Credential &credential); ///< what it owned goes to the default role
    Pending<Done> setPassword(const AddOn &addOn, const Credential &credential, const QString &password,
                              bool endSessions);
    Pending<Done> repairDefault(const AddOn &addOn); ///< the default role owns everything again
    Pending<Done> move(const AddOn &addOn, int toCluster);
    Pending<DatabaseFigures> figures(const AddOn &addOn);
    /// Runs `work` on the worker, with a superuser's connection to the add-on's database.
    Pending<Done> run(const AddOn &addOn, std::function<Expected<Done>(const AdminConnection &)> work);

private:
    QList<ClusterLogin> m_clusters;
    QThreadPool m_worker;
};

} // namespace bowline::sandbox
