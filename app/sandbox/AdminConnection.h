// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/postgres/PgConnection.h"
#include "sandbox/ClusterLogin.h"

#include <QStringList>

#include <memory>

namespace bowline::sandbox {

/// A superuser's connection to one database of a cluster. Blocks: for worker threads and for the start.
class AdminConnection
{
public:
    static Expected<AdminConnection> open(const ClusterLogin &login, const QString &database);

    /// One statement or several; the rows of the last one. Errors: sandbox.failed with the server's words. Passwords
    /// are sent as verifiers, but for the user mapping of a data link, which needs the password itself.
    Expected<QList<QStringList>> run(const QString &sql) const;
    /// One after the other, up to the first that fails.
    Expected<Done> runAll(const QStringList &statements) const;

    /// The SCRAM verifier of a password, so that the password itself does not travel.
    QString verifier(const QString &user, const QString &password) const;

    static QString quoteName(const QString &name);
    static QString quoteText(const QString &text);

private:
    explicit AdminConnection(PgConnection connection);

    std::unique_ptr<PgConnection> m_connection;
};

} // namespace bowline::sandbox
