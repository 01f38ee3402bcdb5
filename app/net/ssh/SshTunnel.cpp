// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ssh/SshTunnel.h"

#include "core/Log.h"
#include "net/ssh/SshFailure.h"
#include "net/ssh/SshProcess.h"

#include <QPointer>
#include <QTcpServer>

#include <algorithm>

namespace bowline {

namespace {

constexpr int patienceSeconds = 60; // jump hosts take their time
constexpr int portAttempts = 3;
const QByteArray readyWord = QByteArrayLiteral("bowline-tunnel-open");

// Of a host in what -L takes. An IPv6 address stands in brackets there.
QString farText(const QString &host, quint16 port)
{
    const auto isFine = [](QChar c) { return c.isLetterOrNumber() || QStringLiteral(".-_:%").contains(c); };
    if (host.isEmpty() || port == 0 || !std::all_of(host.cbegin(), host.cend(), isFine))
        return {};
    return (host.contains(u':') ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host).arg(port);
}

// Free now. Somebody else may have it a moment later: then ssh ends, and another one is tried.
quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

Error invalid(const Phrase &sentence)
{
    return makeError(ErrorCode::InputInvalid, sentence, {});
}

} // namespace

SshTunnel::SshTunnel(const SshHost &host, QObject *parent)
    : QObject(parent)
    , m_host(host)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceSeconds * 1000);
    connect(&m_patience, &QTimer::timeout, this, [this] { onEnded(SshFailure(m_host).tooSlow(patienceSeconds)); });
}

SshTunnel::~SshTunnel() = default;

qint64 SshTunnel::processId() const
{
    return m_ssh ? m_ssh->processId() : 0;
}

Pending<quint16> SshTunnel::openPort(const QString &farHost, quint16 farPort)
{
    const QString far = farText(farHost, farPort);
    if (far.isEmpty())
        return Pending<quint16>::failed(invalid(Phrase("ssh.bad_far_place")));
    return openPortOnce(far, portAttempts);
}

Pending<quint16> SshTunnel::openPortOnce(const QString &far, int attemptsLeft)
{
    const quint16 port = freePort();
    return start(QStringLiteral("127.0.0.1:%1:%2").arg(port).arg(far))
        .always(this, [this, port, far, attemptsLeft](const Expected<Done> &open) {
            if (open)
                return Pending<quint16>::ready(port);
            if (open.error().code == ErrorCode::SshForwardRefused && attemptsLeft > 1)
                return openPortOnce(far, attemptsLeft - 1);
            return Pending<quint16>::failed(open.error());
        });
}

Pending<Done> SshTunnel::openSocket(const QString &here, const QString &there)
{
    if (!there.startsWith(u'/') || there.contains(u':') || here.contains(u':'))
        return Pending<Done>::failed(invalid(Phrase("ssh.bad_far_socket")));
    return start(here + u':' + there);
}

Pending<Done> SshTunnel::start(const QString &forward)
{
    close();
    if (!m_host.isPlain())
        return Pending<Done>::failed(invalid(Phrase("ssh.bad_host")));
    m_refusal.reset();
    m_opening.emplace();
    const Pending<Done> opening = m_opening->pending();
    m_ssh = std::make_unique<SshProcess>(m_host);
    connect(m_ssh.get(), &SshProcess::said, this, &SshTunnel::onSaid);
    connect(m_ssh.get(), &SshProcess::complained, this, [this](const QByteArray &line) {
        if (const auto refused = SshFailure(m_host).farEnd(line))
            m_refusal = refused;
    });
    // Queued: it must not delete the process that is just telling. By then another one may have taken its place.
    connect(
        m_ssh.get(), &SshProcess::ended, this,
        [this, ssh = QPointer<SshProcess>(m_ssh.get())](int, const Error &why) {
            if (ssh && ssh == m_ssh.get())
                onEnded(why);
        },
        Qt::QueuedConnection);
    m_patience.start();
    m_ssh->start({QStringLiteral("-N"), QStringLiteral("-oStreamLocalBindUnlink=yes"),
                  QStringLiteral("-oPermitLocalCommand=yes"),
                  QStringLiteral("-oLocalCommand=echo %1").arg(QString::fromLatin1(readyWord)), QStringLiteral("-L"),
                  forward});
    return opening;
}

void SshTunnel::onSaid(const QByteArray &line)
{
    if (line != readyWord || !m_opening)
        return;
    m_patience.stop();
    m_isOpen = true;
    const Promise<Done> opening = *std::exchange(m_opening, std::nullopt);
    opening.settle(Done{});
}

void SshTunnel::onEnded(const Error &why)
{
    qCInfo(lcNet).noquote() << "ssh to" << m_host.name << "ended:" << why.detail;
    const bool wasOpen = m_isOpen;
    const auto opening = std::exchange(m_opening, std::nullopt);
    close();
    if (opening)
        opening->fail(why);
    else if (wasOpen)
        Q_EMIT ended(why);
}

void SshTunnel::close()
{
    m_patience.stop();
    m_isOpen = false;
    m_ssh.reset();
    m_opening.reset(); // whoever waits hears `cancelled`
}

} // namespace bowline
