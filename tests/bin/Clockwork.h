// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace bowline::test {

/// Answers every request with 200 and this Date.
class Clockwork : public QTcpServer
{
public:
    explicit Clockwork(const QDateTime &date)
        : m_date(QLocale::c().toString(date, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1())
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\nDate: " + m_date +
                              "\r\n\r\n");
                socket->disconnectFromHost();
            });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }
    QUrl url() const
    {
        return QUrl(QStringLiteral("http:/"
                                   "/127.0.0.1:%1/")
                        .arg(serverPort()));
    }

private:
    QByteArray m_date;
};

} // namespace bowline::test
