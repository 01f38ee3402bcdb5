// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "core/Secret.h"
#include "service/Views.h"

#include <QObject>

namespace bowline {

/// A destination as a person fills it in. The Hasura token may stay empty to keep the one that is stored.
struct DestinationInput
{
    DestinationView destination;
    Secret hasuraToken; ///< personal access token ("pat")
};

struct ConnectRequest
{
    ProjectId project;
    AccountId account;
    DatabaseView database;
    QString envVar;
    UrlTransforms transforms = UrlTransform::None;
    bool replaceExisting = false; ///< without it, an env var of this name that has a value is input.name_taken
};

struct HasuraProjectView
{
    QString id;
    QString name;
};

struct CliLoginView
{
    bool found = false;
    QString email;
    QString source;
};

struct RemovalPreview
{
    QStringList syncedEnvVars; ///< whose sync ends; their values stay where they are
    QStringList dependents;    ///< things at the destination that are removed first, in words
    QString sentence;          ///< what will happen, for people
};

/// What changing a project's destination writes there, as it would be just now. Names only, never values.
struct DestinationPreview
{
    QStringList overwritten; ///< there already with another value, which is lost
    QStringList equal;       ///< there already with the very value
    QStringList added;       ///< not there yet
    QString sentence;        ///< what will happen, for people
};

/// Whether the service can be asked just now. A service in the same process always can.
struct ServiceConnection
{
    bool connected = true;
    std::optional<Error> why; ///< while it is not: service.away, service.mismatch, service.protocol
};

/// The seam between the window and the work. Non-blocking; arguments and results are serializable; no overloads. Every
/// call settles: result, typed error, time-out or disconnect. Long work returns a job whose progress arrives in deltas.
class ServiceApi : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The state now; from then on `changed` tells every step.
    virtual Pending<Snapshot> subscribe() = 0;

    // Of this program alone, so not in the protocol: what helps against service.mismatch
    /// A service of another version may run here, and this program has one of its own to put in its place.
    virtual bool canReplaceService() const { return false; }
    /// Ends the service that runs, in its own time and cleanly, and starts the one of this program. service.mismatch if
    /// it does not end, or must not be ended from here.
    virtual Pending<Done> replaceService() { return Pending<Done>::failed(makeError(ErrorCode::ServiceMismatch)); }

    // Logging in
    /// Starts a browser login at Heroku (or wherever this process's default endpoints point). The job's link is the
    /// address to open. auth.client_missing, auth.port_taken at once.
    virtual Pending<JobView> startLogin() = 0;
    virtual Pending<Done> cancelJob(const JobId &job) = 0;
    virtual Pending<AccountView> addToken(const Secret &token) = 0;
    virtual Pending<CliLoginView> findCliLogin() = 0;
    virtual Pending<AccountView> useCliLogin() = 0;
    /// Starts the local sandbox and a browser login at it, as one job with a link.
    virtual Pending<JobView> startSandbox() = 0;
    /// Logs in again to an account that needs it; same job as startLogin.
    virtual Pending<JobView> renewLogin(const AccountId &account) = 0;
    virtual Pending<RemovalPreview> previewLogOut(const AccountId &account) = 0;
    virtual Pending<Done> logOut(const AccountId &account) = 0;

    // Projects
    virtual Pending<QList<HasuraProjectView>> hasuraProjects(const Secret &token) = 0;
    virtual Pending<ProjectView> createProject(const QString &name, const DestinationInput &destination) = 0;
    virtual Pending<ProjectView> renameProject(const ProjectId &project, const QString &name) = 0;
    /// Env vars move nowhere: what Bowline follows is written to the new destination, the old one is left as it is.
    virtual Pending<ProjectView> changeDestination(const ProjectId &project, const DestinationInput &destination) = 0;
    /// Errors of reading the new destination as they are: without it nobody knows what would be lost.
    virtual Pending<DestinationPreview> previewChangeDestination(const ProjectId &project, const DestinationInput &destination) = 0;
    virtual Pending<RemovalPreview> previewDeleteProject(const ProjectId &project) = 0;
    virtual Pending<Done> deleteProject(const ProjectId &project) = 0;

    // Env vars
    /// Reads the destination afresh. If it cannot be read, the answer has what is followed, and the error: what else is
    /// there is not known then, and has not gone.
    virtual Pending<EnvVarsView> envVars(const ProjectId &project) = 0;
    virtual Pending<Secret> revealEnvVar(const ProjectId &project, const QString &name) = 0;
    virtual Pending<EnvVarView> setEnvVar(const ProjectId &project, const QString &name, const Secret &value) = 0;
    virtual Pending<RemovalPreview> previewDeleteEnvVar(const ProjectId &project, const QString &name) = 0;
    virtual Pending<Done> deleteEnvVar(const ProjectId &project, const QString &name) = 0;

    // Syncs
    virtual Pending<QList<DatabaseView>> databases(const AccountId &account) = 0;
    virtual Pending<JobView> connectDatabase(const ConnectRequest &request) = 0;
    virtual Pending<Done> syncNow(const ProjectId &project, const QString &envVar) = 0;
    /// The sync stops; the env var and its value stay.
    virtual Pending<EnvVarView> optOut(const ProjectId &project, const QString &envVar) = 0;
    /// Takes an opted-out sync up again where it was.
    virtual Pending<EnvVarView> resumeSync(const ProjectId &project, const QString &envVar) = 0;
    virtual Pending<RemovalPreview> previewDeleteIntegration(const ProjectId &project, const AccountId &account) = 0;
    virtual Pending<Done> deleteIntegration(const ProjectId &project, const AccountId &account) = 0;

    // Activity
    /// Newest first, older than `before` (0 = from the newest).
    virtual Pending<QList<ActivityView>> activity(const ActivityFilter &filter, qint64 before, int limit) = 0;
    /// How long changes took to be noticed, written and proven.
    virtual Pending<TimingsView> timings(const ActivityFilter &filter) = 0;
    /// One journey as a report for people who were not there: Markdown, without secrets. not_found.
    virtual Pending<QString> incidentReport(qint64 activity) = 0;
    /// The newest lines of the service's log (1 to 2000), redacted, oldest first.
    virtual Pending<QList<LogLine>> logTail(int lines) = 0;

    // Keychain and settings
    virtual Pending<Done> unlockKeychain() = 0;
    /// For a computer without a keychain. The passphrase is used for EncryptedFile only.
    virtual Pending<Done> chooseSecretStore(KeychainKind kind, const Secret &passphrase) = 0;
    virtual Pending<SettingsView> setOAuthClient(const QString &id, const Secret &secret, const QString &redirect) = 0;
    virtual Pending<SettingsView> setPolling(int seconds, int budgetPercent) = 0;
    /// Whether the service starts when this user logs in to the desktop. service.start_at_login.
    virtual Pending<SettingsView> setStartAtLogin(bool on) = 0;

    // Webhooks
    /// `publicUrl` is what Heroku can reach and a proxy or tunnel forwards to `address` and `port` of this computer.
    /// input.invalid, net.refused (the port is taken), keychain.*.
    virtual Pending<WebhookView> setWebhooks(bool on, const QString &publicUrl, const QString &address, int port) = 0;

Q_SIGNALS:
    void changed(const bowline::Delta &delta);
    /// The service went away, or is back. Only a service in another process tells this.
    void connectionChanged(const bowline::ServiceConnection &connection);
    /// Deltas were missed, and this snapshot makes up for them: whoever has subscribed goes on from it.
    void snapshotRenewed(const bowline::Snapshot &snapshot);
};

} // namespace bowline
