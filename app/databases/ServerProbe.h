// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ConnectionReport.h"

#include <QSslCertificate>
#include <QSslError>
#include <QString>

class QSslSocket;

namespace bowline {

/// What the network shows of a PostgreSQL server before anybody logs in: where its name leads, whether it listens, and
/// the certificates of its encryption, verified by those that this computer trusts. Blocks, each step for patienceMs at
/// most (a name for as long as the system takes): for a worker.
///
///   name -> address -> TCP -> SSLRequest ('S') -> TLS handshake
class ServerProbe
{
public:
    static constexpr int patienceMs = 5000;

    /// A Unix socket's folder has none of these steps.
    ServerProbe(const QString &host, quint16 port);

    const QList<ConnectionTrial> &steps() const { return m_steps; } ///< name, reach, encrypt
    bool isReached() const { return m_isReached; }
    const QList<QSslCertificate> &certificates() const { return m_certificates; }
    /// What verifying has found; empty as well where there was no encryption.
    const QList<QSslError> &doubts() const { return m_doubts; }

private:
    void local();
    bool findName();
    void reachAndEncrypt();
    void encrypt(QSslSocket &socket);
    void add(const char *what, TrialResult result, const Phrase &outcome, int ms = -1);
    QString place() const;

    QString m_host;
    quint16 m_port;
    QList<ConnectionTrial> m_steps;
    QList<QSslCertificate> m_certificates;
    QList<QSslError> m_doubts;
    bool m_isReached = false;
};

} // namespace bowline
