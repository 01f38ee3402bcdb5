// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/HttpConnection.h"

#include "core/Log.h"
#include "net/ResponseHead.h"

#include <QPointer>
#include <QSslSocket>
#include <QTcpSocket>

#include <chrono>
#include <sys/socket.h>

namespace bowline {

namespace {

// What the kernel holds for us comes on top. Small, since 256 clients may fill it.
constexpr qint64 readBufferBytes = 64 * 1024;
// While more than this waits to be sent, no further request is taken.
constexpr qint64 unsentBytes = 256 * 1024;
// How long a refused client may go on sending before it is cut. A close with unread bytes would reset the connection,
// and the client might never see why it was refused.
constexpr int lingerMs = 2000;
constexpr int tlsLingerMs = 250;

qint64 nowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

// What a Respond shares with its copies.
struct HttpConnection::Exchange
{
    explicit Exchange(HttpConnection *owner)
        : connection(owner)
    {
    }
    Exchange(const Exchange &) = delete;
    Exchange &operator=(const Exchange &) = delete;
    // A handler that has forgotten its request must not leave the client waiting.
    ~Exchange() { settle(ServerResponse::text(500, "text/plain", "The request was not answered.\n")); }
    void settle(const ServerResponse &response)
    {
        if (!std::exchange(settled, true) && connection)
            connection->answer(response);
    }
    QPointer<HttpConnection> connection;
    bool settled = false;
};

HttpConnection::HttpConnection(QTcpSocket *socket, std::shared_ptr<const HttpServer::Handler> handler,
                               const HttpServerLimits &limits, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_parser(limits)
    , m_handler(std::move(handler))
    , m_limits(limits)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBufferBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpConnection::onTimer);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readInput);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::onWritten);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    enter(State::Idle, m_limits.idleMs);
    // The first bytes may have come before readyRead was connected, and the client may even have gone.
    QMetaObject::invokeMethod(this, &HttpConnection::readInput, Qt::QueuedConnection);
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        deleteLater();
}

HttpConnection::~HttpConnection()
{
    m_socket->disconnect(this);
}

void HttpConnection::enter(State state, int deadlineMs)
{
    m_state = state;
    setDeadline(deadlineMs);
}

void HttpConnection::setDeadline(int ms)
{
    m_deadlineAtMs = 0;
    if (ms <= 0)
        return;
    const qint64 now = nowMs();
    m_deadlineAtMs = now + ms;
    if (m_timer.isActive() && m_timerAtMs <= m_deadlineAtMs)
        return;
    m_timerAtMs = m_deadlineAtMs;
    m_timer.start(ms);
}

void HttpConnection::onTimer()
{
    if (m_deadlineAtMs == 0)
        return;
    const qint64 left = m_deadlineAtMs - nowMs();
    if (left <= 0) {
        onDeadline();
        return;
    }
    m_timerAtMs = m_deadlineAtMs;
    m_timer.start(static_cast<int>(left));
}

void HttpConnection::readInput()
{
    if (m_state == State::Closing)
        m_socket->skip(m_socket->bytesAvailable());
    else if (m_state != State::Handling)
        process();
}

// A handler may answer at once, close the server or delete it: the loop keeps pipelined answers off the stack, and
// retire() sees by m_processing that this object is in use.
void HttpConnection::process()
{
    if (m_processing)
        return;
    m_processing = true;
    while (advance()) {
    }
    m_processing = false;
}

// One step; true if another may follow at once.
bool HttpConnection::advance()
{
    if ((m_state != State::Idle && m_state != State::Receiving) || m_socket->bytesToWrite() > unsentBytes)
        return false;
    m_input += m_socket->readAll();
    if (m_input.isEmpty())
        return false;
    if (m_state == State::Idle)
        enter(State::Receiving, m_limits.requestMs);
    switch (m_parser.feed(m_input)) {
    case HttpRequestParser::Outcome::NeedMore:
        if (m_parser.takeExpectation())
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        return m_socket->bytesAvailable() > 0;
    case HttpRequestParser::Outcome::Error:
        refuse(m_parser.errorStatus());
        return false;
    case HttpRequestParser::Outcome::Request:
        handle();
        return true;
    }
    return false;
}

void HttpConnection::handle()
{
    enter(State::Handling, 0);
    ServerRequest request = m_parser.takeRequest();
    request.peer = m_socket->peerAddress();
    m_headOnly = request.method == "HEAD";
    const auto exchange = std::make_shared<Exchange>(this);
    // Kept here: the handler may delete its server, and with it the server's own hold on the handler.
    const auto handler = m_handler;
    (*handler)(request, [exchange](const ServerResponse &response) { exchange->settle(response); });
}

