// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"

#include <QProcess>
#include <QTemporaryDir>

namespace bowline::test {

/// A private PostgreSQL server on a free loopback port, with one role and one database, ended with the object
/// (and with the test program, should that be killed). As root it runs as the user `postgres`, since
/// PostgreSQL refuses root. Blocking, for tests only.
class TestPostgres
{
public:
    enum class Tls {
        On,  ///< the server takes nothing else
        Off, ///< the server knows none
    };

    TestPostgres();
    ~TestPostgres();
    TestPostgres(const TestPostgres &) = delete;
    TestPostgres &operator=(const TestPostgres &) = delete;

    /// Empty if there is no PostgreSQL server on this computer.
    static QString binDir();

    /// False (with a reason in `error`) if it did not start.
    bool start(Tls tls = Tls::On);
    /// Ends it as an administrator does (its sessions are cut off), and nothing listens until resume().
    bool halt();
    bool resume();
    /// Again, with these lines at the end of postgresql.conf, and with what it logs kept in files.
    bool restartWithLog(const QByteArray &settings);
    /// All that it has logged since; secrets, too.
    QByteArray log() const;
    QString error() const { return m_error; }

    int port() const { return m_port; }
    QString certificate() const { return m_dir.filePath(QStringLiteral("tls/server.crt")); } ///< is its own root
    QString socketFolder() const { return m_dir.filePath(QStringLiteral("socket")); }        ///< of its Unix socket
    static QString role() { return QStringLiteral("bowline"); }
    static QString database() { return QStringLiteral("bowline_db"); }
    static QString password() { return QStringLiteral("right-password-of-tests"); }

    /// postgres://bowline:<password>@127.0.0.1:<port>/<database>
    Secret url(const QString &withPassword = password(), const QString &withDatabase = database()) const;
    /// The URL of a new, empty database of that role; empty (with a reason in `error`) if it could not be made.
    Secret newDatabase();
    /// Runs a statement as the superuser.
    bool sql(const QString &statement, const QString &inDatabase = QStringLiteral("postgres"));

private:
    bool prepareFolders();
    bool makeCertificate();
    bool makeCluster();
    bool configure(Tls tls);
    bool launch();
    bool answers();
    bool write(const QString &name, const QByteArray &text, bool append);
    bool runAsServer(const QString &program, const QStringList &arguments);
    QStringList asServer(const QStringList &command) const;

    QTemporaryDir m_dir;
    QProcess m_server;
    QString m_error;
    int m_port = 0;
    int m_databases = 0; ///< made by newDatabase()
};

} // namespace bowline::test
