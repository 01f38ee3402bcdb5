// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/OAuthGrants.h"
#include "sandbox/Workflows.h"
#include "sandbox/data/LinkWorkshop.h"

namespace bowline::sandbox {

/// What a new sandbox holds; README.md in this folder has the list. The databases, and then the data links, are made
/// one after another.
class Seed
{
public:
    Seed(World *world, Workflows *workflows, OAuthGrants *grants, LinkWorkshop *links);

    static QString clientKey() { return QStringLiteral("bowline-development"); }
    static QString clientSecret() { return QStringLiteral("bowline-development-secret"); }

    /// Settles when every database is there. Errors: sandbox.failed.
    Pending<Done> plant(const QString &redirectUri);

private:
    struct Database
    {
        QString app;
        QString plan;
        QString attachment;
        QString credential; ///< one more, attached under its name in upper case; empty: none
    };
    void plantPeople(const QString &redirectUri);
    void plantApps();
    Pending<Done> plantDatabase(qsizetype index);
    void share();
    /// Databases are named "app" or "app::ATTACHMENT".
    struct Link
    {
        QString local;
        QString remote;
        QString name;
        QString driftSql; ///< what has happened on the remote since; empty: nothing
    };
    Pending<Done> plantLink(qsizetype index);
    Pending<Done> drift(const Link &link) const;
    Shared<AddOn> database(const QString &text) const;

    World *m_world;
    Workflows *m_workflows;
    OAuthGrants *m_grants;
    LinkWorkshop *m_workshop;
    QList<Database> m_databases;
    QList<Link> m_links;
};

} // namespace bowline::sandbox
