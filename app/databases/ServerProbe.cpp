// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/ServerProbe.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHostAddress>
#include <QHostInfo>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

namespace bowline {

namespace {

// "SSLRequest" of PostgreSQL's frontend/backend protocol: its length, and 80877103.
const QByteArray sslRequest("\x00\x00\x00\x08\x04\xd2\x16\x2f", 8);

Phrase whyNotReached(const QSslSocket &socket, const QString &place)
{
    switch (socket.error()) {
    case QAbstractSocket::UnknownSocketError: // none, so far
    case QAbstractSocket::SocketTimeoutError:
        return Phrase("trial.no_answer").arg(place, QString::number(ServerProbe::patienceMs / 1000));
    case QAbstractSocket::ConnectionRefusedError:
        return Phrase("db.nobody_listens").arg(place);
    case QAbstractSocket::NetworkError:
        return Phrase("db.no_route").arg(place);
    default:
        return Phrase("trial.not_reached").arg(place, socket.errorString());
    }
}

Phrase whyNotEncrypted(char answer, const QString &place)
{
    switch (answer) {
    case 'N':
        return Phrase("trial.no_tls");
    case 'E': // PostgreSQL itself, for example when it cannot start another process
        return Phrase("trial.server_error").arg(place);
    default:
        return Phrase("trial.no_postgres").arg(place);
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

ServerProbe::ServerProbe(const QString &host, quint16 port, const CancelToken &cancel)
    : m_host(host)
    , m_port(port)
    , m_cancel(cancel)
{
    if (host.isEmpty() || host.startsWith(QLatin1Char('/'))) {
        local();
        return;
    }
    findName();
    if (m_isNamed)
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
    m_isLocal = true;
    for (const char *what : {"trial.name", "trial.reach", "trial.encrypt"})
        add(what, TrialResult::NotTried, Phrase("trial.local"));
}

void ServerProbe::findName()
{
    if (!QHostAddress(m_host).isNull()) {
        add("trial.name", TrialResult::NotTried, Phrase("trial.name_is_address").arg(m_host));
        return;
    }
    QElapsedTimer elapsed;
    elapsed.start();
    QStringList addresses;
    for (const QHostAddress &address : QHostInfo::fromName(m_host).addresses())
        addresses.append(address.toString());
    m_isNamed = !addresses.isEmpty();
    add("trial.name", m_isNamed ? TrialResult::Passed : TrialResult::Failed,
        m_isNamed ? Phrase("trial.name_found").arg(m_host, addresses.join(QStringLiteral(", ")))
                  : Phrase("db.host_not_found").arg(m_host),
        static_cast<int>(elapsed.elapsed()));
    if (m_isNamed)
        return;
    add("trial.reach", TrialResult::NotTried, Phrase("trial.not_tried"));
    add("trial.encrypt", TrialResult::NotTried, Phrase("trial.not_tried"));
}

bool ServerProbe::comesTrue(const QSslSocket &socket, const std::function<bool()> &condition) const
{
    constexpr int lookMs = 20;
    QEventLoop loop;
    QTimer tick;
    const QDeadlineTimer deadline(patienceMs);
    QObject::connect(&tick, &QTimer::timeout, &loop, [&] {
        const bool isOver = socket.error() != QAbstractSocket::UnknownSocketError || deadline.hasExpired();
        if (condition() || isOver || m_cancel.isCancelled())
            loop.quit();
    });
    tick.start(lookMs);
    loop.exec();
    return condition();
}

void ServerProbe::reachAndEncrypt()
{
    QElapsedTimer elapsed;
    elapsed.start();
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::QueryPeer); // verified and told, never ended for it
    bool isReached = false;                          // whoever closes the connection at once was reached as well
    QObject::connect(&socket, &QAbstractSocket::connected, &socket, [&isReached] { isReached = true; });
    socket.connectToHost(m_host, m_port);
    comesTrue(socket, [&isReached] { return isReached; });
    add("trial.reach", isReached ? TrialResult::Passed : TrialResult::Failed,
        isReached ? Phrase("trial.reached").arg(place()) : whyNotReached(socket, place()),
        static_cast<int>(elapsed.elapsed()));
    if (isReached)
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
    if (socket.state() == QAbstractSocket::ConnectedState)
        socket.write(sslRequest);
    if (!comesTrue(socket, [&socket] { return socket.bytesAvailable() > 0; }) || !socket.getChar(&answer)) {
        conclude(TrialResult::Failed, whyNotReached(socket, place()));
        return;
    }
    if (answer != 'S') {
        conclude(TrialResult::Failed, whyNotEncrypted(answer, place()));
        return;
    }
    socket.startClientEncryption();
    if (!comesTrue(socket, [&socket] { return socket.isEncrypted(); })) {
        conclude(TrialResult::Failed, Phrase("trial.tls_failed").arg(socket.errorString()));
        return;
    }
    m_certificates = socket.peerCertificateChain();
    m_doubts = socket.sslHandshakeErrors();
    conclude(TrialResult::Passed, Phrase("trial.encrypted").arg(protocolName(socket.sessionProtocol())));
}

} // namespace bowline
