// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A Heroku for this computer. Prints one line of JSON when it is ready, and serves until SIGTERM or SIGINT.
#include "core/Log.h"
#include "sandbox/Sandbox.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QSocketNotifier>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace {

int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    // Nothing to do about a full pipe: the byte that fills it already asks for the end.
    [[maybe_unused]] const ssize_t written = write(signalPipe[1], &byte, 1);
}

void quitOnSignals(QCoreApplication &app)
{
    if (pipe2(signalPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, &app);
    QObject::connect(notifier, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        std::signal(signal, onSignal);
    std::signal(SIGPIPE, SIG_IGN);
}

bool dieWithParent()
{
    const pid_t parent = getppid();
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    return getppid() == parent && parent != 1;
}

struct Arguments
{
    bowline::sandbox::Sandbox::Options options;
    bool quiet = false;
    bool withParent = false;
};

Arguments parseArguments(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A Heroku that runs on this computer, on real PostgreSQL."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption stateDir(QStringLiteral("state-dir"),
                                      QStringLiteral("Keep everything here; without it, in a temporary folder."),
                                      QStringLiteral("folder"));
    const QCommandLineOption port(QStringLiteral("port"), QStringLiteral("Listen here; 0 takes any free port."),
                                  QStringLiteral("number"), QStringLiteral("0"));
    const QCommandLineOption redirectUri(QStringLiteral("redirect-uri"),
                                         QStringLiteral("Where the development client's logins return to."),
                                         QStringLiteral("url"));
    const QCommandLineOption quiet(QStringLiteral("quiet"), QStringLiteral("Log errors only."));
    const QCommandLineOption withParent(QStringLiteral("with-parent"),
                                        QStringLiteral("End when the process that started this one ends."));
    parser.addOptions({stateDir, port, redirectUri, quiet, withParent});
    parser.process(app);
    Arguments arguments;
    arguments.options.stateFolder = parser.value(stateDir);
    arguments.options.port = qBound(0, parser.value(port).toInt(), 65535);
    if (parser.isSet(redirectUri))
        arguments.options.redirectUri = parser.value(redirectUri);
    arguments.quiet = parser.isSet(quiet);
    arguments.withParent = parser.isSet(withParent);
    return arguments;
}

int serve(const Arguments &arguments)
{
    bowline::sandbox::Sandbox sandbox(arguments.options);
    sandbox.start().then(&sandbox, [](const bowline::Expected<QJsonObject> &info) {
        if (!info) {
            std::fprintf(stderr, "bowline-sandbox: %s\n", info.error().detail.toUtf8().constData());
            QCoreApplication::exit(1);
            return;
        }
        std::printf("%s\n", QJsonDocument(*info).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    bowline::installLog();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("bowline-sandbox"));
    Arguments arguments = parseArguments(app);
    if (arguments.quiet)
        QLoggingCategory::setFilterRules(QStringLiteral("bowline.*.info=false\nbowline.*.warning=false"));
    quitOnSignals(app);
    if (arguments.withParent && !dieWithParent())
        return 1;
    if (!arguments.options.stateFolder.isEmpty()) {
        arguments.options.stateFolder = QFileInfo(arguments.options.stateFolder).absoluteFilePath();
        return serve(arguments);
    }
    const QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/bowline-sandbox-XXXXXX"));
    if (!folder.isValid())
        return 1;
    arguments.options.stateFolder = folder.path();
    arguments.options.temporary = true;
    return serve(arguments);
}
