// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Log.h"

#include "core/LogFile.h"
#include "core/LogRing.h"
#include "core/Redactor.h"

#include <QDateTime>
#include <QDir>
#include <QMutex>

#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

namespace bowline {

Q_LOGGING_CATEGORY(lcNet, "bowline.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHeroku, "bowline.heroku", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "bowline.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "bowline.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcKeychain, "bowline.keychain", QtInfoMsg)
Q_LOGGING_CATEGORY(lcService, "bowline.service", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSandbox, "bowline.sandbox", QtInfoMsg)

namespace {

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "?";
}

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogLevel::Error;
}

// "bowline.sync" is of the part "sync"; what comes from elsewhere keeps its whole name.
QString partOf(const char *category)
{
    const QString name = QString::fromLatin1(category ? category : "default");
    const QString own = QStringLiteral("bowline.");
    return name.startsWith(own) ? name.mid(own.size()) : name;
}

// Every message passes here once, wherever it is written to: the ring keeps it, as redacted as the rest.
QByteArray line(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString clean = Redactor::instance().clean(message);
    LogRing::instance().add({0, QDateTime::currentDateTimeUtc(), levelOf(type), partOf(context.category), clean});
    return QByteArray(levelName(type)) + ' ' + (context.category ? context.category : "default") + ": " +
           clean.toUtf8() + '\n';
}

QByteArray timedLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1() + ' ' + line(type, context, message);
}

void print(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stderr);
    std::fflush(stderr);
}

void toStandardError(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    print(timedLine(type, context, message));
}

// The journal takes the level from a prefix (sd-daemon(3)) and adds the time itself. Each line needs its prefix.
void toSystemd(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const char *prefix = type == QtDebugMsg ? "<7>" : type == QtInfoMsg ? "<6>" : type == QtWarningMsg ? "<4>" : "<3>";
    QByteArray text = line(type, context, message);
    text.chop(1);
    print(prefix + text.replace('\n', QByteArray("\n") + prefix) + '\n');
}

QMutex fileMutex;
LogFile *logFile = nullptr;

void toFile(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray text = timedLine(type, context, message);
    const QMutexLocker locker(&fileMutex);
    logFile->write(text);
    if (::isatty(STDERR_FILENO))
        print(text);
}

// JOURNAL_STREAM names the device and inode of the stream that systemd made; a child with another one inherits it too.
bool isReadBySystemd()
{
    struct stat info = {};
    if (::fstat(STDERR_FILENO, &info) != 0)
        return false;
    const QByteArray stream = QByteArray::number(static_cast<quint64>(info.st_dev)) + ':' +
                              QByteArray::number(static_cast<quint64>(info.st_ino));
    return qgetenv("JOURNAL_STREAM") == stream;
}

QString stateFolder()
{
    const QString given = qEnvironmentVariable("XDG_STATE_HOME");
    return (given.isEmpty() ? QDir::homePath() + QStringLiteral("/.local/state") : given) + QStringLiteral("/bowline/");
}

} // namespace

void installLog()
{
    qInstallMessageHandler(toStandardError);
}

void installServiceLog(const QString &program)
{
    if (isReadBySystemd()) {
        qInstallMessageHandler(toSystemd);
        return;
    }
    // Never destroyed: things log until the very end of the process.
    logFile = new LogFile(stateFolder() + program + QStringLiteral(".log"));
    qInstallMessageHandler(logFile->isOpen() ? toFile : toStandardError);
}

} // namespace bowline
