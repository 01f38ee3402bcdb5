// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/ServerProbe.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QHostInfo>
#include <QSslConfiguration>
#include <QSslSocket>

namespace bowline {

namespace {

// "SSLRequest" of PostgreSQL's frontend/backend protocol: its length, and 80877103.
const QByteArray sslRequest("\x00\x00\x00\x08\x04\xd2\x16\x2f", 8);

Phrase whyNotReached(QAbstractSocket::SocketError error, const QString &place)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return Phrase("db.nobody_listens").arg(place);
    case QAbstractSocket::NetworkError:
        return Phrase("db.no_route").arg(place);
    default:
        return Phrase("trial.no_answer").arg(place, QString::number(ServerProbe::patienceMs / 1000));
    }
}

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_3:
        return QStringLiteral("TLS 1.3");
    case QSsl::TlsV1_2:
        return QStringLiteral("TLS 1.2");
    default:
        return QStringLiteral("TLS");
    }
}

} // namespace

ServerProbe::ServerProbe(const QString &host, quint16 port)
    : m_host(host)
    , m_port(port)
{
    if (host.isEmpty() || host.startsWith(QLatin1Char('/')))
        local();
    else if (findName())
        reachAndEncrypt();
}

QString ServerProbe::place() const
{
    return QStringLiteral("%1:%2").arg(m_host).arg(m_port);
}

void ServerProbe::add(const char *what, TrialResult result, const Phrase &outcome, int ms)
{
    m_steps.append({Phrase(what), result, outcome, ms});
}

void ServerProbe::local()
{
    m_isReached = true;
    for (const char *what : {"trial.name", "trial.reach", "trial.encrypt"})
        add(what, TrialResult::NotTried, Phrase("trial.local"));
}

bool ServerProbe::findName()
{
    if (!QHostAddress(m_host).isNull()) {
        add("trial.name", TrialResult::NotTried, Phrase("trial.name_is_address").arg(m_host));
        return true;
    }
    QElapsedTimer elapsed;
    elapsed.start();
    QStringList addresses;
    for (const QHostAddress &address : QHostInfo::fromName(m_host).addresses())
        addresses.append(address.toString());
    const bool isFound = !addresses.isEmpty();
    add("trial.name", isFound ? TrialResult::Passed : TrialResult::Failed,
        isFound ? Phrase("trial.name_found").arg(m_host, addresses.join(QStringLiteral(", ")))
                : Phrase("db.host_not_found").arg(m_host),
        static_cast<int>(elapsed.elapsed()));
    if (!isFound) {
        add("trial.reach", TrialResult::NotTried, Phrase("trial.not_tried"));
        add("trial.encrypt", TrialResult::NotTried, Phrase("trial.not_tried"));
    }
    return isFound;
}

void ServerProbe::reachAndEncrypt()
{
    QElapsedTimer elapsed;
    elapsed.start();
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::QueryPeer); // verified and told, never ended for it
    socket.connectToHost(m_host, m_port);
    m_isReached = socket.waitForConnected(patienceMs);
    add("trial.reach", m_isReached ? TrialResult::Passed : TrialResult::Failed,
        m_isReached ? Phrase("trial.reached").arg(place()) : whyNotReached(socket.error(), place()),
        static_cast<int>(elapsed.elapsed()));
    if (m_isReached)
        encrypt(socket);
    else
        add("trial.encrypt", TrialResult::NotTried, Phrase("trial.not_tried"));
}

void ServerProbe::encrypt(QSslSocket &socket)
{
    QElapsedTimer elapsed;
    elapsed.start();
    const auto conclude = [&](TrialResult result, const Phrase &outcome) {
        add("trial.encrypt", result, outcome, static_cast<int>(elapsed.elapsed()));
    };
    char answer = 0;
    socket.write(sslRequest);
    if (!socket.waitForReadyRead(patienceMs) || !socket.getChar(&answer)) {
        conclude(TrialResult::Failed, Phrase("trial.no_postgres").arg(place()));
        return;
    }
    if (answer != 'S') {
        conclude(TrialResult::Failed,
                 answer == 'N' ? Phrase("trial.no_tls") : Phrase("trial.no_postgres").arg(place()));
        return;
    }
    socket.startClientEncryption();
    if (!socket.waitForEncrypted(patienceMs)) {
        conclude(TrialResult::Failed, Phrase("trial.tls_failed").arg(socket.errorString()));
        return;
    }
    m_certificates = socket.peerCertificateChain();
    m_doubts = socket.sslHandshakeErrors();
    conclude(TrialResult::Passed, Phrase("trial.encrypted").arg(protocolName(socket.sessionProtocol())));
}

} // namespace bowline
