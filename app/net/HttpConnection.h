// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/HttpRequestParser.h"
#include "net/HttpServer.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace bowline {

/// One client of an HttpServer. Owns its socket, and deletes itself when the socket closes. Requests are handled one
/// at a time, so pipelined ones are answered in order, and a client that does not read its answers is not read either.
///
///     Idle -> Receiving -> Handling -> Idle …           an answer that keeps the connection
///      |          |            \----> Closing           an answer that ends it
///      |          \-- refused, late -> Closing
///      \-- silent for too long ------> gone
class HttpConnection : public QObject
{
public:
    /// Takes the socket, connected and, if TLS, encrypted.
    HttpConnection(QTcpSocket *socket, std::shared_ptr<const HttpServer::Handler> handler,
                   const HttpServerLimits &limits, QObject *parent);
    ~HttpConnection() override;

    /// Refuses the client at once: the server has too many.
    void refuseBusy();
    /// The server stops. What was answered is still sent if it takes no waiting, or if `patient`.
    void retire(bool patient);

private:
    enum class State { Idle, Receiving, Handling, Closing };
    struct Exchange;

    void readInput();
    void process();
    bool advance();
    void handle();
    void answer(const ServerResponse &response);
    void refuse(int status);
    void send(const QByteArray &bytes);
    void enter(State state, int deadlineMs);
    void setDeadline(int ms); ///< 0: none
    void onTimer();
    void onDeadline();
    void onWritten();
    bool isWriting() const;
    void closeWhenWritten();
    void closeAfterRefusal();
    void halfClose();

    QTcpSocket *m_socket;
    // Deadlines move with every request, the timer does not: it is set anew only when it would be late.
    QTimer m_timer;
    qint64 m_timerAtMs = 0;
    qint64 m_deadlineAtMs = 0; ///< monotonic; 0: none
    HttpRequestParser m_parser;
    std::shared_ptr<const HttpServer::Handler> m_handler;
    const HttpServerLimits m_limits;
    QByteArray m_input;
    State m_state = State::Idle;
    bool m_processing = false;
    bool m_headOnly = false;
    bool m_halfClosed = false;
};

} // namespace bowline
