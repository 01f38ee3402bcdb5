// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "databases/DatabasePlan.h"
#include "heroku/HerokuTypes.h"

namespace bowline {

/// A Heroku Postgres add-on as one account sees it.
struct KnownDatabase
{
    AccountId account;
    QString id;
    QString name;
    QString appId; ///< of the app that owns it, and pays; empty if the account only sees attachments of it
    QString app;
    DatabasePlan plan;
    QString state; ///< provisioning, provisioned, …; empty if the account only sees attachments of it
    QDateTime createdAt;
    QList<HerokuAttachment> attachments;

    bool isReady() const { return state.isEmpty() || state == QLatin1String("provisioned"); }
    /// The one to read its URL from: of the default credential, without a pool, on the owning app if there is one
    /// there, DATABASE before others. Null if it has none.
    const HerokuAttachment *mainAttachment() const;
    /// "sushi::DATABASE", the main one first.
    QStringList attachmentNames() const;
    /// "sushi::DATABASE", as the Heroku CLI takes it; the add-on's name where nothing is attached.
    QString cliName() const;
};

} // namespace bowline
