// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OneWindow.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTimer>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace bowline {

namespace {

constexpr int askAgainMs = 100;
constexpr qint64 longestLine = 4096;
const QByteArray forwardWord = QByteArrayLiteral("forward ");
const QByteArray okWord = QByteArrayLiteral("ok\n");

} // namespace

OneWindow::OneWindow(const QString &socketPath, QObject *parent)
    : QObject(parent)
    , m_socketPath(socketPath)
    , m_token(activationToken())
    , m_again(new QTimer(this))
    , m_since(std::make_unique<QElapsedTimer>())
{
    m_again->setSingleShot(true);
    m_again->setInterval(askAgainMs);
    connect(m_again, &QTimer::timeout, this, &OneWindow::askOther);
}

OneWindow::~OneWindow()
{
    delete m_server; // before the lock is free
    if (m_lock >= 0)
        ::close(m_lock);
}

QByteArray OneWindow::activationToken()
{
    QByteArray token = qgetenv("XDG_ACTIVATION_TOKEN");
    if (token.isEmpty())
        token = qgetenv("DESKTOP_STARTUP_ID");
    return token.contains('\n') || token.size() > longestLine / 2 ? QByteArray() : token;
}

void OneWindow::start()
{
    m_since->start();
    askOther();
}

// The file stays: whoever removed it could take it away from under one that has just locked it.
bool OneWindow::takeLock()
{
    const QByteArray path = QFile::encodeName(m_socketPath + QStringLiteral(".lock"));
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return false;
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return false;
    }
    m_lock = file;
    return true;
}

void OneWindow::askOther()
{
    if (m_socketPath.isEmpty()) {
        Q_EMIT mayOpen();
        return;
    }
    if (takeLock()) {
        listen();
        Q_EMIT mayOpen();
        return;
    }
    if (m_since->elapsed() > patienceMs) {
        Q_EMIT mayOpen(); // better two windows than none
        return;
    }
    m_other = std::make_unique<QLocalSocket>();
    connect(m_other.get(), &QLocalSocket::readyRead, this, &OneWindow::onAnswer);
    connect(m_other.get(), &QLocalSocket::errorOccurred, this, &OneWindow::again);
    connect(m_other.get(), &QLocalSocket::connected, this,
            [this] { m_other->write(forwardWord + m_token + QByteArrayLiteral("\n")); });
    m_again->start(patienceMs);
    m_other->connectToServer(m_socketPath);
}

// It is starting or ending; the lock will say which.
void OneWindow::again()
{
    m_again->start(askAgainMs);
}

void OneWindow::onAnswer()
{
    if (!m_other->canReadLine())
        return;
    m_again->stop();
    m_other->disconnect(this);
    Q_EMIT otherCameForward();
}

void OneWindow::listen()
{
    QLocalServer::removeServer(m_socketPath); // of one that died: we have the lock
    m_server = new QLocalServer(this);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &OneWindow::serve);
    m_server->listen(m_socketPath); // without it a second start opens a window of its own
}

void OneWindow::serve()
{
    while (QLocalSocket *other = m_server->nextPendingConnection()) {
        connect(other, &QLocalSocket::disconnected, other, &QObject::deleteLater);
        connect(other, &QLocalSocket::readyRead, this, [this, other] {
            if (!other->canReadLine()) {
                if (other->bytesAvailable() > longestLine)
                    other->abort();
                return;
            }
            const QByteArray line = other->readLine(longestLine).trimmed();
            if (!line.startsWith(forwardWord.trimmed()))
                return;
            other->write(okWord);
            other->flush();
            Q_EMIT forwardRequested(line.mid(forwardWord.size()));
        });
    }
}

} // namespace bowline
