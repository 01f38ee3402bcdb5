// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/SystemFile.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bowline::systemfile {

namespace {

constexpr qint64 largestFile = 64 * 1024 * 1024;
constexpr int mostLinks = 40;

} // namespace

Descriptor::~Descriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Error systemError(const QByteArray &path)
{
    const int error = errno;
    const QString name = QFile::decodeName(path);
    const QString detail = QStringLiteral("%1: %2").arg(name, QString::fromLocal8Bit(std::strerror(error)));
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return makeError(ErrorCode::DestinationMissing, Phrase("file.folder_gone").arg(name), detail);
    case ENOSPC:
    case EDQUOT:
        return makeError(ErrorCode::DestinationUnwritable, Phrase("file.disk_full").arg(name), detail);
    default:
        return makeError(ErrorCode::DestinationUnwritable, Phrase("file.no_access").arg(name), detail);
    }
}

QByteArray folderOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash <= 0 ? QByteArray("/") : path.left(slash);
}

Expected<QByteArray> behindLinks(QByteArray path)
{
    for (int i = 0; i < mostLinks; ++i) {
        struct stat info = {};
        if (::lstat(path.constData(), &info) != 0) {
            if (errno != ENOENT)
                return fail(systemError(path));
            return path;
        }
        if (!S_ISLNK(info.st_mode))
            return path;
        char target[4096];
        const ssize_t length = ::readlink(path.constData(), target, sizeof target);
        if (length < 0)
            return fail(systemError(path));
        const QByteArray text(target, length);
        path = text.startsWith('/') ? text : folderOf(path) + '/' + text;
    }
    errno = ELOOP;
    return fail(systemError(path));
}

Expected<QByteArray> readAll(int fd, const QByteArray &path)
{
    QByteArray bytes;
    char buffer[65536];
    for (;;) {
        const ssize_t got = ::read(fd, buffer, sizeof buffer);
        if (got == 0)
            return bytes;
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(systemError(path));
        bytes.append(buffer, got);
        if (bytes.size() > largestFile)
            return fail(ErrorCode::InputTooLarge, QFile::decodeName(path));
    }
}

bool writeAll(int fd, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t wrote = ::write(fd, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (wrote < 0 && errno != EINTR)
            return false;
        done += qMax<ssize_t>(wrote, 0);
    }
    return true;
}

} // namespace bowline::systemfile
