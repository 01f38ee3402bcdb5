// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/HttpCall.h"

#include "core/Log.h"
#include "core/Random.h"
#include "net/NetworkErrors.h"
#include "net/OneShotDevice.h"

#include <QNetworkAccessManager>
#include <QSslError>

namespace bowline {

namespace {

void addHeaders(QNetworkRequest &wire, const HttpRequest &request)
{
    wire.setRawHeader("User-Agent", "Bowline/" BOWLINE_VERSION);
    wire.setRawHeader("Request-Id", SystemRandom().uuid().toLatin1());
    for (const auto &[name, value] : request.headers)
        wire.setRawHeader(name, value);
    for (const auto &[name, value] : request.secretHeaders)
        wire.setRawHeader(name, value);
    if (!request.authorization.isEmpty())
        wire.setRawHeader("Authorization", request.authorization.reveal());
    // See OneShotDevice. Without a type of its own Qt guesses that a body is a form, and warns.
    wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    wire.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    if (!wire.hasRawHeader("Content-Type") && !request.body.isEmpty())
        wire.setRawHeader("Content-Type", "application/octet-stream");
}

QNetworkRequest toWire(const HttpRequest &request)
{
    QNetworkRequest wire(request.url);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Measured on Qt 6.4.2: over HTTP/2 a body waits 45 ms for the acknowledgement of its headers (Nagle's algorithm).
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Our own cap counts what comes out of the decompression, so Qt's guess at a bomb is not needed.
    wire.setDecompressedSafetyCheckThreshold(-1);
    addHeaders(wire, request);
    return wire;
}

} // namespace

HttpCall::HttpCall(QNetworkAccessManager *network, const HttpRequest &request, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_wire(toWire(request))
    , m_method(request.method.toUpper())
    , m_body(request.body)
    , m_maxBodyBytes(request.maxBodyBytes)
{
    m_elapsed.start();
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { stop(ErrorCode::NetTimeout); });
    m_deadline.start(request.timeoutMs);
    send();
}

HttpCall::~HttpCall()
{
    m_reply->disconnect(this);
}

void HttpCall::send()
{
    if (m_method == "HEAD") {
        m_reply = m_network->head(m_wire);
    } else {
        auto *body = new OneShotDevice(m_body, nullptr);
        m_reply = m_network->sendCustomRequest(m_wire, m_method, body);
        body->setParent(m_reply);
    }
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpCall::readHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::finish);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        if (!errors.isEmpty())
            m_tlsProblem = errors.first().errorString();
    });
}

void HttpCall::readHeaders()
{
    m_response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto pairs = m_reply->rawHeaderPairs();
    m_response.headers.clear();
    for (const auto &[name, value] : pairs)
        m_response.headers.emplaceBack(name, value);
    if (m_method != "HEAD" && m_response.header("Content-Length").toLongLong() > m_maxBodyBytes)
        stop(ErrorCode::NetTooLarge);
}

void HttpCall::readBody()
{
    if (m_stopped)
        return;
    m_response.body += m_reply->read(m_maxBodyBytes - m_response.body.size() + 1);
    if (m_response.body.size() > m_maxBodyBytes)
        stop(ErrorCode::NetTooLarge);
}

// abort() finishes the reply, and so the call, before it returns.
void HttpCall::stop(ErrorCode reason)
{
    if (m_stopped)
        return;
    m_stopped = reason;
    m_reply->abort();
}

void HttpCall::finish()
{
    readBody();
    if (mayResend()) {
        m_resent = true;
        m_reply->disconnect(this);
        m_reply->deleteLater();
        send();
        return;
    }
    m_deadline.stop();
    m_reply->disconnect(this);
    const auto result = outcome();
    log(result);
    m_promise.settle(result);
    deleteLater();
}

// A kept-alive connection may have died unnoticed, for instance while the computer slept. Nothing has come back, so a
// method without effect may be sent once more (RFC 9110, 9.2.2).
bool HttpCall::mayResend() const
{
    const bool connectionDied = m_reply->error() == QNetworkReply::ContentReSendError ||
                                m_reply->error() == QNetworkReply::RemoteHostClosedError;
    return connectionDied && !m_stopped && !m_resent && m_response.status == 0 &&
           (m_method == "GET" || m_method == "HEAD");
}

// Qt calls a body complete although the connection was reset in its middle.
bool HttpCall::isComplete() const
{
    const QByteArray length = m_response.header("Content-Length");
    const bool decoded = !m_response.header("Content-Encoding").isEmpty();
    return length.isEmpty() || decoded || m_method == "HEAD" || m_response.status == 304 ||
           m_response.body.size() >= length.toLongLong();
}

Expected<HttpResponse> HttpCall::outcome() const
{
    if (m_stopped)
        return failure(*m_stopped);
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool answered = m_response.status > 0;
    // A body that ends with its connection looks to Qt like one that was cut short.
    const bool endsWithConnection = error == QNetworkReply::ContentReSendError && answered &&
                                    m_response.header("Content-Length").isEmpty() &&
                                    m_response.header("Transfer-Encoding").isEmpty();
    if (error != QNetworkReply::NoError && !endsWithConnection && !(answered && isStatusError(error)))
        return failure(networkErrorCode(error, answered));
    if (!answered || !isComplete())
        return failure(ErrorCode::NetProtocol);
    return m_response;
}

Unexpected HttpCall::failure(ErrorCode code) const
{
    QString detail = QString::fromLatin1(m_method) + u' ' + m_wire.url().host() + m_wire.url().path() + u' ';
    detail += m_tlsProblem.isEmpty() ? networkErrorName(m_reply->error()) : m_tlsProblem;
    return fail(code, detail);
}

void HttpCall::log(const Expected<HttpResponse> &result) const
{
    const QString what = result ? QString::number(result->status) : errorCodeText(result.error().code);
    qCInfo(lcNet).noquote() << m_method << m_wire.url().host() << m_wire.url().path() << what << m_elapsed.elapsed()
                            << "ms";
}

} // namespace bowline
