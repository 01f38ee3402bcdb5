// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "store/Lease.h"
#include "store/Records.h"

#include <QMap>
#include <QSet>
#include <QStringList>

#include <memory>
#include <optional>

class QSqlDatabase;

namespace bowline {

class Statements;

/// What a change's text begins with; its rest names the row. Told to the others who share the journal.
namespace ChangeKey {
inline constexpr QLatin1String account{"account:"};
inline constexpr QLatin1String project{"project:"};
inline constexpr QLatin1String envVar{"env_var:"}; ///< <project>/<name>
inline constexpr QLatin1String sync{"sync:"};
inline constexpr QLatin1String journey{"journey:"};
inline constexpr QLatin1String setting{"setting:"};
inline constexpr QLatin1String secret{"secret:"};
inline constexpr QLatin1String webhook{"webhook:"}; ///< <account>/<app>
inline constexpr QLatin1String lease{"lease:"};   ///< a unit has another holder, or none
inline constexpr QLatin1String wanted{"wanted:"}; ///< <unit>@<replica>: give it, if nothing is under way with it
inline constexpr QLatin1String due{"due:"};       ///< <account>/<app>/<trigger>/<ms since 1970>
} // namespace ChangeKey

/// All tables, for use inside one transaction on the journal's thread. Statements are prepared once for each
/// connection. Errors: store.*; input.name_taken where a unique name is taken (a project's name, an env var
/// that another sync already follows); not_found where a row that this one belongs to, or should change, is
/// gone.
class Repositories
{
public:
    explicit Repositories(QSqlDatabase &database);
    ~Repositories();
    Repositories(const Repositories &) = delete;
    Repositories &operator=(const Repositories &) = delete;

    Expected<QList<AccountRecord>> accounts();
    Expected<Done> saveAccount(const AccountRecord &account); ///< insert or update by id
    Expected<Done> removeAccount(const AccountId &id);

    Expected<QList<ProjectRecord>> projects();
    Expected<Done> saveProject(const ProjectRecord &project);
    Expected<Done> removeProject(const ProjectId &id); ///< with its env vars, syncs and journeys

    Expected<QList<EnvVarRecord>> envVars(const ProjectId &project);
    Expected<std::optional<EnvVarRecord>> envVar(const ProjectId &project, const QString &name);
    Expected<Done> saveEnvVar(const EnvVarRecord &envVar);
    Expected<Done> removeEnvVar(const ProjectId &project, const QString &name);

    Expected<QList<SyncRecord>> syncs();
    Expected<std::optional<SyncRecord>> sync(const SyncId &id);
    Expected<Done> saveSync(const SyncRecord &sync);
    /// What a journey may write: an update, unless a person has opted out or removed the sync meanwhile.
    Expected<Done> updateFollowedSync(const SyncRecord &sync);
    Expected<Done> removeSync(const SyncId &id);

    /// Starts a journey; gives its id.
    Expected<qint64> addJourney(const JourneyRecord &journey);
    Expected<Done> saveJourney(const JourneyRecord &journey); ///< all but its steps
    Expected<Done> startStep(qint64 journey, const JourneyStepRecord &step);
    Expected<Done> endStep(qint64 journey,
                           const JourneyStepRecord &step); ///< the newest unfinished one of this name
    /// Newest first, with their steps; `before` 0 = from the newest.
    Expected<QList<JourneyRecord>> journeys(const JourneyFilter &filter, qint64 before, int limit);
    Expected<std::optional<JourneyRecord>> journey(qint64 id);
    /// Of those that brought a new value, newest first.
    Expected<QList<JourneyTimesRecord>> journeyTimes(const JourneyFilter &filter, int limit);
    /// Those without an end: interrupted by a kill. For the engine's start.
    Expected<QList<JourneyRecord>> unfinishedJourneys();

    Expected<QList<WebhookRecord>> webhooks();
    Expected<Done> saveWebhook(const WebhookRecord &webhook);
    Expected<Done> removeWebhook(const AccountId &account, const QString &appId);
    /// Stores those that are not repeats, and marks their apps as due; gives those apps, each once. `newest` is greater
    /// than ever before.
    Expected<QList<WebhookDueRecord>> addWebhookDeliveries(const QList<WebhookDeliveryRecord> &deliveries, qint64 newest);
    Expected<QList<WebhookDueRecord>> webhookDues();
    /// Unless something newer has come.
    Expected<Done> removeWebhookDue(const WebhookDueRecord &due);
    Expected<WebhookHistory> webhookHistory();
    Expected<Done> pruneWebhookDeliveries(const QDateTime &before);

    Expected<QString> setting(const QString &key); ///< empty if never set
    Expected<Done> saveSetting(const QString &key, const QString &value);
    Expected<QMap<QString, QString>> settings(); ///< all that were ever set

    // -- for a team: shared journals only

    /// store.taken_over unless it is held as the lease says. Stays so until the end of the transaction.
    Expected<Done> requireLease(const Lease &lease);
    /// Says that this replica lives for another `leaseMs`, takes its share of the work, and gives back what is more than
    /// that, but none that is in `busy`.
    Expected<Heartbeat> beat(const QString &replica, qint64 leaseMs, const QSet<WorkUnit> &busy);
    /// Nothing if another replica that lives has it; that one then hears that it is wanted.
    Expected<std::optional<Lease>> takeLease(const QString &replica, const WorkUnit &unit);
    Expected<Done> handOver(const Lease &lease, const QString &to); ///< empty: to anybody
    Expected<Done> leaveTeam(const QString &replica);

    Expected<QByteArray> secret(const QString &name); ///< empty if there is none
    Expected<QStringList> secretNames();
    Expected<Done> saveSecret(const QString &name, const QByteArray &sealed);
    Expected<Done> removeSecret(const QString &name);

    /// Tells others something that is no row. Of no effect in a journal of our own.
    void tell(const QString &change);

    /// Tells who listens, when the transaction is over. In a shared journal only.
    Expected<Done> notify(const QString &channel, const QString &payload);
    /// What has been changed since the last call, if others share this journal; see ChangeKey.
    QStringList takeChanges();

private:
    Expected<Done> addSteps(QList<JourneyRecord> &journeys);
    Expected<Done> listUnits();
    Expected<Done> takeShare(const QString &replica, const QString &kind, const QSet<WorkUnit> &busy);
    Expected<Done> giveBack(const QString &replica, const QString &kind, qint64 count, const QSet<WorkUnit> &busy);
    Expected<QList<Lease>> leasesOf(const QString &replica);
    void touched(QLatin1String kind, const QString &key);
    void touchedJourney(qint64 id);

    std::unique_ptr<Statements> m_statements;
    bool m_shared;
    QStringList m_changes;
};

} // namespace bowline
