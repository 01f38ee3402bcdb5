// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The service from a shell. Starts nothing: without a service it says so and ends with 3.
#include "bin/ctl/Commands.h"
#include "bin/ctl/Doctor.h"
#include "bin/ctl/LocalChecks.h"
#include "bin/ctl/Translate.h"
#include "core/Endpoints.h"
#include "core/Log.h"
#include "core/Translations.h"
#include "service/rpc/RemoteService.h"
#include "service/rpc/SocketPlace.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <cstdio>

#include <termios.h>
#include <unistd.h>

using namespace bowline;
using namespace bowline::ctl;

namespace {

constexpr int patienceMs = 1000; // a service that listens greets at once
constexpr int longestCode = 200;

void print(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
}

QString document(const QJsonValue &json)
{
    const QJsonDocument made = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    return QString::fromUtf8(made.toJson(QJsonDocument::Indented));
}

// JSON always goes to standard output, so that a script finds the error where it looks for the answer.
void say(const Answer &answer, bool json)
{
    const bool failed = answer.code != ExitCode::Ok && answer.code != ExitCode::Attention;
    if (json)
        print(stdout, document(answer.json));
    else
        print(failed ? stderr : stdout, answer.text);
}

Doctor::Places places(const QString &socket)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return {socket, data + QStringLiteral("/bowline/journal.sqlite"),
            teamStoreName(Secret(qEnvironmentVariable("BOWLINE_STORE"))), Endpoints::defaults().api};
}

// One line of standard input; a person is asked for it, and what they type is not shown.
Secret codeFromTerminal()
{
    const bool asked = isatty(STDIN_FILENO) == 1;
    termios before{};
    const bool hidden = asked && tcgetattr(STDIN_FILENO, &before) == 0;
    if (hidden) {
        termios silent = before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    if (asked)
        print(stderr, QCoreApplication::translate("bowline::ctl", "Second-factor code: "));
    QByteArray typed;
    for (int c = std::getchar(); c != EOF && c != '\n' && typed.size() < longestCode; c = std::getchar())
        typed.append(static_cast<char>(c));
    if (hidden)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    if (asked)
        print(stderr, QStringLiteral("\n"));
    const Secret code(typed.trimmed());
    typed.fill('\0');
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    QLoggingCategory::setFilterRules(QStringLiteral("bowline.*.info=false"));
    installLog();
    const QCoreApplication app(argc, argv);
    // For programs nothing is translated: what has no key is English, whoever runs it.
    if (!QCoreApplication::arguments().contains(QStringLiteral("--json")))
        loadTranslations();
    auto line = CommandLine::parse(QCoreApplication::arguments().mid(1));
    if (!line) {
        say(misuse(line.error()), QCoreApplication::arguments().contains(QStringLiteral("--json")));
        return static_cast<int>(ExitCode::Usage);
    }
    if (line->help || line->version) {
        print(stdout, line->help ? usage(line->topic) : QStringLiteral("bowlinectl " BOWLINE_VERSION "\n"));
        return 0;
    }
    const QString socket = line->socket.isEmpty() ? rpc::usualSocketPath() : line->socket;
    if (line->command == Command::Socket) {
        say({ExitCode::Ok, socket + QLatin1Char('\n'), QJsonObject{{QStringLiteral("socket"), socket}}}, line->json);
        return 0;
    }
    if (line->command == Command::AuthorizeApp)
        line->code = codeFromTerminal();
    RemoteService service({socket, QStringLiteral("bowlinectl " BOWLINE_VERSION), {}, patienceMs});
    SystemClock clock;
    HttpClient http;
    Commands commands(&service);
    Doctor doctor(&service, &http, &clock, places(socket));
    const Pending<Answer> answer = line->command == Command::Doctor ? doctor.examine() : commands.run(*line);
    answer.then(&commands, [json = line->json](const Expected<Answer> &settled) {
        const Answer said = settled ? *settled : refusal(settled.error());
        say(said, json);
        QCoreApplication::exit(static_cast<int>(said.code));
    });
    return QCoreApplication::exec();
}
