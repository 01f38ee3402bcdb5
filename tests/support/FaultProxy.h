// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

class QTcpServer;
class QTcpSocket;

namespace bowline::test {

/// Stands between a client and a server on this computer, and spoils what it is told to: real sockets, any bytes.
/// Passes everything else on. Every HTTP exchange has a connection of its own.
class FaultProxy : public QObject
{
public:
    enum class Protocol { Http, Bytes };
    struct Fault
    {
        enum class Kind {
            None,
            Refused, ///< nobody listens
            Reset,   ///< `bytes`, then RST
            Close,   ///< `bytes`, then a proper end
            Silent,  ///< accepts, and never says a word
            Answer,  ///< `bytes`, and the connection stays
            Endless, ///< `bytes`, then blanks as fast as they are taken, for ever
        };
        Kind kind = Kind::None;
        QByteArray bytes;
        QByteArray within; ///< HTTP: only requests that contain this; empty: all
    };

    FaultProxy(Protocol protocol, quint16 upstream);

    quint16 port() const { return m_port; }
    void setFault(const Fault &fault);
    void heal() { setFault({}); }
    int hits() const { return m_hits; }

private:
    void accept(QTcpSocket *client);
    void readRequest(QTcpSocket *client);
    void pass(QTcpSocket *client, const QByteArray &first);
    void spoil(QTcpSocket *client);

    QTcpServer *m_server;
    Protocol m_protocol;
    quint16 m_upstream;
    quint16 m_port = 0;
    Fault m_fault;
    int m_hits = 0;
};

} // namespace bowline::test
