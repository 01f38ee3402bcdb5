// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bowline-test-otherversion <socket> <manner>: a service of another version of Bowline, as far as a window sees of it:
// it holds the socket and its lock, and refuses every hello. <manner>, how it takes service.stop:
//   ends      as the protocol says, after it has finished something
//   unknown   does not know the call, and ends on SIGTERM
//   deaf      answers nothing, and ends on SIGTERM
//   stranger  does not know the call either, and the lock is not its own
//   stuck     ends on nothing that is polite
// Prints "ready". Its exit code tells what ended it: 0 service.stop, 5 SIGTERM.
#include "core/QuitSignals.h"
#include "service/rpc/FrameReader.h"
#include "service/rpc/Frames.h"
#include "service/rpc/Protocol.h"
#include "service/rpc/SocketPlace.h"

#include <QCoreApplication>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

using namespace bowline;

namespace {

constexpr int finishMs = 400;
constexpr int bySignal = 5;

void answer(QLocalSocket *socket, const QByteArray &frame, const QString &manner)
{
    const auto message = rpc::parseFrame(frame);
    if (!message)
        return;
    const QJsonValue id = message->value(QStringLiteral("id"));
    if (message->value(QStringLiteral("method")).toString() != QLatin1String(rpc::stopMethod)) {
        socket->write(rpc::errorFrame(id, rpc::typedError, makeError(ErrorCode::ServiceMismatch)));
    } else if (manner == QLatin1String("ends")) {
        socket->write(rpc::resultFrame(id, QJsonObject()));
        QTimer::singleShot(finishMs, qApp, [] { QCoreApplication::exit(0); });
    } else if (manner == QLatin1String("unknown") || manner == QLatin1String("stranger")) {
        socket->write(rpc::errorFrame(id, rpc::unknownMethod, makeError(ErrorCode::ServiceProtocol)));
    }
}

void serve(QLocalServer &server, const QString &manner)
{
    QLocalSocket *socket = server.nextPendingConnection();
    auto reader = std::make_shared<rpc::FrameReader>();
    QObject::connect(socket, &QLocalSocket::readyRead, socket, [socket, reader, manner] {
        reader->push(socket->readAll());
        while (const auto frame = reader->next())
            answer(socket, *frame, manner);
    });
    QObject::connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
}

} // namespace

int main(int argc, char **argv)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL); // nothing stays behind when the test itself is killed
    const QCoreApplication app(argc, argv);
    const QString path = app.arguments().value(1);
    const QString manner = app.arguments().value(2);
    const bool owner = manner != QLatin1String("stranger");
    QLockFile lock(path + QStringLiteral(".lock"));
    lock.setStaleLockTime(0);
    QLocalServer server;
    QObject::connect(&server, &QLocalServer::newConnection, &server, [&] { serve(server, manner); });
    if (!rpc::prepareSocketFolder(path) || (owner && !lock.tryLock(0)) || !server.listen(path))
        return 1;
    const QuitSignals signals;
    QObject::connect(&signals, &QuitSignals::quitRequested, &app, [&manner] {
        if (manner != QLatin1String("stuck"))
            QTimer::singleShot(finishMs, qApp, [] { QCoreApplication::exit(bySignal); });
    });
    std::puts("ready");
    std::fflush(stdout);
    return QCoreApplication::exec();
}
