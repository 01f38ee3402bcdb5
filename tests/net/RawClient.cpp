// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/RawClient.h"

#include <QHostAddress>
#include <QTest>

namespace bowline::test {

RawClient::RawClient(quint16 port)
    : m_socket(new QTcpSocket)
{
    QObject::connect(m_socket, &QTcpSocket::readyRead, m_socket, [this] { m_received += m_socket->readAll(); });
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

RawClient::~RawClient()
{
    m_socket->disconnect();
    delete m_socket;
}

void RawClient::send(const QByteArray &bytes)
{
    if (QTest::qWaitFor([this] { return m_socket->state() != QAbstractSocket::ConnectingState; }, usualPatienceMs)) {
        m_socket->write(bytes);
        m_socket->flush();
    }
}

bool RawClient::waitForAnswers(int count, int timeoutMs)
{
    return QTest::qWaitFor([&] { return statuses().size() >= count; }, timeoutMs);
}

bool RawClient::waitForClose(int timeoutMs)
{
    return QTest::qWaitFor([this] { return !isOpen(); }, timeoutMs);
}

bool RawClient::isOpen() const
{
    return m_socket->state() != QAbstractSocket::UnconnectedState;
}

QList<int> RawClient::statuses() const
{
    QList<int> found;
    qsizetype at = 0;
    while (at < m_received.size()) {
        const qsizetype end = m_received.indexOf("\r\n\r\n", at);
        if (end < 0 || !m_received.mid(at, 9).startsWith("HTTP/1.1 "))
            break;
        const int status = m_received.mid(at + 9, 3).toInt();
        const QByteArray head = m_received.mid(at, end - at + 2).toLower();
        const qsizetype mark = head.indexOf("\r\ncontent-length: ");
        const qsizetype length =
            mark < 0 ? 0 : head.mid(mark + 18, head.indexOf('\r', mark + 18) - mark - 18).toLongLong();
        at = end + 4 + length;
        if (at > m_received.size())
            break;
        found.append(status);
    }
    return found;
}

int RawClient::status() const
{
    return statuses().value(0);
}

} // namespace bowline::test
