// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sync service: owns accounts, tokens, journal and all work; windows come and go. Ends with 0 on SIGTERM, with 3
// where another service has the socket or the journal, with 1 where it cannot listen.
#include "bin/WorkStarter.h"
#include "core/Language.h"
#include "core/Log.h"
#include "core/QuitSignals.h"
#include "core/Translations.h"
#include "service/LocalService.h"
#include "service/rpc/RpcServer.h"
#include "service/rpc/SocketPlace.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <cstdio>
#include <memory>
#include <sys/resource.h>

using namespace bowline;

namespace {

constexpr int cannotListen = 1;
constexpr int anotherHasIt = 3;
constexpr int beginAnew = 100; ///< never seen outside
constexpr qint64 pauseBetweenAnewMs = 10 * 60 * 1000;

// Tokens and passwords live in this process: it leaves no core file behind.
void forbidCoreDumps()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

// To the log, and to whoever started it by hand.
void complain(const Error &error)
{
    qCCritical(lcService).noquote() << errorCodeText(error.code) << error.message.textIn(Language::english())
                                    << error.detail;
    std::fprintf(stderr, "bowline-syncd: %s (%s)\n", qPrintable(error.text()), qPrintable(error.detail));
}

QString socketPath(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "bowline", "Bowline's sync service: keeps env vars equal to the Heroku Postgres URL they follow."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption socket(
        QStringLiteral("socket"),
        QCoreApplication::translate("bowline", "Listen here instead of at %1.").arg(rpc::usualSocketPath()),
        QStringLiteral("path"), rpc::usualSocketPath());
    parser.addOption(socket);
    parser.process(app);
    return QFileInfo(parser.value(socket)).absoluteFilePath();
}

int exitCode(const Error &error)
{
    return error.code == ErrorCode::StoreBusy ? anotherHasIt : cannotListen;
}

void listen(RpcServer &server, const QString &path)
{
    if (const auto listening = server.listen(path); !listening) {
        complain(listening.error());
        QCoreApplication::exit(exitCode(listening.error()));
        return;
    }
    qCInfo(lcService).noquote() << "listening at" << path;
}

// Work begins with the first subscribe, and this is it: no client is needed. A journal that cannot be opened is told to
// whoever asks, so that a window can show why; only one that another service works on ends this one.
void beginWork(WorkStarter &starter, RpcServer &server, const QString &path)
{
    const auto listenOnce = [&server, path, done = std::make_shared<bool>(false)] {
        if (!std::exchange(*done, true))
            listen(server, path);
    };
    QObject::connect(&starter, &WorkStarter::begun, &server, [listenOnce] {
        qCInfo(lcService) << "the work has begun";
        listenOnce();
    });
    QObject::connect(&starter, &WorkStarter::failed, &server,
                     [listenOnce, told = false](const Error &error, bool again) mutable {
                         if (!again || !std::exchange(told, true))
                             complain(error);
                         if (error.code == ErrorCode::StoreBusy)
                             QCoreApplication::exit(anotherHasIt);
                         else
                             listenOnce();
                     });
    starter.start();
}

// A damaged journal is set aside when it is opened, and everything in memory was made of it: all begins anew. Once in a
// while only, for a disk that spoils whatever it is given.
void beginAnewWhenDamaged(const LocalService &service)
{
    static QElapsedTimer last;
    QObject::connect(&service, &LocalService::journalDamaged, qApp, [] {
        if (last.isValid() && last.elapsed() < pauseBetweenAnewMs)
            return;
        last.start();
        qCCritical(lcService) << "the journal is damaged: begins anew, and sets it aside";
        QCoreApplication::exit(beginAnew);
    });
}

int serve(const QString &path)
{
    SystemClock clock;
    SystemRandom random;
    LocalService service(ServicePlaces::standard(), &clock, &random);
    RpcServer server(service, QStringLiteral("bowline-syncd " BOWLINE_VERSION));
    WorkStarter starter(&service, &clock);
    beginAnewWhenDamaged(service);
    beginWork(starter, server, path);

    const QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::quitRequested, qApp, &QCoreApplication::quit);
    QObject::connect(&server, &RpcServer::stopRequested, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    forbidCoreDumps();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("bowline-syncd"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BOWLINE_VERSION));
    loadTranslations();
    const QString path = socketPath(app);
    installServiceLog(QStringLiteral("bowline-syncd"));

    int code = serve(path);
    while (code == beginAnew)
        code = serve(path);
    qCInfo(lcService) << "ends with" << code;
    return code;
}
