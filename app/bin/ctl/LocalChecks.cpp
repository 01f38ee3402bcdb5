// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/LocalChecks.h"

#include "bin/ctl/Translate.h"
#include "core/DatabaseUrl.h"
#include "service/rpc/SocketPlace.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

namespace bowline::ctl {

namespace {

constexpr qint64 tolerableSeconds = 60;
constexpr qint64 littleSpace = 100LL * 1024 * 1024;

bool isPrivate(const QString &path)
{
    struct stat info
    {
    };
    if (stat(QFile::encodeName(path).constData(), &info) != 0)
        return false;
    return info.st_uid == getuid() && (info.st_mode & 077) == 0;
}

Check openToOthers(const QString &name, const QString &path)
{
    return {name, Verdict::Bad, tr("Other users of this computer can reach %1.").arg(path),
            tr("Run: chmod go-rwx %1").arg(path)};
}

} // namespace

Check checkSocket(const QString &path)
{
    const QString name = QStringLiteral("socket");
    const QFileInfo socket(path);
    if (!socket.exists())
        return {name, Verdict::Bad, tr("There is no socket at %1.").arg(path),
                tr("Start Bowline, or run bowline-syncd.")};
    if (!isPrivate(path))
        return openToOthers(name, path);
    if (const auto folder = rpc::checkSocketFolder(socket.absolutePath()); !folder)
        return {name, Verdict::Bad, folder.error().text() + QStringLiteral(" (%1)").arg(folder.error().detail),
                tr("Start bowline-syncd with --socket in another folder.")};
    return {name, Verdict::Good, tr("%1 is there, and for you alone.").arg(path), {}};
}

Check checkStore(const QString &journal)
{
    const QString name = QStringLiteral("store");
    const QFileInfo file(journal);
    if (!file.exists())
        return {name, Verdict::Bad, tr("The journal %1 is not there.").arg(journal),
                tr("Start Bowline once: it makes a new one.")};
    if (!isPrivate(journal))
        return openToOthers(name, journal);
    if (!file.isWritable() || !QFileInfo(file.absolutePath()).isWritable())
        return {name, Verdict::Bad, tr("The journal %1 cannot be written.").arg(journal),
                tr("Check the rights of the file and its folder, and whether the disk is read-only.")};
    const QStorageInfo disk(file.absolutePath());
    if (disk.isValid() && disk.bytesAvailable() < littleSpace)
        return {name, Verdict::Warning,
                tr("Only %1 MB are free where the journal lies.").arg(disk.bytesAvailable() / 1024 / 1024),
                tr("Make room on %1.").arg(disk.rootPath())};
    return {name, Verdict::Good, tr("%1 can be written, and only by you.").arg(journal), {}};
}

QString teamStoreName(const Secret &url)
{
    if (url.isEmpty())
        return {};
    const auto place = DatabaseUrl::parse(url);
    return place ? place->display() : tr("(BOWLINE_STORE is no URL of one)");
}

Check checkClock(qint64 serverTime, qint64 here)
{
    const QString name = QStringLiteral("clock");
    const qint64 off = here - serverTime;
    if (std::llabs(off) <= tolerableSeconds)
        return {name, Verdict::Good, tr("The clock agrees with Heroku's."), {}};
    return {name, Verdict::Bad,
            tr("The clock is %1 s %2 Heroku's. Logins seem to expire at the wrong time, and TLS may fail.")
                .arg(std::llabs(off))
                .arg(off > 0 ? tr("ahead of") : tr("behind")),
            tr("Set the clock, or turn on network time: timedatectl set-ntp true")};
}

} // namespace bowline::ctl
