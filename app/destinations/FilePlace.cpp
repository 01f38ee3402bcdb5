// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/FilePlace.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace bowline {

namespace {

constexpr int mostPlaceLinks = 40;

// A link whose target does not exist yet stands for the file that will be made there.
QString behindDanglingLinks(const QString &path)
{
    QString real = path;
    for (int links = 0; links < mostPlaceLinks; ++links) {
        const QFileInfo info(real);
        if (!info.isSymLink() || info.exists())
            break;
        real = info.symLinkTarget();
    }
    return real;
}

} // namespace

QString targetOfFile(const QString &path)
{
    const QFileInfo info(behindDanglingLinks(path));
    return info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
}

QStringList placesOfFile(const QString &path)
{
    const QFileInfo info(behindDanglingLinks(path));
    struct stat status = {};
    if (info.exists() && ::stat(QFile::encodeName(info.filePath()).constData(), &status) == 0) {
        return {QStringLiteral("file:") + info.canonicalFilePath(),
                QStringLiteral("inode:%1:%2").arg(quint64(status.st_dev)).arg(quint64(status.st_ino))};
    }
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return {QStringLiteral("file:%1/%2").arg(folder.isEmpty() ? info.absolutePath() : folder, info.fileName())};
}

QByteArray stampOfFile(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    QByteArray stamp;
    for (const qint64 part :
         {qint64(status.st_dev), qint64(status.st_ino), qint64(status.st_size), qint64(status.st_mtim.tv_sec),
          qint64(status.st_mtim.tv_nsec), qint64(status.st_ctim.tv_sec), qint64(status.st_ctim.tv_nsec)})
        stamp += QByteArray::number(part) + ':';
    return stamp;
}

} // namespace bowline
