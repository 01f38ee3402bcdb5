// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/EnvFile.h"

#include "core/KillPoint.h"
#include "core/Log.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bowline {

namespace {

constexpr qint64 largestFile = 64 * 1024 * 1024;
constexpr int mostTries = 5;
constexpr int mostLinks = 40;
constexpr qint64 staleSeconds = 60;
const QByteArray temporaryMark = QByteArrayLiteral(".bowline-");

class Descriptor
{
public:
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }

private:
    int m_fd;
};

/// What the file was when it was read.
struct Snapshot
{
    QByteArray path; ///< behind all links
    QByteArray text;
    struct stat info = {};
    bool exists = false;
};

Error systemError(const QByteArray &path)
{
    const int error = errno;
    const QString name = QFile::decodeName(path);
    const QString detail = QStringLiteral("%1: %2").arg(name, QString::fromLocal8Bit(std::strerror(error)));
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return makeError(ErrorCode::DestinationMissing,
                         QCoreApplication::translate(
                             "bowline::EnvFile",
                             "The folder of the env file %1 is gone. Create it, or choose another file.")
                             .arg(name),
                         detail);
    case ENOSPC:
    case EDQUOT:
        return makeError(ErrorCode::DestinationUnwritable,
                         QCoreApplication::translate(
                             "bowline::EnvFile", "The disk is full, so the env file %1 was left as it was.")
                             .arg(name),
                         detail);
    default:
        return makeError(
            ErrorCode::DestinationUnwritable,
            QCoreApplication::translate("bowline::EnvFile",
                                        "The env file %1 cannot be read or written. Check the folder and "
                                        "its permissions.")
                .arg(name),
            detail);
    }
}

QByteArray folderOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash <= 0 ? QByteArray("/") : path.left(slash);
}

/// Follows links by hand, since the last one may point at a file that does not exist yet.
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

Unexpected notAFile(const QByteArray &path)
{
    return fail(
        makeError(ErrorCode::DestinationUnwritable,
                  QCoreApplication::translate("bowline::EnvFile", "%1 is no ordinary file, so Bowline leaves "
                                                                  "it alone. Choose an env file.")
                      .arg(QFile::decodeName(path)),
                  {}));
}

Error unclosedQuote(const QByteArray &path)
{
    return makeError(
        ErrorCode::DestinationRefused,
        QCoreApplication::translate("bowline::EnvFile",
                                    "The env file %1 has a quote that is never closed, so it was left as "
                                    "it was. Correct the file.")
            .arg(QFile::decodeName(path)),
        {});
}

Expected<QByteArray> readAll(int fd, const QByteArray &path)
{
    QByteArray text;
    char buffer[65536];
    for (;;) {
        const ssize_t got = ::read(fd, buffer, sizeof buffer);
        if (got == 0)
            return text;
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail(systemError(path));
        text.append(buffer, got);
        if (text.size() > largestFile)
            return fail(ErrorCode::InputTooLarge, QFile::decodeName(path));
    }
}

Expected<Snapshot> take(const QString &path)
{
    if (!path.startsWith(QLatin1Char('/'))) {
        return fail(makeError(
            ErrorCode::InputInvalid,
            QCoreApplication::translate("bowline::EnvFile", "The env file needs its full path, from / on."),
            {}));
    }
    const auto target = behindLinks(QFile::encodeName(path));
    if (!target)
        return fail(target.error());
    Snapshot snapshot;
    snapshot.path = *target;
    // Looked at before it is opened: opening a device or a pipe can have effects of its own.
    if (::lstat(target->constData(), &snapshot.info) != 0) {
        if (errno == ENOENT && ::access(folderOf(*target).constData(), F_OK) == 0)
            return snapshot;
        return fail(systemError(*target));
    }
    if (!S_ISREG(snapshot.info.st_mode))
        return notAFile(*target);
    const Descriptor file(::open(target->constData(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC));
    if (!file.isOpen() || ::fstat(file.get(), &snapshot.info) != 0)
        return fail(systemError(*target));
    if (!S_ISREG(snapshot.info.st_mode))
        return notAFile(*target);
    auto text = readAll(file.get(), *target);
    if (!text)
        return fail(text.error());
    snapshot.text = std::move(*text);
    snapshot.exists = true;
    return snapshot;
}

bool isStill(const Snapshot &snapshot)
{
    struct stat now = {};
    if (::lstat(snapshot.path.constData(), &now) != 0)
        return !snapshot.exists && errno == ENOENT;
    const struct stat &then = snapshot.info;
    return snapshot.exists && now.st_dev == then.st_dev && now.st_ino == then.st_ino &&
           now.st_size == then.st_size && now.st_mtim.tv_sec == then.st_mtim.tv_sec &&
           now.st_mtim.tv_nsec == then.st_mtim.tv_nsec && now.st_ctim.tv_sec == then.st_ctim.tv_sec &&
           now.st_ctim.tv_nsec == then.st_ctim.tv_nsec;
}

bool writeAll(int fd, const QByteArray &text)
{
    for (qsizetype done = 0; done < text.size();) {
        const ssize_t wrote = ::write(fd, text.constData() + done, static_cast<size_t>(text.size() - done));
        if (wrote < 0 && errno != EINTR)
            return false;
        done += qMax<ssize_t>(wrote, 0);
    }
    return true;
}

/// Owner and mode of the file that is replaced. If its group cannot be kept, its group's rights would go to
/// others.
bool copyRights(int fd, const Snapshot &snapshot)
{
    if (!snapshot.exists)
        return true; // mkostemp made it 0600
    const mode_t mode = snapshot.info.st_mode & 0700; // it holds a password now: it is the owner's alone
    struct stat mine = {};
    if (::fstat(fd, &mine) != 0)
        return false;
    const bool same = mine.st_uid == snapshot.info.st_uid && mine.st_gid == snapshot.info.st_gid;
    if (!same && ::fchown(fd, snapshot.info.st_uid, snapshot.info.st_gid) != 0 &&
        ::fchown(fd, static_cast<uid_t>(-1), snapshot.info.st_gid) != 0)
        qCInfo(lcStore) << "the env file could not keep its owner and group";
    return ::fchmod(fd, mode) == 0;
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

/// What a killed Bowline left beside the file holds its values: it goes, at once if its writer has gone.
void removeLeftovers(const QByteArray &path)
{
    const QFileInfo prefix(QFile::decodeName(temporaryPrefix(path)));
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-staleSeconds);
    const auto entries = prefix.dir().entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo &entry : entries) {
        if (!entry.fileName().startsWith(prefix.fileName()))
            continue;
        if (entry.lastModified() < before || isWriterGone(entry.fileName().mid(prefix.fileName().size())))
            QFile::remove(entry.filePath());
    }
}

