// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/AtomicFile.h"

#include "core/KillPoint.h"
#include "core/Log.h"
#include "destinations/files/FileRights.h"
#include "destinations/files/SystemFile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace bowline {

using systemfile::Descriptor;
using systemfile::Doing;
using systemfile::folderOf;
using systemfile::systemError;

namespace {

constexpr qint64 staleSeconds = 60;
const QByteArray temporaryMark = QByteArrayLiteral(".bowline-");

Unexpected notAFile(const QByteArray &path)
{
    return fail(
        makeError(ErrorCode::DestinationUnwritable, Phrase("file.not_regular").arg(QFile::decodeName(path)), {}));
}

QByteArray temporaryPrefix(const QByteArray &path)
{
    const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
    return folderOf(path) + "/." + name.left(200) + temporaryMark;
}

/// The name says who is writing: "<prefix><pid>-XXXXXX".
bool isWriterGone(const QString &rest)
{
    bool isNumber = false;
    const pid_t pid = rest.section(u'-', 0, 0).toInt(&isNumber);
    return isNumber && pid > 0 && rest.contains(u'-') && ::kill(pid, 0) != 0 && errno == ESRCH;
}

/// Open for writing, mode 0600; -1 and errno if the folder takes no file.
int makeTemporary(const QByteArray &path, QByteArray &name)
{
    name = temporaryPrefix(path) + QByteArray::number(::getpid()) + "-XXXXXX";
    const int fd = ::mkostemp(name.data(), O_CLOEXEC);
    if (fd < 0 && errno == ENOENT && ::access(folderOf(path).constData(), F_OK) == 0)
        errno = EACCES; // some file systems of the kernel say so where nothing can be created
    return fd;
}

/// The rename itself. A file that should not exist yet is not written over if it does by now.
Expected<AtomicFile::Outcome> rename(const QByteArray &from, const FileSnapshot &snapshot)
{
    using Outcome = AtomicFile::Outcome;
    if (!snapshot.isStill())
        return Outcome::Changed;
    if (!snapshot.exists) {
        if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, snapshot.path.constData(), RENAME_NOREPLACE) == 0)
            return Outcome::Written;
        if (errno == EEXIST)
            return Outcome::Changed;
        if (errno != EINVAL && errno != ENOSYS) // file systems that know no such flag
            return fail(systemError(snapshot.path, Doing::Writing));
    }
    if (::rename(from.constData(), snapshot.path.constData()) == 0)
        return Outcome::Written;
    if (errno == EBUSY && snapshot.exists) // a mount that was not to be seen
        return Outcome::InPlace;
    return fail(systemError(snapshot.path, Doing::Writing));
}

