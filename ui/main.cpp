// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Log.h"
#include "core/QuitSignals.h"
#include "service/LocalService.h"
#include "theme/Icons.h"
#include "theme/Theme.h"
#include "views/MainWindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QTranslator>

#include <sys/resource.h>

using namespace bowline;

namespace {

// Tokens and passwords pass through this process: it leaves no core file behind.
void forbidCoreDumps()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

void loadTranslations(QApplication &app)
{
    const QLocale locale;
    auto *own = new QTranslator(&app);
    if (own->load(locale, QStringLiteral("bowline"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QApplication::installTranslator(own);
    auto *qt = new QTranslator(&app);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(qt);
}

void parseArguments(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Keeps env vars equal to the Heroku Postgres URL they follow."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(app);
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
    loadTranslations(app);
    parseArguments(app);

    SystemClock clock;
    SystemRandom random;
    LocalService service(ServicePlaces::standard(), &clock, &random);
    MainWindow window(service);
    window.show();

    const QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::quitRequested, &app, &QApplication::quit);
    return QApplication::exec();
}
