// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/HttpServer.h"

#include "core/Log.h"
#include "net/HttpConnection.h"

#include <QJsonDocument>
#include <QSet>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace bowline {

namespace {

// Handshakes count as pending: with Qt's 30, thirty silent TLS clients would keep everybody else waiting.
constexpr int pendingConnections = 1000;
constexpr int handshakeMs = 3000;
constexpr int backlog = 256;
constexpr int acceptPauseMs = 50;

} // namespace

class HttpServer::Private
{
public:
    Private(HttpServer *owner, Handler h, HttpServerLimits l)
        : q(owner)
        , handler(std::make_shared<const Handler>(std::move(h)))
        , limits(l)
    {
    }

    Expected<Done> start(QTcpServer *server, const QHostAddress &address, quint16 wantedPort);
    void accept();
    void resumeLater();
    void stop(bool patient);

    HttpServer *q;
    std::shared_ptr<const Handler> handler;
    HttpServerLimits limits;
    QTcpServer *listener = nullptr;
    bool complained = false;
    QSet<HttpConnection *> connections;
    QSet<HttpConnection *> refused; ///< over the cap: being told so, for a moment
};

Expected<Done> HttpServer::Private::start(QTcpServer *server, const QHostAddress &address, quint16 wantedPort)
{
    stop(true);
    complained = false;
    listener = server;
    listener->setMaxPendingConnections(pendingConnections);
    listener->setListenBacklogSize(backlog);
    QObject::connect(listener, &QTcpServer::pendingConnectionAvailable, q, [this] { accept(); });
    QObject::connect(listener, &QTcpServer::acceptError, q, [this] { resumeLater(); });
    if (listener->listen(address, wantedPort))
        return Done{};
    const QString detail = QStringLiteral("cannot listen on %1:%2: %3")
                               .arg(address.toString(), QString::number(wantedPort), listener->errorString());
    stop(true);
    return fail(ErrorCode::NetRefused, detail);
}

void HttpServer::Private::accept()
{
    while (QTcpSocket *socket = listener->nextPendingConnection()) {
        if (refused.size() >= limits.connections) {
            delete socket;
            continue;
        }
        const bool busy = connections.size() >= limits.connections;
        QSet<HttpConnection *> &group = busy ? refused : connections;
        auto *connection = new HttpConnection(socket, handler, limits, q);
        group.insert(connection);
        QObject::connect(connection, &QObject::destroyed, q, [&group, connection] { group.remove(connection); });
        if (busy)
            connection->refuseBusy();
    }
}

// Out of file descriptors, for instance: Qt would stop accepting for good. It also remembers the first error only, so
// that every later end of the queue looks like the same error again: said once, and never waited for long.
void HttpServer::Private::resumeLater()
{
    if (!std::exchange(complained, true))
        qCWarning(lcNet) << "no connection can be accepted just now:" << listener->errorString();
    QTimer::singleShot(acceptPauseMs, listener, [server = listener] { server->resumeAccepting(); });
}

void HttpServer::Private::stop(bool patient)
{
    if (listener != nullptr) {
        listener->close();
        listener->deleteLater();
        listener = nullptr;
    }
    const auto all = connections + refused;
    for (HttpConnection *connection : all)
        connection->retire(patient);
}

HttpServer::HttpServer(Handler handler, HttpServerLimits limits, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(handler), limits))
{
}

HttpServer::~HttpServer()
{
    d->stop(false);
}

Expected<Done> HttpServer::listen(const QHostAddress &address, quint16 port)
{
    return d->start(new QTcpServer(this), address, port);
}

Expected<Done> HttpServer::listenTls(const QHostAddress &address, quint16 port, const QSslConfiguration &tls)
{
    if (!QSslSocket::supportsSsl())
        return fail(ErrorCode::NetTls, QStringLiteral("Qt has no TLS backend"));
    auto *server = new QSslServer(this);
    server->setSslConfiguration(tls);
    server->setHandshakeTimeout(handshakeMs);
    return d->start(server, address, port);
}

quint16 HttpServer::port() const
{
    return d->listener != nullptr ? d->listener->serverPort() : quint16(0);
}

void HttpServer::close()
{
    d->stop(true);
}

ServerResponse ServerResponse::json(int status, const QJsonDocument &document)
{
    return text(status, "application/json", document.toJson(QJsonDocument::Compact));
}

ServerResponse ServerResponse::text(int status, const QByteArray &contentType, const QByteArray &body)
{
    ServerResponse response;
    response.status = status;
    response.headers.emplaceBack("Content-Type", contentType);
    response.body = body;
    return response;
}

} // namespace bowline
