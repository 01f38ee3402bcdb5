// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/PlatformApi.h"

#include <QJsonObject>

#include <optional>

namespace bowline {

/// An attachment of any add-on to an app, as Heroku names it.
struct AddonAttachment
{
    QString id;
    QString name;      ///< DATABASE
    QString nameSpace; ///< "credential:<name>", "connection-pooling:default"; empty: the default credential
    QString addonId;
    QString addonName;
    QString appName;

    /// Capital letters, digits and underscores; a letter first.
    static bool isName(const QString &text);
};

/// What an add-on of Heroku Postgres is to be attached as.
struct AttachmentWish
{
    QString addonName;
    QString appName;
    QString name;          ///< empty: Heroku chooses one
    QString nameSpace;     ///< empty: the default credential
    bool replaces = false; ///< whatever the app has of this name

    QJsonObject body() const; ///< of the request that asks for it
};

/// A plan that Heroku Postgres is sold at.
struct AddonPlan
{
    QString name;       ///< "standard-0"
    QString words;      ///< "Standard 0"
    int cents = -1;     ///< US cents; -1: Heroku does not say, or it is agreed on elsewhere
    QString unit;       ///< "month"
    bool isSold = true; ///< to everybody
};

/// What a new database is to be.
struct AddonWish
{
    QString name;       ///< of the add-on; empty: Heroku chooses
    QString plan;       ///< "standard-0"
    QString attachment; ///< empty: Heroku chooses
    QString version;    ///< of PostgreSQL, "16"; empty: Heroku's usual one
    QString origin;     ///< the name of an add-on, of which it is a follower or a fork; empty: it is an empty one
    bool follows = false;

    QJsonObject body() const; ///< of the request that asks for it
};

/// Add-ons of Heroku Postgres and their attachments: what changes them. Errors as PlatformApi's.
class AddonApi : public QObject
{
    Q_OBJECT
public:
    /// `api` is not owned and outlives this.
    explicit AddonApi(PlatformApi *api, QObject *parent = nullptr);

    /// Of add-ons of every service. `app`: id or name.
    Pending<QList<AddonAttachment>> attachmentsOf(const QString &app);
    Pending<AddonAttachment> attach(const AttachmentWish &wish);
    Pending<Done> detach(const QString &attachmentId); ///< good as well if it is gone already

    /// The cheapest first; those without a price last.
    Pending<QList<AddonPlan>> plans();
    /// It may be far from ready when this answers.
    Pending<HerokuAddon> create(const QString &app, const AddonWish &wish);
    /// Of an app, by id or name; nothing if it has none.
    Pending<std::optional<HerokuAddon>> find(const QString &app, const QString &addon);
    /// Good as well if it is gone already. `forced`: although other apps have it attached.
    Pending<Done> destroy(const QString &app, const QString &addonId, bool forced);

    /// By id or name; api.not_found.
    Pending<HerokuApp> app(const QString &idOrName);
    /// Whether the app runs a release phase: a process type of that name.
    Pending<bool> hasReleasePhase(const QString &app);

private:
    PlatformApi *m_api;
};

} // namespace bowline
