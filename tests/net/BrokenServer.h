// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QUrl>

class QTcpServer;
class QTcpSocket;

namespace bowline::test {

/// A server that answers every request with the same bytes, right or wrong, and then does as told.
class BrokenServer : public QObject
{
public:
    enum class Then {
        Wait,   ///< keeps the connection open in silence
        Close,  ///< ends it properly
        Reset,  ///< ends it with RST
        Repeat, ///< sends `more` as fast as the client takes it, for ever
        Drip,   ///< sends `more` every 20 ms, for ever
    };

    BrokenServer(QByteArray answer, Then then, QByteArray more = {});

    QUrl url(const QString &pathAndQuery = QStringLiteral("/")) const;
    int requestCount() const { return m_requests; }
    /// From the second request on, this is the answer, and the connection stays.
    void healWith(const QByteArray &answer) { m_healed = answer; }

private:
    void serve(QTcpSocket *socket);

    QTcpServer *m_server;
    const QByteArray m_answer;
    const QByteArray m_more;
    QByteArray m_healed;
    const Then m_then;
    int m_requests = 0;
};

} // namespace bowline::test
