// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/FileRights.h"

#include "core/Log.h"

#include <QByteArrayList>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/sysmacros.h>
#include <sys/types.h>
#include <sys/xattr.h>
#include <unistd.h>
#include <vector>

namespace bowline::filerights {

namespace {

bool isInGroup(gid_t group)
{
    if (::getegid() == group)
        return true;
    const int count = ::getgroups(0, nullptr);
    std::vector<gid_t> groups(static_cast<size_t>(qMax(count, 0)));
    const int got = count > 0 ? ::getgroups(count, groups.data()) : 0;
    for (int i = 0; i < got; ++i) {
        if (groups[static_cast<size_t>(i)] == group)
            return true;
    }
    return false;
}

bool copyAttribute(int to, const QByteArray &from, const QByteArray &name)
{
    const ssize_t size = ::lgetxattr(from.constData(), name.constData(), nullptr, 0);
    if (size < 0)
        return false;
    QByteArray value(size, '\0');
    if (::lgetxattr(from.constData(), name.constData(), value.data(), static_cast<size_t>(size)) != size)
        return false;
    return ::fsetxattr(to, name.constData(), value.constData(), static_cast<size_t>(size), 0) == 0;
}

// Labels of security modules are given to new files by the system itself where we may not.
bool copyAttributes(int to, const QByteArray &from)
{
    const ssize_t size = ::llistxattr(from.constData(), nullptr, 0);
    if (size <= 0)
        return size == 0 || errno == ENOTSUP;
    QByteArray names(size, '\0');
    const ssize_t got = ::llistxattr(from.constData(), names.data(), static_cast<size_t>(size));
    if (got < 0)
        return false;
    names.truncate(got);
    for (const QByteArray &name : names.split('\0')) {
        if (!name.isEmpty() && !copyAttribute(to, from, name) && !name.startsWith("security."))
            return false;
    }
    return true;
}

// A path in mountinfo: blanks and backslashes stand as \040 and so on.
QByteArray unescapedPath(const QByteArray &escaped)
{
    QByteArray path;
    for (qsizetype i = 0; i < escaped.size(); ++i) {
        bool isOctal = false;
        const int code = escaped.at(i) == '\\' ? escaped.mid(i + 1, 3).toInt(&isOctal, 8) : 0;
        path += isOctal ? static_cast<char>(code) : escaped.at(i);
        i += isOctal ? 3 : 0;
    }
    return path;
}

} // namespace

bool copyTo(int to, const QByteArray &from, const struct stat &info)
{
    struct stat mine = {};
    if (::fstat(to, &mine) != 0)
        return false;
    const bool same = mine.st_uid == info.st_uid && mine.st_gid == info.st_gid;
    if (!same && ::fchown(to, info.st_uid, info.st_gid) != 0)
        return false;
    return copyAttributes(to, from) && ::fchmod(to, info.st_mode & 0777) == 0;
}

bool canGive(const struct stat &info)
{
    return ::geteuid() == 0 || (info.st_uid == ::geteuid() && isInGroup(info.st_gid));
}

bool isMounted(const QByteArray &path, const struct stat &info)
{
    QFile mounts(QStringLiteral("/proc/self/mountinfo"));
    if (!mounts.open(QFile::ReadOnly))
        return false;
    const QByteArray device = QByteArray::number(major(info.st_dev)) + ':' + QByteArray::number(minor(info.st_dev));
    const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
    for (const QByteArray &line : mounts.readAll().split('\n')) {
        const QByteArrayList fields = line.split(' '); // id, parent, device, root, mount point, …
        if (fields.size() < 5)
            continue;
        const QByteArray target = unescapedPath(fields.at(4));
        // Only what can be this file is looked at: a stat of a network mount may take long.
        if (target != path && (fields.at(2) != device || unescapedPath(fields.at(3)).endsWith('/')))
            continue;
        if (target != path && !unescapedPath(fields.at(3)).endsWith('/' + name) && !target.endsWith('/' + name))
            continue;
        struct stat there = {};
        if (::lstat(target.constData(), &there) == 0 && there.st_dev == info.st_dev && there.st_ino == info.st_ino)
            return true;
    }
    return false;
}

} // namespace bowline::filerights
