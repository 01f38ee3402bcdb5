// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "core/Phrase.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

/// Rows of the journal, as its repositories give and take them. Times are UTC; an invalid QDateTime is NULL. Enums are
/// stored as stable texts, made by the layer that owns the enum; what people read, as phrases.
namespace bowline {

struct AccountRecord
{
    AccountId id;
    QString herokuUserId;
    QString email;
    QString login; ///< browser, api_token, heroku_cli
    bool sandbox = false;
    QJsonObject endpoints; ///< api, data, id, hasura_cloud
    QString state;         ///< ready, needs_login
    Phrase message;
    QDateTime createdAt;
};

struct ProjectRecord
{
    ProjectId id;
    QString name;
    QJsonObject destination; ///< kind and its fields
    QDateTime createdAt;
};

/// A value in Bowline's own encrypted store.
struct EnvVarRecord
{
    ProjectId project;
    QString name;
    QByteArray sealed;
    qint64 bytes = 0;
    QDateTime updatedAt;
};

struct SyncRecord
{
    SyncId id;
    ProjectId project;
    QString envVar;
    AccountId account;
    QString appId;
    QString appName;
    QString addonId;
    QString addonName;
    QString plan;
    QString attachment;
    QString configVar;
    QString credential;
    QString rendering; ///< JSON of a Rendering (core/rendering); empty: as it is
    QString state;     ///< in_sync, updating, unproven, waiting_for_heroku, failing, offline, opted_out, disconnected
    Phrase reason;
    QString errorCode; ///< stable text, empty when none
    QDateTime stateSince;
    QDateTime syncedAt;
    QDateTime provenAt;
    Phrase proof;
    int release = 0;
    QByteArray sealedValue;     ///< Heroku's value as last fetched, to classify the next change
    QString fingerprint;        ///< of that value
    QString writtenFingerprint; ///< of what was last written to the destination, as it was rendered
    QDateTime createdAt;

    bool operator==(const SyncRecord &) const = default;
};

struct JourneyStepRecord
{
    QString name; ///< detect, fetch, classify, write, prove, record
    QDateTime startedAt;
    QDateTime endedAt;
    Phrase outcome; ///< redacted; codes of errors and kinds of changes are plain ones
};

struct JourneyRecord
{
    qint64 id = 0; ///< given by the journal
    SyncId sync;   ///< empty for acts of a person
    ProjectId project;
    QString envVar;
    Phrase what;
    Phrase cause;
    int release = 0;
    QString releaseText;
    QDateTime releasedAt; ///< of the release that brought the new value; NULL if unknown
    QString noticedBy;    ///< start, release, retry, sync_now, …: what made Bowline look; empty in old journeys
    QDateTime startedAt;
    QDateTime endedAt; ///< invalid while it runs, or if it was interrupted
    QString result;    ///< running, succeeded, unproven, failed, skipped
    QString errorCode;
    Phrase message;
    QString before; ///< fingerprints, never values
    QString after;
    QList<JourneyStepRecord> steps;
};

/// A file on one computer that is being written in place, with its old and new bytes.
struct FileRescueRecord
{
    QString id;
    QString computer; ///< whose file it is, where several computers share the journal
    QByteArray sealed;
    QDateTime createdAt;
};

/// A webhook at Heroku, of one app.
struct WebhookRecord
{
    AccountId account;
    QString appId;
    QString webhook; ///< Heroku's id; empty while Heroku has not answered
    QString url;
    QString print; ///< of its secret
};

/// One webhook request. Repeats have the same event.
struct WebhookDeliveryRecord
{
    AccountId account;
    QString appId;
    QString event;
    QString delivery;
    qint64 eventAtUs = 0; ///< Heroku's time of the event, microseconds since 1970
};

/// An app that is to be looked at because something was delivered.
struct WebhookDueRecord
{
    AccountId account;
    QString appId;
    qint64 newest = 0;    ///< grows with every delivery
    qint64 eventAtUs = 0; ///< of the newest event; not stored
};

/// What the journal knows of past deliveries.
struct WebhookHistory
{
    qint64 count = 0;
    QDateTime newest; ///< event; invalid if there is none
};

/// What a person has Bowline change, and how far it has come.
struct ActRecord
{
    QString id;
    QString kind; ///< link.create, …
    AccountId account;
    QString subject;   ///< the id of what is changed
    Phrase title;      ///< of its entry in Activity
    QJsonObject facts; ///< what was decided before the first step
    QJsonObject state; ///< what the steps have found out
    QString step;      ///< the one that began last
    bool stepEnded = false;
    QDateTime createdAt;
    QDateTime endedAt; ///< invalid while it runs, or if it was interrupted
    QString result;    ///< running, succeeded, failed
    QString errorCode;
    Phrase message;
};

/// A data link that was seen at Heroku.
struct DataLinkRecord
{
    AccountId account;
    QString localAddon; ///< id
    QString name;
    QString localName; ///< of the add-on
    QString localApp;
    QString remoteAddon; ///< id; empty if no account sees it
    QString remoteName;
    QString remoteApp;
    QString remoteConfigVar;
    QString serverName;
    QDateTime createdAt; ///< by Heroku's word; NULL if unknown
    QDateTime firstSeenAt;
    QDateTime goneAt; ///< Heroku does not list it any more; NULL while it does
    QString health;   ///< healthy, notes, warnings, broken, gone, missing; empty: unknown
    int findings = 0;
    QDateTime examinedAt;
    Phrase reason;
    bool ours = false;
    bool repairsItself = false;

    bool operator==(const DataLinkRecord &) const = default;
};

/// Which journeys are meant. What is left empty does not narrow it.
struct JourneyFilter
{
    ProjectId project;
    SyncId sync;
    QStringList results; ///< keys as in JourneyRecord
    QString text;        ///< see JourneyTable: what a search looks at
    QDateTime since;
};

/// The times of one journey that brought a new value.
struct JourneyTimesRecord
{
    qint64 id = 0;
    QDateTime releasedAt;
    QDateTime startedAt; ///< when the change was noticed
    QDateTime writtenAt; ///< the first write that went well; NULL without one
    QDateTime provenAt;  ///< the proof; NULL if it is not proven
    QString noticedBy;
};

} // namespace bowline
