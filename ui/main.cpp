// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OneWindow.h"
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
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>
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

Arguments parseArguments()
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
    parser.process(*QCoreApplication::instance());
    return {parser.isSet(inProcess), parser.value(service)};
}

/// A service on another computer; its end here is kept up for as long as anyone looks for it. Ends this program where
/// the address is none.
RemotePlace behindSsh(const QString &url)
{
    const auto there = SshPlace::parse(url);
    if (!there) {
        std::fprintf(stderr, "bowline: %s\n", qPrintable(there.error().text()));
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

/// Where the windows of this user over this service, on this screen, find each other. Empty where there is no
/// place for it.
QString placeOfWindow(const Arguments &arguments)
{
    const QString usual = rpc::usualSocketPath();
    const QString service = arguments.inProcess          ? QStringLiteral("in-process")
                            : arguments.socket.isEmpty() ? usual
                                                         : arguments.socket;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : {service.toUtf8(), usual.toUtf8(), qgetenv("WAYLAND_DISPLAY"), qgetenv("DISPLAY"),
                                   QGuiApplication::platformName().toUtf8()}) {
        hash.addData(part);
        hash.addData(QByteArrayLiteral("\n"));
    }
    const QString name = QStringLiteral("window-%1.sock").arg(QLatin1String(hash.result().toHex().left(8)));
    const QString path = QFileInfo(usual).absoluteDir().filePath(name);
    return rpc::prepareSocketFolder(path) ? path : QString();
}

/// What lives as long as the window.
class WindowProgram
{
public:
    explicit WindowProgram(const Arguments &arguments)
        : m_service(makeService(arguments, m_clock, m_random))
        , m_window(*m_service)
    {
        m_window.show();
        // The tray and the notifications are not seen first, so they do not come first.
        QTimer::singleShot(presenceAfterMs, &m_window,
                           [this] { m_presence = std::make_unique<DesktopPresence>(*m_service, m_window, &m_clock); });
    }

    void bringForward(const QByteArray &token)
    {
        if (!token.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", token); // Qt hands it to the compositor
        m_window.bringForward();
    }

private:
    static constexpr int presenceAfterMs = 150;

    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<ServiceApi> m_service;
    MainWindow m_window;
    std::unique_ptr<DesktopPresence> m_presence; ///< goes before the window
};

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("bowline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BOWLINE_VERSION));
}

/// --help and --version are answered where there is no screen, too.
bool asksForWordsOnly(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const std::string_view text(argument);
        return text == "-h" || text == "--help" || text == "--help-all" || text == "-v" || text == "--version";
    });
}

} // namespace

int main(int argc, char **argv)
{
    forbidCoreDumps();
    installLog();
    nameProgram();
    if (asksForWordsOnly(argc, argv)) {
        const QCoreApplication app(argc, argv);
        loadTranslations();
        parseArguments(); // ends the program
        return EXIT_FAILURE;
    }
    QApplication app(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Bowline"));
    QApplication::setDesktopFileName(QStringLiteral("org.bowline.Bowline"));
    loadTranslations();
    const Arguments arguments = parseArguments();

    std::unique_ptr<WindowProgram> program;
    OneWindow one(placeOfWindow(arguments));
    QObject::connect(&one, &OneWindow::mayOpen, &app, [&] { program = std::make_unique<WindowProgram>(arguments); });
    QObject::connect(&one, &OneWindow::otherCameForward, &app, &QApplication::quit, Qt::QueuedConnection);
    QObject::connect(&one, &OneWindow::forwardRequested, &app, [&](const QByteArray &token) {
        if (program)
            program->bringForward(token);
    });
    one.start();

    const QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::quitRequested, &app, &QApplication::quit);
    return QApplication::exec();
}
