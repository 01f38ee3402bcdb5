// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "core/Secret.h"

#include <QDateTime>
#include <QMap>
#include <QSet>
#include <QStringList>

namespace bowline {

/// What Bowline reads of Heroku's resources; names as in Heroku's schema. Unknown fields are ignored, absent
/// ones empty.
struct HerokuAccount
{
    QString id;
    QString email;
    QString name;
};

struct HerokuApp
{
    QString id;
    QString name;
    QString ownerEmail;
    QString teamName;     ///< empty for a personal app
    QDateTime releasedAt; ///< invalid if never released, or if Heroku's time cannot be read
    QDateTime updatedAt;
    QString otherMark; ///< without a time of release: what stood there and when it was updated, to be compared only
};

struct HerokuRelease
{
    int version = 0;
    QString description;
    QString userEmail;
    QString status;
    QDateTime createdAt;
};

/// A Heroku Postgres database as one app sees it: one row per attachment.
struct HerokuAttachment
{
    QString id;
    QString name;       ///< DATABASE, HEROKU_POSTGRESQL_NAVY
    QString credential; ///< "default", or the name in "credential:<name>"
    QString pooling;    ///< "default" for a pooled attachment, else empty
    QString appId;
    QString appName;
    QStringList configVars; ///< that can hold its URL: <NAME>_URL first, and usually alone
    QString addonId;
    QString addonName;
    QString addonAppName; ///< the owning (billing) app
    QString plan;         ///< "standard-0"
    QString addonState;   ///< provisioning, provisioned, deprovisioned
    QDateTime createdAt;  ///< a promotion makes it anew; invalid: Heroku does not say

    /// False if it lies in a private network: such a plan has "private" or "shield" among the words of its name, as
    /// private-0, shield-3 and advanced-private have.
    bool isReachableFromOutside() const;
};

/// An add-on of Heroku Postgres.
struct HerokuAddon
{
    QString id;
    QString name;
    QString appId; ///< of the owning (billing) app
    QString appName;
    QString plan;  ///< "standard-0"
    QString state; ///< provisioning, provisioned, deprovisioned
    QDateTime createdAt;
};

/// Everything of Heroku Postgres that an account sees. An add-on whose app is someone else's has attachments only.
struct HerokuDatabases
{
    QList<HerokuAddon> addons;
    QList<HerokuAttachment> attachments;
};

struct ConfigVars
{
    QMap<QString, Secret> texts;
    QSet<QString> unreadable; ///< names of those that are there, but are no text
};

/// The tokens of one login. Rests in the SecretStore as one JSON entry.
struct HerokuTokens
{
    Secret access;
    Secret refresh;      ///< empty for an API token
    QDateTime expiresAt; ///< invalid = never
};

} // namespace bowline
