// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/ServiceStopper.h"

#include "core/Log.h"
#include "service/rpc/Frames.h"
#include "service/rpc/Protocol.h"
#include "service/rpc/SocketPlace.h"

#include <QLockFile>
#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <sys/syscall.h>
#include <unistd.h>

namespace bowline {

using namespace rpc;

ServiceStopper::ServiceStopper(const QString &socketPath, QObject *parent)
    : ServiceStopper(socketPath, Patience(), parent)
{
}

ServiceStopper::ServiceStopper(const QString &socketPath, const Patience &patience, QObject *parent)
    : QObject(parent)
    , m_path(socketPath)
    , m_patience(patience)
    , m_socket(new QLocalSocket(this))
    , m_answer(new QTimer(this))
    , m_end(new QTimer(this))
{
    m_answer->setSingleShot(true);
    m_end->setSingleShot(true);
    connect(m_answer, &QTimer::timeout, this, &ServiceStopper::terminate);
    connect(m_end, &QTimer::timeout, this, [this] { settle(tl::unexpected<Error>(stays())); });
    connect(m_socket, &QLocalSocket::connected, this, &ServiceStopper::ask);
    connect(m_socket, &QLocalSocket::readyRead, this, &ServiceStopper::read);
    connect(m_socket, &QLocalSocket::disconnected, this, &ServiceStopper::closed);
    connect(m_socket, &QLocalSocket::errorOccurred, this, [this](QLocalSocket::LocalSocketError error) {
        if (error == QLocalSocket::ServerNotFoundError || error == QLocalSocket::ConnectionRefusedError)
            settle(Done{}); // it has ended by itself
        else if (error != QLocalSocket::PeerClosedError)
            settle(fail(ErrorCode::ServiceAway, m_socket->errorString()));
    });
}

ServiceStopper::~ServiceStopper()
{
    m_socket->disconnect(this);
    delete m_gone;
    if (m_process >= 0)
        ::close(m_process);
}

Pending<Done> ServiceStopper::stop()
{
    m_end->start(m_patience.endMs);
    m_socket->connectToServer(m_path);
    return m_promise.pending();
}

void ServiceStopper::ask()
{
    const auto pid = processOfOwnUser(m_socket->socketDescriptor());
    if (!pid) {
        settle(fail(ErrorCode::ServiceProtocol, QStringLiteral("the socket belongs to another user")));
        return;
    }
    m_pid = *pid;
    watchProcess();
    if (m_settled)
        return;
    qCInfo(lcService) << "a service of another version is asked to end";
    m_answer->start(m_patience.answerMs);
    m_socket->write(requestFrame(1, QString::fromLatin1(stopMethod), {}));
}

void ServiceStopper::watchProcess()
{
    if (m_pid <= 0)
        return; // in a container of its own: the end of the connection has to do
    m_process = static_cast<int>(::syscall(SYS_pidfd_open, static_cast<pid_t>(m_pid), 0));
    if (m_process < 0) {
        if (errno == ESRCH)
            settle(Done{});
        return;
    }
    m_gone = new QSocketNotifier(m_process, QSocketNotifier::Read, this);
    connect(m_gone, &QSocketNotifier::activated, this, [this] { settle(Done{}); });
}

void ServiceStopper::read()
{
    m_reader.push(m_socket->readAll());
    while (const auto frame = m_reader.next()) {
        const auto message = parseFrame(*frame);
        if (!message || message->contains(QStringLiteral("error"))) {
            terminate(); // so old that it does not know the call
            return;
        }
        if (message->contains(QStringLiteral("result"))) {
            m_willEnd = true;
            m_answer->stop();
        }
    }
}

// A process that only happens to listen there is none of ours to end.
bool ServiceStopper::ownsLock() const
{
    const QLockFile lock(m_path + QStringLiteral(".lock"));
    qint64 owner = 0;
    return lock.getLockInfo(&owner, nullptr, nullptr) && owner == m_pid;
}

void ServiceStopper::terminate()
{
    m_answer->stop();
    if (m_process < 0 || !ownsLock()) {
        settle(tl::unexpected<Error>(stays()));
        return;
    }
    qCInfo(lcService) << "it does not know how to end when asked, and gets SIGTERM";
    ::syscall(SYS_pidfd_send_signal, m_process, SIGTERM, nullptr, 0);
}

// The socket goes before the process does: its journal is still being closed.
void ServiceStopper::closed()
{
    if (m_process < 0)
        settle(Done{});
    else if (!m_settled && !m_willEnd)
        m_answer->start(m_patience.answerMs); // hung up without a word, and perhaps goes on
}

Error ServiceStopper::stays() const
{
    return makeError(ErrorCode::ServiceMismatch, Phrase("service.does_not_end"),
                     QStringLiteral("process %1").arg(m_pid));
}

void ServiceStopper::settle(const Expected<Done> &result)
{
    if (std::exchange(m_settled, true))
        return;
    m_answer->stop();
    m_end->stop();
    if (m_gone)
        m_gone->setEnabled(false);
    m_promise.settle(result);
}

} // namespace bowline
