// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/FileWatch.h"

#include "destinations/FilePlace.h"

#include <QFileInfo>

namespace bowline {

FileWatch::FileWatch(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_stamp(stampOfFile(path))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    connect(&m_soon, &QTimer::timeout, this, &FileWatch::settle);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, soon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, soon);
    arm();
}

namespace {

/// The folder of a file, or, where that is not there, the nearest one above that is: it tells when the way is made
/// anew.
QString nearestFolder(const QString &path)
{
    QString folder = QFileInfo(path).absolutePath();
    while (!QFileInfo::exists(folder) && folder.size() > 1)
        folder = QFileInfo(folder).absolutePath();
    return folder;
}

} // namespace

// After each change: a file that was replaced is no longer watched, and a link may lead elsewhere.
void FileWatch::arm()
{
    QStringList wanted{nearestFolder(m_path), m_path};
    if (const QString real = targetOfFile(m_path); real != m_path)
        wanted << nearestFolder(real) << real;
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString &old : watched) {
        if (!wanted.contains(old))
            m_watcher.removePath(old);
    }
    for (const QString &one : std::as_const(wanted)) {
        if (!watched.contains(one) && QFileInfo::exists(one))
            m_watcher.addPath(one);
    }
}

void FileWatch::settle()
{
    arm();
    const QByteArray stamp = stampOfFile(m_path);
    if (std::exchange(m_stamp, stamp) != stamp)
        Q_EMIT changed();
}

} // namespace bowline
