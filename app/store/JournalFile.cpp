// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/JournalFile.h"

#include "core/KillPoint.h"
#include "core/Log.h"
#include "core/Random.h"
#include "store/Migrations.h"
#include "store/Sql.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bowline {

namespace {

constexpr qsizetype roomNeeded = 64 * 1024;    // SQLite's shared memory has half of that
constexpr qint64 smallFile = 16 * 1024 * 1024; // checked in some tens of milliseconds
const QString setAsideAs = QStringLiteral("; set aside as ");

Unexpected systemError(const QString &path)
{
    const int error = errno;
    const ErrorCode code = error == ENOSPC || error == EDQUOT ? ErrorCode::StoreFull : ErrorCode::StoreReadOnly;
    return fail(code, QStringLiteral("%1: %2").arg(path, QString::fromLocal8Bit(std::strerror(error))));
}

// Whether a file can be made there and filled. Tried, since a look at the free space would miss a quota.
Expected<Done> tryDisk(const QString &path)
{
    QByteArray name = QFile::encodeName(path) + ".XXXXXX";
    const int file = ::mkostemp(name.data(), O_CLOEXEC);
    if (file < 0)
        return systemError(path);
    const QByteArray room(roomNeeded, '\0');
    const ssize_t written = ::write(file, room.constData(), static_cast<size_t>(room.size()));
    if (written >= 0)
        errno = ENOSPC; // if it is less than was given
    const Expected<Done> outcome = written == room.size() ? Expected<Done>(Done{}) : systemError(path);
    ::close(file);
    ::unlink(name.constData());
    return outcome;
}

// Neither QLockFile nor SQLite says reliably that it is the disk that is in the way.
Error withReasonOfDisk(const Error &error, const QString &path)
{
    if (error.code != ErrorCode::StoreFailed && error.code != ErrorCode::StoreReadOnly)
        return error;
    const auto tried = tryDisk(path);
    const bool better = !tried && (tried.error().code == ErrorCode::StoreFull || error.code == ErrorCode::StoreFailed);
    return better ? tried.error() : error;
}

constexpr qint64 ownerlessMs = 2000;

// A program that is killed after it made the lock file and before it wrote its name into it leaves one that QLockFile
// takes for somebody's for good. Whoever lives has a flock on the file, and needs no two seconds to write.
bool removeOwnerlessLock(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() || info.size() > 0)
        return false;
    const qint64 age = info.lastModified().msecsTo(QDateTime::currentDateTime());
    if (age < ownerlessMs)
        QThread::msleep(static_cast<unsigned long>(ownerlessMs - std::max<qint64>(age, 0)));
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || file.size() > 0)
        return false;
    return ::flock(file.handle(), LOCK_EX | LOCK_NB) == 0 && QFile::remove(path);
}

} // namespace

JournalFile::JournalFile(const QString &path)
    : m_path(path)
    , m_connection(QStringLiteral("journal-") + SystemRandom().uuid())
    , m_lock(path + QStringLiteral(".lock"))
{
    m_lock.setStaleLockTime(0); // only a dead owner makes it stale, never its age
}

JournalFile::~JournalFile()
{
    close();
}

Expected<Done> JournalFile::open()
{
    if (m_repositories)
        return Done{};
    // The lock before the file: closing any descriptor of it would drop SQLite's locks in this whole process.
    auto done = prepareFolder();
    for (const auto step : {&JournalFile::lock, &JournalFile::prepareFile, &JournalFile::connectAndMigrate}) {
        if (done)
            done = (this->*step)();
    }
    if (!done)
        close();
    if (!done && done.error().code == ErrorCode::StoreCorrupt)
        return setAside(done.error());
    if (!done) {
        m_lock.unlock();
        return fail(withReasonOfDisk(done.error(), m_path));
    }
    return done;
}

