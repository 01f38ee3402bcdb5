// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/RpcServer.h"

#include "core/Log.h"
#include "service/rpc/Frames.h"
#include "service/rpc/Protocol.h"
#include "service/rpc/RpcSession.h"
#include "service/rpc/SocketPlace.h"
#include "service/rpc/views/SnapshotFields.h"

#include <QLocalSocket>

#include <algorithm>

namespace bowline {

RpcServer::RpcServer(ServiceApi &api, const QString &program, const RpcLimits &limits, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_program(program)
    , m_limits(limits)
    , m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &RpcServer::accept);
    connect(&m_api, &ServiceApi::changed, this, &RpcServer::onChanged);
}

RpcServer::~RpcServer()
{
    m_server->close();
    // Sockets signal while they go: nobody is to hear that any more.
    for (RpcSession *session : std::exchange(m_sessions, {})) {
        session->disconnect(this);
        delete session;
    }
}

Expected<Done> RpcServer::listen(const QString &path)
{
    if (const auto folder = rpc::prepareSocketFolder(path); !folder)
        return folder;
    m_lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    m_lock->setStaleLockTime(0); // only a dead owner makes it stale, never its age
    if (!m_lock->tryLock(0)) {
        const bool taken = m_lock->error() == QLockFile::LockFailedError;
        return fail(taken ? ErrorCode::StoreBusy : ErrorCode::ServiceAway, m_lock->fileName());
    }
    QLocalServer::removeServer(path);
    if (!m_server->listen(path))
        return fail(ErrorCode::ServiceAway, path + QStringLiteral(": ") + m_server->errorString());
    return Done{};
}

void RpcServer::accept()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        const bool ours = rpc::isOwnUser(socket->socketDescriptor());
        if (!ours || m_sessions.size() >= m_limits.clients) {
            qCWarning(lcService) << "a connection was refused:"
                                 << (ours ? "too many clients" : "it comes from another user");
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto *session = new RpcSession(socket, m_api, m_limits, m_program, this);
        m_sessions.append(session);
        connect(session, &RpcSession::stopRequested, this, &RpcServer::stopRequested);
        connect(session, &RpcSession::closed, this, [this, session] {
            m_sessions.removeAll(session);
            session->deleteLater();
        });
    }
}

// Encoded once for all.
void RpcServer::onChanged(const Delta &delta)
{
    const auto wants = [](const RpcSession *session) { return session->wantsDeltas(); };
    if (std::none_of(m_sessions.cbegin(), m_sessions.cend(), wants))
        return;
    const QByteArray frame = rpc::notificationFrame(QString::fromLatin1(rpc::changedMethod), rpc::encode(delta));
    const QList<RpcSession *> sessions = m_sessions;
    for (RpcSession *session : sessions) {
        if (m_sessions.contains(session) && session->wantsDeltas())
            session->sendDelta(delta.revision, frame);
    }
}

} // namespace bowline
