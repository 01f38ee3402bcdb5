// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Random.h"
#include "service/LocalService.h"
#include "store/Journal.h"
#include "support/SandboxProcess.h"
#include "support/TestPostgres.h"

#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QVariant>

#include <memory>

namespace bowline::test {

/// A team's surroundings: a PostgreSQL server with a journal of its own, a sandbox, and the key that all services
/// share, in the environment of whatever is started from here.
class TeamFixture
{
public:
    TeamFixture();
    ~TeamFixture();

    /// False, with a reason in `error`.
    bool start(const QStringList &sandboxArguments = {});
    QString error() const { return m_error; }

    Secret url() const { return m_server.url(); }
    TestPostgres &server() { return m_server; }
    SandboxProcess &sandbox() { return m_sandbox; }
    QString keyFile() const { return m_dir.filePath(QStringLiteral("team.key")); }
    bool writeKeys(const QList<QByteArray> &keys) const; ///< 32 bytes each
    ServicePlaces places(const QString &name) const;

    /// One value, or one row, asked of the server past Bowline.
    QVariant ask(const QString &query);
    QList<QVariantList> rows(const QString &query);

    bool rotate(const QString &addon) const;

    static QByteArray firstKey() { return QByteArray(32, 'k'); }

private:
    bool connectToServer();

    QTemporaryDir m_dir;
    TestPostgres m_server;
    SandboxProcess m_sandbox;
    QSqlDatabase m_database;
    QString m_error;
};

} // namespace bowline::test