Expected<Done> JournalFile::transaction(const Body &body)
{
    if (!m_repositories)
        return fail(ErrorCode::StoreFailed, QStringLiteral("the journal is not open"));
    if (const auto begun = exec(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    auto done = body(*m_repositories);
    BOWLINE_KILL_POINT("journal.transaction");
    if (done)
        done = exec(QStringLiteral("COMMIT"));
    BOWLINE_KILL_POINT("journal.committed");
    if (!done) {
        // SQLite may have rolled back by itself; then this says so, which is of no interest.
        QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
    }
    return done;
}

// An existing folder keeps its mode: it may be one that others share. The file is ours alone in any case.
Expected<Done> JournalFile::prepareFolder()
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (QFileInfo(folder).isDir())
        return Done{};
    std::error_code failed; // QDir::mkpath() does not keep its errno
    std::filesystem::create_directories(QFile::encodeName(QFileInfo(folder).absolutePath()).toStdString(), failed);
    errno = failed.value();
    if (failed)
        return systemError(folder);
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return systemError(folder);
    return Done{};
}

Expected<Done> JournalFile::prepareFile()
{
    const int file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return systemError(m_path);
    const bool tightened = ::fchmod(file, 0600) == 0;
    ::close(file);
    return tightened ? Expected<Done>(Done{}) : systemError(m_path);
}

Expected<Done> JournalFile::lock()
{
    if (m_lock.isLocked() || m_lock.tryLock(0))
        return Done{};
    if (m_lock.error() == QLockFile::LockFailedError && removeOwnerlessLock(m_lock.fileName()) && m_lock.tryLock(0))
        return Done{};
    switch (m_lock.error()) {
    case QLockFile::LockFailedError:
        return fail(ErrorCode::StoreBusy, m_lock.fileName());
    case QLockFile::PermissionError:
        return fail(ErrorCode::StoreReadOnly, m_lock.fileName());
    default:
        return fail(ErrorCode::StoreFailed, m_lock.fileName());
    }
}

Expected<Done> JournalFile::connectAndMigrate()
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(m_path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    const bool endedCleanly =
        QFileInfo(m_path + QStringLiteral("-wal")).size() == 0; // SQLite removes it at a clean end
    if (!m_database.open())
        return fail(sql::errorOf(m_database.lastError()));
    auto sound = configure();
    if (sound)
        sound = check(endedCleanly);
    if (!sound)
        return sound;
    if (const auto migrated = Migrations::apply(m_database, Migrations::shipped()); !migrated)
        return migrated;
    m_repositories = std::make_unique<Repositories>(m_database);
    return Done{};
}

// FULL: a step that was journaled has reached the disk before its work begins, even if the power fails.
Expected<Done> JournalFile::configure()
{
    for (const char *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
                               "PRAGMA secure_delete = ON"}) {
        if (const auto done = exec(QLatin1String(pragma)); !done)
            return done;
    }
    return Done{};
}

// The whole file after an end that was not clean, or where that is quick. Else what cannot be had again, so
// that years of activity do not make every start slow; damage there shows when it is read.
Expected<Done> JournalFile::check(bool endedCleanly)
{
    if (!endedCleanly || QFileInfo(m_path).size() <= smallFile)
        return verdictOf(QStringLiteral("PRAGMA quick_check(1)"));
    QSqlQuery query(m_database);
    if (!query.exec(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'journey%' "
                                   "AND name NOT LIKE 'sqlite%' AND name <> 'webhook_delivery'")))
        return fail(sql::errorOf(query.lastError()));
    QStringList tables;
    while (query.next())
        tables.append(query.value(0).toString());
    query.finish();
    for (const QString &table : tables) {
        if (const auto sound = verdictOf(QStringLiteral("PRAGMA quick_check(\"%1\")").arg(table)); !sound)
            return sound;
    }
    return Done{};
}

Expected<Done> JournalFile::verdictOf(const QString &check)
{
    QSqlQuery query(m_database);
    if (!query.exec(check))
        return fail(sql::errorOf(query.lastError()));
    const QString verdict = query.next() ? query.value(0).toString() : QString();
    if (verdict != QLatin1String("ok"))
        return fail(ErrorCode::StoreCorrupt, verdict);
    return Done{};
}

Expected<Done> JournalFile::exec(const QString &statement)
{
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        return fail(sql::errorOf(query.lastError()));
    return Done{};
}

// Renamed under the lock, with what SQLite keeps beside it: the newest rows of a damaged journal may only be
// there.
Unexpected JournalFile::setAside(const Error &reason)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString aside = m_path + QStringLiteral(".corrupt-") + stamp;
    const bool moved = QFile::rename(m_path, aside);
    for (const char *suffix : {"-wal", "-shm"}) {
        if (QFile::exists(m_path + QLatin1String(suffix)))
            QFile::rename(m_path + QLatin1String(suffix), aside + QLatin1String(suffix));
    }
    m_lock.unlock();
    if (!moved)
        return systemError(m_path);
    qCInfo(lcStore) << "a damaged journal was set aside as" << aside;
    return fail(ErrorCode::StoreCorrupt, reason.detail + setAsideAs + aside);
}

QString JournalFile::setAsidePath(const Error &corrupt)
{
    const qsizetype at = corrupt.detail.lastIndexOf(setAsideAs);
    return at < 0 ? QString() : corrupt.detail.mid(at + setAsideAs.size());
}

void JournalFile::close()
{
    m_repositories.reset(); // with its prepared statements, which would keep the connection
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

} // namespace bowline