void syncFolder(const QByteArray &path)
{
    const Descriptor folder(::open(folderOf(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.isOpen())
        ::fsync(folder.get());
}

bool isSameFile(int fd, const struct stat &info)
{
    struct stat now = {};
    return ::fstat(fd, &now) == 0 && now.st_dev == info.st_dev && now.st_ino == info.st_ino;
}

/// From the first byte on, so that a kill leaves new bytes and then old ones. A full disk is noticed before.
bool overwrite(int fd, const QByteArray &bytes, qsizetype before)
{
    if (bytes.size() > before && ::fallocate(fd, FALLOC_FL_KEEP_SIZE, before, bytes.size() - before) != 0 &&
        (errno == ENOSPC || errno == EDQUOT))
        return false;
    if (::lseek(fd, 0, SEEK_SET) != 0 || !systemfile::writeAll(fd, bytes))
        return false;
    BOWLINE_KILL_POINT("env_file.half");
    return ::ftruncate(fd, bytes.size()) == 0 && ::fsync(fd) == 0;
}

bool mayWrite(const QByteArray &path)
{
    return ::faccessat(AT_FDCWD, path.constData(), W_OK, AT_EACCESS) == 0;
}

bool mayMakeFiles(const QByteArray &folder)
{
    return ::faccessat(AT_FDCWD, folder.constData(), W_OK | X_OK, AT_EACCESS) == 0;
}

} // namespace

bool FileSnapshot::isStill() const
{
    struct stat now = {};
    if (::lstat(path.constData(), &now) != 0)
        return !exists && errno == ENOENT;
    return exists && now.st_dev == info.st_dev && now.st_ino == info.st_ino && now.st_size == info.st_size &&
           now.st_mtim.tv_sec == info.st_mtim.tv_sec && now.st_mtim.tv_nsec == info.st_mtim.tv_nsec &&
           now.st_ctim.tv_sec == info.st_ctim.tv_sec && now.st_ctim.tv_nsec == info.st_ctim.tv_nsec;
}

AtomicFile::AtomicFile(const QString &path)
    : m_path(path)
{
}

Expected<FileSnapshot> AtomicFile::read() const
{
    if (!m_path.startsWith(QLatin1Char('/'))) {
        return fail(makeError(ErrorCode::InputInvalid, Phrase("file.path_not_full"), {}));
    }
    const auto target = systemfile::behindLinks(QFile::encodeName(m_path));
    if (!target)
        return fail(target.error());
    FileSnapshot snapshot;
    snapshot.path = *target;
    // Looked at before it is opened: opening a device or a pipe can have effects of its own.
    if (::lstat(target->constData(), &snapshot.info) != 0) {
        if (errno == ENOENT && ::access(folderOf(*target).constData(), F_OK) == 0)
            return snapshot;
        return fail(systemError(*target, Doing::Reading));
    }
    if (!S_ISREG(snapshot.info.st_mode))
        return notAFile(*target);
    const Descriptor file(::open(target->constData(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC));
    if (!file.isOpen() || ::fstat(file.get(), &snapshot.info) != 0)
        return fail(systemError(*target, Doing::Reading));
    if (!S_ISREG(snapshot.info.st_mode))
        return notAFile(*target);
    auto bytes = systemfile::readAll(file.get(), *target);
    if (!bytes)
        return fail(bytes.error());
    snapshot.bytes = std::move(*bytes);
    snapshot.exists = true;
    return snapshot;
}

InPlaceReason AtomicFile::inPlaceReason(const FileSnapshot &snapshot)
{
    if (!snapshot.exists)
        return InPlaceReason::None;
    if (snapshot.info.st_nlink > 1)
        return InPlaceReason::HardLink;
    if (filerights::isMounted(snapshot.path, snapshot.info))
        return InPlaceReason::Mount;
    if (!filerights::canGive(snapshot.info))
        return InPlaceReason::Rights;
    return mayWrite(snapshot.path) && !mayMakeFiles(folderOf(snapshot.path)) ? InPlaceReason::Folder
                                                                             : InPlaceReason::None;
}

Expected<AtomicFile::Outcome> AtomicFile::replace(const FileSnapshot &snapshot, const QByteArray &bytes)
{
    // The rename would get round a file that its owner has made read-only.
    if (snapshot.exists && !mayWrite(snapshot.path))
        return fail(systemError(snapshot.path, Doing::Writing));
    if (inPlaceReason(snapshot) != InPlaceReason::None)
        return Outcome::InPlace;
    QByteArray temporary;
    const Descriptor file(makeTemporary(snapshot.path, temporary));
    if (!file.isOpen())
        return fail(systemError(snapshot.path, Doing::Writing));
    Expected<Outcome> outcome = Outcome::Changed;
    const bool written = systemfile::writeAll(file.get(), bytes);
    if (written && snapshot.exists && !filerights::copyTo(file.get(), snapshot.path, snapshot.info)) {
        outcome = Outcome::InPlace;
    } else if (!written || ::fsync(file.get()) != 0) {
        outcome = fail(systemError(snapshot.path, Doing::Writing));
    } else {
        BOWLINE_KILL_POINT("env_file.ready");
        outcome = rename(temporary, snapshot);
        BOWLINE_KILL_POINT("env_file.replaced");
    }
    if (!outcome || *outcome != Outcome::Written) {
        ::unlink(temporary.constData());
        return outcome;
    }
    syncFolder(snapshot.path);
    return outcome;
}

Expected<AtomicFile::Outcome> AtomicFile::writeInPlace(const FileSnapshot &snapshot, const QByteArray &bytes)
{
    const Descriptor file(::open(snapshot.path.constData(), O_RDWR | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC));
    if (!file.isOpen())
        return fail(systemError(snapshot.path, Doing::Writing));
    if (!snapshot.exists || !snapshot.isStill() || !isSameFile(file.get(), snapshot.info))
        return Outcome::Changed;
    if (overwrite(file.get(), bytes, snapshot.bytes.size()))
        return Outcome::Written;
    const Error why = systemError(snapshot.path, Doing::Writing);
    if (!overwrite(file.get(), snapshot.bytes, snapshot.bytes.size()))
        qCWarning(lcStore) << "a file that could not be written in place could not be put back either";
    return fail(why);
}

bool AtomicFile::isHalfWritten(const QByteArray &now, const QByteArray &before, const QByteArray &after)
{
    qsizetype isNew = 0;
    while (isNew < now.size() && isNew < after.size() && now.at(isNew) == after.at(isNew))
        ++isNew;
    if (now.size() < before.size() || now.size() > qMax(before.size(), after.size()))
        return false;
    // What is new up to there may be old as well: any border that leaves old bytes only will do.
    qsizetype isOld = now.size();
    while (isOld > 0 && isOld <= before.size() && now.at(isOld - 1) == before.at(isOld - 1))
        --isOld;
    return now.size() > before.size() ? isNew == now.size() : isOld <= isNew;
}

Expected<Done> AtomicFile::checkWritable(const FileSnapshot &snapshot)
{
    if (snapshot.exists && !mayWrite(snapshot.path))
        return fail(systemError(snapshot.path, Doing::Writing));
    if (inPlaceReason(snapshot) == InPlaceReason::None && !mayMakeFiles(folderOf(snapshot.path)))
        return fail(systemError(snapshot.path, Doing::Writing));
    return Done{};
}

Expected<Done> AtomicFile::tryFolder(const FileSnapshot &snapshot)
{
    if (inPlaceReason(snapshot) != InPlaceReason::None)
        return Done{};
    QByteArray temporary;
    const Descriptor file(makeTemporary(snapshot.path, temporary));
    if (!file.isOpen())
        return fail(systemError(snapshot.path, Doing::Writing));
    ::unlink(temporary.constData());
    return Done{};
}

FileSnapshot AtomicFile::makePrivate(const FileSnapshot &snapshot)
{
    if (!snapshot.exists || (snapshot.info.st_mode & 077) == 0 || !snapshot.isStill())
        return snapshot;
    const Descriptor file(::open(snapshot.path.constData(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC));
    FileSnapshot now = snapshot;
    if (!file.isOpen() || !isSameFile(file.get(), snapshot.info) ||
        ::fchmod(file.get(), snapshot.info.st_mode & 0700) != 0 || ::fstat(file.get(), &now.info) != 0) {
        qCWarning(lcStore) << "others can read an env file that is not ours to change";
        return snapshot;
    }
    const bool isUnwritten = now.info.st_size == snapshot.info.st_size &&
                             now.info.st_mtim.tv_sec == snapshot.info.st_mtim.tv_sec &&
                             now.info.st_mtim.tv_nsec == snapshot.info.st_mtim.tv_nsec;
    return isUnwritten ? now : snapshot;
}

void AtomicFile::removeLeftovers(const FileSnapshot &snapshot)
{
    const QFileInfo prefix(QFile::decodeName(temporaryPrefix(snapshot.path)));
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-staleSeconds);
    const auto entries = prefix.dir().entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &entry : entries) {
        if (!entry.fileName().startsWith(prefix.fileName()))
            continue;
        if (entry.lastModified() < before || isWriterGone(entry.fileName().mid(prefix.fileName().size())))
            QFile::remove(entry.filePath());
    }
}

} // namespace bowline
