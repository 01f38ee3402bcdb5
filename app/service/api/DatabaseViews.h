// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CheckState.h"
#include "core/ConnectionReport.h"
#include "core/Error.h"
#include "core/Ids.h"
#include "core/Protection.h"
#include "core/SnippetForm.h"
#include "core/Touched.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

/// Views of Heroku Postgres databases, over all accounts.
namespace bowline {

struct DatabaseKey
{
    AccountId account;
    QString addonId;
    bool operator==(const DatabaseKey &) const = default;
};

enum class DatabaseHealth {
    Good,
    Attention, ///< nearly full, nearly out of connections, maintenance is planned
    Bad,       ///< full, or not available
    Unknown,   ///< nobody has looked yet
};

/// One database, however many apps it is attached to. -1 and empty: Heroku does not say, or nobody has looked yet.
struct DatabaseRowView
{
    using Key = DatabaseKey;
    AccountId account;
    QString accountEmail;
    QString addonId;
    QString addonName;
    QString app;             ///< that pays
    QStringList attachments; ///< "sushi::DATABASE", the main one first
    QString plan;            ///< "standard-0"
    QString state;           ///< provisioning, provisioned, …; empty if the account only sees attachments of it
    QString version;         ///< of PostgreSQL
    qint64 bytes = -1;
    qint64 byteLimit = -1; ///< of the plan
    int connections = -1;
    int connectionLimit = -1; ///< of the plan
    int tied = 0;             ///< env vars and data links that hang on it
    QString maintenance;      ///< Heroku's words; empty: none is planned
    DatabaseHealth health = DatabaseHealth::Unknown;
    Phrase reason;       ///< of the health, a sentence; empty where there is nothing to say
    QDateTime figuresAt; ///< when Heroku gave the figures; invalid = never
    Protection protection = Protection::Unknown;
    bool isFollower = false;    ///< of another database, as far as it was looked at
    bool mayCopy = false;       ///< its plan has followers, forks, pools and named credentials
    bool canBeRestored = false; ///< a backup can be restored into it, as far as is known: not into a follower
    Key key() const { return {account, addonId}; }
    bool operator==(const DatabaseRowView &) const = default;
};

enum class TiedFilter { All, Tied, NotTied, Unknown };

/// Which databases are meant. What is left empty does not narrow it.
struct DatabaseFilter
{
    QString search; ///< in name, app, attachments and plan
    AccountId account;
    QString family; ///< the first word of a plan: "standard"
    TiedFilter tied = TiedFilter::All;
    QString sortBy; ///< database, app, plan, state, version, size, connections, tied, maintenance, health
    bool descending = false;
    bool askNow = false; ///< not what is known from the last minute: Heroku is asked
    bool operator==(const DatabaseFilter &) const = default;
};

/// An account whose databases could not be asked for; those that were known are shown.
struct DatabaseTroubleView
{
    AccountId account;
    QString email;
    Error why;
    bool operator==(const DatabaseTroubleView &) const = default;
};

struct DatabasePageView
{
    QList<DatabaseRowView> rows;
    int total = 0;        ///< that the filter lets through
    int all = 0;          ///< that there are
    QStringList families; ///< of all of them, sorted
    QList<DatabaseTroubleView> troubles;
    bool operator==(const DatabasePageView &) const = default;
};

/// A config var that has this database's URL.
struct DatabaseAttachmentView
{
    QString id; ///< of the attachment
    QString appId;
    QString app;
    QString name; ///< DATABASE
    QString configVar;
    QString credential; ///< "default" or a name
    bool isPooled = false;
    bool operator==(const DatabaseAttachmentView &) const = default;
};

/// A plan that Heroku Postgres is sold at.
struct DatabasePlanView
{
    QString name;         ///< "standard-0"
    QString words;        ///< "Standard 0"
    int cents = -1;       ///< US cents; -1: as agreed on with Heroku
    QString unit;         ///< "month"
    bool mayCopy = false; ///< has followers, forks, pools and named credentials
    bool operator==(const DatabasePlanView &) const = default;
};

/// What breaks when the database's URL changes, unless Bowline keeps it.
struct TiedView
{
    TouchedKind kind = TouchedKind::Unknown; ///< EnvVar, Link
    QString name;                            ///< of the env var, of the link
    QString place;                           ///< the project, the local database
    Phrase state;                            ///< how it stands, a sentence
    bool isGreen = false;                    ///< proven, healthy
    bool operator==(const TiedView &) const = default;
};

/// A line of what Heroku says about a database.
struct DatabaseFactView
{
    QString name;
    QString value;
    bool operator==(const DatabaseFactView &) const = default;
};

struct DatabaseDetailView
{
    DatabaseRowView row;
    QList<DatabaseFactView> facts;
    QList<DatabaseAttachmentView> attachments;
    QList<TiedView> tied;
    QList<Phrase> urlChanges; ///< what may change its URL, a sentence each
    std::optional<Error> why; ///< why Heroku's figures are missing, or old
    bool operator==(const DatabaseDetailView &) const = default;
};

struct CredentialUserView
{
    QString name;
    QString state;        ///< Heroku's word: active, enabling, revoking, …
    int connections = -1; ///< -1: Heroku does not say
    bool operator==(const CredentialUserView &) const = default;
};

struct CredentialView
{
    QString name;
    QString state; ///< Heroku's word: active, rotating, …
    QList<CredentialUserView> users;
    QStringList attachments; ///< "sushi::DATABASE"
    int tied = 0;            ///< env vars that follow one of those
    bool operator==(const CredentialView &) const = default;
};

/// One thing that a check found.
struct CheckFindingView
{
    QString key; ///< of the check, its object and whether it fails, stable: what muting goes by
    CheckState state = CheckState::Unknown;
    QString object; ///< "public.orders_by_day", "web (u1)"; empty: the whole database
    Phrase what;    ///< a sentence
    bool isMuted = false;
    bool operator==(const CheckFindingView &) const = default;
};

/// One check of a database, and what came of it.
struct DatabaseCheckView
{
    QString key; ///< stable: "unused_indexes"; muting a check without findings goes by it
    Phrase title;
    CheckState state = CheckState::Unknown; ///< of its worst finding; else that of the check
    Phrase reason;                          ///< of a state without findings; of what could not be seen beside them
    Phrase why;                             ///< why its findings matter, a sentence
    Phrase remedy;                          ///< what to do, a sentence
    QString sql;                            ///< what was asked; empty if nothing was
    bool isMuted = false;                   ///< what could not be seen; each finding says so itself
    QList<CheckFindingView> findings;       ///< what matters most first
    bool operator==(const DatabaseCheckView &) const = default;
};

struct DatabaseChecksView
{
    CheckState state = CheckState::Unknown; ///< of all that is not muted
    QList<DatabaseCheckView> checks;
    QDateTime ranAt;
    bool operator==(const DatabaseChecksView &) const = default;
};

/// A session at a database. Empty where PostgreSQL hides it: other roles' sessions show user and program alone.
struct DatabaseConnectionView
{
    int pid = 0;
    QString backendStart; ///< as PostgreSQL says it, exact: with the pid it names one session
    QDateTime since;      ///< the same, for people; invalid: hidden
    QString application;
    QString user;
    QString address; ///< empty: a Unix socket, or hidden
    QString state;   ///< PostgreSQL's word: active, idle, idle in transaction, …
    QString query;   ///< what runs, or ran last; only if it was asked for
    bool mayEnd = false;
    bool operator==(const DatabaseConnectionView &) const = default;
};

struct DatabaseConnectionsView
{
    QList<DatabaseConnectionView> connections; ///< the oldest first, 1000 at most
    int limit = -1;                            ///< of the plan; -1: not known
    QDateTime askedAt;
    bool operator==(const DatabaseConnectionsView &) const = default;
};

} // namespace bowline
