// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/RpcSession.h"

#include "core/Log.h"
#include "core/Secret.h"
#include "service/rpc/Codec.h"
#include "service/rpc/Frames.h"
#include "service/rpc/Protocol.h"
#include "service/rpc/RpcHandlers.h"

#include <QCoreApplication>

namespace bowline {

using namespace rpc;

namespace {

constexpr qsizetype sessionReadAtOnce = 64 * 1024;
constexpr qint64 socketBuffer = 256 * 1024;
constexpr int goodbyeMs = 2000;
constexpr qsizetype mostHeld = 1000;

// JSON-RPC allows strings and numbers; null and nothing would be a notification, of which clients send none.
bool isId(const QJsonValue &id)
{
    return id.isString() || id.isDouble();
}

} // namespace

RpcSession::RpcSession(QLocalSocket *socket, ServiceApi &api, const RpcLimits &limits, const QString &program,
                       QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_limits(limits)
    , m_program(program)
    , m_socket(socket)
    , m_patience(new QTimer(this))
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(socketBuffer);
    m_patience->setSingleShot(true);
    connect(m_patience, &QTimer::timeout, this,
            [this] { hangUp(m_greeted ? QStringLiteral("a frame that does not end") : QStringLiteral("no hello")); });
    connect(m_socket, &QLocalSocket::readyRead, this, &RpcSession::process);
    connect(m_socket, &QLocalSocket::bytesWritten, this, [this] {
        tellGap();
        process();
    });
    connect(m_socket, &QLocalSocket::disconnected, this, &RpcSession::closed);
    m_patience->start(m_limits.helloMs);
    QMetaObject::invokeMethod(this, &RpcSession::process, Qt::QueuedConnection);
}

bool RpcSession::mayTakeMore() const
{
    return !m_closing && m_calls < m_limits.callsAtOnce && m_socket->bytesToWrite() < m_limits.backlog;
}

// Answers can come from within a call, and writing can tell of bytes written: one pass at a time.
void RpcSession::process()
{
    if (std::exchange(m_processing, true))
        return;
    bool tookFrame = false;
    while (mayTakeMore()) {
        if (const auto frame = m_reader.next()) {
            tookFrame = true;
            handle(*frame);
            continue;
        }
        if (m_reader.isBroken()) {
            refuse(
                QJsonValue::Null, invalidRequest,
                makeError(ErrorCode::ServiceProtocol, QStringLiteral("a frame may have %1 bytes").arg(longestFrame)));
            hangUp(QStringLiteral("a frame that is too long"));
            break;
        }
        QByteArray bytes = m_socket->read(sessionReadAtOnce);
        if (bytes.isEmpty())
            break;
        m_reader.push(bytes);
        wipe(bytes);
    }
    m_processing = false;
    watchPart(tookFrame);
}

void RpcSession::watchPart(bool tookFrame)
{
    if (!m_greeted || m_closing)
        return;
    if (!m_reader.hasPart() || !mayTakeMore())
        m_patience->stop();
    else if (tookFrame || !m_patience->isActive())
        m_patience->start(m_limits.frameMs);
}

void RpcSession::handle(const QByteArray &frame)
{
    const auto message = parseFrame(frame);
    if (!message) {
        refuse(QJsonValue::Null, parseError, message.error());
        return;
    }
    const QJsonValue id = message->value(QStringLiteral("id"));
    const QJsonValue method = message->value(QStringLiteral("method"));
    const QJsonValue parameters = message->value(QStringLiteral("params"));
    if (message->value(QStringLiteral("jsonrpc")) != QStringLiteral("2.0") || !isId(id) || !method.isString() ||
        !(parameters.isObject() || parameters.isUndefined())) {
        refuse(isId(id) ? id : QJsonValue(QJsonValue::Null), invalidRequest,
               makeError(ErrorCode::ServiceProtocol,
                         QStringLiteral("a request has jsonrpc 2.0, an id, a method and named params")));
        return;
    }
    call(id, method.toString(), parameters.toObject());
}

void RpcSession::call(const QJsonValue &id, const QString &method, const QJsonObject &parameters)
{
    if (method == QLatin1String(helloMethod)) {
        hello(id, parameters);
        return;
    }
    // Understood without hello: a newer program must be able to end an older service.
    if (method == QLatin1String(stopMethod)) {
        send(resultFrame(id, QJsonObject()));
        Q_EMIT stopRequested();
        return;
    }
    if (!m_greeted) {
        refuse(id, invalidRequest, makeError(ErrorCode::ServiceProtocol, QStringLiteral("hello comes first")));
        return;
    }
    const auto served = servedCalls().constFind(method);
    if (served == servedCalls().constEnd()) {
        refuse(id, unknownMethod, makeError(ErrorCode::ServiceProtocol, QStringLiteral("there is no such method")));
        return;
    }
    ++m_calls;
    const bool subscribes = method == QLatin1String(subscribeMethod);
    m_asking += subscribes;
    const auto trouble =
        served->handler(m_api, parameters, this,
                        [this, id, method](const Expected<QJsonValue> &result) { answered(id, method, result); });
    if (trouble) {
        --m_calls;
        m_asking -= subscribes;
        refuse(id, invalidParameters, makeError(ErrorCode::ServiceProtocol, *trouble));
    }
}

void RpcSession::hello(const QJsonValue &id, const QJsonObject &parameters)
{
    const QJsonValue version = parameters.value(QStringLiteral("protocol"));
    if (version.toInt(0) != protocolVersion) {
        qCInfo(lcService) << "a client of another version was refused";
        refuse(id, typedError,
               makeError(ErrorCode::ServiceMismatch,
                         QStringLiteral("%1 speaks protocol %2").arg(m_program).arg(protocolVersion)));
        return;
    }
    m_greeted = true;
    m_patience->stop();
    send(resultFrame(id, QJsonObject{{QStringLiteral("protocol"), protocolVersion},
                                     {QStringLiteral("service"), m_program},
                                     {QStringLiteral("pid"), QCoreApplication::applicationPid()}}));
}

void RpcSession::answered(const QJsonValue &id, const QString &method, const Expected<QJsonValue> &result)
{
    --m_calls;
    if (!result) {
        send(errorFrame(id, typedError, result.error()));
    } else {
        QByteArray frame = resultFrame(id, *result);
        if (frame.size() > longestFrame)
            send(errorFrame(id, typedError, makeError(ErrorCode::NetTooLarge)));
        else
            send(frame);
        wipe(frame);
    }
    if (method == QLatin1String(subscribeMethod))
        subscribed(result);
    process();
}

void RpcSession::subscribed(const Expected<QJsonValue> &result)
{
    --m_asking;
    if (result) {
        m_subscribed = true;
        m_missedRevision = 0;
        m_lastRevision = static_cast<quint64>(result->toObject().value(QStringLiteral("revision")).toInteger());
    }
    if (m_asking > 0)
        return;
    const auto held = std::exchange(m_held, {});
    for (const auto &[revision, frame] : held) {
        if (m_subscribed && revision > m_lastRevision)
            sendDelta(revision, frame);
    }
    tellGap();
}

void RpcSession::sendDelta(quint64 revision, const QByteArray &frame)
{
    if (m_asking > 0 && m_held.size() < mostHeld) {
        m_held.append({revision, frame});
        return;
    }
    if (m_missedRevision != 0 || m_socket->bytesToWrite() >= m_limits.backlog || frame.size() > longestFrame) {
        m_missedRevision = revision;
        tellGap();
        return;
    }
    m_lastRevision = revision;
    send(frame);
}

// The client subscribes again.
void RpcSession::tellGap()
{
    if (m_missedRevision == 0 || m_asking > 0 || m_socket->bytesToWrite() >= m_limits.backlog)
        return;
    m_lastRevision = std::exchange(m_missedRevision, 0);
    send(notificationFrame(QString::fromLatin1(missedMethod),
                           QJsonObject{{QStringLiteral("revision"), encode(m_lastRevision)}}));
}

void RpcSession::refuse(const QJsonValue &id, int number, const Error &error)
{
    send(errorFrame(id, number, error));
}

void RpcSession::send(QByteArray frame)
{
    if (m_closing || m_socket->state() != QLocalSocket::ConnectedState)
        return;
    m_socket->write(frame);
    wipe(frame);
    if (m_socket->bytesToWrite() > m_limits.mostUnread)
        hangUp(QStringLiteral("it does not read"));
}

// What is written already still arrives, if the client reads it soon.
void RpcSession::hangUp(const QString &why)
{
    if (std::exchange(m_closing, true))
        return;
    qCInfo(lcService) << "a client is disconnected:" << why;
    m_patience->disconnect(this);
    connect(m_patience, &QTimer::timeout, m_socket, &QLocalSocket::abort);
    m_patience->start(m_socket->bytesToWrite() > m_limits.mostUnread ? 0 : goodbyeMs);
    m_socket->disconnectFromServer();
}

} // namespace bowline
