// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/RpcClient.h"

#include "core/Secret.h"
#include "service/rpc/Frames.h"
#include "service/rpc/Protocol.h"
#include "service/rpc/SocketPlace.h"

#include <QPointer>

namespace bowline {

using namespace rpc;

namespace {

constexpr int helloLimitMs = 10000;
constexpr qsizetype readAtOnce = 64 * 1024;

} // namespace

RpcClient::RpcClient(const QString &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
{
}

RpcClient::~RpcClient()
{
    close();
}

void RpcClient::open(const QString &path)
{
    close();
    m_reader = std::make_unique<FrameReader>();
    m_socket = new QLocalSocket(this);
    connect(m_socket, &QLocalSocket::connected, this, &RpcClient::sayHello);
    connect(m_socket, &QLocalSocket::readyRead, this, &RpcClient::read);
    connect(m_socket, &QLocalSocket::disconnected, this,
            [this] { lose(makeError(ErrorCode::ServiceAway, QStringLiteral("the connection was closed"))); });
    connect(m_socket, &QLocalSocket::errorOccurred, this, [this](QLocalSocket::LocalSocketError error) {
        lose(makeError(ErrorCode::ServiceAway, m_socket->errorString()),
             error == QLocalSocket::ServerNotFoundError || error == QLocalSocket::ConnectionRefusedError);
    });
    m_socket->connectToServer(path);
}

void RpcClient::close()
{
    m_ready = false;
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket->deleteLater();
        m_socket = nullptr;
    }
    // An answer may begin new calls, or end this object.
    const auto calls = std::exchange(m_calls, {});
    for (const auto &[id, call] : calls)
        call.answer(fail(ErrorCode::ServiceAway, QStringLiteral("the connection ended before the answer")));
}

void RpcClient::sayHello()
{
    // Whoever listens there instead of our own service gets no secret from us.
    if (!isOwnUser(m_socket->socketDescriptor())) {
        lose(makeError(ErrorCode::ServiceProtocol, QStringLiteral("the socket belongs to another user")));
        return;
    }
    const QJsonObject parameters{{QStringLiteral("protocol"), protocolVersion}, {QStringLiteral("client"), m_program}};
    request(QString::fromLatin1(helloMethod), parameters, helloLimitMs, [this](const Expected<QJsonValue> &result) {
        if (!m_socket)
            return; // closed meanwhile
        if (!result) {
            lose(result.error());
        } else if (result->toObject().value(QStringLiteral("protocol")).toInt() != protocolVersion) {
            lose(makeError(ErrorCode::ServiceMismatch));
        } else {
            m_ready = true;
            Q_EMIT ready();
        }
    });
}

void RpcClient::request(const QString &method, const QJsonObject &parameters, int limitMs, Answer answer)
{
    const qint64 id = ++m_lastId;
    QByteArray frame = requestFrame(id, method, parameters);
    if (frame.size() > longestFrame) {
        wipe(frame);
        answer(fail(ErrorCode::InputTooLarge));
        return;
    }
    auto limit = std::make_unique<QTimer>();
    limit->setSingleShot(true);
    connect(limit.get(), &QTimer::timeout, this, [this, id] { settle(id, fail(ErrorCode::NetTimeout)); });
    limit->start(limitMs);
    m_calls.emplace(id, Call{std::move(answer), std::move(limit)});
    m_socket->write(frame);
    wipe(frame);
}

void RpcClient::settle(qint64 id, const Expected<QJsonValue> &result)
{
    auto node = m_calls.extract(id);
    if (node.empty())
        return; // gave up on it already
    // This may run in the timer's own signal.
    node.mapped().limit.release()->deleteLater();
    node.mapped().answer(result);
}

void RpcClient::read()
{
    const QPointer<QLocalSocket> socket = m_socket;
    // What an answer sets off may close this connection, and open another one.
    while (socket && socket == m_socket) {
        if (const auto frame = m_reader->next()) {
            const auto message = parseFrame(*frame);
            if (message)
                handle(*message);
            else
                lose(message.error());
            continue;
        }
        if (m_reader->isBroken()) {
            lose(makeError(ErrorCode::ServiceProtocol, QStringLiteral("a frame that is too long")));
            return;
        }
        QByteArray bytes = socket->read(readAtOnce);
        if (bytes.isEmpty())
            return;
        m_reader->push(bytes);
        wipe(bytes);
    }
}

void RpcClient::handle(const QJsonObject &message)
{
    const QJsonValue method = message.value(QStringLiteral("method"));
    if (method.isString()) {
        Q_EMIT notified(method.toString(), message.value(QStringLiteral("params")).toObject());
        return;
    }
    const QJsonValue id = message.value(QStringLiteral("id"));
    if (!id.isDouble()) {
        lose(message.contains(QStringLiteral("error")) ? errorOf(message) : makeError(ErrorCode::ServiceProtocol));
        return;
    }
    if (message.contains(QStringLiteral("error")))
        settle(id.toInteger(), fail(errorOf(message)));
    else
        settle(id.toInteger(), message.value(QStringLiteral("result")));
}

void RpcClient::lose(const Error &why, bool nobody)
{
    if (!m_socket)
        return;
    close();
    Q_EMIT lost(why, nobody);
}

} // namespace bowline