void HttpConnection::answer(const ServerResponse &response)
{
    if (m_state != State::Handling)
        return;
    if (response.dropConnection) {
        enter(State::Closing, lingerMs);
        m_socket->abort();
        return;
    }
    const bool wantsClose = headerValue(response.headers, "Connection").compare("close", Qt::CaseInsensitive) == 0;
    const bool truncated = response.truncateAfter >= 0;
    const bool keepAlive = m_parser.keepAlive() && !wantsClose;
    QByteArray bytes = responseHead(response, {keepAlive, m_parser.isHttp10(), QDateTime::currentDateTimeUtc()});
    if (!m_headOnly && !isBodyless(response.status))
        bytes += truncated ? response.body.left(response.truncateAfter) : response.body;
    send(bytes);
    if (!keepAlive || truncated) {
        closeWhenWritten();
        return;
    }
    enter(State::Idle, m_limits.idleMs);
    process();
}

void HttpConnection::refuse(int status)
{
    qCDebug(lcNet) << "refused a request with" << status;
    // Before anything is written: bytesWritten comes from inside flush(), and must not find an idle connection.
    enter(State::Closing, lingerMs);
    const QByteArray text = QByteArray::number(status) + ' ' + reasonPhrase(status) + '\n';
    const ServerResponse response = ServerResponse::text(status, "text/plain", text);
    send(responseHead(response, {false, false, QDateTime::currentDateTimeUtc()}) + response.body);
    closeAfterRefusal();
}

// An answer nearly always fits into what the kernel takes at once. Given to it directly, it costs one system call; by
// way of the socket's buffer, also a notifier for writing, registered and removed again.
void HttpConnection::send(const QByteArray &bytes)
{
    qsizetype sent = 0;
    if (m_socket->bytesToWrite() == 0 && qobject_cast<QSslSocket *>(m_socket) == nullptr &&
        m_socket->state() == QAbstractSocket::ConnectedState) {
        const auto taken = ::send(static_cast<int>(m_socket->socketDescriptor()), bytes.constData(),
                                  static_cast<size_t>(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        sent = std::max<qsizetype>(0, taken);
    }
    if (sent == bytes.size())
        return;
    m_socket->write(bytes.constData() + sent, bytes.size() - sent);
    m_socket->flush();
}

void HttpConnection::refuseBusy()
{
    refuse(503);
}

// Sends what is queued, then closes. A client that does not read is cut by the deadline.
void HttpConnection::closeWhenWritten()
{
    if (!m_input.isEmpty() || m_socket->bytesAvailable() > 0) {
        closeAfterRefusal();
        return;
    }
    enter(State::Closing, m_limits.idleMs);
    m_socket->disconnectFromHost();
}

// The client may still be sending: tell it that nothing more comes, and read into the void for a while.
void HttpConnection::closeAfterRefusal()
{
    m_input.clear();
    enter(State::Closing, qobject_cast<QSslSocket *>(m_socket) != nullptr ? tlsLingerMs : lingerMs);
    m_socket->skip(m_socket->bytesAvailable());
    if (!isWriting())
        halfClose();
}

bool HttpConnection::isWriting() const
{
    const auto *tls = qobject_cast<const QSslSocket *>(m_socket);
    return m_socket->bytesToWrite() > 0 || (tls != nullptr && tls->encryptedBytesToWrite() > 0);
}

void HttpConnection::halfClose()
{
    // Under TLS a bare end of the stream would look like an attack; there the deadline closes properly.
    if (std::exchange(m_halfClosed, true) || qobject_cast<QSslSocket *>(m_socket) != nullptr)
        return;
    ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
}

void HttpConnection::onWritten()
{
    if (m_state == State::Closing) {
        if (isWriting())
            setDeadline(m_limits.idleMs);
        else if (m_socket->state() == QAbstractSocket::ConnectedState)
            halfClose();
    } else if (m_state == State::Idle) {
        enter(State::Idle, m_limits.idleMs);
        process();
    }
}

void HttpConnection::onDeadline()
{
    if (m_state == State::Receiving) {
        refuse(408);
    } else if (m_state == State::Closing && !isWriting() && m_socket->state() == QAbstractSocket::ConnectedState) {
        m_socket->disconnectFromHost();
        setDeadline(lingerMs);
    } else {
        m_socket->abort();
    }
}

void HttpConnection::retire(bool patient)
{
    enter(State::Closing, 0);
    m_socket->flush();
    if (patient && isWriting()) {
        closeWhenWritten();
        return;
    }
    setParent(nullptr);
    if (m_processing)
        deleteLater();
    else
        delete this;
}

} // namespace bowline
