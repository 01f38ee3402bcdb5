// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "net/ssh/SshHost.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace bowline {

class SshProcess;

/// Forwards a port or a socket of this computer to the other side of an ssh server, by the user's own OpenSSH (see
/// SshProcess). ssh itself says when this end listens: it runs its LocalCommand then.
///
///   open…() -> ssh -N -L … -> this end listens: open -> close(), the end of this object, or ended()
///                 |
///                 +-- ssh.*: no tunnel
class SshTunnel final : public QObject
{
    Q_OBJECT
public:
    explicit SshTunnel(const SshHost &host, QObject *parent = nullptr);
    ~SshTunnel() override;

    /// A port of 127.0.0.1 that leads to `farHost`:`farPort`, as the ssh server sees them. Every user of this computer
    /// can connect to it. input.invalid: no such host or port; ssh.*.
    Pending<quint16> openPort(const QString &farHost, quint16 farPort);
    /// A socket at the path `here`, in a folder that only this user enters, that leads to the socket at `there`. What
    /// an earlier ssh has left at `here` is replaced. Neither path has a colon.
    Pending<Done> openSocket(const QString &here, const QString &there);

    bool isOpen() const { return m_isOpen; }
    void close();
    /// Why the newest connection through the tunnel was not made: the server lets nobody go on from there, or nobody
    /// listens at the other end. ssh.forward_refused; nothing as long as none was refused.
    std::optional<Error> refusal() const { return m_refusal; }
    qint64 processId() const; ///< ssh's; 0: it does not run

Q_SIGNALS:
    /// It was open, and ssh has ended by itself.
    void ended(const bowline::Error &why);

private:
    Pending<Done> start(const QString &forward);
    Pending<quint16> openPortOnce(const QString &far, int attemptsLeft);
    void onSaid(const QByteArray &line);
    void onEnded(const Error &why);

    SshHost m_host;
    std::unique_ptr<SshProcess> m_ssh;
    std::optional<Promise<Done>> m_opening;
    QTimer m_patience;
    std::optional<Error> m_refusal;
    bool m_isOpen = false;
};

} // namespace bowline