/// For a file that holds the right values already, and that others can read.
void takeRightsOfOthers(const Snapshot &snapshot)
{
    if (!snapshot.exists || (snapshot.info.st_mode & 077) == 0)
        return;
    const Descriptor file(::open(snapshot.path.constData(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC));
    struct stat now = {};
    const bool same = file.isOpen() && ::fstat(file.get(), &now) == 0 && now.st_dev == snapshot.info.st_dev &&
                      now.st_ino == snapshot.info.st_ino;
    if (!same || ::fchmod(file.get(), now.st_mode & 0700) != 0)
        qCWarning(lcStore) << "others can read an env file that is not ours to change";
}

enum class Outcome { Replaced, Changed };

/// The rename itself. A file that should not exist yet is not written over if it does by now.
Expected<Outcome> rename(const QByteArray &from, const Snapshot &snapshot)
{
    if (!isStill(snapshot))
        return Outcome::Changed;
    if (!snapshot.exists) {
        if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, snapshot.path.constData(), RENAME_NOREPLACE) ==
            0)
            return Outcome::Replaced;
        if (errno == EEXIST)
            return Outcome::Changed;
        if (errno != EINVAL && errno != ENOSYS) // file systems that know no such flag
            return fail(systemError(snapshot.path));
    }
    if (::rename(from.constData(), snapshot.path.constData()) != 0)
        return fail(systemError(snapshot.path));
    return Outcome::Replaced;
}

Expected<Outcome> replace(const Snapshot &snapshot, const QByteArray &text)
{
    // The rename would get round a file that its owner has made read-only.
    if (snapshot.exists && ::faccessat(AT_FDCWD, snapshot.path.constData(), W_OK, AT_EACCESS) != 0)
        return fail(systemError(snapshot.path));
    QByteArray temporary = temporaryPrefix(snapshot.path) + QByteArray::number(::getpid()) + "-XXXXXX";
    const Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!file.isOpen()) {
        if (errno == ENOENT && ::access(folderOf(snapshot.path).constData(), F_OK) == 0)
            errno = EACCES; // some file systems of the kernel say so where nothing can be created
        return fail(systemError(snapshot.path));
    }
    Expected<Outcome> outcome = Outcome::Changed;
    if (writeAll(file.get(), text) && copyRights(file.get(), snapshot) && ::fsync(file.get()) == 0) {
        BOWLINE_KILL_POINT("env_file.ready");
        outcome = rename(temporary, snapshot);
        BOWLINE_KILL_POINT("env_file.replaced");
    }
    else
        outcome = fail(systemError(snapshot.path));
    if (!outcome || *outcome != Outcome::Replaced) {
        ::unlink(temporary.constData());
        return outcome;
    }
    const Descriptor folder(::open(folderOf(snapshot.path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.isOpen())
        ::fsync(folder.get());
    return outcome;
}

} // namespace

EnvFile::EnvFile(const QString &path)
    : m_path(path)
{
}

Expected<EnvVars> EnvFile::read() const
{
    auto snapshot = take(m_path);
    if (!snapshot)
        return fail(snapshot.error());
    const DotEnv file(snapshot->text);
    wipe(snapshot->text);
    return file.values();
}

Expected<Done> EnvFile::update(const std::function<bool(DotEnv &)> &change) const
{
    static QMutex oneAtATime; // two projects of this process may share a file
    const QMutexLocker lock(&oneAtATime);
    for (int i = 0; i < mostTries; ++i) {
        auto snapshot = take(m_path);
        if (!snapshot)
            return fail(snapshot.error());
        DotEnv file(snapshot->text);
        wipe(snapshot->text);
        if (!change(file)) {
            takeRightsOfOthers(*snapshot);
            return Done{};
        }
        if (!file.readsBack())
            return fail(unclosedQuote(snapshot->path));
        removeLeftovers(snapshot->path);
        QByteArray text = file.text();
        const auto outcome = replace(*snapshot, text);
        wipe(text);
        if (!outcome)
            return fail(outcome.error());
        if (*outcome == Outcome::Replaced)
            return Done{};
    }
    return fail(ErrorCode::DestinationConflict, m_path);
}

} // namespace bowline
