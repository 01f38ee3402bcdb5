// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "net/HttpMessage.h"

#include <QHostAddress>
#include <QObject>

#include <functional>
#include <memory>

class QSslConfiguration;

namespace bowline {

/// A request as the server got it: parsed strictly, within the limits. `path` is percent-decoded, `query` is not.
struct ServerRequest
{
    QByteArray method;
    QByteArray target; ///< as sent: "/a%20b?c=d"
    QString path;
    QByteArray query;
    HttpHeaders headers;
    QByteArray body;
    QHostAddress peer;

    QByteArray header(const QByteArray &name) const { return headerValue(headers, name); }
};

struct ServerResponse
{
    int status = 200;
    HttpHeaders headers;
    QByteArray body;
    bool dropConnection = false; ///< close without an answer (the sandbox misbehaving on request)
    qint64 truncateAfter = -1;   ///< send only so many bytes of the body, then close; -1 = all

    static ServerResponse json(int status, const QJsonDocument &document);
    static ServerResponse text(int status, const QByteArray &contentType, const QByteArray &body);
};

struct HttpServerLimits
{
    int headerBytes = 16 * 1024;
    qint64 bodyBytes = 1024 * 1024;
    int requestMs = 5000; ///< from the first byte to the last of one request
    int idleMs = 15000;   ///< between requests
    int connections = 256;
};

/// The HTTP/1.1 server behind the OAuth redirect, the sandbox and the webhook listener: Qt's sockets for the I/O,
/// Boost.Beast's strict parser for the bytes. Serves on the thread it lives on. Answers may come later and are sent in
/// the order of their requests. Refuses what is ambiguous (two lengths, length and chunks, no Host) with 400.
class HttpServer : public QObject
{
    Q_OBJECT
public:
    /// Called once per response, on the server's thread; later calls are ignored. May be kept and called at any later
    /// time, even after its connection or the server has gone. When all copies go uncalled, the answer is 500.
    using Respond = std::function<void(ServerResponse)>;
    using Handler = std::function<void(const ServerRequest &, Respond)>;

    explicit HttpServer(Handler handler, HttpServerLimits limits = {}, QObject *parent = nullptr);
    ~HttpServer() override;

    /// Port 0 takes any free one. Errors: auth.port_taken is the caller's word for it; here net.refused with a detail.
    Expected<Done> listen(const QHostAddress &address, quint16 port);
    Expected<Done> listenTls(const QHostAddress &address, quint16 port, const QSslConfiguration &tls);
    quint16 port() const; ///< 0 while not listening
    /// Stops listening and ends all connections; what was answered is still sent. A handler may call it, and may even
    /// delete the server.
    void close();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bowline
