// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FaultProxy.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <sys/socket.h>

namespace bowline::test {

namespace {

// The whole request, or nothing yet.
QByteArray completeRequest(QByteArray bytes)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return {};
    qsizetype length = 0;
    for (const QByteArray &line : bytes.left(head).split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            length = line.mid(15).trimmed().toLongLong();
    }
    if (bytes.size() < head + 4 + length)
        return {};
    // Each exchange ends its connection, so that every one can be judged by itself.
    return bytes.replace("Connection: Keep-Alive\r\n", "Connection: close\r\n");
}

void reset(QTcpSocket *socket)
{
    const linger now{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket->abort();
}

} // namespace

FaultProxy::FaultProxy(Protocol protocol, quint16 upstream)
    : m_server(new QTcpServer(this))
    , m_protocol(protocol)
    , m_upstream(upstream)
{
    connect(m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server->nextPendingConnection())
            accept(client);
    });
    m_server->listen(QHostAddress(QHostAddress::LocalHost));
    m_port = m_server->serverPort();
}

void FaultProxy::setFault(const Fault &fault)
{
    m_fault = fault;
    m_hits = 0;
    if (fault.kind == Fault::Kind::Refused)
        m_server->close();
    else if (!m_server->isListening())
        m_server->listen(QHostAddress(QHostAddress::LocalHost), m_port);
}

void FaultProxy::accept(QTcpSocket *client)
{
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    if (m_protocol == Protocol::Http) {
        connect(client, &QTcpSocket::readyRead, this, [this, client] { readRequest(client); });
        return;
    }
    if (m_fault.kind != Fault::Kind::None)
        spoil(client);
    else
        pass(client, {});
}

void FaultProxy::readRequest(QTcpSocket *client)
{
    const QByteArray request = completeRequest(client->peek(client->bytesAvailable()));
    if (request.isEmpty())
        return;
    client->disconnect(this);
    client->readAll();
    if (m_fault.kind != Fault::Kind::None && request.contains(m_fault.within))
        spoil(client);
    else
        pass(client, request);
}

void FaultProxy::pass(QTcpSocket *client, const QByteArray &first)
{
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [client, server, first] {
        server->write(first);
        server->write(client->readAll());
        QObject::connect(client, &QTcpSocket::readyRead, server,
                         [client, server] { server->write(client->readAll()); });
    });
    connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, [client, server] {
        client->write(server->readAll());
        client->disconnectFromHost();
    });
    connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_upstream);
}

void FaultProxy::spoil(QTcpSocket *client)
{
    ++m_hits;
    client->write(m_fault.bytes);
    client->flush();
    switch (m_fault.kind) {
    case Fault::Kind::Reset:
        reset(client);
        break;
    case Fault::Kind::Close:
        client->disconnectFromHost();
        break;
    case Fault::Kind::Endless: {
        const QByteArray blanks(16384, ' ');
        connect(client, &QTcpSocket::bytesWritten, client, [client, blanks] {
            if (client->bytesToWrite() == 0)
                client->write(blanks);
        });
        client->write(blanks);
        break;
    }
    case Fault::Kind::None:
    case Fault::Kind::Refused:
    case Fault::Kind::Silent:
    case Fault::Kind::Answer:
        break;
    }
}

} // namespace bowline::test
