// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/SystemFile.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bowline::systemfile {

namespace {

constexpr qint64 largestFile = 64 * 1024 * 1024;
constexpr int mostLinks = 40;

/// By chattr +i or +a: not even root may change it then, whatever the mode says.
bool isProtected(const QByteArray &path)
{
    const Descriptor place(::open(path.constData(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC));
    int flags = 0;
    return place.isOpen() && ::ioctl(place.get(), FS_IOC_GETFLAGS, &flags) == 0 &&
           (flags & (FS_IMMUTABLE_FL | FS_APPEND_FL)) != 0;
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Error systemError(const QByteArray &path, Doing doing)
{
    const int error = errno;
    const QString name = QFile::decodeName(path);
    const QString detail = QStringLiteral("%1: %2").arg(name, QString::fromLocal8Bit(std::strerror(error)));
    const auto unwritable = [&](const char *key) {
        return makeError(ErrorCode::DestinationUnwritable, Phrase(key).arg(name), detail);
    };
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return makeError(ErrorCode::DestinationMissing, Phrase("file.folder_gone").arg(name), detail);
    case ENOSPC:
    case EDQUOT:
        return unwritable("file.disk_full");
    case ELOOP:
        return unwritable("file.links_in_a_circle");
    case EROFS:
        return unwritable("file.read_only_place");
    case EPERM:
        if (isProtected(path) || isProtected(folderOf(path)))
            return unwritable("file.immutable");
        break;
    default:
        break;
    }
    return unwritable(doing == Doing::Reading ? "file.cannot_be_read" : "file.cannot_be_written");
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
                return fail(systemError(path, Doing::Reading));
            return path;
        }
        if (!S_ISLNK(info.st_mode))
            return path;
        char target[4096];
        const ssize_t length = ::readlink(path.constData(), target, sizeof target);
        if (length < 0)
            return fail(systemError(path, Doing::Reading));
        const QByteArray text(target, length);
        path = text.startsWith('/') ? text : folderOf(path) + '/' + text;
    }
    errno = ELOOP;
    return fail(systemError(path, Doing::Reading));
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
            return fail(systemError(path, Doing::Reading));
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
