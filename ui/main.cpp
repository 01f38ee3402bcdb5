// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Log.h"
#include "core/QuitSignals.h"
#include "core/Translations.h"
#include "service/LocalService.h"
#include "service/rpc/RemoteService.h"
#include "service/rpc/ServiceStarter.h"
#include "service/rpc/SocketPlace.h"
#include "service/rpc/SshForward.h"
#include "theme/Icons.h"
#include "theme/Theme.h"
#include "tray/DesktopPresence.h"
#include "views/MainWindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <sys/resource.h>

using namespace bowline;

namespace {

// Tokens and passwords pass through this process: it leaves no core file behind.
void forbidCoreDumps()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

struct Arguments
{
    bool inProcess = false;
    QString socket; ///< empty: the usual one
};

Arguments parseArguments(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Keeps env vars equal to the Heroku Postgres URL they follow."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption inProcess(
        QStringLiteral("in-process"),
        QCoreApplication::translate("main", "Do all work in this process, which ends with the window."));
    const QCommandLineOption service(
        QStringLiteral("service"),
        QCoreApplication::translate("main", "Use the service that listens at this socket, or at ssh://host on "
                                            "another computer; none is started."),
        QStringLiteral("path"));
    parser.addOptions({inProcess, service});
    parser.process(app);
    return {parser.isSet(inProcess), parser.value(service)};
}

/// A service on another computer; its end here is kept up for as long as anyone looks for it. Ends this program where the
/// address is none.
RemotePlace behindSsh(const QString &url)
{
    const auto there = SshPlace::parse(url);
    if (!there) {
        std::fprintf(stderr, "bowline: %s\n", qPrintable(there.error().message));
        std::exit(EXIT_FAILURE);
    }
    const auto forward = std::make_shared<SshForward>(*there);
    RemotePlace place;
    place.socket = forward->socket();
    place.start = [forward] { return forward->start(); };
    place.trouble = [forward] { return forward->trouble(); };
    place.ours = false;
    return place;
}

/// `clock` and `random` outlive it.
std::unique_ptr<ServiceApi> makeService(const Arguments &arguments, Clock &clock, Random &random)
{
    if (arguments.inProcess)
        return std::make_unique<LocalService>(ServicePlaces::standard(), &clock, &random);
    RemotePlace place;
    if (arguments.socket.startsWith(QLatin1String("ssh:"))) {
        place = behindSsh(arguments.socket);
    } else if (!arguments.socket.isEmpty()) {
        place.socket = QFileInfo(arguments.socket).absoluteFilePath();
    } else {
        place.socket = rpc::usualSocketPath();
        place.start = [socket = place.socket] { return startServiceProcess(socket); };
    }
    place.program = QStringLiteral("bowline " BOWLINE_VERSION);
    return std::make_unique<RemoteService>(place);
}

} // namespace

int main(int argc, char **argv)
{
    forbidCoreDumps();
    installLog();
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("bowline"));
    QApplication::setApplicationDisplayName(QStringLiteral("Bowline"));
    QApplication::setApplicationVersion(QStringLiteral(BOWLINE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.bowline.Bowline"));
    loadTranslations();
    const Arguments arguments = parseArguments(app);

    SystemClock clock;
    SystemRandom random;
    const std::unique_ptr<ServiceApi> service = makeService(arguments, clock, random);
    MainWindow window(*service);
    const DesktopPresence presence(*service, window, &clock);
    window.show();

    const QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::quitRequested, &app, &QApplication::quit);
    return QApplication::exec();
}
