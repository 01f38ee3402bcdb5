// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ServiceFixture.h"
#include "support/Destinations.h"

#include <QJsonObject>

#include <memory>

namespace bowline::test {

/// For tests of projects at destinations: a service, five times as fast, on a sandbox with a Hasura Cloud; one account;
/// the database of the app `sushi`, which projects follow as PG_DATABASE_URL. A base of the test class.
class ProjectDesk
{
protected:
    static inline const QString app = QStringLiteral("sushi");
    static inline const QString url = QStringLiteral("DATABASE_URL");
    static inline const QString envVar = QStringLiteral("PG_DATABASE_URL");
    /// An env file as people have it.
    static inline const QByteArray handMade =
        "# made by hand\nFIRST=1\n\nexport PG_DATABASE_URL=\"old\" # the database\nLAST='a b'\n";
    static constexpr int patienceMs = 120000; ///< the hurried clock leaves the computer a fifth of its time

    /// Starts everything, and logs in. Empty, or what went wrong.
    QString begin();
    /// The projects of a test go. Empty, or what went wrong, also what the sandbox has to complain of.
    QString clear();
    bool end(); ///< false if the service's news came out of order

    ServiceApi &service() { return m_fixture->service(); }
    DestinationInput file(const QString &name) const; ///< an env file in the fixture's folder
    DestinationInput hasura(const QString &slug) const;
    QJsonObject hasuraState(const QString &slug) const;
    QJsonObject hasuraVars(const QString &slug) const; ///< its env vars: {name: value}
    static QByteArray contentOf(const DestinationInput &input);
    static bool isPrivate(const DestinationInput &input); ///< to its owner
    /// Makes a project there and connects it; an empty id if that failed, with a warning that says why.
    ProjectId tie(const QString &name, const DestinationInput &destination, bool replace = false);
    void rotate();
    QByteArray herokuValue() const;
    bool isHealed(const ProjectId &project);
    SyncView sync(const ProjectId &project) const { return m_fixture->sync(project, envVar); }

    SandboxProcess m_sandbox;
    std::unique_ptr<ServiceFixture> m_fixture;
    AccountView m_account;
    DatabaseView m_database;
};

} // namespace bowline::test
