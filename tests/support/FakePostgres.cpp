// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakePostgres.h"

#include <QTcpSocket>
#include <QtEndian>

namespace bowline::test {

namespace {

constexpr quint32 sslRequest = 80877103;
constexpr quint32 gssRequest = 80877104;

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray message(char type, const QByteArray &body)
{
    return QByteArray(1, type) + number(static_cast<quint32>(body.size()) + 4) + body;
}

QByteArray field(char type, const QByteArray &text)
{
    return QByteArray(1, type) + text + '\0';
}

} // namespace

FakePostgres::FakePostgres(When when, const QByteArray &sqlState, const QByteArray &text)
    : m_when(when)
    , m_sqlState(sqlState)
    , m_text(text)
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        QTcpSocket *client = m_server.nextPendingConnection();
        connect(client, &QTcpSocket::readyRead, this, [this, client] { serve(client); });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    });
}

void FakePostgres::serve(QTcpSocket *client)
{
    const QByteArray packet = client->readAll(); // on loopback, a packet of some bytes comes whole
    const quint32 code = packet.size() >= 8 ? qFromBigEndian<quint32>(packet.constData() + 4) : 0;
    if (packet.startsWith('Q'))
        refuse(client);
    else if (packet.size() == 8 && (code == sslRequest || code == gssRequest))
        client->write("N");
    else if (!packet.startsWith('X'))
        greet(client, packet);
}

void FakePostgres::greet(QTcpSocket *client, const QByteArray &packet)
{
    const QList<QByteArray> parts = packet.mid(8).split('\0');
    for (qsizetype i = 0; i + 1 < parts.size(); i += 2)
        m_startup.insert(parts[i], parts[i + 1]);
    if (m_when == When::AtLogin) {
        refuse(client);
        return;
    }
    client->write(message('R', number(0)) + message('S', QByteArray("server_version") + '\0' + "15.0" + '\0') +
                  message('Z', "I"));
}

void FakePostgres::refuse(QTcpSocket *client)
{
    client->write(
        message('E', field('S', "FATAL") + field('V', "FATAL") + field('C', m_sqlState) + field('M', m_text) + '\0'));
    client->disconnectFromHost();
}

} // namespace bowline::test
