// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/OAuthGrants.h"
#include "sandbox/Workflows.h"

namespace bowline::sandbox {

/// What a new sandbox holds; README.md in this folder has the list. The databases are made one after another.
class Seed
{
public:
    Seed(World *world, Workflows *workflows, OAuthGrants *grants);

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
    void finish();

    World *m_world;
    Workflows *m_workflows;
    OAuthGrants *m_grants;
    QList<Database> m_databases;
};

} // namespace bowline::sandbox
