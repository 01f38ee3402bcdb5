// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "psql/TerminalProgram.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace bowline {

namespace {

// Most take "-e program"; these have given that up, or read it as one text for a shell.
QStringList argumentsOf(const QString &name)
{
    if (name == QLatin1String("gnome-terminal") || name == QLatin1String("ptyxis"))
        return {QStringLiteral("--")};
    if (name == QLatin1String("xfce4-terminal") || name == QLatin1String("mate-terminal") ||
        name == QLatin1String("terminator"))
        return {QStringLiteral("-x")};
    return {QStringLiteral("-e")};
}

std::optional<TerminalProgram> installed(const QStringList &words)
{
    const QString path = words.isEmpty() ? QString() : QStandardPaths::findExecutable(words.first());
    if (path.isEmpty())
        return std::nullopt;
    return TerminalProgram{path, words.mid(1) + argumentsOf(QFileInfo(words.first()).fileName())};
}

} // namespace

std::optional<TerminalProgram> TerminalProgram::find()
{
    const QString own = qEnvironmentVariable("TERMINAL");
    if (const auto named = installed(QProcess::splitCommand(own)))
        return named;
#ifdef Q_OS_MACOS
    return TerminalProgram{QStringLiteral("/usr/bin/open"), {QStringLiteral("-a"), QStringLiteral("Terminal")}};
#else
    for (const char *name : {"x-terminal-emulator", "gnome-terminal", "konsole", "xterm"}) {
        if (const auto found = installed({QLatin1String(name)}))
            return found;
    }
    return std::nullopt;
#endif
}

} // namespace bowline
