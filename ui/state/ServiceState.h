// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ServiceApi.h"
#include "service/api/Snapshot.h"
#include "state/RowSet.h"

#include <QHash>
#include <QMap>
#include <QObject>

class QTimer;

namespace bowline {

/// The keys of rows, for RowSet.
struct ById
{
    template <class Row>
    auto operator()(const Row &row) const
    {
        return row.id;
    }
};
struct ByProjectAndAccount
{
    std::pair<ProjectId, AccountId> operator()(const IntegrationView &row) const { return {row.project, row.account}; }
};
struct ByProjectAndName
{
    std::pair<ProjectId, QString> operator()(const SyncBriefView &row) const { return {row.project, row.envVar}; }
};

/// What the window knows: the service's snapshot, kept current by its deltas. Nothing else in the window listens to the
/// service's deltas: models and pages read rows from here and listen for exactly what concerns them, so that all of
/// them know the same at any moment. Big lists (activity, …) are not part of the snapshot: their models ask for pages
/// (PagedTableModel) and hear of single rows from here. After a lost delta it subscribes again and tells the
/// differences; `resynced` then asks pages to reload what is not part of a snapshot (env vars, activity). Main thread;
/// makes one call only: subscribe. A service in another process may go away: it reconnects by itself, and its renewed
/// snapshot is taken like one that was asked for.
///
///   start() -> subscribe --snapshot--> ready <-- deltas, in step
///                 ^  | error: again in 1, 2, 4 … 15 s          |
///                 |  v                                         v  a gap in the revisions
///                 +--+<----------------------------------------+
class ServiceState : public QObject
{
    Q_OBJECT
public:
    explicit ServiceState(ServiceApi &api, QObject *parent = nullptr);

    /// Subscribes, or tries again at once.
    void start();
    /// True from the first snapshot on.
    bool isReady() const { return m_ready; }
    /// False while the service is away: what is known then is the last known state.
    bool isConnected() const { return m_connection.connected; }
    const ServiceConnection &connection() const { return m_connection; }
    /// When the service went away.
    QDateTime awaySince() const { return m_awaySince; }

    const QList<AccountView> &accounts() const { return m_accounts.rows(); }
    const QList<ProjectView> &projects() const { return m_projects.rows(); }
    /// Of all projects, also those that are opted out.
    const QList<SyncBriefView> &syncs() const { return m_syncs.rows(); }
    const KeychainView &keychain() const { return m_keychain; }
    const SettingsView &settings() const { return m_settings; }
    const WebhookView &webhooks() const { return m_webhooks; }
    std::optional<AccountView> account(const AccountId &id) const;
    std::optional<ProjectView> project(const ProjectId &id) const;
    std::optional<JobView> job(const JobId &id) const;
    QList<IntegrationView> integrations(const ProjectId &project) const;
    /// Of all projects; nothing while none has a sync.
    std::optional<SyncState> worstState() const;

    /// Names seen so far, for finding things: from integrations, deltas and rememberEnvVars().
    QStringList knownEnvVars(const ProjectId &project) const;
    /// A page that has loaded a project's env vars shares their names.
    void rememberEnvVars(const ProjectId &project, const QList<EnvVarView> &envVars);

Q_SIGNALS:
    void ready();    ///< the first snapshot is there
    void resynced(); ///< a later snapshot was taken
    void subscribeFailed(const bowline::Error &error);
    void connectionChanged();
    void accountsChanged();
    void projectChanged(const bowline::ProjectId &id); ///< new or changed
    void projectRemoved(const bowline::ProjectId &id);
    void integrationChanged(const bowline::ProjectId &project); ///< also when one is gone
    void envVarChanged(const bowline::EnvVarView &envVar);
    void envVarRemoved(const bowline::ProjectId &project, const QString &name);
    void activityChanged(const bowline::ActivityView &activity);
    void jobChanged(const bowline::JobView &job);
    /// The service that performed it is gone, and the one that is there has not taken it up yet. Its job will then be
    /// another one of the same `act`.
    void actInterrupted(const QString &act);
    void keychainChanged();
    void settingsChanged();
    void webhooksChanged();
    /// Data links are asked for as a list; what has become of one arrives here.
    void dataLinkChanged(const bowline::DataLinkView &link);
    void dataLinkRemoved(const bowline::DataLinkKey &link);

private:
    void onDelta(const Delta &delta);
    void take(const Snapshot &snapshot);
    void takeRows(const Snapshot &snapshot);
    void takeJobs(const QList<JobView> &jobs);
    void takeSingles(const Snapshot &snapshot);
    void retryLater(const Error &error);
    void onConnection(const ServiceConnection &connection);
    bool hasAct(const QString &act) const;
    static JobView lost(JobView job);
    void countStates();
    void countState(const ProjectView &project, int by);

    void apply(const AccountView &row);
    void apply(const Removed<AccountView> &gone);
    void apply(const ProjectView &row);
    void apply(const Removed<ProjectView> &gone);
    void apply(const EnvVarView &row);
    void apply(const Removed<EnvVarView> &gone);
    void apply(const IntegrationView &row);
    void apply(const Removed<IntegrationView> &gone);
    void apply(const ActivityView &row);
    void apply(const JobView &row);
    void apply(const KeychainView &row);
    void apply(const SettingsView &row);
    void apply(const WebhookView &row);
    void apply(const DataLinkView &row);
    void apply(const Removed<DataLinkView> &gone);

    ServiceApi &m_api;
    quint64 m_revision = 0;
    RowSet<AccountView, ById> m_accounts;
    RowSet<ProjectView, ById> m_projects;
    RowSet<IntegrationView, ByProjectAndAccount> m_integrations;
    RowSet<SyncBriefView, ByProjectAndName> m_syncs;
    RowSet<JobView, ById> m_jobs;
    KeychainView m_keychain;
    SettingsView m_settings;
    WebhookView m_webhooks;
    ServiceConnection m_connection;
    QDateTime m_awaySince;
    QList<Delta> m_early;               ///< came while the snapshot was on its way
    QMap<SyncState, int> m_worstStates; ///< of how many projects each is the worst
    QHash<ProjectId, QStringList> m_envVars;
    QTimer *m_retry;
    int m_retryMs = 1000;
    bool m_ready = false;
    bool m_subscribing = false;
};

} // namespace bowline
