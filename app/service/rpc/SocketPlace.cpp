// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/SocketPlace.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bowline::rpc {

namespace {

constexpr int longestPath = 106; // sockaddr_un holds 108 with the end; one is kept in hand

QString runtimeFolder()
{
    const QString given = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!given.isEmpty() && QFileInfo(given).isDir())
        return given + QStringLiteral("/bowline");
    return QDir::tempPath() + QStringLiteral("/bowline-%1").arg(::geteuid());
}

QString socketName()
{
    const QString data = QDir::cleanPath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    if (data == QDir::homePath() + QStringLiteral("/.local/share"))
        return QStringLiteral("service.sock");
    const QByteArray hash = QCryptographicHash::hash(QFile::encodeName(data), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("service-%1.sock").arg(QLatin1String(hash.left(8)));
}

Unexpected refused(const QString &folder, const QString &why)
{
    return fail(
        makeError(ErrorCode::ServiceAway, Phrase("service.bad_socket_folder"), folder + QStringLiteral(": ") + why));
}

Unexpected refusedBySystem(const QString &folder)
{
    return refused(folder, QString::fromLocal8Bit(std::strerror(errno)));
}

// A link, or a folder that someone else has put there, must not be taken for ours.
Expected<Done> makeOurs(const QString &folder)
{
    const QByteArray name = QFile::encodeName(folder);
    struct stat info = {};
    if (::lstat(name.constData(), &info) != 0 || !S_ISDIR(info.st_mode))
        return refused(folder, QStringLiteral("not a folder"));
    if (info.st_uid != ::geteuid())
        return refused(folder, QStringLiteral("belongs to another user"));
    if ((info.st_mode & 0777) != 0700 && ::chmod(name.constData(), 0700) != 0)
        return refusedBySystem(folder);
    return Done{};
}

} // namespace

QString usualSocketPath()
{
    return runtimeFolder() + QLatin1Char('/') + socketName();
}

Expected<Done> prepareSocketFolder(const QString &socketPath)
{
    const QByteArray path = QFile::encodeName(socketPath);
    if (path.size() > longestPath)
        return refused(socketPath, QStringLiteral("the path of a socket may have %1 bytes").arg(longestPath));
    const QString folder = QFileInfo(socketPath).absolutePath();
    const bool made = ::mkdir(QFile::encodeName(folder).constData(), 0700) == 0;
    if (!made && errno != EEXIST)
        return refusedBySystem(folder);
    return made || folder == QDir::cleanPath(runtimeFolder()) ? makeOurs(folder) : checkSocketFolder(folder);
}

// Who may enter it gets no further: the socket is 0600, and the other end's user is asked for. Who may remove files in
// it could put a socket of their own in this one's place.
Expected<Done> checkSocketFolder(const QString &folder)
{
    struct stat info = {};
    if (::lstat(QFile::encodeName(folder).constData(), &info) != 0 || !S_ISDIR(info.st_mode))
        return refused(folder, QStringLiteral("not a folder"));
    if (info.st_uid != ::geteuid() && info.st_uid != 0)
        return refused(folder, QStringLiteral("belongs to another user"));
    if ((info.st_mode & 0022) != 0 && (info.st_mode & S_ISVTX) == 0)
        return refused(folder, QStringLiteral("others may remove files there"));
    return Done{};
}

bool isOwnUser(qintptr socketDescriptor)
{
    return processOfOwnUser(socketDescriptor).has_value();
}

std::optional<qint64> processOfOwnUser(qintptr socketDescriptor)
{
    struct ucred peer = {};
    socklen_t size = sizeof peer;
    const bool known = ::getsockopt(static_cast<int>(socketDescriptor), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
                       size == sizeof peer;
    return known && peer.uid == ::geteuid() ? std::optional<qint64>(peer.pid) : std::nullopt;
}

} // namespace bowline::rpc
