// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "psql/PsqlTerminal.h"

#include "psql/TerminalProgram.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

namespace bowline {

namespace {

const QString folderPrefix = QStringLiteral("bowline-psql-");

Unexpected cannotOpen(const QString &sentence)
{
    return fail(makeError(ErrorCode::InputInvalid, Phrase::plain(sentence), {}));
}

// Made with these rights, so that nobody can read it in between.
bool writeNew(const QString &path, const QByteArray &text, QFile::Permissions rights)
{
    QFile file(path);
    return file.open(QFile::WriteOnly | QFile::NewOnly, rights) && file.write(text) == text.size() && file.flush();
}

QByteArray quotedForShell(const QString &text)
{
    return '\'' + QFile::encodeName(text).replace('\'', "'\\''") + '\'';
}

// What the terminal runs. Variables of PostgreSQL that the person has set are for other databases. The loop in the
// background ends by itself once the folder is gone, and outlives a terminal that is closed.
QByteArray scriptFor(const QString &folder, const QString &psql)
{
    return "#!/bin/sh\n"
           "# Made by Bowline. Removed when psql has ended, or after a minute.\n"
           "folder=" +
           quotedForShell(folder) +
           "\n"
           "finish() { rm -rf -- \"$folder\"; }\n"
           "trap finish EXIT\n"
           "trap 'exit 129' HUP\n"
           "trap 'exit 143' TERM\n"
           "trap : INT\n"
           "for name in $(env | sed -n 's/^\\(PG[A-Z]*\\)=.*/\\1/p'); do unset \"$name\"; done\n"
           "(\n"
           "    trap '' HUP\n"
           "    seconds=0\n"
           "    while [ -d \"$folder\" ] && [ \"$seconds\" -lt 60 ]; do sleep 1; seconds=$((seconds + 1)); done\n"
           "    finish\n"
           ") </dev/null >/dev/null 2>&1 &\n"
           "PGSERVICEFILE=\"$folder/service\" PGSERVICE=bowline " +
           quotedForShell(psql) +
           "\n"
           "status=$?\n"
           "finish\n"
           "if [ \"$status\" -ne 0 ]; then\n"
           "    printf '%s ' " +
           quotedForShell(PsqlTerminal::tr("psql has ended. Press Enter to close this window.")) +
           "\n"
           "    read -r _\n"
           "fi\n"
           "exit \"$status\"\n";
}

} // namespace

PsqlTerminal::PsqlTerminal(QObject *parent)
    : QObject(parent)
{
}

PsqlTerminal::~PsqlTerminal() = default;

QString PsqlTerminal::runtimeFolder()
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? QDir::tempPath() : runtime;
}

// Of a window and a terminal that were both killed. Younger ones may be another window's.
void PsqlTerminal::removeOldFolders(const QString &runtime)
{
    const QDateTime old = QDateTime::currentDateTime().addMSecs(-2 * qint64(fileLifeMs));
    const auto folders = QDir(runtime).entryInfoList({folderPrefix + QLatin1Char('*')}, QDir::Dirs | QDir::NoSymLinks);
    for (const QFileInfo &folder : folders) {
        if (folder.lastModified() < old)
            QDir(folder.filePath()).removeRecursively();
    }
}

Expected<Done> PsqlTerminal::open(const Secret &serviceFile)
{
    const QString psql = QStandardPaths::findExecutable(QStringLiteral("psql"));
    if (psql.isEmpty())
        return cannotOpen(tr("psql is not installed, or not in the PATH. Install PostgreSQL's client programs, on "
                             "Debian and Ubuntu the package postgresql-client."));
    const auto terminal = TerminalProgram::find();
    if (!terminal)
        return cannotOpen(tr("No terminal was found. Set the environment variable TERMINAL to the one that you use."));
    removeOldFolders(runtimeFolder());
    auto folder = std::make_unique<QTemporaryDir>(runtimeFolder() + QLatin1Char('/') + folderPrefix +
                                                  QStringLiteral("XXXXXX")); // 0700
    const QString script = folder->filePath(QStringLiteral("psql.command"));
    const bool isWritten =
        folder->isValid() &&
        writeNew(folder->filePath(QStringLiteral("service")), serviceFile.reveal(),
                 QFile::ReadOwner | QFile::WriteOwner) &&
        writeNew(script, scriptFor(folder->path(), psql), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner);
    if (!isWritten)
        return cannotOpen(tr("The login for psql could not be written to %1. Check the folder and its permissions.")
                              .arg(runtimeFolder()));
    if (!QProcess::startDetached(terminal->program, terminal->arguments + QStringList{script}))
        return cannotOpen(tr("The terminal %1 could not be started. Set the environment variable TERMINAL to another "
                             "one.")
                              .arg(terminal->program));
    m_folders.push_back(std::move(folder));
    QTimer::singleShot(fileLifeMs, this, [this] { m_folders.erase(m_folders.begin()); });
    return Done{};
}

} // namespace bowline
