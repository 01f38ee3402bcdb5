// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

namespace bowline::test {

/// Speaks just enough of PostgreSQL's protocol, without TLS, to turn away whoever comes in chosen words, as a
/// server or a pooler does. Lives on a thread with an event loop.
class FakePostgres : public QObject
{
    Q_OBJECT
public:
    enum class When {
        AtLogin,
        AtTheFirstStatement, ///< as a pooler that lets in before it has asked the database
    };
    FakePostgres(When when, const QByteArray &sqlState, const QByteArray &text);

    QByteArray port() const { return QByteArray::number(m_server.serverPort()); }
    /// The parameters of the last login: "user", "database", …
    QMap<QByteArray, QByteArray> startup() const { return m_startup; }

private:
    void serve(QTcpSocket *client);
    void greet(QTcpSocket *client, const QByteArray &packet);
    void refuse(QTcpSocket *client);

    QTcpServer m_server;
    When m_when;
    QByteArray m_sqlState;
    QByteArray m_text;
    QMap<QByteArray, QByteArray> m_startup;
};

} // namespace bowline::test
