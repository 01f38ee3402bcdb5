// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/Ids.h"
#include "core/Protection.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

/// Views of Heroku Data Links: a local database that reads tables of a remote one through a foreign server.
namespace bowline {

enum class LinkHealth {
    Healthy,
    Notes,    ///< nothing fails
    Warnings, ///< something is not shown, or may fail
    Broken,   ///< queries fail
    Gone,     ///< its remote database is gone, or Heroku does not list the link any more
    Missing,  ///< it was removed to be made anew, and Heroku has not made it: it can be restored
    Unknown,  ///< not examined yet
};

enum class LinkRemoteKind { Postgres, Redis, Unknown };

struct DataLinkKey
{
    AccountId account;
    QString localAddonId;
    QString name;
    bool operator==(const DataLinkKey &) const = default;
};

struct DataLinkView
{
    using Key = DataLinkKey;
    AccountId account;
    QString localAddonId;
    QString localAddonName;
    QString localApp;      ///< that pays for the local database
    QString name;          ///< of the link, and of its schema in the local database
    QString remoteAddonId; ///< empty if no account of Bowline sees the remote database
    QString remoteAddonName;
    QString remoteApp;
    QString remoteConfigVar; ///< "HEROKU_POSTGRESQL_BLUE_URL"; empty if Heroku does not say
    LinkRemoteKind remoteKind = LinkRemoteKind::Unknown;
    QString serverName;  ///< of the foreign server in the local database
    QDateTime createdAt; ///< invalid = unknown
    LinkHealth health = LinkHealth::Unknown;
    int findings = 0;     ///< of the last examination
    QDateTime examinedAt; ///< invalid = never
    Phrase reason;        ///< why it is in this state, a sentence; empty where there is nothing to say
    bool repairsItself = false;
    bool isOurs = false;                         ///< Bowline made it
    Protection protection = Protection::Unknown; ///< of the local database
    Key key() const { return {account, localAddonId, name}; }
    bool operator==(const DataLinkView &) const = default;
};

/// A database that has no row among the links, and why.
struct LinklessDatabaseView
{
    enum class Why {
        NoLinks,      ///< nothing is linked into it
        NotAvailable, ///< its plan, or its state, has no links
        NotAsked,     ///< Heroku did not answer
        Unknown,
    };
    AccountId account;
    QString addonId;
    QString addonName;
    QString app;
    QString plan; ///< "essential-0"
    Why why = Why::Unknown;
    Phrase reason; ///< a sentence
    bool operator==(const LinklessDatabaseView &) const = default;
};

struct DataLinksView
{
    QList<DataLinkView> links;
    QList<LinklessDatabaseView> others;
    QDateTime askedAt; ///< when Heroku was asked for the oldest part of it
    bool operator==(const DataLinksView &) const = default;
};

/// A database that a link may begin or end at.
struct LinkEndView
{
    QString addonId;
    QString addonName;
    QString app;             ///< that pays for it
    QString plan;            ///< "standard-0"
    QStringList attachments; ///< "sushi::DATABASE", the usual one first
    bool mayBeLocal = false;
    Phrase whyNotLocal; ///< a sentence; empty if it may
    bool mayBeRemote = false;
    Phrase whyNotRemote;
    Protection protection = Protection::Unknown;
    bool operator==(const LinkEndView &) const = default;
};

struct LinkColumnView
{
    QString name;
    QString type; ///< as PostgreSQL words it: "character varying(20)"
    bool notNull = false;
    bool operator==(const LinkColumnView &) const = default;
};

/// A table that a link shows, or would show. All of them are foreign: their rows stay in the remote database.
struct LinkTableView
{
    QString schema;
    QString name;
    QString remoteSchema;
    QString remoteName;
    QList<LinkColumnView> columns;
    bool operator==(const LinkTableView &) const = default;
};

/// A remote table, type or schema that a new link could not show.
struct LinkOmissionView
{
    QString name;
    Phrase reason; ///< a sentence
    bool operator==(const LinkOmissionView &) const = default;
};

/// What a new link would bring.
struct LinkForecastView
{
    QList<LinkTableView> tables;
    QList<LinkOmissionView> omitted;
    QList<Phrase> notes; ///< what may make Heroku refuse, a sentence each
    bool operator==(const LinkForecastView &) const = default;
};

/// One thing that the doctor found at a link.
struct LinkFindingView
{
    enum class Severity { Error, Warning, Note, Unknown };

    QString key; ///< stable: "host_changed", …
    Severity severity = Severity::Unknown;
    QString table;  ///< "schema.name"; empty: the whole link
    QString column; ///< empty: the whole table
    Phrase what;    ///< what was found, a sentence
    Phrase why;     ///< what breaks and when, a sentence; may be empty
    Phrase remedy;  ///< what to do, a sentence; may be empty
    bool operator==(const LinkFindingView &) const = default;
};

struct LinkExaminationView
{
    DataLinkView link;
    QList<LinkFindingView> findings; ///< what breaks first, then by table and column
    bool operator==(const LinkExaminationView &) const = default;
};

/// A question to the local database, read only.
struct LinkQueryRequest
{
    QString id; ///< chosen by who asks, to cancel it by
    DataLinkKey link;
    QString sql;
    int limit = 0; ///< of rows; 0: as many as the service gives
    bool operator==(const LinkQueryRequest &) const = default;
};

struct LinkQueryColumnView
{
    QString name;
    QString type;
    bool operator==(const LinkQueryColumnView &) const = default;
};

struct LinkQueryView
{
    QList<LinkQueryColumnView> columns;
    QList<QList<std::optional<QString>>> rows; ///< nothing: NULL
    bool isCut = false;                        ///< there is more: of rows, or of a value that ends with "…"
    Phrase note;                               ///< what was cut, and why; a sentence
    qint64 durationMs = 0;
    bool operator==(const LinkQueryView &) const = default;
};

} // namespace bowline
