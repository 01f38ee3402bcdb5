// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Endpoints.h"
#include "core/DatabaseUrl.h"
#include "core/Error.h"
#include "core/Ids.h"
#include "core/LogRing.h"
#include "core/SyncState.h"

#include <QDateTime>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <variant>

/// What passes through the seam: plain rows, serializable, without secrets. ui/ knows these and nothing behind them.
namespace bowline {

enum class LoginKind { Browser, ApiToken, HerokuCli };

enum class AccountState {
    Ready,
    NeedsLogin, ///< revoked or expired: `message` says why
    Unreadable, ///< its tokens cannot be read from the keychain just now
};

struct AccountView
{
    AccountId id;
    QString email;
    LoginKind login = LoginKind::Browser;
    bool sandbox = false; ///< belongs to a sandbox on this computer
    AccountState state = AccountState::Ready;
    QString message;
    bool operator==(const AccountView &) const = default;
};

enum class DestinationType { OwnStore, EnvFile, HasuraCloud };

struct DestinationView
{
    DestinationType type = DestinationType::OwnStore;
    QString filePath;        ///< EnvFile
    QString hasuraProjectId; ///< HasuraCloud
    QString hasuraName;
    bool operator==(const DestinationView &) const = default;
};

struct ProjectView
{
    ProjectId id;
    QString name;
    DestinationView destination;
    QDateTime createdAt;
    int syncCount = 0;                   ///< following, without the opted out
    std::optional<SyncState> worstState; ///< of its syncs; nothing without syncs
    bool operator==(const ProjectView &) const = default;
};

struct SyncView
{
    SyncId id;
    AccountId account;
    QString accountEmail;
    QString appName;
    QString addonName;
    QString plan;       ///< "standard-0"
    QString configVar;  ///< DATABASE_URL
    QString credential; ///< "default" or a name
    UrlTransforms transforms;
    SyncState state = SyncState::Updating;
    QString reason; ///< why it is in this state, a sentence; empty when in sync
    NextStep nextStep = NextStep::None;
    QDateTime stateSince;
    QDateTime syncedAt;      ///< last written or found equal; invalid = never
    QDateTime provenAt;      ///< invalid = never
    QDateTime nextAttemptAt; ///< when Bowline tries again by itself; invalid = not planned
    int release = 0;         ///< Heroku's release number of the current value; 0 = unknown
    QString proof;           ///< what proved it, a phrase
    bool operator==(const SyncView &) const = default;
};

struct EnvVarView
{
    ProjectId project;
    QString name;
    qint64 valueBytes = 0;
    bool isProtected = false; ///< owned by the destination (HASURA_* of a Hasura project): never deleted from here
    QDateTime updatedAt;      ///< when Bowline last saw it change; invalid = unknown
    std::optional<SyncView> sync; ///< also an opted-out one; nothing for a plain manual env var
    bool isSynced() const { return sync && sync->state != SyncState::OptedOut; }
    bool operator==(const EnvVarView &) const = default;
};

/// The env vars of a project.
struct EnvVarsView
{
    QList<EnvVarView> rows;
    std::optional<Error> error; ///< why the destination could not be read: then the rows are those with a sync only
    bool operator==(const EnvVarsView &) const = default;
};

/// The Heroku card of a project, one per account.
struct IntegrationView
{
    ProjectId project;
    AccountId account;
    QString accountEmail;
    QStringList envVars; ///< names with a sync, opted-out ones too, sorted
    bool operator==(const IntegrationView &) const = default;
};

/// A database in the list of the connect dialog: one row per attachment.
struct DatabaseView
{
    QString appId;
    QString appName;
    QString teamName;
    QString addonId;
    QString addonName;
    QString owningApp;  ///< the app that pays; equals appName unless the database is shared
    QString plan;       ///< "standard-0"
    QString state;      ///< "provisioned"
    QString attachment; ///< "DATABASE"
    QString configVar;  ///< "DATABASE_URL"
    QString credential; ///< "default" or a name
    bool reachableFromOutside = true; ///< false for private and shield plans
    bool operator==(const DatabaseView &) const = default;
};

enum class ActivityResult { Running, Succeeded, Unproven, Failed, Skipped };

struct ActivityStepView
{
    QString name; ///< detect, fetch, classify, write, prove, record
    QDateTime startedAt;
    qint64 durationMs = -1; ///< -1 while it runs
    QString outcome;        ///< a phrase
    bool operator==(const ActivityStepView &) const = default;
};

struct ActivityView
{
    qint64 id = 0;
    ProjectId project;
    SyncId sync; ///< empty for acts of a person
    QString projectName;
    QString envVar;
    QDateTime time;
    QString what;  ///< "PG_DATABASE_URL updated"
    QString cause; ///< "Credential rotation"
    int release = 0;
    QString releaseText; ///< "Update DATABASE by heroku-postgresql"
    QDateTime releasedAt; ///< when Heroku made it, whole seconds; invalid = not known, or not what began this
    ActivityResult result = ActivityResult::Running;
    QString message;        ///< a sentence; why, when it failed
    qint64 durationMs = -1; ///< from detection to the end; -1 while it runs
    QList<ActivityStepView> steps;
    bool operator==(const ActivityView &) const = default;
};

/// Which activity is meant. What is left empty does not narrow it.
struct ActivityFilter
{
    ProjectId project;
    SyncId sync;
    QList<ActivityResult> results;
    QString text; ///< in project, env var, what (with the app's name), cause, release and message; any case
    QDateTime since;
    bool operator==(const ActivityFilter &) const = default;
};

enum class TimingKind {
    Detect, ///< from Heroku's release until Bowline knew of it
    Write,  ///< from then until the destination was written
    Proof,  ///< from then until the new value was seen to work
};

struct TimingPointView
{
    qint64 activity = 0;
    QDateTime time; ///< when the change was noticed
    qint64 ms = 0;
    bool operator==(const TimingPointView &) const = default;
};

/// How long one thing took. The percentiles are times that really were (nearest rank); -1 without any.
struct TimingView
{
    TimingKind kind = TimingKind::Detect;
    int count = 0;
    qint64 p50 = -1;
    qint64 p90 = -1;
    qint64 p99 = -1;
    qint64 max = -1;
    QList<TimingPointView> points; ///< the newest 60, oldest first
    bool operator==(const TimingView &) const = default;
};

struct TimingsView
{
    int journeys = 0; ///< that brought a new value, of the newest 10 000 that the filter means
    QList<TimingView> kinds; ///< detect, write, proof
    bool operator==(const TimingsView &) const = default;
};

enum class JobKind { Login, Connect, Sandbox };
enum class StepState { Waiting, Running, Done, Failed };

struct JobStepView
{
    QString title; ///< "Read DATABASE_URL from sushi"
    StepState state = StepState::Waiting;
    QString note;  ///< "0.2 s", or what went wrong
    bool operator==(const JobStepView &) const = default;
};

/// Long work. Ends with `finished`; then either `error` is set or it succeeded.
struct JobView
{
    JobId id;
    JobKind kind = JobKind::Connect;
    bool finished = false;
    std::optional<Error> error;
    QList<JobStepView> steps;
    QUrl link;         ///< Login: the address for the browser
    AccountId account; ///< Login: the new account, when it succeeded
    bool operator==(const JobView &) const = default;
};

enum class KeychainKind { Keychain, EncryptedFile, SessionOnly, Shared };
enum class KeychainState { Checking, Ready, Locked, Missing, Refusing, NeedsPassphrase };

struct KeychainView
{
    KeychainKind kind = KeychainKind::Keychain;
    KeychainState state = KeychainState::Checking;
    QString message;
    bool operator==(const KeychainView &) const = default;
};

struct SettingsView
{
    QString oauthClientId;      ///< empty = none set
    bool oauthSecretSet = false;
    bool oauthBuiltIn = false;  ///< this build brings its own
    QString oauthRedirect;
    int pollSeconds = 10;       ///< the wanted interval
    int budgetPercent = 50;     ///< share of Heroku's request budget that polling may spend
    int stalenessSeconds = 11;  ///< the bound that holds just now
    QString stalenessNote;      ///< why it is longer than the interval asks for; empty if it is not
    int fileCheckSeconds = 2;   ///< within which a change by others in an env file on this computer is noticed: it is watched
    int destinationCheckSeconds = 0; ///< likewise at a destination that cannot be watched: each app's turn; 0: nothing is followed
    QString journalPath;
    bool startAtLogin = false;  ///< the service starts with the desktop session, as read from disk
    QString journalNotice; ///< a damaged journal was set aside at this start: what happened and where it lies; else empty
    bool operator==(const SettingsView &) const = default;
};

/// Webhooks: how Heroku reaches this computer, and how that goes.
struct WebhookView
{
    bool on = false;
    QString publicUrl;
    QString address = QStringLiteral("127.0.0.1"); ///< the listener's
    int port = 8790;
    bool listening = false;
    std::optional<Error> error; ///< what stands in the way now
    int appsWanted = 0;
    int appsRegistered = 0;     ///< of those, confirmed by Heroku
    QDateTime lastDeliveryAt;   ///< invalid = never
    qint64 deliveries = 0;      ///< of the last days
    qint64 refused = 0;         ///< since it was turned on: wrong signature, too old, about another app
    int missed = 0;             ///< releases that a sweep found and nobody told us of, since Bowline started
    QDateTime lastMissedAt;
    bool reliedOn = false;      ///< so well that Heroku is asked less often
    bool operator==(const WebhookView &) const = default;
};

/// A sync in brief, so that the worst can be shown and changes be told without asking for every project's env vars.
struct SyncBriefView
{
    ProjectId project;
    QString envVar;
    SyncState state = SyncState::Updating;
    bool operator==(const SyncBriefView &) const = default;
};

struct AccountRemoved
{
    AccountId id;
    bool operator==(const AccountRemoved &) const = default;
};
struct ProjectRemoved
{
    ProjectId id;
    bool operator==(const ProjectRemoved &) const = default;
};
struct EnvVarRemoved
{
    ProjectId project;
    QString name;
    bool operator==(const EnvVarRemoved &) const = default;
};
struct IntegrationRemoved
{
    ProjectId project;
    AccountId account;
    bool operator==(const IntegrationRemoved &) const = default;
};

using Change = std::variant<AccountView, AccountRemoved, ProjectView, ProjectRemoved, EnvVarView, EnvVarRemoved,
                            IntegrationView, IntegrationRemoved, ActivityView, JobView, KeychainView, SettingsView,
                            WebhookView>;

/// What changed between revision-1 and revision. A gap in the numbers means: subscribe again.
struct Delta
{
    quint64 revision = 0;
    QList<Change> changes;
};

/// Everything small. Env vars and activity are asked for per project.
struct Snapshot
{
    quint64 revision = 0;
    QList<AccountView> accounts;
    QList<ProjectView> projects;
    QList<IntegrationView> integrations;
    QList<SyncBriefView> syncs; ///< also opted-out ones; deltas tell changes by EnvVarView and EnvVarRemoved
    QList<JobView> jobs;
    KeychainView keychain;
    SettingsView settings;
    WebhookView webhooks;
};

} // namespace bowline

Q_DECLARE_METATYPE(bowline::Delta)
