// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/BrokenServer.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace bowline::test {

BrokenServer::BrokenServer(QByteArray answer, Then then, QByteArray more)
    : m_server(new QTcpServer(this))
    , m_answer(std::move(answer))
    , m_more(std::move(more))
    , m_then(then)
{
    connect(m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                if (socket->readAll().contains("HTTP/1.1\r\n"))
                    serve(socket);
            });
        }
    });
    m_server->listen(QHostAddress(QHostAddress::LocalHost));
}

QUrl BrokenServer::url(const QString &pathAndQuery) const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server->serverPort()).arg(pathAndQuery));
}

void BrokenServer::serve(QTcpSocket *socket)
{
    if (++m_requests > 1 && !m_healed.isEmpty()) {
        socket->write(m_healed);
        return;
    }
    socket->write(m_answer);
    socket->flush();
    switch (m_then) {
    case Then::Wait:
        break;
    case Then::Close:
        socket->disconnectFromHost();
        break;
    case Then::Reset: {
        const linger now{.l_onoff = 1, .l_linger = 0};
        ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        socket->abort();
        break;
    }
    case Then::Repeat:
        connect(socket, &QTcpSocket::bytesWritten, this, [this, socket] {
            if (socket->bytesToWrite() == 0)
                socket->write(m_more);
        });
        socket->write(m_more);
        break;
    case Then::Drip: {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [this, socket] { socket->write(m_more); });
        timer->start(20);
        break;
    }
    }
}

} // namespace bowline::test
