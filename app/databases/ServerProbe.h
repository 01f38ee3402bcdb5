// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ConnectionReport.h"
#include "net/postgres/CancelToken.h"

#include <QSslCertificate>
#include <QSslError>
#include <QString>

#include <functional>

class QSslSocket;

namespace bowline {

/// What the network shows of a PostgreSQL server before anybody logs in: where its name leads, whether it listens, and
/// the certificates of its encryption, verified by those that this computer trusts. Blocks, each step for patienceMs at
/// most, and ends within a tenth of a second after a cancel (a name takes as long as the system does): for a worker.
///
///   name -> address -> TCP -> SSLRequest ('S') -> TLS handshake
class ServerProbe
{
public:
    static constexpr int patienceMs = 5000;

    /// A Unix socket's folder has none of these steps.
    ServerProbe(const QString &host, quint16 port, const CancelToken &cancel);

    const QList<ConnectionTrial> &steps() const { return m_steps; } ///< name, reach, encrypt
    bool isLocal() const { return m_isLocal; }
    bool isNamed() const { return m_isNamed; } ///< there is an address to go to
    const QList<QSslCertificate> &certificates() const { return m_certificates; }
    /// What verifying has found; empty as well where there was no encryption.
    const QList<QSslError> &doubts() const { return m_doubts; }

private:
    void local();
    void findName();
    void reachAndEncrypt();
    void encrypt(QSslSocket &socket);
    void add(const char *what, TrialResult result, const Phrase &outcome, int ms = -1);
    QString place() const;
    /// Whether that has come true in time. The loop is the only one of its worker's thread.
    bool comesTrue(const QSslSocket &socket, const std::function<bool()> &condition) const;

    QString m_host;
    quint16 m_port;
    CancelToken m_cancel;
    QList<ConnectionTrial> m_steps;
    QList<QSslCertificate> m_certificates;
    QList<QSslError> m_doubts;
    bool m_isLocal = false;
    bool m_isNamed = true;
};

} // namespace bowline
