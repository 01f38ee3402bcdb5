// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"
#include "core/Ids.h"
#include "core/SyncState.h"
#include "core/rendering/Rendering.h"

#include <QDateTime>
#include <QStringList>

/// Views of syncs, and what they can be made of.
namespace bowline {

struct SyncView
{
    SyncId id;
    AccountId account;
    QString accountEmail;
    QString appId;
    QString appName;
    QString addonName;
    QString plan;        ///< "standard-0"
    QString configVar;   ///< DATABASE_URL
    QString credential;  ///< "default" or a name
    Rendering rendering; ///< how it is written, and for whom
    QStringList envVars; ///< all that it owns, the one that it is called by first
    SyncState state = SyncState::Updating;
    Phrase reason; ///< why it is in this state, a sentence; empty when in sync
    NextStep nextStep = NextStep::None;
    QDateTime stateSince;
    QDateTime syncedAt;      ///< last written or found equal; invalid = never
    QDateTime provenAt;      ///< invalid = never
    QDateTime nextAttemptAt; ///< when Bowline tries again by itself; invalid = not planned
    int release = 0;         ///< Heroku's release number of the current value; 0 = unknown
    Phrase proof;            ///< what proved it, a phrase
    bool operator==(const SyncView &) const = default;
};

/// A sync in brief, so that the worst can be shown and changes be told without asking for every project's env vars.
struct SyncBriefView
{
    ProjectId project;
    QString envVar;
    SyncState state = SyncState::Updating;
    bool operator==(const SyncBriefView &) const = default;
};

struct IntegrationKey
{
    ProjectId project;
    AccountId account;
    bool operator==(const IntegrationKey &) const = default;
};

/// The Heroku card of a project, one per account.
struct IntegrationView
{
    using Key = IntegrationKey;
    ProjectId project;
    AccountId account;
    QString accountEmail;
    QStringList envVars; ///< names with a sync, opted-out ones too, sorted
    Key key() const { return {project, account}; }
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
    QString owningApp;                ///< the app that pays; equals appName unless the database is shared
    QString plan;                     ///< "standard-0"
    QString state;                    ///< "provisioned"
    QString attachment;               ///< "DATABASE"
    QString configVar;                ///< "DATABASE_URL"
    QString credential;               ///< "default" or a name
    bool reachableFromOutside = true; ///< false for private and shield plans
    bool operator==(const DatabaseView &) const = default;
};

struct ConnectRequest
{
    ProjectId project;
    AccountId account;
    DatabaseView database;
    QString envVar;
    Rendering rendering;
    /// Without it, an env var of the sync that has a value is input.name_taken.
    bool replaceExisting = false;
    /// The sync that owns this env var ends, though the new one need not own it: how a sync is edited.
    QString insteadOf;
};

/// One env var as it would be written, with dots in the place of passwords.
struct RenderedView
{
    QString name;
    QString value;
    bool operator==(const RenderedView &) const = default;
};

/// What a connect would write now.
struct ConnectPreview
{
    /// Heroku's URL with dots in the place of its password, to render it in other ways; empty where a piece of the
    /// password may stand elsewhere in it.
    QString source;
    QList<RenderedView> envVars;
    bool operator==(const ConnectPreview &) const = default;
};

} // namespace bowline
